/// Where things lie on the slides of a format.
struct SlideFrames {
  let format: SlideFormat

  private var margin: Length { format == .wide ? .inches(0.55) : .inches(0.45) }
  private var across: Length { format.width - margin * 2 }

  var headline: Frame { Frame(x: margin, y: .inches(0.3), width: across, height: .inches(0.86)) }
  /// The hairline under the headline.
  var rule: Frame { Frame(x: margin, y: .inches(1.22), width: across, height: .inches(0)) }
  var body: Frame { Frame(x: margin, y: .inches(1.36), width: across, height: .inches(5.52)) }
  var source: Frame {
    Frame(x: margin, y: .inches(6.98), width: across - .inches(0.9), height: .inches(0.3))
  }
  var number: Frame {
    Frame(x: margin + across - .inches(0.8), y: .inches(6.98), width: .inches(0.8), height: .inches(0.3))
  }

  // The first slide: a band at its left, words beside it.
  var band: Frame { Frame(x: .inches(0), y: .inches(0), width: .inches(0.3), height: format.height) }
  private var openingLeft: Length { margin + .inches(0.6) }
  private var openingWidth: Length { format.width - openingLeft - margin }
  var title: Frame { Frame(x: openingLeft, y: .inches(1.9), width: openingWidth, height: .inches(1.25)) }
  var subtitle: Frame { Frame(x: openingLeft, y: .inches(3.25), width: openingWidth, height: .inches(0.6)) }
  var lines: Frame { Frame(x: openingLeft, y: .inches(4.05), width: openingWidth, height: .inches(2.2)) }
}
