import Dates
import Facts

/// An invented security: its name is put together from syllables, its code made of random letters or digits.
struct Invented: Hashable, Sendable {
  var code: String
  var name: String
  /// As lists of movers call it.
  var short: String
  var currency: Measure?
  var listed: Day?
  var sector = ""
  var subsector = ""
  /// About where its price lies.
  var level: Double
  /// Shares in billions.
  var shares: Double
}

/// Makes names and codes, none twice.
struct Inventor {
  var random: SplitMix64
  private var used: Set<String> = []

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private mutating func fresh(_ make: (inout SplitMix64) -> String) -> String {
    while true {
      let word = make(&random)
      if used.insert(word).inserted { return word }
    }
  }

  /// A Chinese name, two characters and a trade: 「云岫电子」.
  mutating func chineseName() -> String {
    fresh { r in r.pick(Self.given) + r.pick(Self.second) + r.pick(Self.trades) }
  }

  /// A Latin first word that no other name of this inventor has: `Brenlix`.
  mutating func latinWord() -> String {
    fresh { r in
      let word = r.pick(Self.onsets) + r.pick(Self.middles) + r.pick(Self.endings)
      return word
    }
  }

  mutating func usCode() -> String {
    fresh { r in
      let letters = (0..<(1 + r.below(3))).map { _ in r.pick(Self.consonants) }.joined()
      return "ZQ" + letters + r.pick([".O", ".O", ".N"])
    }
  }

  mutating func hongKongCode() -> String {
    fresh { r in
      let digits = String(r.below(9_999) + 1)
      return String(repeating: "0", count: 4 - digits.count) + digits + ".HK"
    }
  }

  mutating func security(latin: Double, hongKong: Double, listed: Bool) -> Invented {
    let isHongKong = random.chance(hongKong)
    let (name, short) = !isHongKong && random.chance(latin) ? latinName() : chineseNames(isHongKong)
    let code = isHongKong ? hongKongCode() : usCode()
    let day = listed ? date(1995, 1, 1) + random.below(7_000) : nil
    return Invented(
      code: code, name: name, short: short, currency: isHongKong ? .hkd : .usd, listed: day,
      level: random.chance(0.15) ? random.between(0.3, 3) : random.between(3, 600), shares: random.between(0.05, 5))
  }

  private mutating func chineseNames(_ isHongKong: Bool) -> (String, String) {
    let name = chineseName()
    return (name, isHongKong && random.chance(0.2) ? name + "-W" : name)
  }

  private mutating func latinName() -> (String, String) {
    let word = latinWord()
    switch random.below(5) {
    case 0: return (word, word)
    case 1: return (word.uppercased(), word.uppercased())
    case 2: return (word + " Digital Mining Corp.", word + " Digital Mining")
    case 3: return (word + " Technologies Group, Inc.", word + " Technologies Group")
    default: return (word + " Holdings Ltd", word + " Holdings")
    }
  }

  mutating func index() -> Invented {
    let code = fresh { r in
      r.chance(0.5) ? "88\(10_000 + r.below(90_000)).WI" : "93\(1_000 + r.below(9_000)).CSI"
    }
    let name = chineseIndexName()
    return Invented(code: code, name: name, short: name, level: random.between(800, 30_000), shares: 1)
  }

  private mutating func chineseIndexName() -> String {
    fresh { r in r.pick(Self.given) + r.pick(Self.second) + r.pick(["科技指数", "人工智能", "互联网指数"]) }
  }

  private static let given = ["云", "星", "赤", "沧", "玄", "青", "望", "扶", "白", "烛", "岚", "霁", "朔", "澄", "砚", "棠"]
  private static let second = ["岫", "垣", "霄", "澜", "圃", "冥", "舒", "摇", "泽", "屿", "汀", "峦", "珩", "柘", "蘅", "榆"]
  private static let trades = ["科技", "电子", "半导体", "智能", "网络", "精密", "光学", "软件"]
  private static let onsets = [
    "Br", "Al", "Cor", "Dex", "El", "Fen", "Gal", "Hex", "Jor", "Kel", "Lum", "Mor", "Nex", "Or", "Pel", "Quo", "Ruv",
    "Sel", "Tor", "Vex",
  ]
  private static let middles = ["a", "en", "o", "iv", "an", "u", "ar", "el"]
  private static let endings = ["lix", "vane", "moor", "naro", "tide", "dyne", "quar", "zeth", "mira", "noth"]
  private static let consonants = [
    "B", "C", "D", "F", "G", "H", "J", "K", "L", "M", "N", "P", "Q", "R", "T", "V", "W", "X", "Z",
  ]
}

/// The indices that every reader knows by name; with invented levels in random weeks.
enum KnownIndices {
  static let all: [Invented] = [
    Invented(code: "SPX.GI", name: "标普 500", short: "标普 500", level: 5_000, shares: 1),
    Invented(code: "NDX.GI", name: "纳斯达克 100", short: "纳斯达克 100", level: 18_000, shares: 1),
    Invented(code: "SOX.GI", name: "费城半导体指数", short: "费城半导体指数", level: 4_500, shares: 1),
    Invented(code: "HSI.HI", name: "恒生指数", short: "恒生指数", level: 17_000, shares: 1),
    Invented(code: "HSTECH.HI", name: "恒生科技", short: "恒生科技", level: 3_500, shares: 1),
  ]
}
