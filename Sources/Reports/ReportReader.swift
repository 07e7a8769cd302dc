import Dates
import Facts

/// Reads reports in two steps, since names that only another report explains matter to the second.
///
///     let draft = try ReportDraft(bytes, report: "weekly-2024-08-23.txt")
///     let reading = draft.reading(folder: folderNames)   // observations, entities, events, rankings, figures
///
/// - `ReportDraft.init` finds lines, days and tables of securities, which teach names.
/// - `reading(folder:)` reads prose, flows, lists of movers and calendars with all names at hand.
public struct ReportDraft: Sendable {
  public let report: String
  /// The names that this report's tables give to their codes.
  public let names: NameIndex
  /// The report's date: the printed one, else the latest as-of day in the text; nil when nothing in it is dated.
  public var date: Day? { calendar.map { $0.printedDate ?? $0.asOf } }
  let document: Document
  let blocks: [Block]
  let calendar: ReportCalendar?
  /// The blocks that hold securities.
  private let codeTables: Set<Int>
  private let grids: GridTables
  /// Tables of plain text that were parted into cells, by the index of their block.
  private let parted: [Int: Grid]
  private let sides: SideColumns
  private let entities: [Entity]
  private let statements: Statements
  private let diagnostics: [Diagnostic]
  private let numerals: LedgerDetail
  private let readsAssertions: Bool
  /// Names of the profiles that speak of it, where its understanding is to be told.
  private let explainedProfiles: [String]?

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - report: its path relative to the folder that was given; what every place names.
  ///   - options: what is read beside the facts.
  /// - Throws: `UnreadableReport` when the bytes are no text.
  public init(_ bytes: [UInt8], report: String, options: ReaderOptions = ReaderOptions()) throws(UnreadableReport) {
    let text = try decodedText(bytes)
    let profiles = options.profiles.applying(to: report, text)
    self.init(
      document: .decoded(text, report: report, vocabulary: options.profiles.vocabulary(profiles)), options: options,
      profiles: profiles)
  }

  /// - Parameter profiles: those of the options' that made the document's vocabulary.
  init(document: Document, options: ReaderOptions = ReaderOptions(), profiles: [Int] = []) {
    numerals = options.numerals
    readsAssertions = options.assertions
    explainedProfiles = options.explains ? profiles.map { options.profiles.all[$0].name } : nil
    let keepsRemarks = numerals != .none
    report = document.report
    let found = Segmenter.blocks(of: document)
    calendar = ReportCalendar(document, found)
    let document = calendar?.speaksOfLastWeek ?? false ? document.callingWeekLast : document
    let placed = calendar.map { PlacedTables(document, found, calendar: $0, keepsRemarks: keepsRemarks) }
    self.document = placed?.document ?? document
    blocks = placed?.blocks ?? found
    sides = SideColumns(self.document, blocks)
    var entities: [Entity] = []
    var statements = Statements(keepsRemarks: keepsRemarks)
    var diagnostics = document.diagnostics + (placed?.diagnostics ?? [])
    var names = NameIndex()
    var codeTables: Set<Int> = []
    var grids = GridTables()
    var parted: [Int: Grid] = [:]
    if let calendar, let placed {
      let tables = TextTables(placed.document, placed.blocks, calendar: calendar, coded: placed.coded)
      parted = tables.parted
      grids = tables.grids
      entities = grids.all.flatMap(\.entities)
      codeTables = Set(tables.codeTables.map(\.block))
      for table in tables.codeTables.map(\.table) {
        entities += table.entities
        statements += table.statements
        statements.remark(table.remarks)
        diagnostics += table.diagnostics
      }
      names.reserve(entities.count * 2)
      for entity in entities {
        if !entity.name.isEmpty { names.teach(entity.name, entity.key) }
        if let other = entity.key.withoutExchange { names.teach(other.rawValue, entity.key) }
      }
    }
    self.codeTables = codeTables
    self.grids = grids
    self.parted = parted
    self.entities = entities
    self.statements = statements
    self.diagnostics = diagnostics
    self.names = names
  }

