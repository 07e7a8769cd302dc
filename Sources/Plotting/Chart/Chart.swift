import Dates
import Drawing

/// A chart as data: words, a format and panels. It knows no pixel; `layOut` makes those.
///
///     let line = Line("总市值", data: [Datum(day, 2.25e12)])
///     let plot = Plot(x: Axis(.time), y: Axis(.linear, unit: "万亿美元", factor: 1e12), marks: [.line(line)])
///     let layout = layOut(Chart(title: "加密货币总市值", panels: [.plot(plot)]), theme: .light, metrics: fonts)
public struct Chart: Hashable, Sendable {
  /// One or two lines, bold; wrapped when long.
  public var title: String
  /// What is measured, in which unit, over which time; empty: none.
  public var subtitle: String
  /// Source line under the chart; `\n` starts a new line.
  public var note: String
  public var format: Format
  public var language: Language
  public var arrangement: Arrangement
  public var panels: [Panel]

  public init(
    title: String = "", subtitle: String = "", note: String = "", format: Format = .slide,
    language: Language = .chinese, arrangement: Arrangement = .rows, panels: [Panel]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.note = note
    self.format = format
    self.language = language
    self.arrangement = arrangement
    self.panels = panels
  }
}

/// How several panels share the canvas.
public enum Arrangement: Hashable, Sendable {
  /// One below the other; plots whose x axes are of one kind share one x scale.
  case rows
  /// Side by side; plots with the same categories up the side print them once.
  case columns
}

/// The language of what layout itself writes: months, 「数据」, the separators of a legend.
public enum Language: String, Hashable, Sendable, CaseIterable {
  case chinese
  case english
}

/// The canvas. Sizes of text and lines are set for 1600×900 and grow with `scale` alone.
public struct Format: Hashable, Sendable {
  /// Before scaling, in pixels.
  public var width, height: Int
  /// 1, 2 or 3: multiplies everything.
  public var scale: Int
  /// Whether a table may make the canvas taller when its rows would get too small to read.
  public var growsForTables: Bool

  /// - Precondition: at least 200 pixels wide and high, and at most 20,000 after scaling.
  public init(width: Int, height: Int, scale: Int = 1, growsForTables: Bool = true) {
    precondition(width >= 200 && height >= 200 && scale >= 1, "a chart needs at least 200×200 pixels")
    precondition(width * scale <= 20_000 && height * scale <= 20_000, "a chart is at most 20,000 pixels wide and high")
    self.width = width
    self.height = height
    self.scale = scale
    self.growsForTables = growsForTables
  }

  /// 1600×900.
  public static let slide = Format(width: 1600, height: 900)
}
