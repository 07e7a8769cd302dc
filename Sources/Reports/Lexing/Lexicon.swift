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

  /// A node's children stand side by side in `edges`.
  private struct Node: Sendable {
    var firstEdge: Int32 = 0
    var edgeCount: Int32 = 0
    /// Index into `meanings`; −1 for none.
    var meaning: Int32 = -1
  }

  private var nodes: [Node] = []
  private var edges: [(scalar: Unicode.Scalar, node: Int32)] = []
  private var meanings: [Meaning] = []
  /// The child of the root for each scalar of the basic plane, 0 for none: most positions fail here at once. In pages
  /// of 256, of which only those in use are there; page 0 is empty.
  private var first = [Int32](repeating: 0, count: 256)
  private var pages = [Int32](repeating: 0, count: 256)

  /// Of entries for the same phrase the last counts.
  init(_ entries: [(phrase: String, meaning: Meaning)]) {
    var tree = LexiconTree()
    for entry in entries {
      let phrase = squeezed(entry.phrase)
      guard let head = phrase.first, head.value < 0x10000 else { continue }
      tree.insert(phrase, Int32(meanings.count))
      meanings.append(entry.meaning)
    }
    for node in tree.nodes {
      nodes.append(
        Node(firstEdge: Int32(edges.count), edgeCount: Int32(node.children.count), meaning: node.meaning))
      edges += node.children
    }
    for child in tree.nodes[0].children { setFirst(child.scalar, child.node) }
  }

  private mutating func setFirst(_ s: Unicode.Scalar, _ node: Int32) {
    let page = Int(s.value >> 8)
    if pages[page] == 0 {
      pages[page] = Int32(first.count)
      first += [Int32](repeating: 0, count: 256)
    }
    first[Int(pages[page]) + Int(s.value & 255)] = node
  }

  private func next(_ node: Int, _ s: Unicode.Scalar) -> Int? {
    let start = Int(nodes[node].firstEdge)
    for k in start..<(start + Int(nodes[node].edgeCount)) where edges[k].scalar == s { return Int(edges[k].node) }
    return nil
  }

  /// Whether any phrase begins with a scalar: what most places fail by.
  func opens(with s: Unicode.Scalar) -> Bool {
    s.value < 0x10000 && first[Int(pages[Int(s.value >> 8)]) + Int(s.value & 255)] > 0
  }

  /// The longest phrase that begins at `start`.
  func match(in text: [Unicode.Scalar], at start: Int, before limit: Int? = nil) -> Match? {
    let end = limit ?? text.count
    guard start < end, text[start].value < 0x10000 else { return nil }
    var node = Int(first[Int(pages[Int(text[start].value >> 8)]) + Int(text[start].value & 255)])
    guard node > 0 else { return nil }
    if start > 0, text[start].isWord, text[start - 1].isWord, !splits(text[start - 1], text[start]) { return nil }
    var best: (end: Int, meaning: Int)?
    var i = start + 1
    while true {
      let meaning = Int(nodes[node].meaning)
      if meaning >= 0, isBoundary(text, i) { best = (i, meaning) }
      guard i < end, let deeper = next(node, text[i]) else { break }
      node = deeper
      i += 1
    }
    return best.map { Match(range: start..<$0.end, meaning: meanings[$0.meaning]) }
  }

  private func isBoundary(_ text: [Unicode.Scalar], _ i: Int) -> Bool {
    guard i < text.count, text[i - 1].isWord, text[i].isWord else { return true }
    return splits(text[i - 1], text[i])
  }

  /// A number and the word that follows it part even without a blank (`9bn`), two letters or two digits do not.
  private func splits(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool { a.isDigit && !b.isDigit }
}

/// Phrases as a tree while they are gathered.
private struct LexiconTree {
  struct Node {
    var children: [(scalar: Unicode.Scalar, node: Int32)] = []
    var meaning: Int32 = -1
  }

  var nodes = [Node()]

  mutating func insert(_ phrase: [Unicode.Scalar], _ meaning: Int32) {
    var node = 0
    for s in phrase {
      if let child = nodes[node].children.first(where: { $0.scalar == s }) {
        node = Int(child.node)
        continue
      }
      nodes.append(Node())
      nodes[node].children.append((s, Int32(nodes.count - 1)))
      node = nodes.count - 1
    }
    nodes[node].meaning = meaning
  }
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