  /// What the report says.
  ///
  /// - Parameter folder: names that the other reports teach, and the user's aliases.
  public func reading(folder: NameIndex = NameIndex()) -> Reading {
    var reading = Reading(report: report)
    guard let calendar else {
      reading.diagnostics = [Diagnostic(.warning, "report.no-date")]
      tellNumerals([], [], &reading)
      reading.explanation = explainedProfiles.map { explanation(names: NameIndex(), profiles: $0) }
      return reading
    }
    let names = NameLookup(own: names, folder: folder, document.vocabulary, listsSecurities: !entities.isEmpty)
    let lexicon = names.lexicon(entities)
    var statements = statements
    reading.date = calendar.printedDate ?? calendar.asOf
    reading.week = calendar.week
    reading.diagnostics = diagnostics
    let grids =
      grids.usesNames
      ? GridTables(document, blocks, calendar: calendar, names: names.all, parted: parted) : grids
    var rankings = RankingMerger()
    var prose = EnglishContext()
    let nasdaq = BareNasdaq(document)
    for (i, block) in blocks.enumerated() {
      switch block.kind {
      case .heading: prose = prose.under(englishTerms(block, lexicon))
      case .table where codeTables.contains(i): continue
      case .table where block.grid == nil && readTable(block, grids.facts[i], calendar, names, &reading, &statements):
        continue
      case .table:
        if let facts = grids.facts[i] { take(facts, block.part, &rankings, &reading, &statements) }
      case .figure: reading.figures += figures(of: block, document)
      case .paragraph:
        for part in readEvents(block, i, calendar, names, &reading, &statements) {
          readParagraph(part, &prose, calendar, names, lexicon, nasdaq, &rankings, &statements)
        }
      }
    }
    let keys = CanonicalKeys(names: names.all)
    reading.entities = firstOfEach(keys.entities(entities))
    reading.rankings = keys.rankings(
      rankings.ranked(sections: Dictionary(reading.entities.map { ($0.key, $0.section) }) { a, _ in a }))
    reading.openNames.formUnion(reading.rankings.map(\.name).filter { self.names.entity(named: $0) == nil })
    reading.openNames.formUnion(entities.lazy.filter(\.key.hasNoExchange).map(\.key.rawValue))
    let stated = keys.statements(statements.all).filter { calendar.knows($0.observation.period.end) }
    reading.diagnostics += statements.all.compactMap { ofLaterDay($0.observation, calendar) }
    reading.observations = merged(stated)
    if readsAssertions { reading.assertions = assertions(stated, calendar, lexicon) }
    tellNumerals(stated, statements.remarks, &reading)
    reading.explanation = explainedProfiles.map { explanation(names: names.all, profiles: $0) }
    return reading
  }

  /// What the prose says that its numbers can confirm.
  private func assertions(
    _ statements: [Statement], _ calendar: ReportCalendar, _ names: Lexicon<NamedEntity>?
  ) -> [Assertion] {
    let ofProse = statements.filter { $0.part != .table }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    var rest = ofProse[...]
    let outline = Outline(document, blocks)
    return outline.emptiness() + outline.risks()
      + blocks.filter { $0.kind == .paragraph }.flatMap { block -> [Assertion] in
        guard let first = block.lines.first, let last = block.lines.last else { return [] }
        let range = document.lines[first].range.lowerBound..<document.lines[last].range.upperBound
        rest = rest.drop { $0.range.lowerBound < range.lowerBound }
        let own = rest.prefix { $0.range.lowerBound < range.upperBound }
        let passage = Passage(document, block.lines.map { document.lines[$0].range })
        return AssertionReader(passage, Array(own), calendar: calendar, names: names).assertions()
      }
  }

  /// A figure of a day that is yet to come was misread, or its date misprinted.
  private func ofLaterDay(_ observation: Observation, _ calendar: ReportCalendar) -> Diagnostic? {
    if calendar.knows(observation.period.end) { return nil }
    return Diagnostic(
      .warning, "fact.later-day", at: observation.place, printed: observation.text,
      details: [observation.period.end.description])
  }

  private func tellNumerals(_ statements: [Statement], _ remarks: [Remark], _ reading: inout Reading) {
    if numerals == .none { return }
    let ledger = Ledger(document, blocks, statements, (calendar?.remarks(document, blocks) ?? []) + remarks)
    if numerals == .entries { reading.numerals = ledger.entries }
    reading.numeralCounts = numerals == .entries ? NumeralCounts(of: reading.numerals) : ledger.counts
    if explainedProfiles != nil { reading.openNumerals = ledger.open }
  }

