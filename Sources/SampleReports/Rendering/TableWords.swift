import Dates
import Facts

/// Words of the tables: headers, dates, notes, source lines. One choice a report.
struct TableWords {
  var random: SplitMix64
  let typography: Typography
  let broker: String

  /// 「资料来源：Wind，示例证券研究所」
  mutating func sources(_ sources: [String]) -> String {
    let lower = random.chance(0.25)
    let named = sources.map { $0 == "Wind" && lower ? "wind" : $0 }
    let join = random.pick(["、", "，"])
    return random.pick(["资料来源：", "资料来源：", "数据来源："]) + (named + [broker]).joined(separator: join)
  }

  mutating func asOf(_ day: Day) -> String {
    let t = typography
    let slashed = t.figures("\(day.year)/\(day.month)/\(day.dayOfMonth)")
    return random.pick([
      "（截至\(slashed)）", "（截止 \(slashed)）",
      "（截至 \(t.figures("\(day.year)")) 年 \(t.figures("\(day.month)")) 月 \(t.figures("\(day.dayOfMonth)")) 日）",
    ])
  }

  /// The quotes as words; `wrapWidth` is the layout's.
  mutating func quotes(_ table: QuoteTable, number: Int, wrapWidth: Int?) -> SetTable {
    let unitInHeader = random.chance(0.5)
    let rows = table.rows.map { row in
      SetTable.Row(
        sector: row.sector, subsector: row.subsector, cells: cells(row, table), wraps: 1)
    }
    return SetTable(
      caption: "表 \(number)：\(table.caption)\(asOf(table.asOf))", header: header(table, unitInHeader: unitInHeader),
      rows: rows, footer: footer(table, unitInHeader: unitInHeader), wrapWidth: wrapWidth, headed: changes(table))
  }

  /// The changes over week, month and year, where they stand side by side.
  private func changes(_ table: QuoteTable) -> (title: String, columns: Range<Int>)? {
    let columns = table.columns.indices.filter { [.week, .monthToDate, .yearToDate].contains(table.columns[$0]) }
    guard let first = columns.first, let last = columns.last, last > first, last - first == columns.count - 1 else {
      return nil
    }
    let before = table.hasListings ? 3 : 2
    return ("涨跌幅", (first + before)..<(last + before + 1))
  }

  private func cells(_ row: QuoteTable.Row, _ table: QuoteTable) -> [String] {
    let listed = table.hasListings ? [row.listed?.description ?? typography.dash] : []
    let numbers = zip(table.columns, row.cells).map { column, cell in
      cell.map { word($0, column) } ?? typography.dash
    }
    let name = table.marksCurrencyInNames && row.currency == .hkd ? row.name + "（港币市值）" : row.name
    return [row.code, name] + listed + numbers
  }

  private func word(_ number: PrintedNumber, _ column: QuoteTable.Column) -> String {
    switch column {
    case .week, .monthToDate, .yearToDate: typography.percent(number)
    case .marketCap, .close, .other: typography.signed(number, plus: false)
    }
  }

  private mutating func header(_ table: QuoteTable, unitInHeader: Bool) -> [String] {
    var header: [String] = []
    if table.hasSectors { header.append(random.pick(["板块", "板块", "行业"])) }
    if table.hasSubsectors { header.append(random.pick(["细分板块", "子板块"])) }
    if table.kind == .index {
      header += [random.pick(["指数代码", "代码"]), random.pick(["指数简称", "指数名称", "指数"])]
    } else {
      header += [random.pick(["证券代码", "代码", "股票代码"]), random.pick(["证券简称", "证券名称", "公司名称"])]
    }
    if table.hasListings { header.append(random.pick(["上市日期", "上市时间"])) }
    let style = random.below(4)
    return header + table.columns.map { self.header($0, table, style: style, unitInHeader: unitInHeader) }
  }

  private mutating func header(
    _ column: QuoteTable.Column, _ table: QuoteTable, style: Int, unitInHeader: Bool
  ) -> String {
    switch column {
    case .marketCap(let scale):
      let word = random.pick(["市值", "总市值"])
      return unitInHeader ? "\(word)（\(units(scale, table))）" : word
    case .close: return table.kind == .index ? ["指数点位", "收盘点位", "点位", "收盘"][style] : closeHeader(table)
    case .week: return ["本周涨幅", "周涨跌幅", "本周涨跌幅", "一周涨跌"][style]
    case .monthToDate: return ["月内涨幅", "月涨跌幅", "本月涨跌幅", "月初至今"][style]
    case .yearToDate: return ["年内涨幅", "年涨跌幅", "年初至今涨跌幅", "年初至今"][style]
    case .other(let name): return name
    }
  }

