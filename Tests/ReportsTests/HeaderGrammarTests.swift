import Facts
import Testing

@testable import Reports

/// A head from its cells, the outermost first, in a few words.
private func said(_ cells: String...) -> String {
  let document = Document(report: "test.txt", text: cells.joined(separator: "\n"))
  let head = ColumnHead(
    document.lines.filter { !$0.range.isEmpty }.map {
      CellContent(document, Grid.Cell(ranges: [$0.range], row: 0, column: 0))
    })
  if let role = head.column.role { return role.name ?? "other" }
  if let change = head.changeIfPercent { return "maybe \(change.rawValue)" }
  if let month = head.month { return "since \(month)" }
  return head.isOpenChange ? "change" : head.isLatest ? "latest" : "unknown"
}

@Suite struct HeaderGrammarTests {
  @Test(arguments: [
    ("涨跌幅（5 个交易日）", "change_1w"), ("近7日升幅", "change_1w"), ("一周變動(%)", "change_1w"), ("1-wk chg %", "change_1w"),
    ("W/W chg", "change_1w"), ("週漲跌幅", "change_1w"), ("较上周五变动", "change_1w"), ("Week's change", "unknown"),
    ("日涨跌", "change_1d"), ("24h %", "maybe change_1d"), ("Daily move", "change_1d"), ("较前一交易日涨跌", "change_1d"),
    ("月初迄今報酬率", "change_mtd"), ("本月涨跌", "change_mtd"), ("Month-to-date perf.", "change_mtd"),
    ("年初至今回报", "change_ytd"), ("YTD return (%)", "change_ytd"), ("今年以來漲跌", "change_ytd"),
    ("Chg since 31 Dec", "change_ytd"), ("自1月1日涨跌幅", "change_ytd"), ("較去年底升跌", "change_ytd"),
  ])
  func aChangeOverAStretch(_ head: String, _ meaning: String) { #expect(said(head) == meaning) }

  @Test(arguments: [
    ("本周", "maybe change_1w"), ("5D", "maybe change_1w"), ("1W", "change_1w"), ("7 天", "maybe change_1w"),
    ("今年", "maybe change_ytd"), ("Since 1 January", "maybe change_ytd"), ("全年至今", "maybe change_ytd"),
    ("月%", "maybe change_mtd"), ("八月至今", "since 8"), ("Aug to date", "since 8"), ("since 31 July", "since 8"),
    ("10月以来", "since 10"), ("涨跌幅", "change"), ("Chg.", "change"), ("最新", "latest"), ("Friday", "latest"),
  ])
  func aStretchOrAChangeAlone(_ head: String, _ meaning: String) { #expect(said(head) == meaning) }

  @Test(arguments: [
    "上周涨跌幅", "近一个月", "1个月涨跌", "3M chg", "过去30天", "52w %", "一年回報", "Prior week chg", "同比", "3月", "1月涨幅",
    "涨跌点", "Chg (pts)", "涨跌额", "周涨跌（元）", "12 个月目标价", "Target price (US$)", "预测市盈率(x)", "Fwd P/E", "仓位%", "持倉成本",
    "Weight", "Cost basis", "周换手%", "Short int.", "52 周最高", "距ATH", "FDV ($B)", "上周收盘价", "前收市價", "Prev close",
    "年内相对涨跌幅", "最高价", "成交量", "Div yld", "评级", "2025E EPS", "Upside", "排名", "Total return YTD", "月收盘价",
  ])
  func knownToBeSomethingElse(_ head: String) {
    #expect(["other", "unknown"].contains(said(head)), "\(said(head))")
  }

  @Test(arguments: [
    ("周五收盘价（美元）", "close"), ("現價", "close"), ("Px", "close"), ("Last (pts)", "close"), ("Closing level", "close"),
    ("最新股價", "close"), ("本周收盘价", "close"), ("指数点位", "close"), ("收盘（8/23）", "close"),
    ("总市值(亿元)", "market_cap"), ("Mkt cap (US$bn)", "market_cap"), ("公司市值", "market_cap"), ("Mcap $B", "market_cap"),
    ("24h成交额（亿美元）", "volume"), ("Trading volume ($bn)", "volume"), ("周成交额（亿元）", "volume"), ("换手率", "other"),
  ])
  func amounts(_ head: String, _ meaning: String) { #expect(said(head) == meaning) }

  @Test(arguments: [
    ("彭博代碼", "code"), ("tkr", "code"), ("股份代號", "code"), ("BBG ticker", "code"), ("指数代码", "code"),
    ("公司名称", "name"), ("Benchmark", "name"), ("幣種", "name"), ("所属行业", "sector"), ("上市日期", "listed"),
    ("上市地", "market"), ("Exchange", "market"), ("国家/公司", "place_or_organisation"), ("機構／城市", "place_or_organisation"),
    ("起止日期", "date"), ("会议时间", "date"), ("本周事件", "event"), ("主办单位", "organisation"), ("胜率", "unknown"),
  ])
  func whatRowsAreKnownBy(_ head: String, _ meaning: String) { #expect(said(head) == meaning) }

  @Test func cellsAboveSayWhatTheOnesBelowHaveInCommon() {
    #expect(said("涨跌幅（%）", "年内") == "change_ytd")
    #expect(said("價格（當地貨幣）", "收市") == "close")
    #expect(said("價格（當地貨幣）", "12 個月目標") == "other")
    #expect(said("Share price", "1W") == "change_1w")
    #expect(said("股价", "一周") == "maybe change_1w")
    #expect(said("估值", "PE") == "other")
    #expect(said("行情", "收盘价") == "close")
    #expect(said("EPS", "2025E") == "other")
    #expect(said("上周", "收盘价") == "other")
    #expect(said("Chg, %", "Month to date") == "change_mtd")
  }

  // MARK: In tables

  @Test func bareStretchesAreChangesWhereTheCellsAre() {
    let header = "公司|代码|收市|1 周|今年"
    let plain = gridReading(table("\(header)\n甲|AMD.O|150.1|5.3|-12.0\n乙|APP.O|80.5|-1.1|45.9"))
    #expect(rows(plain).filter { $0.contains("change") }.count == 4)
    // Parts of one, whole numbers, or one stretch alone: nobody says that these are percentages.
    #expect(
      gridReading(table("\(header)\n甲|AMD.O|150.1|0.053|-0.12\n乙|APP.O|80.5|-0.011|0.459")).observations.count == 2)
    #expect(gridReading(table("\(header)\n甲|AMD.O|150.1|53|12\n乙|APP.O|80.5|11|45")).observations.count == 2)
    #expect(gridReading(table("公司|代码|收市|1 周\n甲|AMD.O|150.1|5.3\n乙|APP.O|80.5|-1.1")).observations.count == 2)
  }

  @Test func changesInPointsAreNone() {
    let cells = "指数|收盘|周涨跌|日涨跌\n标普500|6,000.36|88.67|61.06\n恒生指数|23,792.54|502.77|-114.43"
    #expect(gridReading(table(cells)).observations.map(\.metric) == [.close, .close])
  }

  @Test func aCaptionMaySpeakOfOtherMeasures() {
    let cells = "Coin|24h|7d|YTD\nBTC|41%|33%|50%\nETH|71%|63%|80%"
    #expect(gridReading(table(cells), caption: "Volatility").observations.isEmpty)
    #expect(gridReading(table(cells), caption: "Coins").observations.count == 6)
    #expect(gridReading(table(cells), caption: "Performance and volatility").observations.count == 6)
  }

  @Test func aChangeBesideForecastsIsToCome() {
    let cells = "Index|Level|Target|Change\nS&P 500|6,000.36|6,300|5.0%"
    #expect(gridReading(table(cells), caption: "Weekly outlook").observations.map(\.metric) == [.close])
  }

  @Test func whatIsTradedIsMoneyWhereItsCellsSaySo() {
    let volume = gridReading(table("Coin|Price|Volume (24h)\nBTC|$64,100|$52.2B\nETH|$2,760|$23.1B"))
    #expect(rows(volume).filter { $0.contains("volume") }.count == 2)
    #expect(!rows(gridReading(table("Name|Price|Volume\nNVIDIA (NVDA)|129.37|41m"))).contains { $0.contains("volume") })
  }

  @Test func aChangeWithoutAStretchIsTheCaptions() {
    let cells = table("代码|简称|收盘价|涨跌幅\nAMD.O|AMD|150.1|1.5%")
    #expect(rows(gridReading(cells, caption: "表1：本周行情")).contains { $0.contains("change_1w") })
    #expect(!rows(gridReading(cells, caption: "表1：行情")).contains { $0.contains("change") })
    #expect(!rows(gridReading(cells, caption: "表1：本周及年初至今行情")).contains { $0.contains("change") })
  }

  @Test func theLastValueIsAPriceInATableOfChanges() {
    let names = table("Name|Friday|Week\nNVIDIA (NVDA)|129.37|+4.0%\nAMD (AMD)|155.28|-2.0%")
    #expect(rows(gridReading(names)).contains("NVDA.O close 2024-08-23 = 129.37 USD"))
    #expect(gridReading(names).entities.map(\.name) == ["NVIDIA", "AMD"])
    #expect(gridReading(table("指数|最新|五年均值\n标普500|21.3|19.2\n恒生指数|9.1|10.4"), caption: "估值").observations.isEmpty)
  }

  @Test func holdingsAreNotTheCompanys() {
    let cells = "Name|Price|Week|YTD|Weight|Cost|Mkt value (m)\nNVIDIA [NVDA]|178.88|-5.9%|33.2%|6.1|41.2|24.4"
    #expect(rows(gridReading(table(cells), notes: "US dollars.")).count == 3)
  }

  @Test(arguments: [("美股", "BABA.N"), ("港股", "9988.HK"), ("【港股】", "9988.HK"), ("甲组", "")])
  func aLabelTellsTheListing(_ label: String, _ key: String) {
    let reading = gridReading(
      "<tr><th>名称<th>收盘价<th>周涨跌幅</tr><tr><td colspan=3>\(label)</tr><tr><td>阿里巴巴<td>82.5<td>1%</tr>")
    #expect(Set(reading.observations.map(\.entity.rawValue)) == (key.isEmpty ? [] : [key]))
  }

  @Test func theMarketsColumnTellsTheListing() {
    let reading = gridReading(table("公司|编号|市场|收盘价\n腾讯控股|700|港|380.2\n台积电|2330|台|975\n某公司|2345|日|800"))
    #expect(reading.observations.map(\.entity) == ["0700.HK", "2330.TW"])
  }

  @Test func codesOfTerminals() {
    let reading = gridReading(table("指数|彭博代码|收市|1周\n标普500|SPX Index|5634.61|1.4%\n恒生指数|HSI Index|17612.1|1.0%"))
    #expect(reading.observations.map(\.entity) == ["SPX.GI", "SPX.GI", "HSI.HI", "HSI.HI"])
    #expect(reading.entities.map(\.kind) == [.index, .index])
  }
}

@Suite struct FallingColumnTests {
  private func changes(_ head: String, _ first: String, _ second: String) -> [String] {
    let text = """
      表 1：下跌个股（截至 2024/8/23）
      代码 名称 收盘价 \(head)
      NVDA.O 英伟达 129.37 \(first)
      AMD.O 超威 155.28 \(second)
      资料来源：Wind
      """
    return rows(reading(text)).filter { $0.contains("change_1w") }.map { String($0.split(separator: " ")[4]) }
  }

  /// Under a head that speaks of falls alone a bare number is one; a printed sign counts as it stands.
  @Test func aNumberUnderFallsIsAFall() {
    #expect(changes("周跌幅(%)", "3.66", "2.48") == ["-0.0366", "-0.0248"])
    #expect(changes("週跌幅(%)", "3.66", "2.48") == ["-0.0366", "-0.0248"])
    #expect(changes("周跌幅(%)", "-3.66", "-2.48") == ["-0.0366", "-0.0248"])
    #expect(changes("周涨跌幅(%)", "3.66", "-2.48") == ["0.0366", "-0.0248"])
    #expect(changes("周涨幅(%)", "3.66", "2.48") == ["0.0366", "0.0248"])
  }
}
