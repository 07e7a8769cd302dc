import Dates
import Facts

/// Reads lists of top gainers and losers out of prose.
///
///     // 「涨幅TOP5的公司分别为WOLFSPEED(+13%)、小米集团-W(+9%)…；跌幅TOP5…」
struct RankingReader {
  let passage: Passage
  let section: String?
  let week: Period
  let names: NameIndex
  private(set) var ranked: [RankedName] = []
  /// Where the lists stand: their percentages are no observations.
  private(set) var ranges: [Range<Int>] = []
  private(set) var remarks: [Remark] = []

  init(_ passage: Passage, section: String?, week: Period, names: NameIndex) {
    self.passage = passage
    self.section = section
    self.week = week
    self.names = names
    let triggers = findTriggers()
    for (k, trigger) in triggers.enumerated() {
      let next = k + 1 < triggers.count ? triggers[k + 1].range.lowerBound : passage.count
      read(trigger, before: next)
    }
  }

  private typealias Trigger = Lexicon<Bool>.Match

  /// true: gainers.
  private static let triggers: Lexicon<Bool> = {
    var entries: [(phrase: String, meaning: Bool)] = []
    let ranks = [
      "top", "前", "居前", "较大", "最大", "最高", "靠前", "排名前", "位居前", "排名靠前", "榜", "首", "三甲", "五甲", "十甲", "三强", "五强", "十强",
      "前列", "居首", "排行", "排名",
      "较高", "最多", "第一",
    ]
    for (word, isGain) in [("涨幅", true), ("跌幅", false), ("升幅", true), ("降幅", false)] {
      for rest in ranks {
        entries.append((word + rest, isGain))
      }
    }
    entries += [
      ("领涨", true), ("领跌", false), ("领升", true), ("表现最佳", true), ("表现最好", true), ("表现最强", true), ("表现最差", false),
      ("表现最弱", false), ("涨得最多", true), ("升得最多", true), ("跌得最多", false), ("跌得最深", false), ("最强", true), ("最弱", false),
      ("末三位", false),
      ("末两位", false), ("末五位", false), ("末二位", false), ("涨幅居", true), ("跌幅居", false), ("升幅居", true),
      ("top gainers", true), ("top losers", false), ("gainers", true), ("losers", false),
    ]
    return Lexicon(entries)
  }()

  /// A wrap may stand in the word.
  private static let tops = ["top", "t op", "to p", "top "].flatMap { top in
    [(word: fold("涨幅" + top), isGain: true), (word: fold("跌幅" + top), isGain: false)]
  }

  /// Whether a title speaks of gainers (true) or losers; nil when of neither or both.
  static func direction(of title: Passage) -> Bool? {
    let found = Set((0..<title.count).compactMap { match(title, at: $0)?.meaning })
    return found.count == 1 ? found.first : nil
  }

  private static let openers = ["依次为", "分别为", "分别是", "依次是", "包括", "为", "是", "有", ":", "were", "are"].map(fold)

  private func findTriggers() -> [Trigger] {
    var found: [Trigger] = []
    var i = 0
    while i < passage.count {
      // `top5`: the digits hang on the word, so the phrase ends inside it.
      if let match = Self.match(passage, at: i) {
        found.append(match)
        i = match.range.upperBound
      } else {
        i += 1
      }
    }
    return found
  }

  private static func match(_ passage: Passage, at i: Int) -> Trigger? {
    if let match = triggers.match(in: passage.folded, at: i) { return match }
    guard passage[i + 1] == "幅" else { return nil }
    return tops.first { passage.reads($0.word, at: i) }.map {
      Trigger(range: i..<(i + $0.word.count), meaning: $0.isGain)
    }
  }

