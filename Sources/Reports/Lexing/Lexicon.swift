/// Phrases and what they mean, found by the longest match at a position.
///
/// A phrase is written as people write it; it is folded like the text it is matched against. A phrase that begins or
/// ends with an ASCII letter or digit matches whole words only (`fell`, not the start of `fellow`).
///
///     Lexicon([("净流入", 1), ("净流入额", 2)]).match(in: fold("净流入额为"), at: 0)?.meaning   // 2
struct Lexicon<Meaning: Sendable>: Sendable {
  struct Match {
    var range: Range<Int>
    var meaning: Meaning
  }

  private struct Node: Sendable {
    var children: [(scalar: Unicode.Scalar, node: Int32)] = []
    var meaning: Meaning?
  }

  private var nodes = [Node()]
  /// The child of the root for each scalar of the basic plane, 0 for none: most positions fail here at once.
  private var first = [Int32](repeating: 0, count: 0x10000)

  init(_ entries: [(phrase: String, meaning: Meaning)]) {
    for entry in entries { insert(entry.phrase, entry.meaning) }
  }

  /// A later entry for the same phrase replaces the earlier.
  mutating func insert(_ phrase: String, _ meaning: Meaning) {
    let scalars = squeezed(phrase)
    if scalars.isEmpty { return }
    var node = 0
    for s in scalars { node = child(of: node, s) }
    nodes[node].meaning = meaning
  }

  private mutating func child(of node: Int, _ s: Unicode.Scalar) -> Int {
    if let next = next(node, s) { return next }
    nodes.append(Node())
    let new = Int32(nodes.count - 1)
    if node == 0, s.value < 0x10000 {
      first[Int(s.value)] = new
    } else {
      nodes[node].children.append((s, new))
    }
    return Int(new)
  }

  private func next(_ node: Int, _ s: Unicode.Scalar) -> Int? {
    if node == 0, s.value < 0x10000 { return first[Int(s.value)] == 0 ? nil : Int(first[Int(s.value)]) }
    for child in nodes[node].children where child.scalar == s { return Int(child.node) }
    return nil
  }

  /// The longest phrase that begins at `start`.
  func match(in text: [Unicode.Scalar], at start: Int, before limit: Int? = nil) -> Match? {
    let end = limit ?? text.count
    guard start < end else { return nil }
    guard var node = next(0, text[start]) else { return nil }
    if start > 0, text[start].isWord, text[start - 1].isWord, !splits(text[start - 1], text[start]) { return nil }
    var best: Match?
    var i = start + 1
    while true {
      if let meaning = nodes[node].meaning, isBoundary(text, i) { best = Match(range: start..<i, meaning: meaning) }
      guard i < end, let deeper = next(node, text[i]) else { return best }
      node = deeper
      i += 1
    }
  }

  private func isBoundary(_ text: [Unicode.Scalar], _ i: Int) -> Bool {
    guard i < text.count, text[i - 1].isWord, text[i].isWord else { return true }
    return splits(text[i - 1], text[i])
  }

  /// A number and the word that follows it part even without a blank (`9bn`), two letters or two digits do not.
  private func splits(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool { a.isDigit && !b.isDigit }
}

/// Folded, with blanks only between ASCII characters, as in a `Passage`.
func squeezed(_ phrase: String) -> [Unicode.Scalar] {
  let folded = fold(phrase)
  var result: [Unicode.Scalar] = []
  for (i, s) in folded.enumerated() {
    if s != " " {
      result.append(s)
    } else if let last = result.last, last.isASCIIVisible, i + 1 < folded.count, folded[i + 1].isASCIIVisible {
      result.append(s)
    }
  }
  return result
}
