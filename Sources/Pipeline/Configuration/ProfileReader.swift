import Facts
import Reports

/// Reads a publisher's profile.
struct ProfileReader {
  private var profile: Profile
  /// Metrics that the profile adds to the built-in ones.
  private var newMetrics: Set<String> = []

  static let keys = [
    "name", "reports", "publisher", "new_metrics", "headers", "metrics", "units", "sections", "sources", "sectors",
    "subsectors", "entities", "fillers",
  ]

  /// - Parameter name: where the profile says none itself.
  static func profile(in part: YAMLPart, name: String) throws(ConfigurationError) -> Profile {
    var reader = ProfileReader(profile: Profile(name: name))
    let entries = try part.entries(of: keys)
    // Wherever they are declared.
    for (key, value) in entries where key == "new_metrics" { try reader.declare(value) }
    for (key, value) in entries { try reader.read(key, value) }
    return reader.profile
  }

  private mutating func read(_ key: String, _ value: YAMLPart) throws(ConfigurationError) {
    switch key {
    case "name": profile.name = try value.word()
    case "reports": profile.paths = try value.words()
    case "publisher": profile.publishers = try value.words()
    case "headers": try readHeaders(value)
    case "metrics": try readMetrics(value)
    case "units": try readUnits(value)
    case "sections": profile.words.sections += try named(value)
    case "sources": profile.words.sources += try named(value)
    case "sectors": profile.words.sectors += try value.words()
    case "subsectors": profile.words.subsectors += try value.words()
    case "entities": try readEntities(value)
    case "fillers": profile.words.fillers += try value.words()
    default: return
    }
  }

  private mutating func declare(_ value: YAMLPart) throws(ConfigurationError) {
    for name in try value.words() {
      let isName = name.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (0x61...0x7A).contains($0) || (0x30...0x39).contains($0)
      }
      guard isName else { try value.fail(.unknownMetric(name)) }
      newMetrics.insert(name)
    }
  }

  /// `Wind: [万得, 万得资讯]`: words under the name that they stand for.
  private func named(_ value: YAMLPart) throws(ConfigurationError) -> [(phrase: String, meaning: String)] {
    var entries: [(phrase: String, meaning: String)] = []
    for (name, words) in try value.entries() {
      for word in try words.words() { entries.append((word, name)) }
    }
    return entries
  }

  // MARK: Headers

  private static let roles: [(name: String, role: ColumnRole)] = [
    ("code", .code), ("name", .name), ("sector", .sector), ("subsector", .subsector), ("listed", .listed),
    ("market", .market),
    ("date", .date), ("organisation", .organisation), ("place", .venue), ("event", .event), ("ignored", .ignored),
  ]

  private mutating func readHeaders(_ value: YAMLPart) throws(ConfigurationError) {
    for (key, words) in try value.entries() {
      let known = Self.roles.first { $0.name == key }?.role
      let role: ColumnRole
      if let known { role = known } else { role = .metric(try metric(key, words)) }
      for word in try words.words() { profile.words.headers.append((word, role)) }
    }
  }

  private func metric(_ name: String, _ part: YAMLPart) throws(ConfigurationError) -> Metric {
    let metric = Metric(rawValue: name)
    guard Metric.builtIn.contains(metric) || newMetrics.contains(name) else { try part.fail(.unknownMetric(name)) }
    return metric
  }

  // MARK: Phrases

  private mutating func readMetrics(_ value: YAMLPart) throws(ConfigurationError) {
    for (key, words) in try value.entries() {
      guard words.isMapping else {
        try add(key, sign: 0, words)
        continue
      }
      for (sign, words) in try words.entries(of: ["positive", "negative", "as_printed"]) {
        try add(key, sign: sign == "positive" ? 1 : sign == "negative" ? -1 : 0, words)
      }
    }
  }

  private mutating func add(_ key: String, sign: Int, _ words: YAMLPart) throws(ConfigurationError) {
    let phrase: Phrase
    switch key {
    case "change": phrase = .change(sign: sign)
    case Metric.netFlowCumulative.rawValue: phrase = .cumulativeFlow(sign: sign)
    case Metric.volumeYearToDateGrowth.rawValue: phrase = .growth(sign: sign)
    case "change_1d", "change_1w", "change_mtd", "change_ytd", "high": try words.fail(.changeMetric(key))
    default: phrase = .metric(try metric(key, words), sign: sign)
    }
    for word in try words.words() { profile.words.phrases.append((word, phrase)) }
  }

  // MARK: Units and names

  /// `刀: USD`, `yard: 1000000000`.
  private mutating func readUnits(_ value: YAMLPart) throws(ConfigurationError) {
    for (word, part) in try value.entries() {
      let unit = try part.word()
      if let measure = Measure(rawValue: unit), measure.isCurrency {
        profile.words.currencies.append((word, measure))
      } else if let power = powerOfTen(unit) {
        profile.words.scales.append((word, power))
      } else {
        try part.fail(.unknownUnit(unit))
      }
    }
  }

  /// The zeros of 10, 100, 1000 …
  private func powerOfTen(_ text: String) -> Int? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: ",") }
    guard digits.first == UInt8(ascii: "1"), digits.dropFirst().allSatisfy({ $0 == UInt8(ascii: "0") }),
      (2...16).contains(digits.count)
    else { return nil }
    return digits.count - 1
  }

  /// `NVDA.O: [核弹厂]`, or with its kind: `{names: [...], kind: stock}`.
  private mutating func readEntities(_ value: YAMLPart) throws(ConfigurationError) {
    for (key, part) in try value.entries() {
      var entity = NamedEntity(EntityKey(rawValue: key))
      var names: [String] = []
      if part.isMapping {
        for (key, value) in try part.entries(of: ["names", "kind"]) {
          if key == "names" { names = try value.words() } else { entity.entityClass = try kind(value) }
        }
      } else {
        names = try part.words()
      }
      for name in names { profile.words.entities.append((name, entity)) }
    }
  }

  private func kind(_ part: YAMLPart) throws(ConfigurationError) -> EntityClass {
    let word = try part.word()
    guard let kind = EntityClass(rawValue: word == "fund-group" ? "fundGroup" : word) else {
      try part.fail(.unknownKind(word))
    }
    return kind
  }
}
