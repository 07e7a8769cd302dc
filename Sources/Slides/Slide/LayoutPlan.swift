/// Which placeholders of a layout a slide fills, and where things lie on it.
struct LayoutPlan {
  /// The part.
  var layout: String
  var title: Placeholder?
  var titleFrame: Frame
  /// The largest first.
  var titleSizes: HeadlineSizes
  /// Of the first slide.
  var subtitle: Field?
  /// What the first slide says of reports, what others say of sources.
  var lines: Field?
  var number: Placeholder?
  /// Filled by a picture, a chart or a table; nil: these lie free.
  var content: Placeholder?
  var body: Frame

  /// A placeholder, or a box of text where the layout has none.
  enum Field {
    case placeholder(Placeholder)
    case box(Frame, size: Double)
  }

  /// Of our own title slide.
  static func opening(_ frames: SlideFrames) -> LayoutPlan {
    LayoutPlan(
      layout: DeckParts.Name.layout(1), title: .centredTitle, titleFrame: frames.title, titleSizes: .own,
      subtitle: .placeholder(.subtitle), lines: .placeholder(.lines), body: frames.body)
  }

  /// Of our own slides of charts and tables. A picture is no placeholder: a layout that is changed must not move it.
  static func content(_ frames: SlideFrames) -> LayoutPlan {
    LayoutPlan(
      layout: DeckParts.Name.layout(2), title: .title, titleFrame: frames.headline, titleSizes: .own,
      lines: .placeholder(.lines), number: .slideNumber, body: frames.body)
  }
}

/// The size of a headline: rather one line somewhat smaller than a second one of two letters; never more than two.
struct HeadlineSizes: Hashable {
  /// The layout's own.
  var usual: Double
  /// What the frame keeps free at both sides together, in points.
  var inset = 0.0

  static let own = HeadlineSizes(usual: 24)

  /// For sentences: layouts often have larger letters, made for two words.
  private static let all = [28.0, 24, 22, 20, 18, 16, 14]

  /// nil for the layout's own.
  func fitting(_ text: String, in frame: Frame) -> Double? {
    let smaller = Self.all.filter { $0 < usual }
    let sizes = usual <= 28 ? [usual] + smaller : smaller
    func fits(_ size: Double, _ count: Int) -> Bool {
      // A line is a fifth higher than its letters.
      TextExtent.lines(of: text, within: (frame.width.points - inset) / size) <= count
        && size * 1.2 * Double(count) <= max(frame.height.points, 58)
    }
    let ofOneLine = ([usual] + smaller).first { $0 >= min(usual, 24) * 0.8 && fits($0, 1) }
    let size = ofOneLine ?? sizes.first { fits($0, 2) } ?? sizes[sizes.count - 1]
    return size == usual ? nil : size
  }
}
