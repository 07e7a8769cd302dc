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

  mutating func addFallbacks(of other: NameIndex) { if !other.isEmpty { fallbacks.append(other) } }

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
  static func key(_ name: String) -> String { words(name).joined() }

  private static func words(_ name: String) -> [String] {
    var words = fold(name).split { !$0.isWord && !$0.isChinese && $0 != "&" && $0 != "+" }.map(Array.init)
    // 「小米集团-W」: the share class hangs on a Chinese name.
    while words.count > 1, let last = words.last {
      let word = last.text
      guard legalForms.contains(word) || (shareClasses.contains(word) && words[words.count - 2].last?.isChinese == true)
      else { break }
      words.removeLast()
    }
    return words.map(\.text)
  }

  static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "plc", "nv", "sa", "ag", "group", "holdings",
    "holding",
    "technologies", "company", "llc", "lp", "the", "adr",
  ]
  private static let shareClasses: Set<String> = ["w", "s", "sw", "b", "u", "a", "h"]
}

extension NameIndex {
  /// The built-in names and what each stands for, in table order: what `--table aliases` prints.
  public static var builtInNames: [(name: String, entity: EntityKey)] {
    EntityNames.entries.map { ($0.name, $0.entity.key) }
  }
}
