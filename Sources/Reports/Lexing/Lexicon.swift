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

  /// The scalars that phrases begin with: most places of a text fail by them.
  let openers: ScalarSet
  private var phrases: PhraseTree
  private var meanings: [Meaning] = []

  /// Of entries for the same phrase the last counts.
  init(_ entries: [(phrase: String, meaning: Meaning)]) {
    phrases = PhraseTree(capacity: entries.count)
    meanings.reserveCapacity(entries.count)
    for entry in entries {
      phrases.insert(squeezed(entry.phrase), Int32(meanings.count))
      meanings.append(entry.meaning)
    }
    openers = phrases.openers
  }

  /// Whether any phrase begins with a scalar.
  @inline(__always)
  func opens(with s: Unicode.Scalar) -> Bool { openers.contains(s) }

  /// The longest phrase that begins at `start`.
  @inline(__always)
  func match(in text: [Unicode.Scalar], at start: Int, before limit: Int? = nil) -> Match? {
    let end = limit ?? text.count
    guard start < end, opens(with: text[start]),
      let found = phrases.match(in: text, at: start, before: end)
    else { return nil }
    return Match(range: start..<found.end, meaning: meanings[found.phrase])
  }
}

/// Phrases as a tree of their scalars, in one array: a node names its first child and its next sibling.
private struct PhraseTree: Sendable {
  private struct Node: Sendable {
    var scalar: Unicode.Scalar
    /// 0: none.
    var child: Int32 = 0
    var sibling: Int32 = 0
    /// The phrase that ends here; −1 for none.
    var phrase: Int32 = -1
  }

  private struct Head: Sendable {
    var scalar: Unicode.Scalar = "\0"
    var node: Int32 = 0
  }

  /// Node 0 stands for none.
  private var nodes = [Node(scalar: "\0")]
  /// The nodes of first scalars, hashed by them: most positions of a text fail here at once.
  private var heads: [Head]
  private let shift: UInt32

  init(capacity: Int) {
    // A quarter full at most, so that what is not there is seldom looked for twice.
    let bits = UInt32(max(4, Int.bitWidth - (capacity * 4).leadingZeroBitCount))
    heads = [Head](repeating: Head(), count: 1 << Int(bits))
    shift = 32 - bits
    nodes.reserveCapacity(capacity * 4)
  }

  /// Where the node of a first scalar is, or would be.
  @inline(__always)
  private func slot(of s: Unicode.Scalar) -> Int {
    // Knuth's multiplicative hashing.
    var slot = Int((s.value &* 0x9E37_79B1) >> shift)
    while heads[slot].node > 0, heads[slot].scalar != s { slot = (slot + 1) & (heads.count - 1) }
    return slot
  }

  @inline(__always)
  func node(for first: Unicode.Scalar) -> Int { Int(heads[slot(of: first)].node) }

  var openers: ScalarSet { ScalarSet(heads.lazy.filter { $0.node > 0 }.map(\.scalar)) }

  mutating func insert(_ phrase: [Unicode.Scalar], _ number: Int32) {
    guard let first = phrase.first else { return }
    let slot = slot(of: first)
    if heads[slot].node == 0 { heads[slot] = Head(scalar: first, node: add(Node(scalar: first))) }
    var node = Int(heads[slot].node)
    for s in phrase.dropFirst() {
      if let child = child(of: node, s) {
        node = child
      } else {
        let added = add(Node(scalar: s, sibling: nodes[node].child))
        nodes[node].child = added
        node = Int(added)
      }
    }
    nodes[node].phrase = number
  }

  private mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(nodes.count - 1)
  }

  private func child(of node: Int, _ s: Unicode.Scalar) -> Int? {
    var child = Int(nodes[node].child)
    while child > 0 {
      if nodes[child].scalar == s { return child }
      child = Int(nodes[child].sibling)
    }
    return nil
  }

  func match(in text: [Unicode.Scalar], at start: Int, before end: Int) -> (end: Int, phrase: Int)? {
    var node = node(for: text[start])
    guard node > 0 else { return nil }
    if start > 0, text[start].isWord, text[start - 1].isWord, !splits(text[start - 1], text[start]) { return nil }
    var best: (end: Int, phrase: Int)?
    var i = start + 1
    while true {
      let phrase = nodes[node].phrase
      if phrase >= 0, isBoundary(text, i) { best = (i, Int(phrase)) }
      guard i < end, let deeper = child(of: node, text[i]) else { return best }
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
  var folded = fold(phrase)
  guard folded.contains(" ") else { return folded }
  var count = 0
  for i in folded.indices {
    let s = folded[i]
    if s == " " {
      let parts = count > 0 && folded[count - 1].isASCIIVisible && i + 1 < folded.count && folded[i + 1].isASCIIVisible
      if !parts { continue }
    }
    folded[count] = s
    count += 1
  }
  folded.removeLast(folded.count - count)
  return folded
}
