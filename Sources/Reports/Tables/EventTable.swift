import Dates
import Facts

/// Reads a calendar of coming events: a date or a stretch a row, who or where, and what.
struct EventTable {
  private let document: Document
  private let calendar: ReportCalendar
  private let names: NameIndex
  let schema: TableSchema
  private(set) var events: [Event] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var remarks: [Remark] = []
  /// The first words of rows, which would name a company if some report's table did.
  private(set) var openNames: Set<String> = []

  /// nil when neither caption nor header speaks of events.
  init?(_ document: Document, _ block: Block, calendar: ReportCalendar, names: NameIndex) {
    let tokens = tableTokens(of: document, lines: block.lines)
    guard let first = tokens.firstIndex(where: \.isDate) else { return nil }
    self.document = document
    self.calendar = calendar
    self.names = names
    schema = tableSchema(of: Passage(document, tokens[..<first].map(\.range)))
    let caption = Passage(document, block.caption)
    guard schema.has(.event) || (schema.columns.isEmpty && caption.firstIndex(ofAny: Self.titles) != nil) else {
      return nil
    }
    // Lines of bare percentages are labels of a figure.
    let numbers = Dictionary(grouping: tokens, by: \.line).filter { $0.value.allSatisfy(\.isPercentage) }
    readRows(tokens[first...].filter { numbers[$0.line] == nil })
  }

  private static let titles = ["事件", "日历", "预告", "calendar", "events"].map(fold)

  private mutating func readRows(_ tokens: [TableToken]) {
    // A date inside the words of an event does not open a row: rows open at the start of a line.
    let starts = tokens.indices.filter { tokens[$0].isDate && ($0 == 0 || tokens[$0 - 1].line != tokens[$0].line) }
    for (k, start) in starts.enumerated() {
      let end = k + 1 < starts.count ? starts[k + 1] : tokens.endIndex
      readRow(tokens[start], Array(tokens[(start + 1)..<end]))
    }
  }

  private mutating func readRow(_ date: TableToken, _ words: [TableToken]) {
    let place = document.place(at: date.range.lowerBound)
    guard case .date(let expression) = date.kind, let period = period(of: expression, at: date), !words.isEmpty else {
      diagnostics.append(Diagnostic(.note, "events.row-unread", at: place, printed: document.words(date.range)))
      return
    }
    let day = period.end.description
    remarks += ([date] + words).map { Remark(range: $0.range, meaning: .event, detail: day) }
    let words = withoutFigures(words)
    guard !words.isEmpty else { return }
    var said = opensWithEvent ? splitBehind(words) : split(words, behind: date)
    if said.venue.isEmpty, schema.has(.venue), !opensWithEvent { takeVenue(&said) }
    events.append(
      Event(
        period: period, organisation: said.who, event: text(said.event), venue: said.venue, place: place))
  }

  private typealias Said = (who: String, event: [TableToken], venue: String)

  /// Who or where stands before the event.
  private mutating func split(_ words: [TableToken], behind date: TableToken) -> Said {
    let cut = hasWho ? cut(words, behind: date) : 0
    let who = text(Array(words[..<cut]))
    let isPlace = Cities.names.contains(GroupLabels.key(who))
    let isVenue =
      schema.has(.venue) && (isPlace || !schema.has(.organisation)) || schema.has(.venueOrOrganisation) && isPlace
    return (isVenue ? "" : who, Array(words[cut...]), isVenue ? who : "")
  }

  /// Whether the header names the event before who it is of.
  private var opensWithEvent: Bool {
    let roles = schema.columns.map(\.role)
    guard let event = roles.firstIndex(of: .event),
      let who = roles.firstIndex(where: { $0 == .organisation || $0 == .venueOrOrganisation || $0 == .venue })
    else { return false }
    return event < who
  }

  /// The longest name that is known at the end, behind the event; without one all is the event.
  private func splitBehind(_ words: [TableToken]) -> Said {
    for count in stride(from: min(5, words.count - 1), through: 1, by: -1) {
      let name = text(Array(words.suffix(count)))
      let rest = Array(words.dropLast(count))
      if Cities.names.contains(GroupLabels.key(name)) { return ("", rest, name) }
      if isWho(name) { return (name, rest, "") }
    }
    return ("", words, "")
  }

  /// A city at the end, where a column of places stands behind the event.
  private func takeVenue(_ said: inout Said) {
    for count in stride(from: min(3, said.event.count - 1), through: 1, by: -1) {
      let name = text(Array(said.event.suffix(count)))
      guard Cities.names.contains(GroupLabels.key(name)) else { continue }
      said.venue = name
      said.event.removeLast(count)
      return
    }
  }

  private func isWho(_ name: String) -> Bool {
    Organisations.names.contains(GroupLabels.key(name)) || names.entity(named: name) != nil
  }

  /// Without what stands under 「前值」, 「预期」 and the like behind the event: as many numbers as there are such columns.
  private func withoutFigures(_ words: [TableToken]) -> [TableToken] {
    let trailing = schema.columns.reversed().prefix { $0.role == .ignored }.count
    var words = words
    for _ in 0..<trailing where words.last?.isValue ?? false { words.removeLast() }
    return words
  }

  private var hasWho: Bool {
    schema.columns.isEmpty || schema.has(.organisation) || schema.has(.venue) || schema.has(.venueOrOrganisation)
      || schema.has(.name)
  }

  /// How many words name the company or place: a known name, a line of its own, else one word.
  private mutating func cut(_ words: [TableToken], behind date: TableToken) -> Int {
    for count in stride(from: min(5, words.count - 1), through: 1, by: -1) {
      let text = text(Array(words[..<count]))
      if Cities.names.contains(GroupLabels.key(text)) || isWho(text) { return count }
      if count > 1 { openNames.insert(text) }
    }
    if isBroken(words, behind: date) { return 2 }
    return words.count > 1 ? 1 : 0
  }

  /// 「2024-08-30 中芯国 ↵ 际 披露业绩报告」: the name began on the date's line and goes on before the event.
  private func isBroken(_ words: [TableToken], behind date: TableToken) -> Bool {
    guard words.count > 2, words[0].line == document.line(at: date.range.upperBound - 1) else { return false }
    guard words[1].line != words[0].line, words[2].line == words[1].line, words[2].isWord else { return false }
    let first = document.folded[words[1].range.lowerBound]
    return first.isChinese && document.folded[words[2].range.lowerBound].isChinese || first == "-"
      || document.folded[words[0].range.upperBound - 1] == "-"
  }

  private func text(_ tokens: [TableToken]) -> String {
    let passage = Passage(document, tokens.map(\.range))
    return passage.words(0..<passage.count)
  }

  /// A date without a year is the first such on or after the first day of the report's week.
  private mutating func period(of expression: DateExpression, at token: TableToken) -> Period? {
    if expression.hasNoYear { noteYear(token) }
    return calendar.comingPeriod(expression)
  }

  private mutating func noteYear(_ token: TableToken) {
    diagnostics.append(
      Diagnostic(
        .note, "events.no-year", at: document.place(at: token.range.lowerBound), printed: document.words(token.range)))
  }
}

extension TableToken {
  fileprivate var isPercentage: Bool { numeral?.kind == .percent }
}
