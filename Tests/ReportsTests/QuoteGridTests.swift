import Facts
import Testing

@testable import Reports

/// What a page with one table says.
func gridReading(_ table: String, caption: String = "表1：标的表现", notes: String = "", names: NameIndex = NameIndex())
  -> Reading
{
  let html = "<p>本周（2024/8/19 至 2024/8/23）回顾如下。</p><p>\(caption)</p><table>\(table)</table><p>\(notes)</p>"
  return ReportDraft(document: page(html)).reading(folder: names)
}

/// Cells parted by `|`, a row a line.
func table(_ rows: String) -> String {
  rows.split(separator: "\n").map { row in
    "<tr>" + row.split(separator: "|", omittingEmptySubsequences: false).map { "<td>\($0)</td>" }.joined() + "</tr>"
  }.joined()
}

@Suite struct QuoteGridTests {
  @Test func aColumnIsWhatItsHeaderSays() {
    let reading = gridReading(
      table("代码|简称|市值（亿美元）|PE|收盘价|周涨跌幅|年初至今\nNVDA.O|英伟达|31825.0|64.2|129.37|4%|161.2%"))
    #expect(
      rows(reading) == [
        "NVDA.O market_cap 2024-08-23 = 3182500000000 USD", "NVDA.O close 2024-08-23 = 129.37 USD",
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio", "NVDA.O change_ytd 2024-01-01…2024-08-23 = 1.612 ratio",
      ])
    #expect(reading.entities.map(\.name) == ["英伟达"])
  }

  @Test func headerRowsAreReadTogether() {
    let reading = gridReading(
      """
      <tr><th rowspan=2>代码<th rowspan=2>名称<th colspan=2>涨跌幅（%）<th colspan=2>PE</tr>
      <tr><th>本周<th>今年<th>2024E<th>2025E</tr><tr><td>AMD.O<td>AMD<td>-4.1<td>5.25<td>44<td>30</tr>
      """)
    #expect(
      rows(reading) == [
        "AMD.O change_1w 2024-08-19…2024-08-23 = -0.041 ratio", "AMD.O change_ytd 2024-01-01…2024-08-23 = 0.0525 ratio",
      ])
  }

  /// British tables set the sign behind the bracket, and a level below its day.
  @Test func aDayOverLevelsOfIndices() {
    let reading = gridReading(
      table("Index|23 August 2024|Week|Year to date\nFTSE 100|8,327.8|(0.7)%|7.7%\nDAX|18,633.1|1.7%|(11.2)%"))
    #expect(
      rows(reading) == [
        "FTSE.GI close 2024-08-23 = 8327.8 points", "FTSE.GI change_1w 2024-08-19…2024-08-23 = -0.007 ratio",
        "FTSE.GI change_ytd 2024-01-01…2024-08-23 = 0.077 ratio", "GDAXI.GI close 2024-08-23 = 18633.1 points",
        "GDAXI.GI change_1w 2024-08-19…2024-08-23 = 0.017 ratio",
        "GDAXI.GI change_ytd 2024-01-01…2024-08-23 = -0.112 ratio",
      ])
  }

  /// Our fund's weight makes the rows no funds, and nobody holds billions of it.
  @Test func companiesBesideTheirWeightsInAFund() {
    let reading = gridReading(
      table("Company|Ticker|Price US$|Market value US$bn|Weight in our fund, %\nOracle|ORCL|139.19|383.6|1.1"))
    #expect(
      rows(reading) == ["ORCL.N close 2024-08-23 = 139.19 USD", "ORCL.N market_cap 2024-08-23 = 383600000000 USD"])
    #expect(reading.entities.map(\.kind) == [.stock])
    let held = gridReading(table("Company|Ticker|Price US$|Market value US$|Weight, %\nOracle|ORCL|139.19|383.6|1.1"))
    #expect(rows(held) == ["ORCL.N close 2024-08-23 = 139.19 USD"])
  }

  /// 「新台幣億元」 is one unit: its 元 says nothing of closes.
  @Test(arguments: [("台股", "2330.TW", "新台幣億元", "TWD"), ("港股", "0700.HK", "港幣億元", "HKD")])
  func theYuanBehindACurrencyIsItsOwn(_ market: String, _ code: String, _ unit: String, _ currency: String) {
    let reading = gridReading(
      table("代號|名稱|收盤價|市值\n\(code)|甲|1,175|304,715"), caption: "表二 \(market)（8月23日收盤價；市值單位：\(unit)）")
    #expect(
      rows(reading) == [
        "\(code) close 2024-08-23 = 1175 \(currency)", "\(code) market_cap 2024-08-23 = 30471500000000 \(currency)",
      ])
  }

  @Test func mergedCellsLabelTheirRows() {
    let reading = gridReading(
      """
      <tr><th>板块<th>细分板块<th>代码<th>简称<th>周涨跌幅</tr>
      <tr><td rowspan=3>AI 应用<td rowspan=2>广告<td>APP.O<td>甲<td>1%</tr><tr><td>TTD.O<td>乙<td>2%</tr>
      <tr><td>医疗<td>TEM.O<td>丙<td>3%</tr>
      """)
    #expect(
      reading.entities.map { "\($0.name) \($0.sector) \($0.subsector)" } == ["甲 AI 应用 广告", "乙 AI 应用 广告", "丙 AI 应用 医疗"])
  }

  @Test func aRowOverTheWholeWidthLabelsWhatFollows() {
    let reading = gridReading(
      "<tr><th>代码<th>简称<th>周涨跌幅</tr><tr><td colspan=3>半导体</tr><tr><td>AMD.O<td>AMD<td>1%</tr>"
        + "<tr><td colspan=3>软件</tr><tr><td>APP.O<td>甲<td>-1%</tr>")
    #expect(reading.entities.map(\.sector) == ["半导体", "软件"])
    #expect(reading.observations.count == 2)
  }

  @Test func aHeaderOverAgainIsNoRow() {
    let reading = gridReading(table("代码|简称|周涨跌幅\nAMD.O|AMD|1%\n代码|简称|周涨跌幅\nAPP.O|甲|2%"))
    #expect(rows(reading).count == 2)
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func aTableWithoutAHeaderGoesOnFromTheOneBefore() {
    let head = table("代码|简称|收盘价|周涨跌幅\nAMD.O|AMD|150.1|1%")
    let next = table("APP.O|甲|80.5|-2%")
    #expect(rows(gridReading(head + "</table><table>" + next)).count == 4)
    // Another number of columns: nobody knows which they are.
    #expect(rows(gridReading(head + "</table><table>" + table("APP.O|80.5|-2%"))).count == 2)
  }

  @Test func twoTablesMayStandSideBySide() {
    let reading = gridReading(table("代码|简称|周涨跌幅|代码|简称|周涨跌幅\nAMD.O|AMD|1%|APP.O|甲|-2%\nTTD.O|乙|3%|||"))
    #expect(
      reading.observations.map { "\($0.entity.rawValue) \($0.number.decimal)" } == [
        "AMD.O 0.01", "APP.O -0.02", "TTD.O 0.03",
      ])
    #expect(Set(reading.entities.map(\.name)) == ["AMD", "甲", "乙"])
  }

  @Test func aCodeMayStandBehindTheName() {
    let reading = gridReading(
      table("公司|收盘价|周涨跌幅\n腾讯控股(0700.HK)|380.2|1.5%\n英伟达 NVDA.O|129.37|4%\nBroadcom (AVGO US)|166|1%"))
    #expect(rows(reading).count == 6)
    #expect(
      reading.entities.map { "\($0.key.rawValue) \($0.name)" } == ["0700.HK 腾讯控股", "NVDA.O 英伟达", "AVGO.O Broadcom"])
  }

  @Test func namesWithoutACodeAreWhatIsKnownOfThem() {
    var names = NameIndex()
    names.teach("某芯片", "NVDA.O")
    let cells = table("公司|收盘价\n某芯片|129.37\n某公司|12.3")
    let open = gridReading(cells)
    #expect(open.observations.isEmpty)
    #expect(open.openNames == ["某芯片", "某公司"])
    #expect(rows(gridReading(cells, names: names)) == ["NVDA.O close 2024-08-23 = 129.37 USD"])
    #expect(gridReading(cells, names: names).entities.isEmpty)
  }

  @Test func indicesAndCoinsAreKnown() {
    #expect(
      rows(gridReading(table("指数|收盘点位|周涨跌幅\n标普500|5634.61|1.4%\n沪深300|3327.19|-0.5%"))).map { String($0.prefix(20)) }
        == ["SPX.GI close 2024-08", "SPX.GI change_1w 202", "000300.SH close 2024", "000300.SH change_1w "])
    #expect(
      rows(gridReading(table("币种|价格|市值（亿美元）\n比特币（BTC）|64,100|12,650\nETH|2,760|3,320"))) == [
        "BTC close 2024-08-23 = 64100 USD", "BTC market_cap 2024-08-23 = 1265000000000 USD",
        "ETH close 2024-08-23 = 2760 USD", "ETH market_cap 2024-08-23 = 332000000000 USD",
      ])
  }

  @Test(arguments: ["比特币（BTC）", "比特币 BTC", "Bitcoin BTC", "BTC/比特币", "大饼", "BTC"])
  func aCoinMayBeNamedTwice(_ name: String) {
    #expect(gridReading(table("币种|价格\n\(name)|64,100")).observations.map(\.entity) == ["BTC"])
    #expect(gridReading(table("名称|价格\n\(name) 信托|64,100")).observations.isEmpty)
    #expect(gridReading(table("名称|价格\n以太坊（BTC）|64,100")).observations.isEmpty)
  }

  @Test func whatIsQuotedOnAWeekendIsOfFriday() {
    let html = "<p>本周（2024/8/19 至 2024/8/25）回顾如下。</p><table>\(table("代码|收盘价\nAMD.O|155.3\nBTC|64,100"))</table>"
    let reading = ReportDraft(document: page(html)).reading()
    #expect(rows(reading) == ["AMD.O close 2024-08-23 = 155.3 USD", "BTC close 2024-08-25 = 64100 USD"])
  }

  @Test func arrowsAreSignsAndMarksOfNotesAreNone() {
    let reading = gridReading(table("代码|周涨跌幅\nA.O|▲1.2%\nB.O|▼1.3%\nC.O|1.4%*\nD.O|(1.5%)\nE.O|-1.6%▼"))
    #expect(reading.observations.map(\.number.decimal) == ["0.012", "-0.013", "0.014", "-0.015", "-0.016"])
    #expect(reading.observations.map(\.text) == ["1.2%", "1.3%", "1.4%", "(1.5%)", "-1.6%"])
  }

  @Test(arguments: [
    // Two values in a cell, words, a contradiction of signs, the wrong kind.
    "代码|周涨跌幅\nA.O|1.2%\nB.O|2%\nC.O|1.3% 1.4%", "代码|周涨跌幅\nA.O|1.2%\nB.O|2%\nC.O|见注",
    "代码|周涨跌幅\nA.O|1.2%\nB.O|2%\nC.O|▲-1.4%", "代码|收盘价\nA.O|1.2\nB.O|2.2\nC.O|1.4%",
    "代码|周涨跌幅\nA.O|1.2%\nB.O|2%\nC.O|0.014",
  ])
  func aCellThatIsNoValueOfItsColumnGivesNothing(_ rows: String) {
    let reading = gridReading(table(rows))
    #expect(reading.observations.map(\.entity) == ["A.O", "B.O"])
    #expect(reading.diagnostics.map(\.code) == ["table.cell-unread"])
  }

  @Test(arguments: [
    // A period that nobody states, last week's, a target, a count, a difference, and two columns that say the same.
    "代码|涨跌幅\nA.O|1.2%", "代码|上周涨跌幅\nA.O|1.2%", "代码|目标价\nA.O|120", "代码|市值变化（亿美元）\nA.O|120", "代码|市值排名\nA.O|12",
    "代码|收盘价|收盘价\nA.O|12|13", "代码|涨跌幅 2024E\nA.O|12%",
  ])
  func aColumnThatIsNotUnderstoodGivesNothing(_ rows: String) {
    #expect(gridReading(table(rows)).observations.isEmpty)
  }

  @Test func aHeaderMayNameAStretch() {
    let reading = gridReading(table("幣種|價格|周變動（8.18-8.24）|30日\n比特幣|64,100|+3%|9%"))
    #expect(
      rows(reading) == ["BTC close 2024-08-23 = 64100 USD", "BTC change_1w 2024-08-18…2024-08-24 = 0.03 ratio"])
  }

  @Test func aMarketCapWithoutAUnitGivesNothing() {
    let reading = gridReading(table("代码|市值\nA.O|120"))
    #expect(reading.observations.isEmpty)
    #expect(reading.diagnostics.map(\.code) == ["table.no-unit"])
  }
}

@Suite struct TurnedGridTests {
  @Test func securitiesMayStandAcross() {
    let reading = gridReading(table("|NVDA.O|AMD.O\n收盘价|129.37|155.3\n周涨跌幅|4%|-1%\n评级|买入|增持"))
    #expect(
      Set(rows(reading)) == [
        "NVDA.O close 2024-08-23 = 129.37 USD", "AMD.O close 2024-08-23 = 155.3 USD",
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio", "AMD.O change_1w 2024-08-19…2024-08-23 = -0.01 ratio",
      ])
  }
}
