/// Where a line of Chinese and Latin may break, after the basic rules of W3C's "Requirements for Chinese Text Layout".
enum LineBreaking {
  private static let neverFirst = Set("，。、；：？！）》」』】〉”’％%…·,.;:?!)]}›»")
  private static let neverLast = Set("（《「『【〈“‘([{$￥¥")

  /// Pieces that stay whole: a Chinese character with its punctuation, a Latin word with the blank after it.
  static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var previous: Character?
    for character in text {
      if let previous, !mayBreak(previous, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      previous = character
    }
    return pieces
  }

  private static func mayBreak(_ before: Character, _ after: Character) -> Bool {
    if neverFirst.contains(after) || neverLast.contains(before) || after == " " { return false }
    return before == " " || isChinese(before) || isChinese(after)
  }

  /// Han characters, kana, and the punctuation and full-width forms set with them.
  private static func isChinese(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first?.value else { return false }
    return (0x2E80...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
      || (0xFF00...0xFFEF).contains(scalar) || (0x20000...0x3FFFF).contains(scalar)
      || neverFirst.contains(character) && scalar > 0x2000
  }
}
