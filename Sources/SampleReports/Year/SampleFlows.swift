import Dates
import Facts

extension SampleWeek {
  private static let bitcoinFunds = [
    "IBIT", "FBTC", "BITB", "ARKB", "BTCO", "EZBC", "BRRR", "HODL", "BTCW", "GBTC", "BTC",
  ]
  private static let etherFunds = ["ETHA", "FETH", "ETHW", "TETH", "ETHV", "QETH", "EZET", "ETHE", "ETH"]
  /// The Mini Trust's first day; before it the column is left out, or has a dash.
  private static let miniTrust = date(2024, 7, 31)

  mutating func addFlows(_ report: inout WeeklyReport) {
    let bitcoin = data.bitcoinFlows.days("Total", in: week)
    if !bitcoin.isEmpty {
      report.flowTables.append(bitcoinTable(bitcoin))
      report.flows += statements(.bitcoinFunds, data.bitcoinFlows, bitcoin, large: "IBIT", old: "GBTC")
    }
    let ether = data.etherFlows.days("Total", in: week)
    if !ether.isEmpty {
      report.flowTables.append(etherTable(ether))
      report.flows += statements(.etherFunds, data.etherFlows, ether, large: "ETHA", old: "ETHE")
    }
  }

  private func isPreliminary(_ day: Day) -> Bool { day == SampleYear.preliminary && week.contains(day) }

  private mutating func bitcoinTable(_ days: [Day]) -> FlowTable {
    let funds = Self.bitcoinFunds.filter { $0 != "BTC" || week.end >= Self.miniTrust }
    let revises = week.contains(SampleYear.preliminary + 7)
    let rows = ((revises ? [SampleYear.preliminary] : []) + days).map { bitcoinRow($0, funds) }
    return FlowTable(
      caption: random.pick(["美国比特币现货 ETF 每日净流入", "比特币现货 ETF 资金流向"]), group: .bitcoinFunds, funds: funds,
      rows: rows, week: weekRow(data.bitcoinFlows, days, funds, rows, revises: revises),
      note: revises ? "5 月 10 日为补齐后的修订值" : days.contains(where: isPreliminary) ? "GBTC 最后一日数据尚未公布" : "")
  }

  private func bitcoinRow(_ day: Day, _ funds: [String]) -> FlowTable.Row {
    let cells = funds.map { fund -> PrintedNumber? in
      if fund == "BTC", day < Self.miniTrust { return nil }
      if fund == "GBTC", isPreliminary(day) { return nil }
      return data.bitcoinFlows.value(fund, on: day).map { PrintedNumber(rounding: $0, decimals: 1) }
    }
    return FlowTable.Row(day: day, cells: cells, total: slipped(bitcoinTotal(day), on: day))
  }

  /// Without the fund that had not reported yet.
  private func bitcoinTotal(_ day: Day) -> PrintedNumber {
    let total = data.bitcoinFlows.value("Total", on: day) ?? 0
    let late = isPreliminary(day) ? data.bitcoinFlows.value("GBTC", on: day) ?? 0 : 0
    return PrintedNumber(rounding: total - late, decimals: 1)
  }

  /// Two digits the wrong way round: 458.5 becomes 485.5.
  private func slipped(_ total: PrintedNumber, on day: Day) -> PrintedNumber {
    guard day == SampleYear.slip else { return total }
    let (m, sign) = (total.magnitude.mantissa, total.mantissa < 0 ? Int64(-1) : 1)
    let swapped = m / 1000 * 1000 + m / 10 % 10 * 100 + m / 100 % 10 * 10 + m % 10
    return PrintedNumber(mantissa: sign * swapped, exponent: -1)
  }

  private func etherTable(_ days: [Day]) -> FlowTable {
    let rows = days.map { day in
      FlowTable.Row(
        day: day,
        cells: Self.etherFunds.map { fund in
          data.etherFlows.value(fund, on: day).map { PrintedNumber(rounding: $0, decimals: 1) }
        }, total: PrintedNumber(rounding: data.etherFlows.value("Total", on: day) ?? 0, decimals: 1))
    }
    return FlowTable(
      caption: "美国以太坊现货 ETF 每日净流入", group: .etherFunds, funds: Self.etherFunds, rows: rows,
      week: weekRow(data.etherFlows, days, Self.etherFunds, rows, revises: false))
  }

  /// Every sixth report has the week's sums under the table; never where a row is not the week's or is faulty.
  private func weekRow(
    _ table: PublishedTable, _ days: [Day], _ funds: [String], _ rows: [FlowTable.Row], revises: Bool
  ) -> FlowTable.Row? {
    guard number % 6 == 3, !revises, !days.contains(SampleYear.slip), !days.contains(where: isPreliminary) else {
      return nil
    }
    func sum(_ name: String) -> PrintedNumber {
      PrintedNumber(rounding: days.reduce(0) { $0 + (table.value(name, on: $1) ?? 0) }, decimals: 1)
    }
    return FlowTable.Row(day: week.end, cells: funds.map { sum($0) }, total: sum("Total"))
  }

  private mutating func statements(
    _ group: EntityKey, _ table: PublishedTable, _ days: [Day], large: String, old: String
  ) -> [FlowStatement] {
    let late = group == .bitcoinFunds && days.contains(where: isPreliminary)
    let missing = late ? table.value(old, on: SampleYear.preliminary) ?? 0 : 0
    func sum(_ name: String, _ days: [Day]) -> Double { days.reduce(0) { $0 + (table.value(name, on: $1) ?? 0) } }
    var list = [FlowStatement(fund: group, span: .week, amount: amount(sum("Total", days) - missing))]
    if let best = days.max(by: { abs(dayTotal(table, $0)) < abs(dayTotal(table, $1)) }), number % 2 == 0,
      best != SampleYear.slip, !isPreliminary(best)
    {
      list.append(FlowStatement(fund: group, span: .day(best), amount: amount(dayTotal(table, best))))
    }
    if number % 5 == 1, let over = over(group, table, days) { list.append(over) }
    if number % 3 != 2 {
      list.append(FlowStatement(fund: EntityKey(rawValue: large), span: .week, amount: amount(sum(large, days))))
      if !late {
        list.append(FlowStatement(fund: EntityKey(rawValue: old), span: .week, amount: amount(sum(old, days))))
      }
    }
    let through = table.days.filter { $0 <= week.end }
    list.append(FlowStatement(fund: group, span: .total(week.end), amount: amount(sum("Total", through) - missing)))
    return list
  }

  /// 「5 月 17 日净流入超 2 亿美元」: the best day, rounded down to halves of 1 亿.
  private func over(_ group: EntityKey, _ table: PublishedTable, _ days: [Day]) -> FlowStatement? {
    let sound = days.filter { $0 != SampleYear.slip && !isPreliminary($0) }
    guard let best = strongest(sound, by: { dayTotal(table, $0) }).first, dayTotal(table, best) > 50 else { return nil }
    let level = PrintedNumber(mantissa: Int64(dayTotal(table, best)) / 50 * 5, exponent: -1)
    return FlowStatement(fund: group, span: .day(best), qualifier: .greater, amount: Amount(level, .hundredMillion))
  }

  private func dayTotal(_ table: PublishedTable, _ day: Day) -> Double { table.value("Total", on: day) ?? 0 }

  /// Millions as 亿 with two decimals, or as 百万 with one where that would print nothing or the report prefers it.
  private func amount(_ millions: Double) -> Amount {
    let value = millions * 1_000_000
    return number % 8 == 6 || abs(millions) < 10
      ? Amount(value, .million, decimals: 1) : Amount(value, .hundredMillion, decimals: 2)
  }
}