  private mutating func read(_ trigger: Trigger, before next: Int) {
    guard let start = listStart(trigger, before: next) else { return readLed(trigger) }
    let end = (start..<next).first { passage[$0] == "。" || passage[$0] == ";" } ?? next
    let items = items(start..<end)
    // A single word behind 涨幅 may be anything: a name has to be known, or to come with its change.
    guard
      items.count > 1
        || items.contains(where: { $0.change != nil || names.entity(named: passage.name($0.name)) != nil })
    else { return }
    ranges.append(trigger.range.lowerBound..<end)
    let section = sectionNamed(in: trigger.range.upperBound..<start) ?? sectionName(before: trigger.range.lowerBound)
    let name = (section ?? "all") + (trigger.meaning ? "_top_gainers" : "_top_losers")
    remarks.append(Remark(range: passage.span(trigger.range.lowerBound..<start), meaning: .listLength))
    for (k, item) in items.enumerated() {
      let end = item.change?.range.upperBound ?? item.name.upperBound
      let span = passage.span(item.name.lowerBound..<end)
      remarks.append(Remark(range: span, meaning: .ranking, detail: name))
      let printed = passage.name(item.name)
      ranked.append(
        RankedName(
          ranking: name, position: k + 1, name: printed, entity: entity(printed, of: name),
          change: change(item.change, isGain: trigger.meaning), period: week, place: passage.place(item.name.lowerBound)
        ))
    }
  }

  /// Whom a name means. Of what goes with coins no name is another's: `SOL`, 「MicroStrategy」.
  private func entity(_ name: String, of ranking: String) -> EntityKey? {
    if let known = names.entity(named: name) { return known }
    guard ranking.hasPrefix("crypto_") else { return nil }
    let folded = fold(name)
    let vocabulary = passage.document.vocabulary
    if let named = vocabulary.entities.match(in: folded, at: 0) ?? CoinNicknames.names.match(in: folded, at: 0),
      named.range.count == folded.count, named.meaning.entityClass == .coin
    {
      return named.meaning.key
    }
    return vocabulary.names.entity(named: name)
  }

  /// 最强, 末三位: words that title a list only right before it.
  private static let weak = Set("最末".unicodeScalars)

  /// 「甲、乙与丙涨幅居前，分别上涨 3%、2%、1%」
  private mutating func readLed(_ trigger: Trigger) {
    guard let list = LedList(passage, trigger.range, names: names) else { return }
    ranges.append(list.range)
    let name =
      (sectionName(before: list.range.lowerBound) ?? "all") + (trigger.meaning ? "_top_gainers" : "_top_losers")
    remarks.append(Remark(range: passage.span(list.range), meaning: .ranking, detail: name))
    for (k, item) in list.items.enumerated() {
      let printed = passage.name(item.name)
      ranked.append(
        RankedName(
          ranking: name, position: k + 1, name: printed, entity: entity(printed, of: name),
          change: change(item.change, isGain: trigger.meaning), period: week, place: passage.place(item.name.lowerBound)
        ))
    }
  }

  /// Behind 分别为, 有 and the like, within a few words and the same clause.
  private func listStart(_ trigger: Trigger, before next: Int) -> Int? {
    let from = trigger.range.upperBound
    // 「最强周线」 is no list's title.
    let isWeak = Self.weak.contains(passage[trigger.range.lowerBound])
    for i in from..<max(from, min(next, from + (isWeak ? 4 : 30))) {
      if passage[i] == "，" || passage[i] == "。" || passage[i] == ";" { return nil }
      if let opener = Self.openers.first(where: { passage.reads($0, at: i) }) {
        // 「个股为：」
        return i + opener.count + (passage[i + opener.count] == ":" ? 1 : 0)
      }
    }
    return nil
  }

  /// 「涨幅前三的代币：」
  private func sectionNamed(in range: Range<Int>) -> String? {
    range.lazy.compactMap { passage.document.vocabulary.sections.match(in: passage.folded, at: $0)?.meaning }.first
  }

  /// The section that the words before name, else the one that the report is in.
  private func sectionName(before end: Int) -> String? {
    for i in stride(from: end - 1, through: max(0, end - 600), by: -1) {
      if let match = passage.document.vocabulary.sections.match(in: passage.folded, at: i),
        match.range.upperBound <= end
      {
        return match.meaning
      }
    }
    return section
  }

  private struct Item {
    var name: Range<Int>
    var change: Numeral?
  }

  private func items(_ range: Range<Int>) -> [Item] {
    let marks = Set(range.filter { passage[$0] == "、" })
    let usesMarks = !marks.isEmpty
    var items: [Item] = []
    var start = range.lowerBound
    var depth = 0
    for i in range.lowerBound...range.upperBound {
      if passage[i] == "(" { depth += 1 }
      if passage[i] == ")" { depth -= 1 }
      let isMark = usesMarks ? marks.contains(i) : passage[i] == "，" || (passage[i] == "," && !opensLegalForm(i + 1))
      let ends = i == range.upperBound || (depth <= 0 && isMark)
      // With 、 between the names a comma ends the list.
      let closes = usesMarks && depth <= 0 && passage[i] == "，"
      guard ends || closes else { continue }
      items += split(start..<i)
      if closes { return items }
      start = i + 1
    }
    return items
  }

