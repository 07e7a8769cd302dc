import Dates
import Drawing

/// A chart as data: words, a format and panels. It knows no pixel; `layOut` makes those.
///
///     let line = Line("总市值", data: [Datum(day, 2.25e12)])
///     let plot = Plot(x: Axis(.time), y: Axis(.linear, unit: "万亿美元", factor: 1e12), marks: [.line(line)])
///     let layout = layOut(Chart(title: "加密货币总市值", panels: [.plot(plot)]), theme: .light, metrics: fonts)
public struct Chart: Hashable, Sendable, Codable {
  /// One or two lines, bold; wrapped when long.
  public var title: String
  /// What is measured, in which unit, over which time; empty: none.
  public var subtitle: String
  /// Source line under the chart; `\n` starts a new line.
  public var note: String
  public var format: Format
  public var language: Language
  public var arrangement: Arrangement
  /// Whether all plots have one scale of values, so that heights compare.
  public var sharesValues: Bool
  public var panels: [Panel]

  public init(
    title: String = "", subtitle: String = "", note: String = "", format: Format = .slide,
    language: Language = .chinese, arrangement: Arrangement = .rows, sharesValues: Bool = false, panels: [Panel]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.note = note
    self.format = format
    self.language = language
    self.arrangement = arrangement
    self.sharesValues = sharesValues
    self.panels = panels
  }
}

/// How several panels share the canvas.
public enum Arrangement: Hashable, Sendable, Codable {
  /// One below the other; plots whose x axes are of one kind share one x scale.
  case rows
  /// Side by side; plots with the same categories up the side print them once.
  case columns
  /// Small multiples, row by row: plots of one size whose positions share one scale, printed under the lowest.
  case grid
}

/// The language of what layout itself writes: months, 「数据」, the separators of a legend.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  case chinese
  case english
}

/// The canvas. Sizes of text and lines are set for 1600×900 and grow with `scale` alone.
public struct Format: Hashable, Sendable, Codable {
  /// Before scaling, in pixels.
  public var width, height: Int
  /// Multiplies everything, text and lines too: 2 for a screen of twice the density, 2.5 for 300 dots an inch.
  public var scale: Double
  /// Whether a table or a grid of plots may make the canvas taller when its rows would get too small to read.
  public var growsForTables: Bool

  /// - Precondition: `isPossible`.
  public init(width: Int, height: Int, scale: Double = 1, growsForTables: Bool = true) {
    precondition(
      Self.isPossible(width: width, height: height, scale: scale),
      "a chart has at least 200×200 pixels before scaling, at most 20,000 each way after it, and 64 million in all")
    self.width = width
    self.height = height
    self.scale = scale
    self.growsForTables = growsForTables
  }

  /// Whether there is room for words, and memory for the pixels: at least 200 wide and high, scaled 1 to 8 times, then
  /// at most 20,000 wide and high and 64 million in all.
  public static func isPossible(width: Int, height: Int, scale: Double = 1) -> Bool {
    guard 200...20_000 ~= width, 200...20_000 ~= height, 1...8 ~= scale else { return false }
    let (w, h) = (Double(width) * scale, Double(height) * scale)
    return max(w, h) <= 20_000 && w * h <= 64e6
  }

  /// Width and height of the picture.
  public var pixels: (width: Int, height: Int) {
    (Int((Double(width) * scale).rounded()), Int((Double(height) * scale).rounded()))
  }

  /// 1600×900, a slide of 16:9.
  public static let slide = Format(width: 1600, height: 900)
  /// 1200×900, a slide of 4:3.
  public static let narrowSlide = Format(width: 1200, height: 900)
  /// 800×900, half a slide.
  public static let halfSlide = Format(width: 800, height: 900)
  /// 1080×810 with text a quarter larger: legible on a telephone.
  public static let chat = Format(width: 864, height: 648, scale: 1.25)
}
