import Dates
import Facts

/// 「IBIT and FBTC took in $319m and $88m, respectively」: a sentence with lists as one sentence for each place in them.
enum EnglishLists {
  /// The sentence itself without `respectively`; none where names and numbers do not pair up.
  ///
  /// - Parameter past: the names of the sentence before, in its order.
  static func distributed(_ sentence: [EnglishTerm], _ calendar: ReportCalendar, past: [NamedEntity]) -> [[EnglishTerm]]
  {
    if let parts = bracketed(sentence) {
      return distributed(parts.rest, calendar, past: past) + parts.each
    }
    guard isRespective(sentence[...]) else {
      return withPairs(withoutSums(sentence, runs(sentence)))
    }
    let parts = sentence.split { if case .semicolon = $0.kind { true } else { false } }
    return parts.flatMap { part in
      isRespective(part) ? pairs(Array(part), calendar, past) : [withoutSums(Array(part), runs(Array(part)))]
    }
  }

  /// 「SPX +0.9%, NDX -0.3%, SOX +2.1% (YTD: +17.7%, +20.9% and +36.1%, respectively)」: the sentence without its
  /// bracket, and for each name before it what the bracket says of it; nil where they do not pair up.
  private static func bracketed(_ sentence: [EnglishTerm]) -> (rest: [EnglishTerm], each: [[EnglishTerm]])? {
    guard let mark = sentence.firstIndex(where: { if case .word(.respectively) = $0.kind { true } else { false } }),
      let open = sentence[..<mark].lastIndex(where: { if case .open = $0.kind { true } else { false } }),
      let close = sentence[mark...].firstIndex(where: { if case .close = $0.kind { true } else { false } }),
      !sentence[open..<mark].contains(where: { if case .close = $0.kind { true } else { $0.named != nil } })
    else { return nil }
    let inside = sentence[(open + 1)..<close].filter { if case .word(.respectively) = $0.kind { false } else { true } }
    var names: [Int] = []
    for i in sentence[..<open].indices where sentence[i].entity != nil {
      if !names.contains(where: { sentence[$0].entity == sentence[i].entity }) { names.append(i) }
    }
    guard let numbers = runs(inside).first(where: { inside[$0[0]].numeral != nil }), numbers.count == names.count,
      inside.count(where: { $0.numeral != nil }) == numbers.count
    else { return nil }
    let each = names.enumerated().map { place, name in
      [sentence[name]]
        + distribute(inside, [numbers], place).filter { if case .colon = $0.kind { false } else { true } }
    }
    return (Array(sentence[..<open] + sentence[(close + 1)...]), each)
  }

  /// 「bitcoin was $64,000 and ether $2,700, weekly gains of 9% and 6%」: two percentages at the end, for the two
  /// names before them. Where it is not plain whose they are they are nobody's.
  private static func withPairs(_ sentence: [EnglishTerm]) -> [[EnglishTerm]] {
    let pairs = runs(sentence).filter { isPair($0, sentence) }
    guard let run = pairs.first else { return [sentence] }
    let start = sentence[..<run[0]].lastIndex { if case .comma = $0.kind { true } else { false } } ?? run[0]
    let named = sentence[..<start].indices.filter { sentence[$0].entity != nil }
    let names = Set(named.compactMap { sentence[$0].entity })
    let tail = Array(sentence[start...])
    guard pairs.count == 1, sentence[run[0]].numeral?.kind == .percent, named.count == run.count,
      names.count == run.count, start < run[0],
      !tail.contains(where: { $0.entity != nil }), named.indices.allSatisfy({ hasNumber(sentence, named, $0, start) })
    else {
      return [sentence.enumerated().filter { i, _ in !pairs.contains { $0.contains(i) } }.map(\.element)]
    }
    var result = [Array(sentence[..<start])]
    for (place, name) in named.enumerated() {
      var own = tail
      let (first, last) = (run[0] - start, run[run.count - 1] - start)
      own.replaceSubrange(first...last, with: [sentence[run[place]]])
      result.append([sentence[name]] + own.dropFirst())
    }
    return result
  }

  /// Whether a number stands between a name and the next one.
  private static func hasNumber(_ sentence: [EnglishTerm], _ named: [Int], _ i: Int, _ end: Int) -> Bool {
    let next = i + 1 < named.count ? named[i + 1] : end
    return sentence[named[i]..<next].contains { $0.numeral != nil }
  }

  /// Numbers of one kind that only commas and 「and」 part; percentages in a row may be of several times.
  private static func isPair(_ run: [Int], _ sentence: [EnglishTerm]) -> Bool {
    guard let kind = sentence[run[0]].numeral?.kind, run.allSatisfy({ sentence[$0].numeral?.kind == kind }) else {
      return false
    }
    return kind != .percent || isJoined(sentence, run)
  }

  private static func isJoined(_ sentence: [EnglishTerm], _ run: [Int]) -> Bool {
    sentence[run[0]...run[run.count - 1]].contains { if case .word(.opener(.plain)) = $0.kind { true } else { false } }
  }

  private static func isRespective(_ terms: ArraySlice<EnglishTerm>) -> Bool {
    terms.contains { if case .word(.respectively) = $0.kind { true } else { false } }
  }

