import Facts

/// Names and the entities that they stand for, compared without what differs from printing to printing.
///
///     // after teach("Coinbase Global, Inc.", COIN.O): entity(named: "Coinbase Global") is COIN.O
public struct NameIndex: Sendable {
  /// nil: the name stands for several.
  private var entities: [NameKey: EntityKey?] = [:]
  /// As taught, for prose.
  private(set) var names: [(name: String, entity: EntityKey)] = []
  /// Names of several words, by their first.
  private var byFirstWord: [NameKey: [(name: FoldedName, entity: EntityKey)]] = [:]
  /// Where names are looked for that are not known here, the first first.
  private var fallbacks: [NameIndex] = []
  /// What other indices have taught: the reports of a folder teach the same names again and again.
  private var taught: Set<Lesson> = []

  /// A name with what it stands for.
  public struct Lesson: Hashable, Sendable {
    public var name: String
    public var entity: EntityKey

    public init(name: String, entity: EntityKey) {
      self.name = name
      self.entity = entity
    }

    public static func == (a: Lesson, b: Lesson) -> Bool {
      a.entity == b.entity && NameKey(a.name) == NameKey(b.name)
    }

    public func hash(into hasher: inout Hasher) {
      NameKey(name).hash(into: &hasher)
      hasher.combine(entity)
    }
  }

  public init() {}

  public init(_ names: [(name: String, entity: EntityKey)]) {
    reserve(names.count)
    for (name, entity) in names { teach(name, entity) }
  }

  /// A name that is taught for two entities stands for neither.
  public mutating func teach(_ name: String, _ entity: EntityKey) {
    let folded = FoldedName(name)
    guard folded.count >= 2 else { return }
    let key = NameKey(folded.key)
    if let known = entities[key] {
      if known != entity { entities[key] = .some(nil) }
      return
    }
    entities[key] = entity
    names.append((name, entity))
    if folded.words.count > 1 { byFirstWord[NameKey(folded.firstWord), default: []].append((folded, entity)) }
  }

  /// Makes room for as many names more.
  mutating func reserve(_ count: Int) {
    entities.reserveCapacity(entities.count + count)
    names.reserveCapacity(names.count + count)
  }

  public mutating func teach(_ lesson: Lesson) { teach(lesson.name, lesson.entity) }

  /// What it was taught, in that order.
  public var lessons: [Lesson] { names.map { Lesson(name: $0.name, entity: $0.entity) } }

  public mutating func teach(_ other: NameIndex) {
    for (name, entity) in other.names where taught.insert(Lesson(name: name, entity: entity)).inserted {
      teach(name, entity)
    }
  }

  /// Looks elsewhere for names that are not known here: what is known, even as ambiguous, stays.
  mutating func addFallbacks(of other: NameIndex) {
    if !other.isEmpty { fallbacks.append(other) }
    // The other's own come behind it.
    fallbacks += other.fallbacks
  }

  func with(fallbacks other: NameIndex) -> NameIndex {
    var copy = self
    copy.addFallbacks(of: other)
    return copy
  }

  /// The entity of a name, or of the one known name of which it is the first words (`Coinbase` of `Coinbase Global`).
  public func entity(named name: String) -> EntityKey? {
    let folded = FoldedName(name)
    let key = NameKey(folded.key)
    if let known = entities[key] { return known }
    for other in fallbacks { if let known = other.entities[key] { return known } }
    return entity(beginning: folded)
  }

  private func entity(beginning name: FoldedName) -> EntityKey? {
    guard let first = name.words.first, first.count >= 4, name.isLatin else { return nil }
    let word = NameKey(name.firstWord)
    var found: EntityKey?
    for index in [self] + fallbacks {
      for longer in index.byFirstWord[word] ?? [] where longer.name.begins(with: name) {
        if let found, found != longer.entity { return nil }
        found = longer.entity
      }
    }
    return found
  }

  public var isEmpty: Bool { entities.isEmpty }

  /// What two printings of one name have in common.
  static func key(_ name: String) -> String { FoldedName(name).key }

  static let legalForms: Set<String> = [
    "inc", "incorporated", "corp", "corporation", "co", "ltd", "limited", "plc", "nv", "sa", "ag", "group", "holdings",
    "holding",
    "technologies", "company", "llc", "lp", "the",
  ]
}

extension NameIndex {
  /// The built-in names and what each stands for, in table order: what `--table aliases` prints.
  public static var builtInNames: [(name: String, entity: EntityKey)] {
    EntityNames.entries.map { ($0.name, $0.entity.key) } + EntityNames.codes.map { ($0.name, $0.entity.key) }
  }
}

/// A text that is compared by its bytes: as what it looks like, which texts compare by, it costs several times as much.
private struct NameKey: Hashable, Sendable {
  private let text: String

  init(_ text: String) { self.text = text }

  static func == (a: NameKey, b: NameKey) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    // Seven bytes at a time, behind a mark that tells how many they are.
    var word: UInt64 = 1
    for byte in text.utf8 {
      word = word << 8 | UInt64(byte)
      if word >> 56 > 0 {
        hasher.combine(word)
        word = 1
      }
    }
    hasher.combine(word)
  }
}

/// A name without what differs from printing to printing: case, blanks, punctuation, 「-W」 of a share class, the words
/// of a legal form.
private struct FoldedName: Sendable {
  private let scalars: [Unicode.Scalar]
  private(set) var words: [Range<Int>] = []

  init(_ name: String) {
    scalars = fold(name)
    words.reserveCapacity(4)
    var i = 0
    while i < scalars.count {
      let start = i
      while i < scalars.count, Self.isInWord(scalars[i]) { i += 1 }
      if i > start { words.append(start..<i) } else { i += 1 }
    }
    while words.count > 1, let last = words.last, isForm(last) { words.removeLast() }
  }

  /// 「小米集团-W」: the share class hangs on a Chinese name.
  private func isForm(_ word: Range<Int>) -> Bool {
    guard scalars[word.lowerBound].isLowercaseLetter else { return false }
    if Self.isWhole(word, Self.legalForms.match(in: scalars, at: word.lowerBound)) { return true }
    let hangsOnChinese = scalars[words[words.count - 2].upperBound - 1].isChinese
    return hangsOnChinese && Self.isWhole(word, Self.shareClasses.match(in: scalars, at: word.lowerBound))
  }

  private static func isWhole(_ word: Range<Int>, _ match: Lexicon<Bool>.Match?) -> Bool { match?.range == word }

  private static func isInWord(_ s: Unicode.Scalar) -> Bool { s.isWord || s.isChinese || s == "&" || s == "+" }

  private static let legalForms = Lexicon<Bool>(NameIndex.legalForms.map { ($0, true) })
  private static let shareClasses = Lexicon<Bool>(["w", "s", "sw", "b", "u", "a", "h"].map { ($0, true) })

  var key: String {
    if words.count == 1 { return scalars[words[0]].text }
    return words.lazy.flatMap { scalars[$0] }.text
  }

  /// Of the key.
  var count: Int { words.reduce(0) { $0 + $1.count } }

  var firstWord: String { words.first.map { scalars[$0].text } ?? "" }

  var isLatin: Bool { words.allSatisfy { word in scalars[word].allSatisfy(\.isWord) } }

  func begins(with other: FoldedName) -> Bool {
    words.count >= other.words.count
      && zip(words, other.words).allSatisfy { scalars[$0].elementsEqual(other.scalars[$1]) }
  }
}
