import Plotting

/// A canvas by its name or measures, as people write it.
///
///     ChartSize("wechat")?.format.pixels     // (1080, 810)
///     ChartSize("1200x630")?.format.pixels   // (1200, 630)
///     ChartSize("6.5x4in")?.format.pixels    // (780, 480): at 120 dots an inch; a scale of 2.5 makes 300 of them
package struct ChartSize: Hashable, Sendable, LosslessStringConvertible {
  package let description: String
  package let format: Format

  /// Names of canvases; each word and line on them has the size that it has on a slide, but for `wechat`'s larger ones.
  package static let named: [(name: String, format: Format)] = [
    ("slide", .slide), ("4:3", .narrowSlide), ("half", .halfSlide), ("wechat", .chat),
  ]

  /// A slide of 13⅓ inches has 1600 pixels.
  static let dotsPerInch = 120.0

  /// nil for a name that is none, and for measures without room for words or beyond what a picture may have.
  package init?(_ text: String) {
    guard let format = Self.named.first(where: { $0.name == text })?.format ?? Self.measured(text) else { return nil }
    description = text
    self.format = format
  }

  private static func measured(_ text: String) -> Format? {
    let isInches = text.hasSuffix("in")
    let sides = text.dropLast(isInches ? 2 : 0).split(omittingEmptySubsequences: false) { "x×*".contains($0) }
      .map { $0.filter { $0 != " " } }
    guard sides.count == 2, let width = Double(sides[0]), let height = Double(sides[1]) else { return nil }
    let (w, h) = (width * (isInches ? dotsPerInch : 1), height * (isInches ? dotsPerInch : 1))
    // Whole pixels; NaN and what no Int holds are neither.
    guard w > 0, h > 0, w < 1e6, h < 1e6, isInches || (w == w.rounded() && h == h.rounded()) else { return nil }
    let (pixelsWide, pixelsHigh) = (Int(w.rounded()), Int(h.rounded()))
    return Format.isPossible(width: pixelsWide, height: pixelsHigh)
      ? Format(width: pixelsWide, height: pixelsHigh) : nil
  }
}
