import Facts
import Testing

@testable import Reports

@Suite struct TextGridTests {
  /// Entity, metric and value of every observation.
  private func facts(_ table: String, caption: String = "表 1：行情（截至 2024/8/23）\n") -> [String] {
    reading(caption + table + "\n资料来源：Wind").observations.map {
      "\($0.entity.rawValue) \($0.metric.rawValue) \($0.number.decimal) \($0.unit.rawValue)"
    }
  }

  @Test func alignedColumnsWithUnitsBelowTheirHeaders() {
    let table = """
      Ticker     Name                Price    Mkt cap      WoW   PE
                                      (LC)    (LC bn)      (%)  (x)
      700 HK     Tencent            398.80    3,693.0     -4.8   16
      1810 HK    Xiaomi - W          28.15      702.8      4.1   27
      NVDA US    NVIDIA             141.98    3,477.1    (3.8)   50
      """
    #expect(
      facts(table) == [
        "0700.HK close 398.8 HKD", "0700.HK market_cap 3693000000000 HKD", "0700.HK change_1w -0.048 ratio",
        "1810.HK close 28.15 HKD", "1810.HK market_cap 702800000000 HKD", "1810.HK change_1w 0.041 ratio",
        "NVDA.O close 141.98 USD", "NVDA.O market_cap 3477100000000 USD", "NVDA.O change_1w -0.038 ratio",
      ])
  }

  @Test func aTitleAndGroupsOverTheWidth() {
    let table = """
      Priced as of August 22, 2024. Market cap in US$ billions; performance in %
      Company                 Ticker  Rating  Price ($)   Mkt cap       1W
      ---------------------- -------- ------ ---------- --------- --------
      Semiconductors
      NVIDIA                  NVDA US     OW     112.69   2,749.6    (9.8)
      Broadcom                AVGO US     OW     194.96     914.1    (2.2)
      Hardware
      Apple                   AAPL US      N     239.07   3,591.3      1.1
      """
    let found = reading("Exhibit 2: Stocks\n" + table + "\nSource: FactSet")
    #expect(
      found.observations.filter { $0.metric == .close }.map(\.period.end.description)
        == Array(repeating: "2024-08-22", count: 3))
    #expect(rows(found).contains { $0.hasPrefix("AAPL.O market_cap") && $0.hasSuffix("= 3591300000000 USD") })
    #expect(found.entities.map(\.sector) == ["Semiconductors", "Semiconductors", "Hardware"])
  }

  @Test func unitsInALineWithoutPlacesGoWhereTheyCan() {
    let table = """
      代码 公司 收盘价 总市值 周涨跌 目标价
      (美元) (亿美元) (%) (美元)
      ARM US ARM 136.47 1,434 ▲7.5 153
      NVDA US 英伟达 144.47 35,381 ▼5.4 175
      """
    #expect(
      facts(table) == [
        "ARM.O close 136.47 USD", "ARM.O market_cap 143400000000 USD", "ARM.O change_1w 0.075 ratio",
        "NVDA.O close 144.47 USD", "NVDA.O market_cap 3538100000000 USD", "NVDA.O change_1w -0.054 ratio",
      ])
  }

  @Test func aCellALineWithGroupsBetween() {
    let table = """
      公司
      代码
      收盘价
      本周
      市值
      （亿）
      评级
      芯片
      英伟达
      NVDA US
      129.37
      4.0%
      31,825
      买入
      博通
      AVGO US
      166.36
      -1.0%
      7,743
      买入
      整机
      苹果
      AAPL US
      226.84
      0.5%
      34,500
      中性
      """
    #expect(
      facts(table).filter { !$0.contains("close") } == [
        "NVDA.O change_1w 0.04 ratio", "NVDA.O market_cap 3182500000000 USD", "AVGO.O change_1w -0.01 ratio",
        "AVGO.O market_cap 774300000000 USD", "AAPL.O change_1w 0.005 ratio", "AAPL.O market_cap 3450000000000 USD",
      ])
  }

  /// Which column a number belongs to is open; a market cap has no power of ten.
  @Test(arguments: [
    "代码 公司 本周 月内 年内\nNVDA US 英伟达 1% 2%\nAMD US 超威 1% 2%\nARM US ARM 1% 2%",
    "代码  公司  市值（美元）\nARM US  ARM  1,434\nNVDA US  英伟达  35,381",
  ])
  func whatIsOpenIsNotRead(_ table: String) { #expect(facts(table).isEmpty) }

  /// Two headers that look like one and one that looks like two make as many columns as there are.
  @Test func headersOfOtherColumnsShiftNothing() {
    let table = """
      公司        代码     收盘      本年%%    上年%%    市值(万亿美元)   预估PE
      博通        AVGO US      224.80    25.30    101.39         1.05      36.0
      特斯拉      TSLA US      436.23    12.08     75.56         1.40     134.0
      美光        MU US        102.50   -10.51     20.11         0.11      11.5
      """
    #expect(!facts(table).contains { $0.contains("101.39") || $0.contains("10139") })
  }

  /// Nobody says whose the second line of numbers is.
  @Test func aCodeWithoutNumbersTakesNoOthers() {
    let table = """
      证券代码  证券简称       收盘价  本周涨幅
      NVDA.O   英伟达        129.37      4%
      COIN.O
      DELL.N   戴尔          112.01      1%
                             211.40     -3%
      """
    #expect(!facts(table).contains { $0.hasPrefix("COIN") || $0.contains("211.4") })
  }

  /// A page's head between the source line and the note that states the units.
  @Test func aNoteBelowThePage() {
    let found = rows(
      ReportDraft(
        document: .decoded(
          """
          本周（2024/8/19 至 2024/8/23）回顾如下。

          表 1：行情（截至 2024/8/23）

          |代码|公司|市值|
          |---|---|---|
          |NVDA.O|英伟达|31825.0|
          |0992.HK|联想集团|1152.4|

          资料来源：Wind

          第 5 页 共 8 页

          为客户创造价值

          注：美股市值单位为亿美元，港股市值单位为亿港元。
          """, report: "test.md")
      ).reading())
    #expect(
      found == ["NVDA.O market_cap 2024-08-23 = 3182500000000 USD", "0992.HK market_cap 2024-08-23 = 115240000000 HKD"])
  }

  /// Where blank lines part the cells, lines without one between them are one cell.
  @Test func wrappedCellsBetweenBlankLines() {
    let cells = [
      "Company", "Ticker", "Rating", "Price\ntarget\n($)", "Price\n($)", "1-Week\n(%)", "Mkt\ncap\n($B)",
      "NVIDIA Corp.",
      "NVDA", "OW", "150", "129.37", "3.8", "3,182.5", "Advanced Micro\nDevices", "AMD", "EW", "180", "154.98", "-4.1",
      "250.8",
    ]
    let reading = reading("Table 2: Coverage\n\n" + cells.joined(separator: "\n\n") + "\n\nSource: Wind")
    #expect(
      rows(reading) == [
        "NVDA.O close 2024-08-23 = 129.37 USD", "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.038 ratio",
        "NVDA.O market_cap 2024-08-23 = 3182500000000 USD", "AMD.O close 2024-08-23 = 154.98 USD",
        "AMD.O change_1w 2024-08-19…2024-08-23 = -0.041 ratio", "AMD.O market_cap 2024-08-23 = 250800000000 USD",
      ])
    #expect(reading.entities.map(\.name) == ["NVIDIA Corp.", "Advanced Micro Devices"])
  }
}
