import Dates
import Facts

/// Reads lists of top gainers and losers out of English prose.
///
///     // "Top 3 gainers were Xiaomi (1810 HK, +4.1%), Lenovo (+0.9%) and ZTE (+0.4%); the biggest losers: …"
struct EnglishRankings {
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
    var i = 0
    while i < passage.count {
      guard let trigger = RankingWords.trigger(in: passage.folded, at: i) else {
        i += 1
        continue
      }
      i = trigger.range.upperBound
      guard let start = listStart(behind: i) else { continue }
      let items = items(from: start)
      guard let last = items.last, items.count > 1 || last.change != nil else { continue }
      take(items, isGain: trigger.isGain)
      ranges.append(trigger.range.lowerBound..<last.end)
      remarks.append(Remark(range: passage.span(trigger.range.lowerBound..<start), meaning: .listLength))
      i = last.end
    }
  }

  private mutating func take(_ items: [Item], isGain: Bool) {
    guard let first = items.first else { return }
    let ranking =
      (sectionName(before: first.name.lowerBound) ?? "all") + (isGain ? "_top_gainers" : "_top_losers")
    for (k, item) in items.enumerated() {
      let printed = passage.name(item.name)
      ranked.append(
        RankedName(
          ranking: ranking, position: k + 1, name: printed,
          entity: names.entity(named: printed) ?? item.code
            ?? Coins.coin(named: Passage(passage.document, [passage.span(item.name)])),
          change: item.change.map { $0.isSigned || isGain ? $0.number : $0.number.negated }, period: week,
          place: passage.place(item.name.lowerBound)))
      remarks.append(
        Remark(range: passage.span(item.name.lowerBound..<item.end), meaning: .ranking, detail: ranking))
    }
  }

  /// Behind `were` or a colon, within a few words of the same clause.
  private func listStart(behind end: Int) -> Int? {
    var depth = 0
    for i in end..<min(passage.count, end + 60) {
      let s = passage[i]
      if s == "(" { depth += 1 }
      if s == ")" { depth -= 1 }
      if s == ";" || s == "," && depth == 0 || (s == "." && passage[i + 1] == " ") { return nil }
      if s == ":" { return i + 1 }
      // 「WINNERS / LOSERS ↵ Top gainers:」
      if depth == 0, i > end, RankingWords.trigger(in: passage.folded, at: i) != nil { return nil }
      if let opener = RankingWords.openers.match(in: passage.folded, at: i) { return opener.range.upperBound }
    }
    return nil
  }

  /// The section that the words before name, else the one that the report is in.
  private func sectionName(before end: Int) -> String? {
    for i in stride(from: end - 1, through: max(0, end - 300), by: -1) {
      let match =
        RankingWords.sections.match(in: passage.folded, at: i)
        ?? passage.document.vocabulary.sections.match(in: passage.folded, at: i)
      if let match, match.range.upperBound <= end { return match.meaning }
    }
    return section
  }

  private struct Item {
    var name: Range<Int>
    var change: Numeral?
    var code: EntityKey?
    /// Behind its bracket.
    var end: Int
  }

  /// The names up to the end of the sentence, a semicolon, or words that are none.
  private func items(from start: Int) -> [Item] {
    var items: [Item] = []
    var from = start
    while let part = part(from: from), items.count < 40 {
      guard let item = item(part.range), items.first.map({ ($0.change == nil) == (item.change == nil) }) ?? true else {
        break
      }
      items.append(item)
      guard !part.isLast else { break }
      from = part.next
    }
    return items
  }

  /// The stretch up to the next comma or `and`, brackets passed over.
  private func part(from start: Int) -> (range: Range<Int>, next: Int, isLast: Bool)? {
    guard start < passage.count else { return nil }
    var depth = 0
    for i in start..<passage.count {
      if i - start > 90 { return nil }
      switch passage[i] {
      case "(": depth += 1
      case ")": depth -= 1
      case "," where depth <= 0 && !opensLegalForm(i + 1):
        return (start..<i, i + 1, false)
      // 「AMZN +8.9%  NVDA +8.7%」
      case "%" where depth <= 0 && passage[i + 1] == " " && passage.printed(i + 2).isUppercaseLetter:
        return (start..<(i + 1), i + 1, false)
      case ";" where depth <= 0: return (start..<i, i + 1, true)
      case _ where depth <= 0 && i > start && RankingWords.trigger(in: passage.folded, at: i) != nil:
        return (start..<i, i, true)
      case "." where depth <= 0 && endsSentence(i): return (start..<i, i + 1, true)
      case "a" where depth <= 0 && i > start && reads(" and ", at: i - 1):
        return (start..<(i - 1), i + 4, false)
      default: continue
      }
    }
    return (start..<passage.count, passage.count, true)
  }

  private func reads(_ word: String, at i: Int) -> Bool { passage.reads(Array(word.unicodeScalars), at: i) }

  private func endsSentence(_ i: Int) -> Bool {
    guard i + 1 >= passage.count || passage[i + 1] == " " else { return false }
    var start = i
    while start > 0, passage[start - 1].isWord { start -= 1 }
    return !NameIndex.legalForms.contains(passage.folded[start..<i].text)
      || (i + 2 < passage.count && passage.printed(i + 2).isUppercaseLetter)
  }

  /// 「Canaan, Inc.」: the comma belongs to the name.
  private func opensLegalForm(_ start: Int) -> Bool {
    let from = passage[start] == " " ? start + 1 : start
    var end = from
    while passage[end].isWord { end += 1 }
    return NameIndex.legalForms.contains(passage.folded[from..<max(from, end)].text)
  }

  private func item(_ part: Range<Int>) -> Item? {
    var range = part
    while let first = range.first, passage[first] == " " || reads("and ", at: first) {
      range = (first + (passage[first] == " " ? 1 : 4))..<max(range.upperBound, first + 4)
    }
    while let last = range.last, passage[last] == " " { range = range.lowerBound..<last }
    guard range.count >= 2, passage.printed(range.lowerBound).isUppercaseLetter || passage[range.lowerBound].isDigit
    else {
      return nil
    }
    if passage[range.upperBound - 1] == ")", let open = range.last(where: { passage[$0] == "(" }),
      open > range.lowerBound
    {
      return bracketed(range, open)
    }
    return unbracketed(range)
  }

  /// Xiaomi (1810 HK, +4.1%)
  private func bracketed(_ range: Range<Int>, _ open: Int) -> Item? {
    var name = range.lowerBound..<open
    while let last = name.last, passage[last] == " " { name = name.lowerBound..<last }
    let inside = (open + 1)..<(range.upperBound - 1)
    let change = inside.lazy.compactMap { percentage(at: $0, in: inside) }.first
    let printed = (0..<passage.count).map(passage.printed)
    var end = inside.lowerBound
    while end < inside.upperBound, passage[end] != "," && passage[end] != ";" { end += 1 }
    let code = codeWords(in: passage.folded, printed: printed, at: inside.lowerBound, before: end)?.code.key
    return name.isEmpty || name.count > 40 ? nil : Item(name: name, change: change, code: code, end: range.upperBound)
  }

  /// Xiaomi +4.1%, Xiaomi up 4.1%, Xiaomi
  private func unbracketed(_ range: Range<Int>) -> Item? {
    for i in range.dropFirst() {
      guard let number = percentage(at: i, in: range), number.range.upperBound == range.upperBound else { continue }
      var end = number.range.lowerBound
      for word in ["up", "down", "gained", "lost", "rose", "fell", "by"]
      where reads(" \(word) ", at: end - word.count - 2) {
        end -= word.count + 1
      }
      while end > range.lowerBound, passage[end - 1] == " " { end -= 1 }
      let name = range.lowerBound..<end
      guard !name.isEmpty, name.count <= 40, !name.contains(where: { passage[$0] == ":" }) else { return nil }
      return Item(name: name, change: number, code: nil, end: range.upperBound)
    }
    let words = range.count { passage[$0] == " " }
    return range.count <= 32 && words <= 3 ? Item(name: range, change: nil, code: nil, end: range.upperBound) : nil
  }

  /// A percentage with the sign that it or the word before it gives.
  private func percentage(at i: Int, in range: Range<Int>) -> Numeral? {
    guard var number = numeral(in: passage.folded, at: i, before: range.upperBound, passage.document.vocabulary),
      number.kind == .percent
    else { return nil }
    for (word, isFall) in [
      ("up ", false), ("down ", true), ("lost ", true), ("fell ", true), ("gained ", false), ("rose ", false),
    ]
    where !number.isSigned && reads(word, at: i - word.count) {
      if isFall { number.number = number.number.negated }
      number.isSigned = true
    }
    return number
  }
}