  /// Flows and events in lines of text.
  ///
  /// - Parameter parted: what was found by parting the table into cells; where that is more, nothing is read here.
  /// - Returns: whether the table was read.
  private func readTable(
    _ block: Block, _ parted: GridFacts?, _ calendar: ReportCalendar, _ names: NameLookup, _ reading: inout Reading,
    _ statements: inout Statements
  ) -> Bool {
    if let flows = FlowTable(document, block, calendar: calendar),
      flows.statements.count >= parted?.statements.count ?? 0
    {
      statements += flows.statements
      statements.remark(flows.remarks)
      reading.diagnostics += flows.diagnostics
      return true
    }
    guard parted?.statements.isEmpty ?? true else { return false }
    let events = EventTable(document, block, calendar: calendar, names: names.all)
    if let lines = EventLines(document, block, title: [], calendar: calendar, names: names.all),
      lines.events.count > parted?.events.count ?? 0,
      lines.events.count > (events?.events.count ?? 0) - (lines.isWhole ? 1 : 0)
    {
      take(lines, &reading, &statements)
      return true
    }
    guard let events, events.events.count > parted?.events.count ?? 0 else { return false }
    reading.events += events.events
    statements.remark(events.remarks)
    reading.diagnostics += events.diagnostics
    reading.openNames.formUnion(events.openNames)
    return true
  }

  /// - Returns: what a paragraph says around its lines of coming events.
  private func readEvents(
    _ block: Block, _ i: Int, _ calendar: ReportCalendar, _ names: NameLookup, _ reading: inout Reading,
    _ statements: inout Statements
  ) -> [Block] {
    let above = i > 0 && blocks[i - 1].kind != .table && blocks[i - 1].lines.count == 1 ? blocks[i - 1].lines : []
    let title = above.map { document.lines[$0].range }
    guard let lines = EventLines(document, block, title: title, calendar: calendar, names: names.all) else {
      return [block]
    }
    take(lines, &reading, &statements)
    return lines.rest.map(block.with)
  }

  private func take(_ lines: EventLines, _ reading: inout Reading, _ statements: inout Statements) {
    reading.events += lines.events
    statements.remark(lines.remarks)
    reading.diagnostics += lines.diagnostics
  }

  private func take(
    _ facts: GridFacts, _ part: Block.Part, _ rankings: inout RankingMerger, _ reading: inout Reading,
    _ statements: inout Statements
  ) {
    statements += facts.statements
    statements.remark(facts.remarks)
    reading.events += facts.events
    reading.diagnostics += facts.diagnostics
    reading.openNames.formUnion(facts.openNames)
    rankings.take(facts.rankings, part: part)
  }

  private func readParagraph(
    _ block: Block, _ prose: inout EnglishContext, _ calendar: ReportCalendar, _ names: NameLookup,
    _ lexicon: Lexicon<NamedEntity>?, _ nasdaq: BareNasdaq,
    _ rankings: inout RankingMerger, _ statements: inout Statements
  ) {
    let languages = document.languages(of: block.lines)
    if languages.count > 1 {
      for lines in languages {
        readParagraph(block.with(lines: lines), &prose, calendar, names, lexicon, nasdaq, &rankings, &statements)
      }
      return
    }
    let passage = Passage(document, block.lines.map { sides.prose(of: $0, in: document) })
    if passage.isEnglish {
      let parts = document.withoutLoneNumbers(block.lines)
      if parts.count != 1 || parts[0].count != block.lines.count {
        for lines in parts {
          readParagraph(
            block.with(lines: lines), &prose, calendar, names, lexicon, nasdaq, &rankings, &statements)
        }
        return
      }
      readEnglish(passage, block, &prose, calendar, names, lexicon, nasdaq, &rankings, &statements)
      return
    }
    let movers = RankingReader(passage, section: block.section, week: calendar.week, names: names.all)
    rankings.take(movers.ranked, part: block.part)
    statements.remark(movers.remarks)
    let terms = TermScanner(passage: passage, calendar: calendar, names: lexicon, masked: movers.ranges).terms()
    for list in TermList.parts(of: terms, in: passage) {
      statements = ProseReader(list, part: block.part, calendar: calendar, earlier: consume statements).statements
    }
  }

