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
  private let phrases: PhraseTree
  private let meanings: [Meaning]

  /// Of entries for the same phrase the last counts.
  init(_ entries: [(phrase: String, meaning: Meaning)]) {
    phrases = PhraseTree(entries.map { squeezed($0.phrase) })
    meanings = entries.map(\.meaning)
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

/// Phrases as a tree of their scalars, in one array: the children of a node stand side by side.
///
/// A class, so that a lexicon is handed on for one reference.
private final class PhraseTree: Sendable {
  private struct Node: Sendable {
    var scalar: Unicode.Scalar
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// The phrase that ends here; −1 for none.
    var phrase: Int32 = -1
  }

  private struct Head: Sendable {
    var scalar: Unicode.Scalar = "\0"
    /// 0: none.
    var node: Int32 = 0
  }

  /// Node 0 is the root.
  private let nodes: [Node]
  /// The nodes of first scalars, hashed by them.
  private let heads: [Head]
  private let shift: UInt32

  /// - Parameter phrases: of equal ones the last counts; empty ones are left out.
  init(_ phrases: [[Unicode.Scalar]]) {
    let order = phrases.indices.filter { !phrases[$0].isEmpty }.sorted { a, b in
      phrases[a].lexicographicallyPrecedes(phrases[b]) || (phrases[a] == phrases[b] && a < b)
    }
    nodes = Self.nodes(of: phrases, in: order)
    // A quarter full at most, so that what is not there is seldom looked for twice.
    let bits = UInt32(max(4, Int.bitWidth - (Int(nodes[0].childCount) * 4).leadingZeroBitCount))
    shift = 32 - bits
    heads = Self.heads(of: nodes, shift: shift)
  }

  /// The tree level by level: a stretch of the sorted phrases that begin alike is a node.
  private static func nodes(of phrases: [[Unicode.Scalar]], in order: [Int]) -> [Node] {
    var nodes = [Node(scalar: "\0")]
    nodes.reserveCapacity(phrases.count * 4)
    /// By node the stretch of `order` that begins like it.
    var open = [(start: 0, end: order.count, depth: 0)]
    open.reserveCapacity(phrases.count * 4)
    var node = 0
    while node < open.count {
      var (start, end, depth) = open[node]
      while start < end, phrases[order[start]].count == depth {
        nodes[node].phrase = Int32(order[start])
        start += 1
      }
      nodes[node].firstChild = Int32(nodes.count)
      while start < end {
        let first = start
        let scalar = phrases[order[first]][depth]
        while start < end, phrases[order[start]][depth] == scalar { start += 1 }
        open.append((first, start, depth + 1))
        nodes.append(Node(scalar: scalar))
        nodes[node].childCount += 1
      }
      node += 1
    }
    return nodes
  }

  private static func heads(of nodes: [Node], shift: UInt32) -> [Head] {
    var heads = [Head](repeating: Head(), count: 1 << Int(32 - shift))
    for node in nodes.indices.dropFirst().prefix(Int(nodes[0].childCount)) {
      heads[slot(of: nodes[node].scalar, in: heads, shift)] = Head(scalar: nodes[node].scalar, node: Int32(node))
    }
    return heads
  }

  /// Where the node of a first scalar is, or would be.
  @inline(__always)
  private static func slot(of s: Unicode.Scalar, in heads: [Head], _ shift: UInt32) -> Int {
    // Knuth's multiplicative hashing.
    var slot = Int((s.value &* 0x9E37_79B1) >> shift)
    while heads[slot].node > 0, heads[slot].scalar != s { slot = (slot + 1) & (heads.count - 1) }
    return slot
  }

  var openers: ScalarSet { ScalarSet(nodes.dropFirst().prefix(Int(nodes[0].childCount)).lazy.map(\.scalar)) }

  /// Children are few and sorted: what is behind a scalar that is too large is not looked at.
  @inline(__always)
  private func child(of node: Int, _ s: Unicode.Scalar) -> Int? {
    var low = Int(nodes[node].firstChild)
    var high = low + Int(nodes[node].childCount)
    while high - low > 8 {
      let middle = (low + high) / 2
      if nodes[middle].scalar <= s { low = middle } else { high = middle }
    }
    while low < high {
      if nodes[low].scalar >= s { return nodes[low].scalar == s ? low : nil }
      low += 1
    }
    return nil
  }

  func match(in text: [Unicode.Scalar], at start: Int, before end: Int) -> (end: Int, phrase: Int)? {
    var node = Int(heads[Self.slot(of: text[start], in: heads, shift)].node)
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
