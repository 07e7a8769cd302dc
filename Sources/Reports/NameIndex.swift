import Facts

/// Names and the entities that they stand for, compared without what differs from printing to printing.
///
///     // after teach("Coinbase Global, Inc.", COIN.O): entity(named: "Coinbase Global") is COIN.O
public struct NameIndex: Sendable {
  /// nil: the name stands for several.
  private var entities: [String: EntityKey?] = [:]
  /// As taught, for prose.
  private(set) var names: [(name: String, entity: EntityKey)] = []

  private var byFirstWord: [String: [(words: [String], entity: EntityKey)]] = [:]
  /// What other indices have taught: the reports of a folder teach the same names again and again.
  private var taught: Set<Lesson> = []

  private struct Lesson: Hashable {
    var name: String
    var entity: EntityKey
  }

  public init() {}

  public init(_ names: [(name: String, entity: EntityKey)]) {
    for (name, entity) in names { teach(name, entity) }
  }

  /// A name that is taught for two entities stands for neither.
  public mutating func teach(_ name: String, _ entity: EntityKey) {
    let key = Self.key(name)
    guard key.unicodeScalars.count >= 2 else { return }
    if let known = entities[key] {
      if known != entity { entities[key] = .some(nil) }
      return
    }
    entities[key] = entity
    names.append((name, entity))
    let words = Self.words(name)
    if let first = words.first, words.count > 1 { byFirstWord[first, default: []].append((words, entity)) }
  }

  public mutating func teach(_ other: NameIndex) {
    for (name, entity) in other.names where taught.insert(Lesson(name: name, entity: entity)).inserted {
      teach(name, entity)
    }
  }

  /// Where names are looked up that are not known here: what is known, even as ambiguous, stays. Kept apart, since a
  /// folder's and the built-in names are the same for every report.
  private var fallbacks: [NameIndex] = []

  /// The other's own fallbacks come behind it.
  mutating func addFallbacks(of other: NameIndex) {
    if !other.isEmpty { fallbacks.append(other) }
    fallbacks += other.fallbacks
  }

  func with(fallbacks other: NameIndex) -> NameIndex {
    var copy = self
    copy.addFallbacks(of: other)
    return copy
  }

  /// The entity of a name, or of the one known name of which it is the first words (`Coinbase` of `Coinbase Global`).
  public func entity(named name: String) -> EntityKey? {
    let words = Self.words(name)
    let key = words.joined()
    let indices = [self] + fallbacks
    for index in indices { if let known = index.entities[key] { return known } }
    guard let first = words.first, first.unicodeScalars.count >= 4, key.unicodeScalars.allSatisfy(\.isWord)
    else { return nil }
    let longer = Set(
      indices.flatMap { $0.byFirstWord[first] ?? [] }.filter { $0.words.starts(with: words) }.map(\.entity))
    return longer.count == 1 ? longer.first : nil
  }

  public var isEmpty: Bool { entities.isEmpty }

  /// Lower case, no blanks or punctuation, without 「-W」 of a share class and the words of a legal form.
  static func key(_ name: String) -> String {
    let folded = fold(name)
    return words(of: folded).flatMap { folded[$0] }.text
  }

  private static func words(_ name: String) -> [String] {
    let folded = fold(name)
    return words(of: folded).map { folded[$0].text }
  }

  private static func words(of folded: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var i = 0
    while i < folded.count {
      let start = i
      while i < folded.count, isInWord(folded[i]) { i += 1 }
      if i > start { words.append(start..<i) } else { i += 1 }
    }
    // 「小米集团-W」: the share class hangs on a Chinese name.
    while words.count > 1, let last = words.last, folded[last.lowerBound].isLowercaseLetter {
      let word = folded[last].text
      let hangsOnChinese = folded[words[words.count - 2].upperBound - 1].isChinese
      guard legalForms.contains(word) || (hangsOnChinese && shareClasses.contains(word)) else { break }
      words.removeLast()
    }
    return words
  }

  private static func isInWord(_ s: Unicode.Scalar) -> Bool { s.isWord || s.isChinese || s == "&" || s == "+" }

  static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "plc", "nv", "sa", "ag", "group", "holdings",
    "holding",
    "technologies", "company", "llc", "lp", "the",
  ]
  private static let shareClasses: Set<String> = ["w", "s", "sw", "b", "u", "a", "h"]
}

extension NameIndex {
  /// The built-in names and what each stands for, in table order: what `--table aliases` prints.
  public static var builtInNames: [(name: String, entity: EntityKey)] {
    EntityNames.entries.map { ($0.name, $0.entity.key) } + EntityNames.codes.map { ($0.name, $0.entity.key) }
  }
}
