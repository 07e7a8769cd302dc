import Dates
import Facts

extension WeeklyReport {
  /// The report as text in a layout; the same bytes for the same model and layout.
  ///
  /// Every fact of the model is printed, in the phrase variants that `wordingSeed` picks.
  public func text(_ layout: Layout) -> String {
    Typesetter(layout: layout, report: set(layout)).text()
  }
}

/// Puts a report's parts in the genre's order.
struct ReportWriter {
  let report: WeeklyReport
  let layout: Layout
  var phrases: Phrases
  var words: TableWords
  var set: SetReport
  private var tables = 0
  private var figures = 0
  private let chinese: Bool

  init(_ report: WeeklyReport, _ layout: Layout) {
    self.report = report
    self.layout = layout
    var seeds = SplitMix64(seed: report.wordingSeed)
    phrases = Phrases(seed: seeds.next(), typography: layout.typography, week: report.week)
    words = TableWords(
      random: SplitMix64(seed: seeds.next()), typography: layout.typography, broker: report.broker)
    set = SetReport(header: "\(report.broker)｜\(report.title)")
    chinese = seeds.chance(0.3)
  }

  mutating func write() {
    set.parts.append(.title(report.title))
    if report.printsDate {
      set.parts.append(
        .line(
          phrases.pick(["报告日期：", "发布日期：", "日期："]) + layout.typography.prose(phrases.fullDay(report.date))))
    }
    if report.hasSummary { summary() }
    section(1, phrases.pick(["海外 AI", "AI 板块"]))
    aiSection()
    section(2, phrases.pick(["Web3 与加密市场", "加密市场与 Web3"]))
    cryptoSection()
    section(3, "风险提示")
    for risk in report.risks { paragraph(risk) }
    for line in report.disclaimer { paragraph(line) }
  }

  private mutating func section(_ n: Int, _ title: String) {
    heading(chinese ? "\(["一", "二", "三"][n - 1])、\(title)" : "\(n).\(title)")
  }

  private mutating func subsection(_ a: Int, _ b: Int, _ title: String) {
    heading(chinese ? "（\(["一", "二", "三"][b - 1])）\(title)" : "\(a).\(b) \(title)")
  }

  private mutating func summary() {
    let brief = report.coarser
    let bullet = phrases.pick(["➢ ", "⚫ ", "■ "])
    let ai = (brief.indexStatements.isEmpty ? "" : phrases.indices(brief.indexStatements)) + movers("ai")
    if !ai.isEmpty { paragraph(bullet + "海外AI行情：" + ai) }
    for flows in Self.grouped(brief.flows) { paragraph(bullet + "Web3与加密市场：" + phrases.flows(flows)) }
    let market = (brief.market.map { phrases.market($0) } ?? "") + brief.moods.map { phrases.mood($0) }.joined()
    if !market.isEmpty { paragraph(bullet + "加密行情回顾：" + market + movers("crypto")) }
    if let risk = report.risks.first { paragraph(bullet + "风险提示：" + risk) }
  }

  private mutating func movers(_ section: String) -> String {
    report.movers.filter { $0.section == section }.map { phrases.movers($0) }.joined()
  }

  private mutating func aiSection() {
    subsection(1, 1, "市场行情回顾")
    paragraph(phrases.indices(report.indexStatements))
    quotes(report.indices)
    paragraph(movers("ai"))
    captions(report.aiFigures)
    quotes(report.ai)
    if !report.aiNews.isEmpty { subsection(1, 2, "本周重要事件回顾") }
    for news in report.aiNews { paragraph(news) }
    if let events = report.aiEvents {
      subsection(1, report.aiNews.isEmpty ? 2 : 3, "近期重要事件预告")
      calendar(events)
    }
  }

