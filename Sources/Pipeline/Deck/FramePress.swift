import Drawing
import Plotting
import Slides

/// Draws charts of a folder anew for frames of a deck, with words as large as on a slide of their own.
final class FramePress {
  private let drawn: DrawnCharts?
  private let manifest: WrittenManifest
  /// Found when the first frame needs it; nil where there are no fonts.
  private lazy var press: ChartPress? = {
    guard let drawn, let fonts = try? FontSet(families: drawn.fonts, locale: drawn.locale) else { return nil }
    return try? ChartPress(fonts: fonts, locale: ReaderLocale(rawValue: drawn.locale) ?? .simplifiedChinese)
  }()

  init(_ drawn: DrawnCharts?, _ manifest: WrittenManifest) {
    self.drawn = drawn
    self.manifest = manifest
  }

  /// A slide of 13⅓ inches is 1600 pixels wide.
  private static let pixelsPerInch = 120.0

  /// nil where the chart's data are not there, or the frame is no canvas.
  func picture(for frame: ChartFrame) -> UpdatedChart? {
    guard let written = manifest.charts.first(where: { $0.id == frame.id }),
      let entry = drawn?.entry(frame.id, sha256: written.sha256),
      let format = Self.format(of: frame, scale: entry.chart.format.scale)
    else { return nil }
    var chart = entry.chart
    chart.format = format
    if frame.hasTitle || entry.isBare { (chart.title, chart.subtitle) = ("", "") }
    if frame.hasSource || entry.isBare { chart.note = "" }
    guard let picture = try? press?.picture(of: chart, theme: entry.theme, titled: entry.chart, alt: written.alt) else {
      return nil
    }
    return UpdatedChart(png: picture.png, width: picture.width, height: picture.height, alt: written.alt)
  }

  /// A frame of under 200 pixels gets smaller words.
  private static func format(of frame: ChartFrame, scale: Double) -> Format? {
    let inches = (frame.width.points / 72, frame.height.points / 72)
    let density = max(pixelsPerInch, 200 / inches.0, 200 / inches.1)
    let (width, height) = (Int((inches.0 * density).rounded()), Int((inches.1 * density).rounded()))
    guard Format.isPossible(width: width, height: height, scale: scale) else { return nil }
    return Format(width: width, height: height, scale: scale, growsForTables: false)
  }
}
