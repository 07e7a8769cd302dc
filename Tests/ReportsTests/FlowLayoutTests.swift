import Facts
import Testing

@testable import Reports

@Suite struct FlowLayoutTests {
  private let caption = "表2：美国现货比特币ETF资金净流入（百万美元）"

  private func flows(_ cells: String, _ caption: String) -> Set<String> {
    Set(rows(gridReading(table(cells), caption: caption)))
  }

  /// Heads in two languages, one of them a blank from its neighbour; no total.
  @Test func linesOfText() {
    let bilingual = """
      US spot ETF net flow 美國現貨ETF淨流入 (US$m 百萬美元)

                              19/8      20/8      21/8 Week 全周
      Bitcoin ETFs 比特幣         62.1     -88.2      30.0     440.9
      Ether ETFs 以太幣          -13.5       5.0       1.0   1,080.6
      Source 資料來源: SoSoValue
      """
    #expect(
      Set(rows(reading(bilingual))).isSuperset(of: [
        "BTC-ETF net_flow 2024-08-19 = 62100000 USD", "BTC-ETF net_flow 2024-08-20 = -88200000 USD",
        "ETH-ETF net_flow 2024-08-19 = -13500000 USD",
        "ETH-ETF net_flow 2024-08-19…2024-08-23 = 1080600000 USD",
      ]))
    let single = "表 3：五只产品日度净流入（百万美元）\n日期 IBIT FBTC BITB\n08-19 92.7 3.9 -2.0\n08-20 55.4 -9.0 0.0\n资料来源：Farside"
    #expect(
      Set(rows(reading(single))) == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "FBTC net_flow 2024-08-19 = 3900000 USD",
        "BITB net_flow 2024-08-19 = -2000000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
        "FBTC net_flow 2024-08-20 = -9000000 USD", "BITB net_flow 2024-08-20 = 0 USD",
      ])
  }

  /// 「两日合计」 counts only where it is the sum of the days shown.
  @Test func totalsOfCountedDays() {
    let found = flows("日期|IBIT|FBTC\n8/19|92.7|3.9\n8/20|55.4|-9.0\n两日合计|148.1|-7.7", caption)
    #expect(found.contains("IBIT net_flow 2024-08-19…2024-08-20 = 148100000 USD"))
    #expect(!found.contains { $0.contains("-7700000") })
  }

  @Test func namesOfFundsAreMixed() {
    let found = flows(
      "产品|8/19|8/20\n贝莱德IBIT|92.7|55.4\nFidelity FBTC|3.9|-9.0\n灰度迷你BTC|1.0|2.0\nGBTC（灰度）|-5.0|-6.0\n全部产品合计|92.6|42.4",
      caption)
    #expect(
      found == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
        "FBTC net_flow 2024-08-19 = 3900000 USD", "FBTC net_flow 2024-08-20 = -9000000 USD",
        "BTC.P net_flow 2024-08-19 = 1000000 USD", "BTC.P net_flow 2024-08-20 = 2000000 USD",
        "GBTC net_flow 2024-08-19 = -5000000 USD", "GBTC net_flow 2024-08-20 = -6000000 USD",
        "BTC-ETF net_flow 2024-08-19 = 92600000 USD", "BTC-ETF net_flow 2024-08-20 = 42400000 USD",
      ])
  }

  @Test func totalsAndStocksStandBesideDays() {
    let found = flows(
      """
      Fund|19 Aug|20 Aug|2-day total|Since launch|Net assets ($bn)|Fee|Prior week
      IBIT|92.7|55.4|148.1|20,532|21.4|0.25|77.0
      All funds|60.0|40.0|100.0|17,500|55.1||32.0
      """, "Table 2: US spot bitcoin ETFs, net flow ($ million)")
    #expect(
      found == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
        "IBIT net_flow 2024-08-19…2024-08-20 = 148100000 USD", "IBIT net_flow_cumulative …2024-08-20 = 20532000000 USD",
        "IBIT net_assets 2024-08-20 = 21400000000 USD", "BTC-ETF net_flow 2024-08-19 = 60000000 USD",
        "BTC-ETF net_flow 2024-08-20 = 40000000 USD", "BTC-ETF net_flow 2024-08-19…2024-08-20 = 100000000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-20 = 17500000000 USD", "BTC-ETF net_assets 2024-08-20 = 55100000000 USD",
      ])
  }

  @Test func aWeekWithoutDays() {
    let found = flows("基金|本周|上周|设立以来\nIBIT|318.0|222.0|20,532\nFBTC|88.0|61.0|9,800", caption)
    #expect(
      found == [
        "IBIT net_flow 2024-08-19…2024-08-23 = 318000000 USD", "FBTC net_flow 2024-08-19…2024-08-23 = 88000000 USD",
        "IBIT net_flow 2024-08-12…2024-08-16 = 222000000 USD", "FBTC net_flow 2024-08-12…2024-08-16 = 61000000 USD",
        "IBIT net_flow_cumulative …2024-08-23 = 20532000000 USD",
        "FBTC net_flow_cumulative …2024-08-23 = 9800000000 USD",
      ])
  }

  @Test func aTotalThatDoesNotAddUpIsOfSomethingElse() {
    #expect(flows("Fund|19 Aug|20 Aug|Total\nIBIT|92.7|55.4|20,532\nFBTC|1.0|2.0|9,800", caption).count == 4)
  }

  @Test(arguments: [
    "19/8|20/8", "19-Aug|20-Aug", "08-19|08-20", "19.08.|20.08.", "Mon 19 Aug|Tue 20 Aug", "8月19日|8月20日",
  ])
  func daysAreWrittenInManyWays(_ days: String) {
    #expect(
      Set(flows("Fund|\(days)\nIBIT|92.7|55.4\nFBTC|1.0|2.0", caption).filter { $0.hasPrefix("IBIT") }) == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
      ])
  }

  @Test func daysBeforeMonthsAreToldByTheWeek() {
    let html =
      "<p>本周（2024/8/5 至 2024/8/9）回顾如下。</p><p>\(caption)</p><table>"
      + table("Fund|5/8|6/8|7/8\nIBIT|1.0|2.0|3.0\nFBTC|4.0|5.0|6.0") + "</table>"
    let days = ReportDraft(document: page(html)).reading(folder: NameIndex()).observations.map(\.period.end.description)
    #expect(Set(days) == ["2024-08-05", "2024-08-06", "2024-08-07"])
  }

  @Test func weekdaysAreThoseOfTheWeek() {
    #expect(
      Set(flows("日期|IBIT|FBTC\n周一|92.7|3.9\n周二|55.4|9.0\n周合计|148.1|12.9", caption).filter { $0.hasPrefix("IBIT") }) == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
        "IBIT net_flow 2024-08-19…2024-08-20 = 148100000 USD",
      ])
  }

  @Test func coinsStandForTheirFunds() {
    #expect(
      flows("日期|比特币|以太坊\n8/19|5.0|-1.0", "香港现货ETF每日净流入（百万港元）") == [
        "BTC-ETF.HK net_flow 2024-08-19 = 5000000 HKD", "ETH-ETF.HK net_flow 2024-08-19 = -1000000 HKD",
      ])
    #expect(flows("日期|比特币|以太坊\n8/19|5.0|-1.0", "期货净流入（百万美元）").isEmpty)
  }
}

