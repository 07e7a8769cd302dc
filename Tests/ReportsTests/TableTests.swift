import Dates
import Facts
import Testing

@testable import Reports

@Suite struct CodeTableTests {
  private let header = "表 1：重点标的（截至 2024/8/23）\n证券代码 证券简称 市值（亿美元;亿港元） 收盘价 本周涨幅\n"

  @Test func readsARowOnOneLine() {
    let reading = reading(header + "NVDA.O 英伟达 31825.0 129.37 4%\n资料来源：wind")
    #expect(
      rows(reading) == [
        "NVDA.O market_cap 2024-08-23 = 3182500000000 USD",
        "NVDA.O close 2024-08-23 = 129.37 USD",
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio",
      ])
    #expect(reading.observations.allSatisfy { $0.source == "Wind" })
  }

  @Test func placesAndWordsAreThoseOfTheCell() throws {
    let reading = reading(header + "NVDA.O 英伟达\n\n31825.0 129.37 ４％\n")
    let change = try #require(reading.observations.last)
    #expect(change.place == Place(report: "test.txt", page: 1, line: 6, column: 16))
    #expect(change.text == "４％")
  }

  @Test(arguments: [
    "NVDA.O 英伟达\n31825.0 129.37 4%", "NVDA.O\n英伟达\n31825.0\n129.37\n4%", "NVDA.O 英伟\n达 31825.0\n129.37 4%",
    "NVDA.O 英伟达 ３１，８２５．０ 129.37 +4%", "NVDA.O\t英伟达\t31825.0\t129.37\t4%\n-25%\n-8% -7%",
  ])
  func readsARowHoweverItIsWrapped(_ row: String) {
    let reading = reading(header + row + "\nDELL.N 戴尔 794.5 112.01 1%\n资料来源：wind")
    #expect(rows(reading).contains("NVDA.O close 2024-08-23 = 129.37 USD"))
    #expect(rows(reading).count == 6)
    #expect(reading.entities.map(\.name) == ["英伟达", "戴尔"])
  }

  @Test func numbersBehindABareCodeAreNobodys() {
    let reading = reading(
      header
        + "AMD.O\nNVDA.O\n超威\n英伟达\n31825.0\n129.37\n4%\nDELL.N\n戴尔\n794.5\n112.01\n1%\nTSM.N\n台积电\n8900\n171.6\n2%\n资料来源：wind"
    )
    let read = Set(reading.observations.map(\.entity.rawValue))
    #expect(!read.contains("AMD.O") && !read.contains("NVDA.O"))
  }

  /// A label in a merged cell sets the codes a line above their rows; a name that is known shows whose each row is.
  @Test func codesALineAboveTheirRowsArePutBack() {
    let shifted =
      "        COIN.O\n交易所  0863.HK  Coinbase Global, Inc.  525.3  211.4  -3%\n                 OSL 集团  37.6  6.01  5%"
    let reading = reading(header + shifted + "\nMSTR.O Strategy 291.5 150.01 1%\n资料来源：wind")
    #expect(
      rows(reading).filter { $0.contains("close") } == [
        "COIN.O close 2024-08-23 = 211.4 USD", "0863.HK close 2024-08-23 = 6.01 HKD",
        "MSTR.O close 2024-08-23 = 150.01 USD",
      ])
  }

  @Test(arguments: ["甲", "OSL 集团"])
  func codesALineAboveAreLeftWhereNoNameShowsWhoseTheRowsAre(_ name: String) {
    let shifted = "        COIN.O\n交易所  0863.HK  \(name)  525.3  211.4  -3%\n                 乙  37.6  6.01  5%"
    let reading = reading(header + shifted + "\nMSTR.O Strategy 291.5 150.01 1%\nDELL.N 戴尔 794.5 112.01 1%\n资料来源：wind")
    #expect(Set(reading.observations.map(\.entity)) == ["MSTR.O", "DELL.N"])
  }

  /// 「涨跌幅」 stands over the three changes, whose heads come out behind those of the upper line.
  @Test func aHeadOverSeveralColumnsHasThemInItsPlace() {
    let header = "表 1：标的（截至 2024/8/23）\n代码\n名称\n收盘价\n涨跌幅\n目标价\n本周涨跌幅\n年初至今涨跌幅\n"
    let reading = reading(
      header + "NVDA.O\n英伟达\n129.37\n4%\n161%\n150\nDELL.N\n戴尔\n112.01\n1%\n48%\n130\n资料来源：wind")
    #expect(
      rows(reading) == [
        "NVDA.O close 2024-08-23 = 129.37 USD", "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio",
        "NVDA.O change_ytd 2024-01-01…2024-08-23 = 1.61 ratio", "DELL.N close 2024-08-23 = 112.01 USD",
        "DELL.N change_1w 2024-08-19…2024-08-23 = 0.01 ratio", "DELL.N change_ytd 2024-01-01…2024-08-23 = 0.48 ratio",
      ])
  }

  @Test func numbersThatLinesTearInTwoAreNotRead() {
    let reading = reading(
      header
        + "３１８２ １２９．\nNVDA.O 英伟达 ４％\n５．０ ３７\n７９４． １１２．\nDELL.N 戴尔 １％\n５ ０１\n资料来源：wind")
    #expect(reading.observations.isEmpty)
    #expect(reading.diagnostics.map(\.code).contains("table.torn-numbers"))
  }

  /// 「– ↵ 4%」 may be a dash and a rise, or a fall.
  @Test func aDashThatMayBeASignMakesARowUnread() {
    let rest = "DELL.N\n戴尔\n794.5\n112.01\n1%\nMSFT.O\n微软\n30980.2\n416.79\n0%\n资料来源：wind"
    let reading = reading(header + "NVDA.O\n英伟达\n31825.0\n–\n129.37\n4%\n" + rest)
    #expect(Set(reading.observations.map(\.entity)) == ["DELL.N", "MSFT.O"])
  }

  @Test func currencyIsTheListings() {
    let reading = reading(header + "0992.HK 联想集团 1152.4 9.29 -4%\n资料来源：wind")
    #expect(rows(reading)[0] == "0992.HK market_cap 2024-08-23 = 115240000000 HKD")
  }

  /// What a wrap puts on the next line belongs to the words above that it completes, whichever line these stand on.
  @Test(arguments: [
    "证券代码 证券简称 市值（亿美元;亿 收盘价(美 本周涨\n港元） 元） 幅",
    "市值（亿美元;亿 收盘价(美 本周涨\n证券代码 证券简称\n港元） 元） 幅",
    "                    市值（亿美元;  收盘价   本周涨\n证券代码  证券简称\n                      亿港元）    （美元）    幅",
    "证券代码 证券简称 市值 收盘价 本周涨幅\n（亿美元;亿港元） （美元） （%）",
  ])
  func headersStackedOverLines(_ header: String) {
    let reading = reading("表 1：标的\n\(header)\nNVDA.O 英伟达 31825.0 129.37 4%\nDELL.N 戴尔 794.5 112.01 1%\n资料来源：wind")
    #expect(
      rows(reading) == [
        "NVDA.O market_cap 2024-08-23 = 3182500000000 USD", "NVDA.O close 2024-08-23 = 129.37 USD",
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio",
        "DELL.N market_cap 2024-08-23 = 79450000000 USD", "DELL.N close 2024-08-23 = 112.01 USD",
        "DELL.N change_1w 2024-08-19…2024-08-23 = 0.01 ratio",
      ])
  }

  @Test func notesGiveTheUnitOfAColumnWithout() {
    let reading = reading(
      """
      表 4：标的（截止 2024/8/23）
      证券代码 证券名称 市值 收盘价
      COIN.O Coinbase Global, Inc. 525.3 211.4
      0863.HK OSL 集团（港币市值） 37.6 6.01
      资料来源：wind
      注：香港交易所上市的公司市值单位为亿港元，收盘价单位为港元；其他公司市值单位为亿美元，收盘价单位为美元
      """)
    #expect(rows(reading).contains("COIN.O market_cap 2024-08-23 = 52530000000 USD"))
    #expect(rows(reading).contains("0863.HK market_cap 2024-08-23 = 3760000000 HKD"))
    #expect(reading.entities.map(\.name) == ["Coinbase Global, Inc.", "OSL 集团"])
  }

  @Test func withoutAUnitThereIsNoMarketCap() {
    let reading = reading("表 1：标的\n证券代码 证券名称 市值 收盘价\nCOIN.O Coinbase 525.3 211.4\n")
    #expect(rows(reading) == ["COIN.O close 2024-08-23 = 211.4 USD"])
    #expect(reading.diagnostics.map(\.code) == ["table.no-unit"])
  }

  @Test(arguments: [
    "NVDA.O 英伟达 31825.0 4%", "NVDA.O 英伟达 31825.0 129.37 4% 5%", "NVDA.O 英伟达 31825.0 129.37 4.1",
  ])
  func aRowThatDoesNotFitGivesNothing(_ row: String) {
    let reading = reading(header + row + "\n资料来源：wind")
    #expect(rows(reading).isEmpty)
    #expect(reading.diagnostics.map(\.code) == ["table.row-unread"])
  }

  @Test func aMissingCellIsNoValue() {
    let reading = reading(header + "NVDA.O 英伟达 - 129.37 N/A\n资料来源：wind")
    #expect(rows(reading) == ["NVDA.O close 2024-08-23 = 129.37 USD"])
  }

  @Test func indexNamesMayEndInNumbers() {
    let reading = reading("表 1：指数\n指数代码 指数简称 指数点位 本周涨幅\nSPX.GI 标普 500 5634.6 1.45%\n资料来源：wind")
    #expect(
      rows(reading) == [
        "SPX.GI close 2024-08-23 = 5634.6 points", "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio",
      ])
    #expect(reading.entities.first?.name == "标普 500")
    #expect(reading.entities.first?.kind == .index)
  }

  /// The name of an index may be wrapped before its number, and a company's within.
  @Test func namesWrapAnywhere() {
    let indices = reading(
      "表 1：指数\n指数代码 指数简称 指数点位 本周涨幅\nSPX.GI 标普\n500 5634.6 1.45%\nNDX.GI 纳斯达克\n100\n19720.9 1.09%\n资料来源：wind")
    #expect(indices.entities.map(\.name) == ["标普 500", "纳斯达克 100"])
    #expect(indices.observations.map(\.number.decimal) == ["5634.6", "0.0145", "19720.9", "0.0109"])
    let miners = reading(
      "表 4：标的\n证券代码 证券名称 上市日期 收盘价\nHUT.O Hut\n8 Mining Corp.\n2021-06-\n15 12.57\n资料来源：wind")
    #expect(miners.entities.map(\.name) == ["Hut 8 Mining Corp."])
    #expect(rows(miners) == ["HUT.O close 2024-08-23 = 12.57 USD"])
  }

  @Test func aPageBetweenRowsChangesNothing() {
    let reading = reading(
      header + "NVDA.O 英伟达 31825.0 129.37 4%\n请务必仔细阅读正文之后的评级说明和重要声明 第 3 页/共 11 页\n\u{C}示例证券研究所｜科技周报\n"
        + "DELL.N 戴尔 794.5 112.01 1%\n资料来源：wind")
    #expect(rows(reading).count == 6)
    #expect(reading.entities.map(\.name) == ["英伟达", "戴尔"])
  }

  @Test func aNumberMoreIsNoCell() {
    let reading = reading(header + "NVDA.O\n英伟达\n31825.0\n129.37\n--\n641.33\n资料来源：wind")
    #expect(rows(reading).allSatisfy { !$0.contains("641.33") })
  }

  @Test func labelsOfMergedCellsCarryOver() {
    let reading = reading(
      """
      表 2：标的（截止 2024/8/23）
      板块 细分板块 证券代码 证券简称 收盘价 本周涨幅
      AI 基础
      设施
      云厂商 AMZN.O 亚马逊 177.04 0%
      云厂商 MSFT.O 微软 416.79 0%
      消费电 品牌厂 1810.HK 小米集团 18.82 9%
      -25%
      -8%
       子 品牌厂 0992.HK 联想集团 9.29 -4%
      资料来源：wind
      """)
    #expect(reading.entities.map(\.sector) == ["AI 基础设施", "AI 基础设施", "消费电子", "消费电子"])
    #expect(reading.entities.map(\.subsector) == ["云厂商", "云厂商", "品牌厂", "品牌厂"])
  }
}