  private mutating func closeHeader(_ table: QuoteTable) -> String {
    if table.mixesCurrencies { return random.pick(["收盘价", "最新收盘价", "收盘价（美元;港元）"]) }
    let word = table.rows.first?.currency == .hkd ? "港元" : "美元"
    return random.pick(["收盘价", "收盘价(\(word))", "最新价（\(word)）"])
  }

  private func units(_ scale: Amount.Scale, _ table: QuoteTable) -> String {
    let (us, hk) = (scale.rawValue + "美元", scale.rawValue + "港元")
    if table.mixesCurrencies { return "\(us);\(hk)" }
    return table.rows.first?.currency == .hkd ? hk : us
  }

  private mutating func footer(_ table: QuoteTable, unitInHeader: Bool) -> [String] {
    var notes: [String] = table.note.isEmpty ? [] : [table.note]
    for case .marketCap(let scale) in table.columns where !unitInHeader { notes.insert(unitNote(scale, table), at: 0) }
    let source = sources(table.sources)
    guard !notes.isEmpty else { return [source] }
    let note = "注：" + notes.joined(separator: "；")
    return random.chance(0.5) ? [source + " " + note] : [source, note]
  }

  private mutating func unitNote(_ scale: Amount.Scale, _ table: QuoteTable) -> String {
    let unit = scale.rawValue
    guard table.mixesCurrencies else { return "市值单位为\(units(scale, table))" }
    return random.pick([
      "美股市值单位为\(unit)美元、港股市值单位为\(unit)港元", "港股市值以\(unit)港元计，收盘价单位为港元；其余公司市值以\(unit)美元计，收盘价单位为美元",
    ])
  }

  /// A flow table as words.
  mutating func flows(_ table: FlowTable, number: Int) -> SetTable {
    let form = random.below(4)
    let english = form == 0
    let total = english ? "Total" : random.pick(["Total", "合计"])
    var rows = table.rows.map { row in SetTable.Row(cells: [flowDay(row.day, form)] + numbers(row)) }
    if let week = table.week {
      rows.append(SetTable.Row(cells: [random.pick(["本周合计", "周合计"])] + numbers(week)))
    }
    let unit = random.pick(["（单位：百万美元）", "（百万美元）"])
    let note = table.note.isEmpty ? [] : ["注：" + table.note]
    return SetTable(
      caption: "表 \(number)：\(table.caption)\(unit)", header: [english ? "Date" : "日期"] + table.funds + [total],
      rows: rows, footer: [sources([table.source])] + note)
  }

  private func numbers(_ row: FlowTable.Row) -> [String] {
    row.cells.map { $0.map(typography.bracketed) ?? "-" } + [typography.bracketed(row.total)]
  }

  private func flowDay(_ day: Day, _ form: Int) -> String {
    switch form {
    case 0:
      typography.figures(day.dayOfMonth < 10 ? "0\(day.dayOfMonth)" : "\(day.dayOfMonth)") + " "
        + Self.months[day.month - 1] + " " + typography.figures("\(day.year)")
    case 1: typography.figures(day.description)
    case 2: typography.figures("\(day.year)/\(day.month)/\(day.dayOfMonth)")
    default: typography.figures("\(day.month)") + "月" + typography.figures("\(day.dayOfMonth)") + "日"
    }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// A calendar as words.
  mutating func events(_ table: EventTable, number: Int, wraps: Bool) -> SetTable {
    let tilde = random.pick(["~", "~", "-", "至"])
    let rows = table.events.map { event in
      SetTable.Row(
        cells: [eventDay(event, tilde), event.organisation + event.venue, event.event], wraps: wraps ? 0 : nil)
    }
    return SetTable(
      caption: "表 \(number)：\(table.caption)", header: [random.pick(["日期", "时间"]), table.header.rawValue, "事件"],
      rows: rows, footer: [sources(["各公司官网"] + table.sources)], wrapWidth: wraps ? 13 : nil, wrapsDates: true)
  }

  private func eventDay(_ event: ScheduledEvent, _ tilde: String) -> String {
    let (first, last) = (event.period.start ?? event.period.end, event.period.end)
    switch event.form {
    case .iso: return typography.figures(first == last ? "\(first)" : "\(first)~\(last)")
    case .withoutYear:
      let start = chinese(first.month, "月") + chinese(first.dayOfMonth, "日")
      if first == last { return typography.prose(start) }
      let end = (first.month == last.month ? "" : chinese(last.month, "月")) + chinese(last.dayOfMonth, "日")
      return typography.prose(start) + tilde + typography.prose(end)
    }
  }

  private func chinese(_ number: Int, _ word: String) -> String { typography.figures("\(number)") + word }
}