@Suite struct UnitNoteTests {
  private func units(_ note: String, _ metric: Metric, _ listing: Measure) -> String {
    let document = Document(report: "test.txt", text: note)
    let notes = UnitNotes(notes: Passage(document, document.lines.map(\.range)), caption: Passage(document, []))
    return notes.unit(of: metric, listing: listing)?.unit.description ?? ""
  }

  @Test(arguments: [
    ("港股：市值亿港元、现价港元；美股：市值亿美元、现价美元。", "10^8 HKD", "10^8 USD"), ("美股单位为美元及亿美元，港股为港元及亿港元。", "10^8 HKD", "10^8 USD"),
    ("美股市值以十亿美元计，港股以亿港元计。", "10^8 HKD", "10^9 USD"), ("注：港股以港元计，市值单位为亿港元；美股以美元计，市值单位为亿美元。", "10^8 HKD", "10^8 USD"),
    ("Prices in US dollars, market capitalisation in billions of US dollars", "10^9 USD", "10^9 USD"),
    ("Market cap: US$bn; performance in per cent", "10^9 USD", "10^9 USD"),
  ])
  func marketCaps(_ note: String, _ hongKong: String, _ american: String) {
    #expect(units(note, .marketCap, .hkd) == hongKong)
    #expect(units(note, .marketCap, .usd) == american)
  }

  @Test func oneUnitForTwoColumnsLeavesTheHeadersScale() {
    let reading = gridReading(
      table("公司|代码|收盘价|市值（亿元）\n甲|2330.TW|975|252,850"), notes: "注：股价与市值以新台币计")
    #expect(
      rows(reading) == ["2330.TW close 2024-08-23 = 975 TWD", "2330.TW market_cap 2024-08-23 = 25285000000000 TWD"])
  }
}

@Suite struct EventDateTests {
  private func days(_ cells: String) -> [String] {
    gridReading(table(cells), caption: "下周事件").events.map { "\($0.period.start!)…\($0.period.end)" }
  }

  @Test(arguments: [
    ("113/09/03", "2024-09-03…2024-09-03"), ("113/09/03~09/05", "2024-09-03…2024-09-05"),
    ("9.3", "2024-09-03…2024-09-03"),
    ("2024/09/03-09/05", "2024-09-03…2024-09-05"), ("3-Sep", "2024-09-03…2024-09-03"),
  ])
  func oneDay(_ day: String, _ expected: String) { #expect(days("日期|公司|事件\n\(day)|甲|财报") == [expected]) }

  @Test func oneDayTellsTheOrderOfAll() {
    #expect(days("日期|公司|事件\n28/8|甲|财报\n3/9|乙|财报") == ["2024-08-28…2024-08-28", "2024-09-03…2024-09-03"])
    #expect(days("日期|公司|事件\n8/28|甲|财报\n9/3|乙|财报") == ["2024-08-28…2024-08-28", "2024-09-03…2024-09-03"])
  }

  @Test func aUnitIsWhoWhereNothingElseIs() {
    #expect(
      gridReading(table("日期|单位|事件|地点\n9/3|甲公司|财报|新竹"), caption: "近期大事").events.map(\.organisation) == ["甲公司"])
  }

  /// Some tools put the source line right behind the last cell.
  @Test func aSourceBehindTheLastCell() {
    let found = reading(
      """
      表2：美国现货比特币ETF资金净流入（百万美元）
      日期 IBIT FBTC 合计
      8月22日 75.5 9.2 84.7
      8月23日 (8.0) 1.0 (7.0)数据来源：Farside，某证券研究
      """)
    #expect(found.observations.count == 6)
    #expect(found.observations.allSatisfy { $0.source == "Farside" })
    #expect(rows(found).contains("BTC-ETF net_flow 2024-08-23 = -7000000 USD"))
  }
}
