import Drawing
import Facts
import Files
import PNG
import Plotting

/// A chart as the bytes of its file, and what the manifest needs to know.
package struct PrintedChart: Sendable {
  package var specification: ChartSpecification
  package var width: Int
  package var height: Int
  package var panels: [PanelLayout]
  package var notices: [Notice]
  package var png: [UInt8]
  package var sha256: String
  /// Where its latest values are printed, a line each.
  package var places: [String] = []
  /// What it shows.
  package var numbers: [NumberRow] = []
}

/// Draws specifications to PNG files' bytes. One serves one worker; fonts are found once, before.
final class ChartPress {
  private let typesetter: Typesetter
  private let painter: Painter
  /// Of the picture before: one of the same size takes its storage.
  private var pixels: Pixels?

  /// - Parameter locale: of most charts; it says how Chinese is spaced.
  init(fonts: FontSet, locale: ReaderLocale) throws(DrawingError) {
    typesetter = try Typesetter(fonts: fonts, spacing: locale == .traditionalChinese ? .traditionalChinese : .chinese)
    painter = Painter(typesetter: typesetter)
  }

  /// Characters that no font has, of all charts so far.
  var missingCharacters: [Character] { typesetter.missingCharacters }

  func print(_ specification: ChartSpecification) throws -> PrintedChart {
    let layout = layOut(specification.drawnChart, theme: specification.theme, metrics: typesetter)
    let png = try png(of: layout.scene, specification)
    return PrintedChart(
      specification: specification, width: layout.scene.width, height: layout.scene.height, panels: layout.panels,
      notices: layout.notices, png: png, sha256: Digest.sha256(png))
  }

  /// The bytes of one file, and the scene that it shows.
  func picture(
    of specification: ChartSpecification, as kind: PictureKind
  ) throws -> (bytes: [UInt8], scene: Scene, notices: [Notice]) {
    let layout = layOut(specification.drawnChart, theme: specification.theme, metrics: typesetter)
    let words = PictureWords(title: specification.chart.title, description: specification.alt)
    let bytes =
      switch kind {
      case .png: try png(of: layout.scene, specification)
      case .svg: Array(layout.scene.svg(with: typesetter, words: words).utf8)
      case .pdf:
        layout.scene.pdf(
          with: typesetter, words: words, dotsPerInch: ChartSize.dotsPerInch * specification.chart.format.scale)
      }
    return (bytes, layout.scene, layout.notices)
  }

  /// A chart that is there as data, with the words of a whole one in its file.
  func picture(
    of chart: Chart, theme: Theme, titled whole: Chart, alt: String
  ) throws -> (png: [UInt8], width: Int, height: Int) {
    let scene = layOut(chart, theme: theme, metrics: typesetter).scene
    var words = whole
    words.format.scale = chart.format.scale
    return (try image(of: scene).png(options(for: words, alt: alt)), scene.width, scene.height)
  }

  private func png(of scene: Scene, _ specification: ChartSpecification) throws -> [UInt8] {
    try image(of: scene).png(options(for: specification.chart, alt: specification.alt))
  }

  private func image(of scene: Scene) throws -> Image {
    var pixels = self.pixels.take() ?? Pixels(width: 1, height: 1)!
    try painter.paint(scene, into: &pixels)
    defer { self.pixels = pixels }
    return try Image(width: pixels.width, height: pixels.height, pixels: pixels.straight, tolerance: Self.tolerance)
  }

  /// How far a rare shade at an edge may move for a palette, which takes half the time and half the bytes.
  static let tolerance = 8

  private func options(for chart: Chart, alt: String) -> PNGOptions {
    let texts = [
      ("Title", chart.title), ("Description", alt), ("Source", chart.note),
      ("Software", "weekplot \(version)"),
    ]
    return PNGOptions(
      dotsPerInch: ChartSize.dotsPerInch * chart.format.scale,
      texts: texts.filter { !$0.1.isEmpty }.map { PNGOptions.Text($0.0, $0.1.replacing("\0", with: "")) })
  }
}

extension ChartSpecification {
  /// Without the words that stand elsewhere.
  fileprivate var drawnChart: Chart {
    guard isBare else { return chart }
    var bare = chart
    (bare.title, bare.subtitle, bare.note) = ("", "", "")
    return bare
  }
}
