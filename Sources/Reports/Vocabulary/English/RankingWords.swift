/// English words that open lists of gainers and losers.
enum RankingWords {
  struct Trigger {
    var range: Range<Int>
    var isGain: Bool
  }

  /// Top gainers, the five biggest losers, best 5 performers, decliners.
  static func trigger(in text: [Unicode.Scalar], at start: Int) -> Trigger? {
    if let bare = bare.match(in: text, at: start) { return Trigger(range: bare.range, isGain: bare.meaning) }
    guard let rank = ranks.match(in: text, at: start) else { return nil }
    var i = rank.range.upperBound
    // Top 3, top five, top-performing.
    for _ in 0..<2 {
      while i < text.count, text[i] == " " || text[i] == "-" { i += 1 }
      var end = i
      while end < text.count, text[end].isDigit { end += 1 }
      if end == i { end = counts.match(in: text, at: i)?.range.upperBound ?? i }
      if end == i { break }
      i = end
    }
    // Top 3 up: a colon has to follow.
    if case .either = rank.meaning, let side = sides.match(in: text, at: i), side.range.upperBound < text.count,
      text[side.range.upperBound] == ":"
    {
      return Trigger(range: start..<side.range.upperBound, isGain: side.meaning)
    }
    // 「Best in our AI list:」
    if rank.meaning != .either, let place = places.match(in: text, at: i) {
      return Trigger(range: start..<place.range.upperBound, isGain: rank.meaning == .best)
    }
    // 「worst 3 (board):」
    if rank.meaning != .either, i > rank.range.upperBound, let colon = colon(in: text, behind: i) {
      return Trigger(range: start..<colon, isGain: rank.meaning == .best)
    }
    guard let noun = nouns.match(in: text, at: i) else { return nil }
    switch (rank.meaning, noun.meaning) {
    case (.either, .performance): return Trigger(range: start..<noun.range.upperBound, isGain: true)
    case (.either, .gain), (.best, .gain), (.best, .performance):
      return Trigger(range: start..<noun.range.upperBound, isGain: true)
    case (.either, .loss), (.worst, .loss), (.worst, .performance):
      return Trigger(range: start..<noun.range.upperBound, isGain: false)
    case (.best, .loss), (.worst, .gain): return nil
    }
  }

  private enum Rank { case either, best, worst }
  private enum Noun { case gain, loss, performance }

  private static let sides = Lexicon<Bool>([
    ("up", true), ("down", false), ("on the upside", true), ("on the downside", false),
  ])

  private static let places = Lexicon<Bool>(
    ["in our", "in the", "among the", "of the", "within our", "on our", "among our", "in"].map { ($0, true) })

  /// A colon right there, or behind a bracket of a few words.
  private static func colon(in text: [Unicode.Scalar], behind start: Int) -> Int? {
    var i = start
    while i < text.count, text[i] == " " { i += 1 }
    if i < text.count, text[i] == "(" {
      guard let close = text[i..<min(text.count, i + 30)].firstIndex(of: ")") else { return nil }
      i = close + 1
    }
    return i < text.count && text[i] == ":" ? i : nil
  }

  /// Whether the words right before a colon open a list: 「Hardware, top gainers:」.
  static func opensList(_ text: [Unicode.Scalar], _ line: Range<Int>, colon: Int) -> Bool {
    (max(line.lowerBound, colon - 40)..<colon).contains { i in
      trigger(in: text, at: i).map { $0.range.upperBound == colon } ?? false
    }
  }

  private static let bare = Lexicon<Bool>(
    ["gainers", "advancers", "risers"].map { ($0, true) }
      + ["losers", "decliners", "fallers", "laggards", "underperformers"].map { ($0, false) })

  private static let ranks = Lexicon<Rank>(
    ["top", "biggest", "largest", "leading", "main", "sharpest", "steepest"].map { ($0, .either) }
      + ["best", "strongest"].map { ($0, .best) } + ["worst", "weakest", "heaviest", "bottom"].map { ($0, .worst) })

  private static let nouns = Lexicon<Noun>(
    words(.gain, "gainers|gains|advancers|advances|risers|winners|outperformers")
      + words(.loss, "losers|losses|decliners|declines|fallers|laggards|underperformers|falls|drops")
      + words(.performance, "performers|performing stocks|performing names"))

  private static func words(_ noun: Noun, _ list: String) -> [(phrase: String, meaning: Noun)] {
    list.split(separator: "|").map { (String($0), noun) }
  }

  private static let counts = Lexicon<Bool>(
    "one|two|three|four|five|six|seven|eight|nine|ten|weekly|single|crypto|ai".split(separator: "|").map {
      (String($0), true)
    })

  static let openers = Lexicon<Bool>(
    """
    were|were in|are in|were seen in|were for|are|included|include|includes|came from|come from|was|were posted by|went to|belonged to|were recorded by|were led by
    """.split(separator: "|").map { (String($0), true) })

  /// Words by which English names the report's sections.
  static let sections = Lexicon<String>(
    words(
      "ai",
      "ai|ai-related|artificial intelligence|tech|technology|semiconductor|semiconductors|chip|chips|tmt|hardware|software"
    )
      + words(
        "crypto",
        "crypto|crypto-linked|crypto-related|cryptocurrency|digital asset|digital assets|web3|miners|blockchain|bitcoin-linked|crypto proxies|digital-asset"
      ))

  private static func words(_ section: String, _ list: String) -> [(phrase: String, meaning: String)] {
    list.split(separator: "|").map { (String($0), section) }
  }
}