  private static func pairs(
    _ sentence: [EnglishTerm], _ calendar: ReportCalendar, _ past: [NamedEntity]
  ) -> [[EnglishTerm]] {
    let kept = sentence.filter { if case .word(.respectively) = $0.kind { false } else { true } }
    guard let numbers = runs(kept).first(where: { kept[$0[0]].numeral != nil }) else { return [] }
    let n = numbers.count
    let paired = runs(kept).filter { $0.count == n }
    if paired.contains(where: { kept[$0[0]].numeral == nil }) {
      return (0..<n).map { place in distribute(kept, paired, place) }
    }
    let found = days(kept, numbers, calendar)
    guard found.isEmpty, past.count == n, !kept.contains(where: { $0.entity != nil }) else { return found }
    // 「Net assets: $58bn and $7bn, respectively.」 of the two named before.
    return past.enumerated().map { place, entity in
      let name = EnglishTerm(kind: .entity(entity), range: kept[0].range)
      let own = distribute(kept, [numbers], place)
      return Array(own[..<numbers[0]]) + [name] + Array(own[numbers[0]...])
    }
  }

  private static func distribute(_ terms: [EnglishTerm], _ lists: [[Int]], _ place: Int) -> [EnglishTerm] {
    var result = terms
    for list in lists.reversed() {
      guard let first = list.first, let last = list.last else { continue }
      result.replaceSubrange(first...last, with: [unit(terms[list[place]], terms[last])])
    }
    return result
  }

  /// 「2.25 and 2.08 trillion」: the unit stands once, behind the last.
  private static func unit(_ term: EnglishTerm, _ last: EnglishTerm) -> EnglishTerm {
    guard var numeral = term.numeral, let unit = last.numeral, numeral.power == 0,
      unit.power > 0 || unit.kind == .percent
    else {
      return term
    }
    if numeral.kind == .plain {
      numeral.kind = unit.kind
    } else if numeral.kind != unit.kind {
      return term
    } else if unit.kind == .percent {
      return term
    }
    numeral.number = numeral.number.scaled(by: unit.kind == .percent ? -2 : unit.power)
    numeral.power = unit.power
    return EnglishTerm(kind: .numeral(numeral), range: term.range)
  }

  /// 「Mon-Fri daily flows were …, respectively」: a range of days has as many as there are numbers.
  private static func days(_ terms: [EnglishTerm], _ numbers: [Int], _ calendar: ReportCalendar) -> [[EnglishTerm]] {
    guard
      let i = terms.firstIndex(where: { if case .stretch? = $0.when { true } else { false } }),
      case .stretch(let expression)? = terms[i].when, let period = calendar.period(expression),
      let start = period.start
    else { return [] }
    let days = (0..<(period.length ?? 0)).map { start + $0 }.filter { $0.weekday <= 5 }
    guard days.count == numbers.count else { return [] }
    return days.indices.map { place in
      var result = terms
      let (year, month, day) = days[place].parts
      let replaced = [(numbers, terms[numbers[place]])]
      for (list, term) in replaced {
        if let first = list.first, let last = list.last {
          result.replaceSubrange(first...last, with: [unit(term, terms[last])])
        }
      }
      let at = i < numbers[0] ? i : i - (numbers.count - 1)
      if result.indices.contains(at), result[at].when != nil {
        result[at].kind = .when(.day(.day(year: year, month: month, day: day)))
      }
      return result
    }
  }

  /// Names that `and` joins are one subject, which is nobody that is kept.
  private static func withoutSums(_ sentence: [EnglishTerm], _ lists: [[Int]]) -> [EnglishTerm] {
    var result = sentence
    for list in lists.reversed() where sentence[list[0]].entity != nil {
      guard let first = list.first, let last = list.last else { continue }
      let names = Set(list.compactMap { sentence[$0].entity })
      if names.count > 1 {
        result.replaceSubrange(first...last, with: [EnglishTerm(kind: .word(.sum), range: sentence[first].range)])
      }
    }
    return result
  }

  /// Runs of things of one kind that only commas and `and` part, with an `and` among them.
  private static func runs(_ terms: [EnglishTerm]) -> [[Int]] {
    var runs: [[Int]] = []
    var i = 0
    while i < terms.count {
      let run = run(terms, from: i)
      if run.count > 1 { runs.append(run) }
      i = max(i + 1, (run.last ?? i) + (run.count > 1 ? 1 : 0))
    }
    return runs
  }

  private static func run(_ terms: [EnglishTerm], from start: Int) -> [Int] {
    guard let kind = kind(terms[start]) else { return [] }
    var run = [start]
    var joined = false
    var i = start + 1
    var parted = false
    scan: while i < terms.count {
      switch terms[i].kind {
      case .comma: parted = true
      case .word(.opener(.plain)):
        (parted, joined) = (true, true)
      case .word(.filler), .word(.bound): break
      default:
        guard parted, Self.kind(terms[i]) == kind else { break scan }
        run.append(i)
        parted = false
      }
      i += 1
    }
    return joined || run.count > 2 ? run : [start]
  }

  private enum Kind { case name, number, day }

  private static func kind(_ term: EnglishTerm) -> Kind? {
    switch term.kind {
    case .entity: .name
    case .numeral(let numeral) where numeral.kind != .counted: .number
    case .when(.day): .day
    default: nil
    }
  }
}
