import Facts
import Testing

@testable import Reports

/// Tables whose text came out column by column.
@Suite struct ColumnTableTests {
  private let caption = "表 1：行情（截至 2024/8/23）"
  private let twoNames = [
    "AMD.O change_1w 2024-08-19…2024-08-23 = -0.02 ratio", "AMD.O close 2024-08-23 = 155.28 USD",
    "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio", "NVDA.O close 2024-08-23 = 129.37 USD",
  ]

  private func found(_ table: String) -> [String] {
    rows(reading("\(caption)\n\(table)\n2.1 其他")).sorted()
  }

  @Test(arguments: [
    // A column below its head, names between the codes.
    "代码\n公司\nNVDA.O\n英伟达\nAMD.O\n超威\n收盘价\n129.37\n155.28\n周涨跌\n4%\n-2%",
    // The source line and a page's end before the numbers.
    "代码\nNVDA.O\nAMD.O\n资料来源：Wind\n收盘价\n129.37\n155.28\n第 2 页 共 8 页\n周涨跌\n4%\n-2%",
    // Columns side by side: no line holds cells of two rows, or each line holds a row.
    "代码\nNVDA.O\nAMD.O\n收盘价 周涨跌\n129.37\n4%\n155.28 -2%",
    "代码\nNVDA.O\nAMD.O\n周涨跌 年涨跌\n4% 10%\n-2% 20%\n收盘价\n129.37\n155.28",
    // Heads broken over lines, the ends below in their order.
    "代码\nNVDA.O\nAMD.O\n收盘价(美 周涨跌\n元）\n幅\n129.37 4%\n155.28 -2%",
    // A column of a head that is not known.
    "代码\nNVDA.O\nAMD.O\n收盘价\n129.37\n155.28\n热度指标\n17\n28\n周涨跌\n4%\n-2%",
  ])
  func columnsAreJoined(_ table: String) {
    #expect(found(table).filter { !$0.contains("ytd") } == twoNames)
  }

  /// What is not certain gives nothing at all.
  @Test(arguments: [
    // A cell too few, one too many.
    "代码\nNVDA.O\nAMD.O\n收盘价\n129.37\n周涨跌\n4%\n-2%",
    "代码\nNVDA.O\nAMD.O\n收盘价\n129.37\n155.28\n140.00\n周涨跌\n4%\n-2%",
    // Two columns of one kind in one heap: which half is which?
    "代码\nNVDA.O\nAMD.O\n周涨跌\n年涨跌\n4%\n-2%\n10%\n20%",
    // A line with cells of two rows.
    "代码\nNVDA.O\nAMD.O\n收盘价 周涨跌\n129.37\n4% 155.28\n-2%",
    // A code without numbers, and twice as many behind the next.
    "代码\n收盘价\nNVDA.O\nAMD.O\n129.37\n155.28",
    // A sign that came off its number.
    "代码\nNVDA.O\nAMD.O\n周涨跌\n4%\n-\n2%",
    // The same head twice.
    "代码\nNVDA.O\nAMD.O\n收盘价\n129.37\n155.28\n收盘价\n130.00\n150.00",
  ])
  func doubtGivesNothing(_ table: String) {
    #expect(found(table).isEmpty)
  }

  @Test func namesAndLabelsOfEachRowAreKept() {
    let found = reading(
      """
      \(caption)
      板块
      芯片
      芯片
      代码
      NVDA.O
      AMD.O
      公司
      英伟达
      超威
      收盘价
      129.37
      155.28
      """)
    #expect(
      found.entities.map { [$0.key.rawValue, $0.name, $0.sector] } == [
        ["NVDA.O", "英伟达", "芯片"], ["AMD.O", "超威", "芯片"],
      ])
  }

  /// Days with their total below them; a column for each fund.
  @Test func flowsOfFunds() {
    let found = reading(
      """
      表 2：美国现货比特币 ETF 每日净流入（百万美元）
      日期
      8月19日
      8月23日
      本周合计
      IBIT
      75.5
      (8.0)
      67.5
      FBTC
      9.2
      -
      9.2
      合计
      84.7
      (8.0)
      76.7
      """)
    #expect(
      Set(rows(found)) == [
        "IBIT net_flow 2024-08-19 = 75500000 USD", "IBIT net_flow 2024-08-23 = -8000000 USD",
        "IBIT net_flow 2024-08-19…2024-08-23 = 67500000 USD", "FBTC net_flow 2024-08-19 = 9200000 USD",
        "FBTC net_flow 2024-08-19…2024-08-23 = 9200000 USD", "BTC-ETF net_flow 2024-08-19 = 84700000 USD",
        "BTC-ETF net_flow 2024-08-23 = -8000000 USD", "BTC-ETF net_flow 2024-08-19…2024-08-23 = 76700000 USD",
      ])
  }

  /// Numbers below a day may be those of the day above it, which has none.
  @Test func flowsThatMayBeAnotherDaysAreNone() {
    let found = reading(
      """
      表 2：美国现货比特币 ETF 每日净流入（百万美元）
      日期 IBIT FBTC 合计
      8月19日
      8月23日
      75.5
      9.2
      84.7
      """)
    #expect(rows(found).isEmpty)
  }

  @Test func eventsOfCompanies() {
    let found = reading(
      """
      表 3：近期事件
      日期
      公司
      9月5日
      博通
      9月12日
      奥多比
      资料来源：Wind
      事件
      发布会
      财报
      """)
    #expect(
      found.events.map { [$0.period.end.description, $0.organisation, $0.event] } == [
        ["2024-09-05", "博通", "发布会"], ["2024-09-12", "奥多比", "财报"],
      ])
  }
}
