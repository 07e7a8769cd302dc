import Facts
import Testing

@testable import Reports

/// Tables of plain text that are read as grids.
@Suite struct TypedTableTests {
  private func found(_ table: String, caption: String = "表 1：行情（截至 2024/8/23）", foot: String = "资料来源：Wind") -> [String]
  {
    rows(reading([caption, table, foot].joined(separator: "\n"))).sorted()
  }

  private let twoNames = [
    "AMD.O change_1w 2024-08-19…2024-08-23 = -0.02 ratio", "AMD.O close 2024-08-23 = 155.28 USD",
    "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio", "NVDA.O close 2024-08-23 = 129.37 USD",
  ]

  // MARK: A row a line

  @Test(arguments: [
    // Columns that stand one below another, two header rows, one over two columns.
    """
    Name        Code       Rating   Price   Performance
                                   (US$)     1W      YTD (%)
    Big Chips   NVDA.O        Buy  129.37    4%       n.m.
    Less Chips  AMD.O        Hold  155.28   -2%       n.m.
    """,
    // Two heads with one blank between them.
    """
    Name        Code        Close    1W 52-wk high
    Big Chips   NVDA.O     129.37    4%     140.76
    Less Chips  AMD.O      155.28   -2%     227.30
    """,
    // Rows that do not stand below their header: as many cells as heads.
    "Rating   Name   Code   Close   1W\nBuy  Big Chips  NVDA.O  129.37  4%\nOutperform   Less Chips   AMD.O   155.28   -2%",
    // A column of labels without cells, the labels in lines of their own.
    "板块  代码  公司  收盘价  周涨跌\n芯片\nNVDA.O  英伟达  129.37  4%\n其他\nAMD.O  超微  155.28  -2%",
    // A broken name, and the header over again.
    "代码  公司  收盘价  周涨跌\nAMD.O  超微  155.28  -2%\n代码  公司  收盘价  周涨跌\nNVDA.O  英伟达 BIG\nCHIPS  129.37  4%",
  ])
  func rowsOnLines(_ table: String) {
    let found = found(table).filter { !$0.contains("ytd") }
    #expect(found == twoNames)
  }