@Suite struct FlowTableTests {
  private let table = """
    表 3：美国比特币现货 ETF 每日净流入（单位：百万美元）
    日期 IBIT GBTC BTC 合计
    2024-08-22 75.5 (28.4) 0.0 64.8
    2024-08-23 86.8 - 50.3 252.0
    资料来源：Farside
    """

  @Test func readsDaysByFunds() {
    #expect(
      rows(reading(table)) == [
        "IBIT net_flow 2024-08-22 = 75500000 USD", "GBTC net_flow 2024-08-22 = -28400000 USD",
        "BTC.P net_flow 2024-08-22 = 0 USD", "BTC-ETF net_flow 2024-08-22 = 64800000 USD",
        "IBIT net_flow 2024-08-23 = 86800000 USD", "BTC.P net_flow 2024-08-23 = 50300000 USD",
        "BTC-ETF net_flow 2024-08-23 = 252000000 USD",
      ])
  }

  @Test func withoutAUnitThereIsNothing() {
    let reading = reading(table.replacing("（单位：百万美元）", with: ""))
    #expect(rows(reading).isEmpty)
    #expect(reading.diagnostics.map(\.code) == ["flows.no-unit"])
  }

  @Test func aCellTooFewGivesNoRow() {
    let reading = reading(table.replacing("86.8 - 50.3", with: "86.8 50.3"))
    #expect(rows(reading).count == 4)
    #expect(reading.diagnostics.map(\.code) == ["flows.row-unread"])
  }
}

@Suite struct EventTableTests {
  @Test func readsDatesOrganisationsAndPlaces() {
    let reading = reading(
      """
      表 5：近期重要事件
      日期 地点/公司 事件
      10 月 22 日~23 日 迪拜 Blockchain Life Forum 2024
      2024-08-28 英伟达 披露业绩报告
      10 月 21 日
      ~23 日
      高通 高通骁龙峰会 2024
      资料来源：各公司官网
      """)
    let events = reading.events.map {
      "\($0.period.start!)…\($0.period.end) \($0.venue)|\($0.organisation)|\($0.event)"
    }
    #expect(
      events == [
        "2024-10-22…2024-10-23 迪拜||Blockchain Life Forum 2024", "2024-08-28…2024-08-28 |英伟达|披露业绩报告",
        "2024-10-21…2024-10-23 |高通|高通骁龙峰会 2024",
      ])
    #expect(reading.diagnostics.filter { $0.code == "events.no-year" }.count == 2)
  }
}