  private mutating func cryptoSection() {
    subsection(2, 1, "加密货币市场行情回顾")
    paragraph(report.market.map { phrases.market($0) } ?? "")
    for mood in report.moods { paragraph(phrases.mood(mood)) }
    for price in report.prices { paragraph(phrases.price(price)) }
    captions(report.cryptoFigures)
    paragraph(movers("crypto"))
    quotes(report.crypto)
    subsection(2, 2, "现货 ETF 资金流向")
    for flows in Self.grouped(report.flows) { paragraph(phrases.flows(flows)) }
    for table in report.flowTables {
      tables += 1
      add(words.flows(table, number: tables))
    }
    for news in report.cryptoNews { paragraph(news) }
    if let events = report.cryptoEvents {
      subsection(2, 3, "近期重要事件预告")
      calendar(events)
    }
  }

  private mutating func quotes(_ table: QuoteTable?) {
    guard let table else { return }
    tables += 1
    add(words.quotes(table, number: tables, wrapWidth: layout.nameWidth))
  }

  private mutating func calendar(_ table: EventTable) {
    tables += 1
    add(words.events(table, number: tables, wraps: layout.headerWidth != nil))
  }

  private mutating func heading(_ text: String) { set.parts.append(.heading(text)) }

  private mutating func paragraph(_ text: String) {
    if !text.isEmpty { set.parts.append(.paragraph(text)) }
  }

  private mutating func add(_ table: SetTable) { set.parts.append(.table(table.arranged(layout))) }

  /// One caption a line, or two side by side with their sources side by side.
  private mutating func captions(_ list: [CaptionedFigure]) {
    let pairs = list.count > 1 && phrases.random.chance(0.4)
    var rest = list[...]
    while !rest.isEmpty {
      let row = rest.prefix(pairs ? 2 : 1)
      rest = rest.dropFirst(row.count)
      let captions = row.map { caption($0) }
      set.parts.append(.figures(captions: captions, sources: row.map { words.sources($0.sources) }))
    }
  }

  private mutating func caption(_ figure: CaptionedFigure) -> String {
    figures += 1
    let unit = figure.unit.isEmpty ? "" : phrases.pick(["（单位：\(figure.unit)）", "（\(figure.unit)）"])
    return "图 \(figures)：\(figure.title)\(unit)"
  }

  /// Statements on one group of funds and its members make a paragraph; a group's name opens it.
  private static func grouped(_ flows: [FlowStatement]) -> [[FlowStatement]] {
    var groups: [[FlowStatement]] = []
    for flow in flows {
      if flow.fund == .etherFunds, groups.last?.first.map({ $0.fund != .etherFunds }) ?? true {
        groups.append([flow])
      } else if groups.isEmpty {
        groups = [[flow]]
      } else {
        groups[groups.count - 1].append(flow)
      }
    }
    return groups
  }
}

extension WeeklyReport {
  /// The same report as a first page has it: amounts with a digit less where they have two decimals or more.
  var coarser: WeeklyReport {
    var copy = self
    copy.indexStatements = indexStatements.map { s in
      var s = s
      s.change = s.change.coarser
      return s
    }
    copy.flows = flows.map { s in
      var s = s
      // A bound is a statement of its own: fewer digits would make another.
      if s.qualifier == .equal { s.amount = s.amount.coarser }
      return s
    }
    copy.market?.cap = market?.cap?.coarser
    copy.market?.previousCap = market?.previousCap?.coarser
    copy.market?.volumeYearToDate = nil
    copy.market?.volumeGrowth = nil
    return copy
  }
}

extension Amount {
  /// A decimal less, where at least two are printed and the value does not vanish.
  ///
  /// A last digit of 5 stays: which way it rounds only the figure behind it tells (7.447 is 7.45, but 7.4 and not 7.5).
  var coarser: Amount {
    guard printed.exponent <= -2, printed.mantissa.magnitude >= 100, printed.mantissa % 10 != 5,
      printed.mantissa % 10 != -5
    else { return self }
    return Amount(PrintedNumber(rounding: printed.value, decimals: -printed.exponent - 1), scale)
  }
}
