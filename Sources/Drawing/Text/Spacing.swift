/// What is added or taken between characters of one line.
public enum Spacing: String, Hashable, Sendable {
  /// Nothing: the width of a text is the sum of its parts'.
  case plain
  /// For Simplified Chinese, after the requirements for Chinese text layout (W3C clreq): an eighth of an em between
  /// Chinese characters and Latin letters or digits, and half an em less where the blank halves of two full-width
  /// punctuation marks meet, as in `）。`.
  case chinese
  /// For Traditional Chinese, whose punctuation stands in the middle of its square and has no blank half: the eighth of
  /// an em alone.
  case traditionalChinese

  private enum Kind { case chinese, latin, opening, closing, other }

  /// In em.
  func gap(between a: Unicode.Scalar, _ b: Unicode.Scalar) -> Double {
    guard self != .plain, !(a.isASCII && b.isASCII) else { return 0 }
    switch (Spacing.kind(a), Spacing.kind(b)) {
    case (.chinese, .latin), (.latin, .chinese): return 0.125
    case (.closing, .closing), (.closing, .opening), (.opening, .opening): return self == .chinese ? -0.5 : 0
    default: return 0
    }
  }

  /// In em, over all neighbours.
  func total(in text: String) -> Double {
    if self == .plain { return 0 }
    let drawn = text.unicodeScalars.filter { !$0.isInvisible }
    return zip(drawn, drawn.dropFirst()).reduce(0) { $0 + gap(between: $1.0, $1.1) }
  }

  private static func kind(_ scalar: Unicode.Scalar) -> Kind {
    switch scalar {
    case "A"..."Z", "a"..."z", "0"..."9": .latin
    case "\u{3007}", "\u{3400}"..."\u{9FFF}", "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{3FFFD}": .chinese
    case "（", "「", "『", "【", "《", "〈", "〔", "［": .opening
    case "）", "」", "』", "】", "》", "〉", "〕", "］", "，", "。", "、", "；", "：", "！", "？": .closing
    default: .other
    }
  }
}
