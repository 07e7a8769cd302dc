import Testing

@testable import Reports

/// The numerals of a text, one a line: what is printed, and what it is.
private func ledger(_ body: String, week: String = "本周（2024/8/19 至 2024/8/23）回顾如下。") -> [String] {
  let document = Document(report: "test.txt", text: week + "\n" + body)
  let reading = ReportDraft(document: document, options: ReaderOptions(numerals: .entries)).reading()
  return reading.numerals.filter { $0.place.line > 1 }.map { "\($0.text) \($0.status.rawValue): \($0.reason)" }
}

@Suite struct LedgerTests {
  @Test(arguments: [
    (
      "本周恒生科技收于 3468.9，上涨 0.3%，跑输恒生指数 0.7pct，跑赢纳斯达克 100。",
      """
      3468.9 used: observation HSTECH.HI close 2024-08-23
      0.3 used: observation HSTECH.HI change_1w 2024-08-23
      0.7 ignored: percentage points
      100 ignored: name NDX.GI
      """
    ),
    (
      "8 月 20 日，Phi-3.5-mini 发布，有 38.2 亿个参数，支持 128k 上下文，另有 Mistral 8B 模型和三个插件。",
      """
      8 ignored: date
      20 ignored: date
      3.5 ignored: name Phi-3.5-mini
      38.2 ignored: count 亿个
      128 ignored: model size
      8 ignored: model size
      三 ignored: count 个
      """
    ),
    (
      "截至 2024 年 8 月 24 日，全球加密货币总市值达 2.25 万亿美元。",
      """
      2024 used: as-of date
      8 used: as-of date
      24 used: as-of date
      2.25 used: observation CRYPTO market_cap 2024-08-24
      """
    ),
    (
      "1）本周五现货比特币 ETF 净流入 2.52 亿美元，有望超过 3 亿美元；2）主席上午 10 点讲话。",
      """
      1 ignored: list number
      2.52 used: observation BTC-ETF net_flow 2024-08-23
      3 ignored: forecast or hypothetical
      2 ignored: list number
      10 ignored: time
      """
    ),
    (
      "公司营收为 93 亿美元，由 5 人组成。",
      """
      93 ignored: other metric 营收
      5 ignored: count 人
      """
    ),
    (
      "本周相关标的涨幅 TOP2 的公司分别为 WOLFSPEED（+13%）、Sphere 3D（+9%）。",
      """
      2 ignored: length of a list
      +13 used: ranking all_top_gainers
      3 used: ranking all_top_gainers
      +9 used: ranking all_top_gainers
      """
    ),
  ])
  func `every numeral of a sentence is told`(text: String, expected: String) {
    #expect(ledger(text) == lines(expected))
  }

  /// What nobody explains is not hidden.
  @Test(arguments: [
    ("某数为 17.3。", "17.3 unexplained: no known metric"),
    ("台积电收于 950 美元。", "950 unexplained: words not known"),
    ("本周蓝鲸收涨 3%。", "3 unexplained: words not known"),
  ])
  func `what is not understood stays unexplained`(text: String, expected: String) {
    #expect(ledger(text).last == expected)
  }

  @Test func `a table tells cells, names, dates and stray labels`() {
    let told = ledger(
      """
      1.1 行情
      表 1：重点标的市场表现（截止 2024/8/23）
      证券代码 证券简称 收盘价 市盈率 本周涨幅
      HUT.O Hut 8 12.57 25.1 -1%
      -25%
      -7% -6%
      ANY.O Sphere 3D 1.03 31 17%
      资料来源：Wind
      """)
    #expect(
      told
        == lines(
          """
          1.1 ignored: section number
          1 ignored: table number
          2024/8/23 used: as-of date
          8 used: entity HUT.O
          12.57 used: observation HUT.O close 2024-08-23
          25.1 ignored: column that is not kept
          -1 used: observation HUT.O change_1w 2024-08-23
          -25 ignored: figure data label
          -7 ignored: figure data label
          -6 ignored: figure data label
          3 used: entity ANY.O
          1.03 used: observation ANY.O close 2024-08-23
          31 ignored: column that is not kept
          17 used: observation ANY.O change_1w 2024-08-23
          """))
  }

  @Test func `a row that was not read is no figure label`() {
    let told = ledger(
      """
      表 1：重点标的市场表现（截止 2024/8/23）
      证券代码 证券简称 收盘价 本周涨幅
      COIN.O Coinbase
      MSTR.O Microstrategy 150.01 1%
      211.4 -3%
      """)
    #expect(
      told.contains("150.01 used: observation MSTR.O close 2024-08-23")
        || told.contains("150.01 unexplained: row does not fit the columns MSTR.O"))
    #expect(!told.contains { $0.hasPrefix("211.4 used") || $0.hasPrefix("-3 used") })
  }

  /// The digits of people are counted, never shown.
  @Test func `personal data is masked`() {
    let told = ledger(
      """
      分析师执业证书编号：S0990001112223
      电话：021-6800 7700
      zhang07@example.com
      13800001111
      www.example.com/2024
      """)
    #expect(
      told == [
        "••••••••••••• ignored: certificate number", "••• ignored: telephone number",
        "•••• ignored: telephone number", "•••• ignored: telephone number", "•• ignored: e-mail address",
        "••••••••••• ignored: telephone number", "2024 ignored: URL",
      ])
  }

  @Test func `pages, captions and law are told`() {
    let told = ledger(
      """
      1.风险提示
      图 7：现货 ETF 流入情况（单位：百万美元）
      12.5 13.0
      资料来源：Farside
      请务必阅读正文之后的免责条款 第 3 页
      正文在此。
      正文在此。
      正文在此。
      免责声明
      相对基准涨幅 20% 以上为买入。
      """)
    #expect(
      told == [
        "1 ignored: section number", "7 used: figure 7", "12.5 ignored: figure data label",
        "13.0 ignored: figure data label", "3 ignored: page header or footer", "20 ignored: legal text",
      ])
  }

  /// Counts and entries are one reading, and each digit of the text belongs to exactly one entry.
  @Test func `a text may end with a year`() {
    #expect(ledger("成立于 2030").count == 1)
  }

  @Test func `each digit is told once`() {
    let text = "本周一到周四各日净流入在 1 亿美元以下，Web3.0 与 2024-08-27、10.22～23 日；５，６３４．６ 点，(13.5)、1:1、021-555。"
    let document = Document(report: "r", text: text)
    let all = ReportDraft(document: document, options: ReaderOptions(numerals: .entries)).reading()
    let counted = ReportDraft(document: document, options: ReaderOptions(numerals: .counts)).reading()
    #expect(all.numeralCounts == counted.numeralCounts && all.numeralCounts.total == all.numerals.count)
    var told = Set<Int>()
    for entry in all.numerals {
      let start = entry.place.column - 1
      for i in start..<(start + entry.text.unicodeScalars.count) where document.folded[i].isDigit {
        #expect(told.insert(i).inserted)
      }
    }
    #expect(told == Set(document.folded.indices.filter { document.folded[$0].isDigit }))
  }
}
