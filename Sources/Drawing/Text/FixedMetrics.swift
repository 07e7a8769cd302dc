/// Text widths that depend on no font, for golden tests of layouts: half-width characters take 0.55 em, full-width
/// ones 1 em, combining marks and control characters nothing.
///
///     FixedMetrics().width(of: "涨 4%", style: TextStyle(size: 20))  // 53: 1 + 3 · 0.55 = 2.65 em
public struct FixedMetrics: TextMeasuring, Sendable {
  private let spacing: Spacing

  public init(spacing: Spacing = .plain) {
    self.spacing = spacing
  }

  public func width(of text: String, style: TextStyle) -> Double {
    // Whole hundredths of an em, so that the width of a text is exactly the sum of its parts'.
    let hundredths = text.unicodeScalars.reduce(0) { $0 + FixedMetrics.hundredths($1) }
    return Double(hundredths) * style.size / 100 + spacing.total(in: text) * style.size
  }

  public func capHeight(style: TextStyle) -> Double { 0.73 * style.size }

  public func extent(style: TextStyle) -> (ascent: Double, descent: Double) {
    (0.9 * style.size, 0.25 * style.size)
  }

  private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F ? 0 : 55 }
    if scalar.takesNoSpace { return 0 }
    return scalar.isFullWidth ? 100 : 55
  }
}

extension Unicode.Scalar {
  /// Never drawn: control and format characters, variation selectors, joiners.
  var isInvisible: Bool {
    if value < 0x20 || (0x7F..<0xA0).contains(value) { return true }
    if value < 0xAD { return false }
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return properties.isDefaultIgnorableCodePoint
    }
  }

  /// Right-to-left letters, and marks that belong upon the letter before them.
  var asksForShaping: Bool {
    if value < 0x300 { return false }
    if (0x590...0x8FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFE).contains(value) {
      return true
    }
    return properties.generalCategory == .nonspacingMark
  }

  var takesNoSpace: Bool {
    if isInvisible { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Wide by Unicode's East Asian Width, and the quotes, dashes and dots that Chinese fonts make wide.
  var isFullWidth: Bool {
    Unicode.Scalar.fullWidth.contains { $0.contains(value) }
  }

  private static let fullWidth: [ClosedRange<UInt32>] = [
    0x4E00...0x9FFF, 0x3000...0x303E, 0xFF01...0xFF60, 0x2014...0x2015, 0x2018...0x2019, 0x201C...0x201D,
    0x2025...0x2026, 0x1100...0x115F, 0x2E80...0x2FFF, 0x3041...0x4DBF, 0xA000...0xA4CF, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
  ]
}