  private func readEnglish(
    _ passage: Passage, _ block: Block, _ prose: inout EnglishContext, _ calendar: ReportCalendar,
    _ names: NameLookup,
    _ lexicon: Lexicon<NamedEntity>?, _ nasdaq: BareNasdaq, _ rankings: inout RankingMerger,
    _ statements: inout Statements
  ) {
    let movers = EnglishRankings(passage, section: block.section, week: calendar.week, names: names.all)
    rankings.take(movers.ranked, part: block.part)
    statements.remark(movers.remarks)
    let terms = EnglishScanner(passage: passage, names: lexicon, masked: movers.ranges, nasdaq: nasdaq).terms()
    let opening = prose.opening(at: block.lines.first ?? 0)
    let read = EnglishReader(
      passage, terms, opening: opening, declaresWeek: prose.declaresWeek, part: block.part, calendar: calendar)
    if let last = block.lines.last { prose.take(read, through: last) }
    statements += read.statements
    statements.remark(read.remarks)
  }

  /// The terms of an English heading; none of another.
  private func englishTerms(_ block: Block, _ lexicon: Lexicon<NamedEntity>?) -> [EnglishTerm] {
    let passage = Passage(document, block.lines.map { document.lines[$0].range })
    return passage.isEnglish ? EnglishScanner(passage: passage, names: lexicon, masked: []).terms() : []
  }

  /// A security that several tables list counts where it stands first.
  private func firstOfEach(_ entities: [Entity]) -> [Entity] {
    var seen: Set<EntityKey> = []
    return entities.filter { seen.insert($0.key).inserted }
  }
}

/// Names by who taught them: the report's own, then the folder's, then the built-in ones.
struct NameLookup {
  let all: NameIndex

  /// - Parameter listsSecurities: such a report knows the names that it means to give a code; another name in its lists
  ///   may be of another listing than the commonest.
  init(own: NameIndex, folder: NameIndex, _ vocabulary: Vocabulary, listsSecurities: Bool) {
    var all = own
    all.addFallbacks(of: folder)
    all.addFallbacks(of: listsSecurities ? vocabulary.marketNames : vocabulary.names)
    self.all = all
  }

  /// The names of the report's own securities, for its prose; nil without any.
  func lexicon(_ entities: [Entity]) -> Lexicon<NamedEntity>? {
    if entities.isEmpty { return nil }
    let known = entities.filter { all.entity(named: $0.name) == $0.key }
    return Lexicon(
      known.flatMap { entity -> [(phrase: String, meaning: NamedEntity)] in
        let entityClass: EntityClass = entity.kind == .index ? .index : entity.kind == .fund ? .fund : .stock
        let named = NamedEntity(key: entity.key, entityClass: entityClass)
        return [(entity.name, named), (entity.key.rawValue, named)]
      })
  }
}

/// A list that the summary and the body both print is one list, the body's.
private struct RankingMerger {
  private var lists: [(name: String, part: Block.Part, ranked: [RankedName])] = []

  mutating func take(_ ranked: [RankedName], part: Block.Part) {
    for (name, list) in Dictionary(grouping: ranked, by: \.ranking).sorted(by: { $0.key < $1.key }) {
      let list = list.sorted { $0.position < $1.position }
      if let i = lists.firstIndex(where: { $0.name == name }) {
        if part.rawValue < lists[i].part.rawValue { lists[i] = (name, part, list) }
      } else {
        lists.append((name, part, list))
      }
    }
  }

  /// - Parameter sections: of the report's securities, for lists that no heading gives a section.
  func ranked(sections: [EntityKey: String]) -> [RankedName] {
    var last: String?
    // The gainers of a board of coins may be too small to be known, where its losers are.
    let open = lists.filter { $0.name.hasPrefix("all_") }
    last = open.lazy.compactMap { Self.section(of: $0.ranked, sections) }.first
    let placed = lists.flatMap { list -> [RankedName] in
      guard list.name.hasPrefix("all_") else { return list.ranked }
      last = Self.section(of: list.ranked, sections) ?? last
      return last.map { Self.placed(list.ranked, $0) } ?? list.ranked
    }
    return placed.sorted { a, b in
      a.place == b.place ? (a.ranking, a.position) < (b.ranking, b.position) : a.place < b.place
    }
  }

  /// The one section that a list's known names share; a list without known names goes with the one before it.
  private static func section(of list: [RankedName], _ sections: [EntityKey: String]) -> String? {
    let found = Set(
      list.compactMap(\.entity).compactMap { sections[$0] ?? (Coins.all.contains($0) ? "crypto" : nil) }
        .filter { !$0.isEmpty })
    return found.count == 1 ? found.first : nil
  }

  private static func placed(_ list: [RankedName], _ section: String) -> [RankedName] {
    list.map { ranked in
      var copy = ranked
      copy.ranking = section + ranked.ranking.dropFirst(3)
      return copy
    }
  }
}