  /// In running text, without a caption: three rows with cells apart under a line of words are a table.
  @Test func rowsInTheMiddleOfText() {
    let text = """
      The desk's list, for those who ask:

                       Friday        Week    Since 1 Jan   Beta
      NVIDIA (NVDA)    129.37       +4.0%       +161.2%     1.7
      Dell (DELL)      112.01       -1.0%        +46.4%     0.9
      Vertiv (VRT)      78.55        1.5%        +63.5%       –
      That is all.
      """
    let found = rows(reading(text)).filter { $0.contains("change_1w") }
    #expect(
      found == [
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio", "DELL.N change_1w 2024-08-19…2024-08-23 = -0.01 ratio",
        "VRT.N change_1w 2024-08-19…2024-08-23 = 0.015 ratio",
      ])
  }

  /// Rows under a sentence have no header.
  @Test func looseRowsAreNoTable() {
    let text = """
      We end with three numbers, as ever.
      NVIDIA (NVDA)    129.37       +4.0%     1.7
      Dell (DELL)      112.01       -1.0%     0.9
      Vertiv (VRT)      78.55        1.5%     1.1
      """
    #expect(reading(text).entities.isEmpty)
  }

  @Test func aRowWithACellTooFewIsLeftOut() {
    let rows = found(
      "收盘价  52周最低  代码  公司  周涨跌\n129.37  9.1  NVDA.O  英伟达  4%\n155.28  AMD.O  超微  -2%\n50.1  4.0  MU.O  美光  1%")
    #expect(!rows.contains { $0.hasPrefix("AMD.O") })
    #expect(rows.count == 4)
  }

  @Test func emptyCellsAreToldByTheirPlaces() {
    let rows = found(
      """
      名称      代码      收盘价     目标价   周涨跌
      英伟达    NVDA.O    129.37     150.00       4%
      超微      AMD.O                170.00      -2%
      美光      MU.O      101.50     120.00       1%
      """)
    #expect(rows.filter { $0.hasPrefix("AMD.O") } == ["AMD.O change_1w 2024-08-19…2024-08-23 = -0.02 ratio"])
  }

  @Test func aTableGoesOnWithoutItsHeader() {
    let text = """
      图表 1：公司股价表现（2024/8/23）
      公司        代码      股价      一周      评级
      英伟达      NVDA.O    129.37     4%       买入
      请务必阅读正文之后的免责声明
      图表 1（续）
      超微        AMD.O     155.28    -2%       中性
      美光        MU.O       n.m.     n.m.      中性
      资料来源：Wind
      """
    #expect(rows(reading(text)).sorted() == twoNames)
  }

  // MARK: A cell a line

  @Test(arguments: ["\n", "\n\n"])
  func cellsOnLines(_ gap: String) {
    let cells = """
      环节|公司|收盘价|（美元）|6月以来|周涨跌|评级|代码|芯片|英伟达|129.37|9%|4%|买入|NVDA.O|设备及|服务|超微|（原 AMD）|155.28|-1%|-2%|—|AMD.O
      """.split(separator: "|").joined(separator: gap)
    let reading = reading("表 1：行情（截至 2024/8/23）\n\(cells)\n资料来源：Wind")
    #expect(rows(reading).sorted() == twoNames)
    #expect(reading.entities.map(\.name) == ["英伟达", "超微（原 AMD）"])
    #expect(reading.entities.map(\.sector) == ["芯片", "设备及服务"])
  }

  @Test func aMonthIsTheReportsOwn() {
    let cells = "公司\n代码\n8月以来\n7月以来\n英伟达\nNVDA.O\n9%\n4%\n超微\nAMD.O\n1%\n2%"
    #expect(
      found(cells) == [
        "AMD.O change_mtd 2024-08-01…2024-08-23 = 0.01 ratio", "NVDA.O change_mtd 2024-08-01…2024-08-23 = 0.09 ratio",
      ])
  }

  @Test(arguments: [
    // Two cells changed places.
    "公司\n收盘价\n周涨跌\n评级\n英伟达\n129.37\n4%\n买入\n超微\n-2%\n155.28\n中性",
    // One is missing.
    "公司\n收盘价\n周涨跌\n评级\n英伟达\n129.37\n4%\n买入\n超微\n155.28\n中性\n美光\n101.50\n1%\n买入",
    // One is too many.
    "公司\n收盘价\n周涨跌\n评级\n英伟达\n129.37\n4%\n买入\n超微\n155.28\n-2%\n-2%\n中性",
  ])
  func cellsThatFitNoHeaderGiveNothing(_ cells: String) {
    #expect(!found(cells).contains { $0.hasPrefix("AMD.O") })
  }

  @Test func pagesInBetweenAreSkipped() {
    let text = """
      海外周报
      2024 年 8 月 23 日
      表 1：行情（截至 2024/8/23）
      代码
      公司
      收盘价
      评级
      NVDA.O
      英伟达
      129.37
      买入
      联系电话 010-5555 0100
      海外周报
      - 2 -
      AMD.O
      超微
      155.28
      中性
      资料来源：Wind
      """
    #expect(rows(reading(text)).sorted() == twoNames.filter { $0.contains("close") })
  }

  // MARK: A row a line, single blanks

  @Test func wordsOfRows() {
    let table = """
      公司 国家/地区 代码 收盘价 市值 周涨跌 动态 PE
      (美元) (亿美元) (%) (倍)
      英伟达 美国 NVDA US 129.37 31,825 ▲4.0 64.2
      台积电 ADR 中国台湾 TSM US 171.30 8,884 ▼1.8 27.5
      """
    #expect(
      found(table).map { String($0.drop { $0 != " " }) } == [
        " change_1w 2024-08-19…2024-08-23 = 0.04 ratio", " close 2024-08-23 = 129.37 USD",
        " market_cap 2024-08-23 = 3182500000000 USD", " change_1w 2024-08-19…2024-08-23 = -0.018 ratio",
        " close 2024-08-23 = 171.3 USD", " market_cap 2024-08-23 = 888400000000 USD",
      ])
  }

  @Test func headsAreTakenAsOneOnlyWhereTheyMust() {
    let table = "代码 公司 收盘价 胜率 市盈率 周涨跌\nNVDA.O 英伟达 129.37 55 40 4%\nAMD.O 超微 155.28 48 30 -2%"
    #expect(found(table) == twoNames)
    #expect(found("代码 公司 周涨跌 月内涨幅\nNVDA.O 英伟达 4%\nAMD.O 超微 -2%") == [])
  }

  @Test func wordsThatFitInTwoWaysAreLeftOut() {
    // Which of the words are the name's, and which the label's?
    #expect(found("公司 主题 收盘价 周涨跌\n阿里 巴巴 电商 82.5 1%\n腾讯 控股 游戏 370.2 2%") == [])
  }

  /// A label stands beside the first row of its group alone; two heads stand one blank apart.
  @Test func mergedLabelsBesideTheFirstRow() {
    let table = """
      板块       代码       公司                收盘 市值(亿美元)     一周
      芯片       NVDA.O     英伟达            129.37     31,825.0     4.0%
                 AMD.O      超微              155.28      2,513.1    -2.0%
      服务器     DELL.N     戴尔              112.01        797.2     1.5%
                 SMCI.O     超微电脑          612.39        358.6    -2.1%
                 ANET.N     Arista            351.04      1,102.8     0.7%
      """
    let reading = reading(["表 1：行情（截至 2024/8/23）", table, "资料来源：Wind"].joined(separator: "\n"))
    #expect(reading.entities.map(\.sector) == ["芯片", "芯片", "服务器", "服务器", "服务器"])
    #expect(rows(reading).count == 15)
    #expect(rows(reading).contains("ANET.N market_cap 2024-08-23 = 110280000000 USD"))
    #expect(rows(reading).contains("SMCI.O change_1w 2024-08-19…2024-08-23 = -0.021 ratio"))
  }

  /// Four digits are a code of the market whose money the table is in; of two units the larger is the market cap's.
  @Test(arguments: [
    ("新台币元、亿元", "TW", 2_800_000_000_000), ("港元，百万港元", "HK", 28_000_000_000),
  ])
  func unitsOfTwoKinds(_ units: String, _ market: String, _ cap: Int) {
    let found = rows(
      reading(
        "表 1：个股（2024/8/23收盘；单位：\(units)）\n代号      名称      收盘价    周涨跌%      市值\n"
          + "2330      甲公司     985.0      1.20    28,000\n2454      乙公司     1,230     -3.91    28,000"))
    #expect(found.count == 6)
    #expect(found.contains { $0.hasPrefix("2330.\(market) market_cap 2024-08-23 = \(cap) ") })
  }

  /// Units below some of the heads, with more heads than units; pages that begin in the middle.
  @Test func unitsBelowHeadsOverPages() {
    let table = """
      代码 公司 收盘价 总市值 周涨跌 年初至今 目标价 评级
      (美元) (亿美元) (%) (%) (美元)
      NVDA US 英伟达 129.37 31,825 ▲4.0 ▲161.2 150 4.7
      AMD US 超微 155.28 2,513 ▼2.0 ▲5.3 190 4.5
      2024 年 8 月 24 日 海外周报 3
      DELL US 戴尔 112.01 797 ▲1.5 ▲46.4 140 4.6
      MU US 美光 99.50 1,103 ▼6.1 ▲16.6 150 4.4
      """
    let found = found(table)
    #expect(found.count == 16)
    #expect(found.contains("AMD.O change_1w 2024-08-19…2024-08-23 = -0.02 ratio"))
    #expect(found.contains("DELL.N market_cap 2024-08-23 = 79700000000 USD"))
  }

  /// 「1日」 in a header of a cell a line counts nothing.
  @Test func stretchesInAHeaderOfLines() {
    let found = found("名称\n代码\n最新点位\n1日\n1周\n甲指\n000300.SH\n3327.19\n0.4%\n-0.6%\n乙指\n000688.SH\n700.10\n1.1%\n2.0%")
    #expect(
      found == [
        "000300.SH change_1d 2024-08-23 = 0.004 ratio", "000300.SH change_1w 2024-08-19…2024-08-23 = -0.006 ratio",
        "000300.SH close 2024-08-23 = 3327.19 points", "000688.SH change_1d 2024-08-23 = 0.011 ratio",
        "000688.SH change_1w 2024-08-19…2024-08-23 = 0.02 ratio", "000688.SH close 2024-08-23 = 700.1 points",
      ])
  }

  @Test func twoCaptionsOverTwoTables() {
    let text = """
      表一  资金流（百万美元，8月23日止）         表二  相关股份

                       23/8      22/8      一周       设立以来     资产净值
                                                                （亿美元）
      贝莱德 IBIT        (13.9)       26.5        n.a.      20,281       218.9
      富达 FBTC           (5.1)      (9.2)        40.0       9,232       106.9
      资料来源：Farside

      证券            编号      收市价     1周        市值
                               （港元）   （％）     （百万港元）
      甲股份          0863      7.43     +14.8      4,652
      乙股份          0434      3.42     −26.2      2,429
      资料来源：Bloomberg
      """
    let found = rows(reading(text))
    #expect(found.contains("IBIT net_flow 2024-08-23 = -13900000 USD"))
    #expect(found.contains("FBTC net_flow 2024-08-19…2024-08-23 = 40000000 USD"))
    #expect(found.contains("IBIT net_assets 2024-08-23 = 21890000000 USD"))
    #expect(found.contains("FBTC net_flow_cumulative …2024-08-23 = 9232000000 USD"))
    #expect(found.contains("0434.HK market_cap 2024-08-23 = 2429000000 HKD"))
    #expect(found.contains("0863.HK change_1w 2024-08-19…2024-08-23 = 0.148 ratio"))
  }

  @Test func unitsInALineBelowTheCaption() {
    let found = found(
      "（市值：十亿港元；股价、目标价：港元）\n公司   评级   股价   目标价   市值   一周\n甲公司(00700)   买入   291.60   421   2,765   4.9%\n乙公司(09999)   买入   158.20   205   510   -3.7%"
    )
    #expect(found.contains("0700.HK market_cap 2024-08-23 = 2765000000000 HKD"))
    #expect(found.count == 6)
  }

  // MARK: Events

  @Test(arguments: [
    // Figures behind the event, the day of the week behind the day.
    "日期 地区 事件 前值 预期\n9 月 4 日（周三） 美国 8 月 ISM 制造业 PMI 46.8 47.5\n9 月 6 日（周五） 美国 8 月非农就业 - -",
    // A day before its month, the event before the place, an address below.
    "日期            事件                         地点\n4/9（三）       8 月 ISM 制造业 PMI          美国\n6/9（五）       8 月非农就业                 美国\n30/9           年会                         美国\n某市某区某路 28 号 2 楼",
    // A cell a line, and the title of what follows.
    "日期\n地点/机构\n内容\n9月4日\n美国\n8 月 ISM 制造业 PMI\n9月6日\n美国\n8 月非农就业\n声明",
  ])
  func events(_ table: String) {
    let found = reading("表 3：下周日历\n" + table).events.prefix(2)
    #expect(found.map(\.event) == ["8 月 ISM 制造业 PMI", "8 月非农就业"])
    #expect(found.map(\.venue) == ["美国", "美国"])
    #expect(found.map(\.period.end.description) == ["2024-09-04", "2024-09-06"])
  }

  // MARK: Without a caption

  @Test func aTableInTheMiddleOfText() {
    let text = """
      本周（2024/8/19 至 2024/8/23）行情如下。
      跟踪的公司
      代码     名称     最新价     周涨跌     换手率
      NVDA.O     英伟达     129.37     4%     9.1%
      AMD.O     超微     155.28     −2%     8.0%
      市场情绪回暖。
      """
    #expect(rows(reading(text)).sorted() == twoNames)
  }

  @Test func rowsOfFigureLabelsAreNoTable() {
    let text = "图 1：公司市值（亿美元）\n公司  市值  占比\n24/07  24/10  25/01\n10  20  30\n12  18  33\n资料来源：Wind"
    #expect(rows(reading("2024 年 8 月 23 日\n" + text)) == [])
  }

  // MARK: Desks that call their tables figures

  /// Codes without a market behind the names, and before them; the caption calls the table a figure.
  @Test(arguments: [
    "Index\nBBG\nLast\n1W (%)\nHang Seng Tech\nHSTECH\n3,490.10\n1.9\nS&P 500\nSPX\n5,634.61\n1.4",
    "BBG\nIndex\nLast\n1W (%)\nHSTECH\nHang Seng Tech\n3,490.10\n1.9\nSPX\nS&P 500\n5,634.61\n1.4",
  ])
  func bareCodesInLinesOfTheirOwn(_ table: String) {
    let found = found(table, caption: "Fig 1: Markets", foot: "Source: Bloomberg")
    #expect(
      found == [
        "HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.019 ratio", "HSTECH.HI close 2024-08-23 = 3490.1 points",
        "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio", "SPX.GI close 2024-08-23 = 5634.61 points",
      ])
  }

  @Test func aFigureOfCodesAndQuotesIsATable() {
    let table = """
      Company
      Code
      Px (US$)
      Chg 1W
      Rec
      Big Chips
      NVDA US
      129.37
      4%
      BUY
      Less Chips
      AMD US
      155.28
      -2%
      HOLD
      """
    #expect(found(table, caption: "Fig 2: United States", foot: "Source: Bloomberg") == twoNames)
    // The labels of a picture are none.
    #expect(found("160\n140\n120\nJan\nFeb\nMar\nNVDA US\nAMD US", caption: "Fig 3: Prices since January").isEmpty)
  }

  /// The week in the title counts, whatever stands behind it; the day of the ratings on the last page does not.
  @Test(arguments: [
    "Tech Weekly\n26 August 2024\n19 - 23 August 2024: chips up",
    "Tech Weekly | 19-23 August 2024 | Issue 9\n26 August 2024",
  ])
  func theWeekOfTheTitle(_ head: String) {
    let text =
      head + "\n\nThe Nasdaq 100 rose 1.1% over the week.\n\nDistribution of ratings as at 31 July 2024: Buy 60%."
    let reading = ReportDraft(document: Document(report: "test.txt", text: text)).reading()
    #expect(reading.week?.start?.description == "2024-08-19" && reading.week?.end.description == "2024-08-23")
    #expect(rows(reading) == ["NDX.GI change_1w 2024-08-19…2024-08-23 = 0.011 ratio"])
  }

  /// Units beside their heads and on a line of their own; prices and caps in different money mean it.
  @Test func unitsOfHeads() {
    let table = """
      Company Ticker Rating Price Mkt cap 1W YTD PE (x) PE (x) TP
      (HK$) (US$bn) (%) (%) 25E 26E (HK$)
      Tencent 700 HK BUY 643.50 756.8 6.3 54.3 22.4 19.6 735.00
      Meituan 3690 HK HOLD 96.85 76.1 -5.1 -36.2 n.m. 28.8 105.00
      """
    #expect(
      found(table) == [
        "0700.HK change_1w 2024-08-19…2024-08-23 = 0.063 ratio",
        "0700.HK change_ytd 2024-01-01…2024-08-23 = 0.543 ratio",
        "0700.HK close 2024-08-23 = 643.5 HKD", "0700.HK market_cap 2024-08-23 = 756800000000 USD",
        "3690.HK change_1w 2024-08-19…2024-08-23 = -0.051 ratio",
        "3690.HK change_ytd 2024-01-01…2024-08-23 = -0.362 ratio",
        "3690.HK close 2024-08-23 = 96.85 HKD", "3690.HK market_cap 2024-08-23 = 76100000000 USD",
      ])
  }
}