  /// 「Canaan, Inc.」: the comma belongs to the name.
  private func opensLegalForm(_ start: Int) -> Bool {
    let from = passage[start] == " " ? start + 1 : start
    var end = from
    while passage[end].isWord { end += 1 }
    return NameIndex.legalForms.contains(passage.folded[from..<max(from, end)].text)
  }

  /// The last two names of a list may be joined by 和.
  private func split(_ range: Range<Int>) -> [Item] {
    let joint = range.dropFirst().first { ["和", "及", "与"].contains(passage[$0]) && passage[$0 - 1] == ")" }
    guard let joint else { return [item(range)].compactMap { $0 } }
    return [item(range.lowerBound..<joint), item((joint + 1)..<range.upperBound)].compactMap { $0 }
  }

  private func item(_ range: Range<Int>) -> Item? {
    var range = range
    while let last = range.last, passage[last] == " " { range = range.lowerBound..<last }
    while let first = range.first, passage[first] == " " { range = (first + 1)..<range.upperBound }
    if let closed = closedItem(range) { return closed }
    guard let open = range.last(where: { passage[$0] == "(" }), passage[range.upperBound - 1] == ")" else {
      return range.isEmpty || range.count > 40 ? nil : unbracketed(range) ?? Item(name: range, change: nil)
    }
    let number = numeral(in: passage.folded, at: open + 1, before: range.upperBound - 1, passage.document.vocabulary)
    guard open > range.lowerBound, let number, number.kind == .percent, number.range.upperBound == range.upperBound - 1
    else { return Item(name: range, change: nil) }
    return Item(name: range.lowerBound..<open, change: number)
  }

  /// 「Alphabet(+8.44%)美股周」, 「腾讯(+5.5%)等」: behind the bracket of a signed change other words begin.
  private func closedItem(_ range: Range<Int>) -> Item? {
    guard let open = range.first(where: { passage[$0] == "(" }), open > range.lowerBound,
      let number = numeral(in: passage.folded, at: open + 1, before: range.upperBound, passage.document.vocabulary),
      number.kind == .percent, number.isSigned, passage[number.range.upperBound] == ")",
      number.range.upperBound + 1 < range.upperBound
    else { return nil }
    return Item(name: range.lowerBound..<open, change: number)
  }

  /// 「WOLFSPEED +13%」, 「WOLFSPEED 上涨 13%」: the change stands behind the name without brackets.
  private func unbracketed(_ range: Range<Int>) -> Item? {
    for start in range.dropFirst() {
      guard let number = numeral(in: passage.folded, at: start, before: range.upperBound, passage.document.vocabulary),
        number.kind == .percent, number.range.upperBound == range.upperBound || endsList(number, range)
      else { continue }
      var end = start
      var isFall = false
      for (word, falls) in Self.moves
      where end - word.count > range.lowerBound && passage.reads(word, at: end - word.count) {
        end -= word.count
        isFall = falls
        break
      }
      while end > range.lowerBound, passage[end - 1] == " " { end -= 1 }
      var change = number
      if isFall, !number.isSigned { change.number = number.number.negated }
      change.isSigned = number.isSigned || isFall
      return end > range.lowerBound ? Item(name: range.lowerBound..<end, change: change) : nil
    }
    return nil
  }

  /// 「+5.6%本周」: a wrap without a stop, behind which the next list's title begins.
  private func endsList(_ number: Numeral, _ range: Range<Int>) -> Bool {
    let rest = number.range.upperBound..<max(range.upperBound, number.range.upperBound)
    return number.isSigned && rest.count <= 4 && rest.allSatisfy { passage[$0].isChinese }
  }

  private static let moves = [("上涨", false), ("下跌", true), ("涨", false), ("跌", true)].map { (fold($0.0), $0.1) }

  /// Among the losers a number without a sign is a fall.
  private func change(_ numeral: Numeral?, isGain: Bool) -> PrintedNumber? {
    guard let numeral else { return nil }
    return numeral.isSigned || isGain ? numeral.number : numeral.number.negated
  }
}
