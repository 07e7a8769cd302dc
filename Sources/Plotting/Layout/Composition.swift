/// Letters with marks as the one character that fonts have for them: `e` and U+0301 as `é`, `か` and U+3099 as `が`.
///
/// Names come so from PDFs and from file names of macOS. What Unicode has no one character for stays as it is, and so do
/// Korean syllables in parts.
enum Composition {
  /// Latin, Greek, Cyrillic and Japanese letters that can be taken apart, and their neighbours.
  private static let whole: Set<Character> = {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x457, 0x1E00...0x1EFF, 0x3041...0x30FF]
    return Set(ranges.joined().compactMap { Unicode.Scalar($0).map { Character($0) } })
  }()

  static func composed(_ text: String) -> String {
    // Characters are equal where they are canonically equivalent, so the set finds the whole one by its parts.
    String(text.map { character in whole.firstIndex(of: character).map { whole[$0] } ?? character })
  }
}
