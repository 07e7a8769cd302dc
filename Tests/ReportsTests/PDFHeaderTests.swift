import Testing

@testable import Reports

/// What names the columns of a PDF's table: known words or not, over one column or several, on this page or the last.
struct PDFHeaderTests {
  typealias Words = (x: Float, y: Float, words: String)

  private func row(_ y: Float, _ cells: [(Float, String)]) -> [Words] { cells.map { ($0.0, y, $0.1) } }

  /// A table of known places: codes of two words are codes, and the label between their rows parts no row.
  @Test func codesOfTwoWordsMakeRows() {
    let document = pdfDocument([
      row(100, [(50, "行业"), (120, "股份"), (220, "编号"), (320, "收市价"), (420, "一周")])
        + row(120, [(120, "英伟达"), (220, "NVDA US"), (320, "1,064.69"), (420, "+15.1%")]) + row(132, [(50, "芯片")])
        + row(144, [(120, "超微"), (220, "AMD US"), (320, "166.36"), (420, "+1.2%")])
    ])
    #expect(pdfCells(document).suffix(9).first == "1.0 2 rows 芯片")
    #expect(pdfCells(document).filter { $0.contains(".2 ") } == ["0.2 编号", "1.2 NVDA US", "2.2 AMD US"])
  }

  @Test func wordsThatNobodyKnowsNameColumnsToo() {
    let document = pdfDocument([
      row(100, [(50, "甲乙"), (150, "丙丁"), (250, "戊己"), (350, "庚辛")])
        + row(120, [(50, "IBIT"), (150, "66.4"), (250, "290.0"), (350, "92.0")])
        + row(140, [(50, "FBTC"), (150, "64.0"), (250, "25.8"), (350, "74.6")])
    ])
    #expect(pdfCells(document).prefix(4) == ["0.0 甲乙", "0.1 丙丁", "0.2 戊己", "0.3 庚辛"])
  }

  /// Rows of numbers under nothing are no table; under a row of days on the page before they are.
  @Test func theHeaderMayStandOnThePageBefore() {
    let body =
      row(60, [(50, "IBIT"), (150, "66.4"), (250, "290.0"), (350, "92.0")])
      + row(80, [(50, "FBTC"), (150, "64.0"), (250, "25.8"), (350, "74.6")])
    let days = row(700, [(150, "5月20日"), (250, "5月21日"), (350, "5月22日")])
    let text: [Words] = [(50, 640, "本周市场震荡上行，资金继续流入。")]
    #expect(pdfDocument([text, body]).grids.isEmpty)
    let document = pdfDocument([text + days, body])
    #expect(
      pdfCells(document) == [
        "0.1 5月20日", "0.2 5月21日", "0.3 5月22日", "1.0 IBIT", "1.1 66.4", "1.2 290.0", "1.3 92.0", "2.0 FBTC", "2.1 64.0",
        "2.2 25.8", "2.3 74.6",
      ])
  }

  /// The unit stands over the cells, the name of the column beside them: both are its header.
  @Test func aWrappedHeaderIsOne() {
    let document = pdfDocument([
      row(100, [(50, "代码"), (196, "市值"), (320, "收盘价")]) + row(112, [(181, "（亿美元）")])
        + row(130, [(50, "NVDA.O"), (150, "12,498"), (320, "129.37")])
        + row(150, [(50, "AMD.O"), (150, "2,613.5"), (320, "154.98")])
    ])
    #expect(pdfCells(document).prefix(3) == ["0.0 代码", "0.1 市值/（亿美元）", "0.2 收盘价"])
  }

  /// 「变幅」 in the middle of three columns names the three; so does one that begins where the first of them does.
  @Test(arguments: [Float(350), 300]) func aGroupsNameStandsOverItsColumns(_ x: Float) {
    let document = pdfDocument([
      row(90, [(x, "变幅")]) + row(96, [(50, "代码"), (150, "收盘价")])
        + row(102, [(300, "一周"), (350, "本月"), (400, "今年")])
        + row(120, [(50, "NVDA.O"), (150, "129.37"), (300, "4.0%"), (350, "8.1%"), (400, "90.2%")])
        + row(140, [(50, "AMD.O"), (150, "154.98"), (300, "3.0%"), (350, "1.0%"), (400, "12.0%")])
    ])
    #expect(pdfCells(document).contains("0.2 3 columns 变幅"))
  }

  /// A caption in the middle over the columns is not a group's name.
  @Test func aTitleOverTheColumnsIsNoHeader() {
    let document = pdfDocument([
      row(80, [(120, "Large technology shares and what they did this week")])
        + row(96, [(50, "Ticker"), (200, "Price"), (350, "Week")])
        + row(120, [(50, "NVDA US"), (200, "129.37"), (350, "4.0%")])
        + row(140, [(50, "AMD US"), (200, "154.98"), (350, "3.0%")])
    ])
    #expect(pdfCells(document).prefix(3) == ["0.0 Ticker", "0.1 Price", "0.2 Week"])
  }

  /// Bold type ends where the number begins, without a blank: 「纳指100」 and 24,785.52, not 10024.
  @Test func figuresOfTwoWordsAreTwoNumbers() {
    let document = pdfDocument([[(50, 100, "本周纳指100"), (50 + 47.5, 100, "24,785.52点。")]])
    #expect(document.words(document.lines[0].range) == "本周纳指100 24,785.52点。")
  }

  @Test(
    arguments: [
      ("10024,785.52", nil), ("62,46", nil), ("24,785.52", 24785.52), ("1,234,567", 1_234_567), ("1.1,2.2", 1.1),
    ] as [(String, Double?)])
  func thousandsAfterFourFiguresAreNoNumber(_ text: String, _ value: Double?) {
    #expect(numeral(in: fold(Array(text.unicodeScalars)), at: 0)?.number.value == value)
  }

  /// The end of a sentence right above a table says nothing of it, and no day of it is the table's.
  @Test func theEndOfASentenceIsNoCaption() throws {
    let text = """
      Crypto, week of 7 to 11 April 2025. The index was 28 on 11 April after
      bottoming at 15 on 8 April.
      """
    let table = "| Coin | Price ($) | 7D |\n| --- | --- | --- |\n| BTC | 85,287 | +2.2% |\n| ETH | 1,643 | -4.9% |\n"
    let bytes = Array((text + "\n\n" + table).utf8)
    let closes = try ReportDraft(bytes, report: "r.md").reading().observations.filter { $0.metric == .close }
    #expect(closes.map(\.period.end.description) == ["2025-04-11", "2025-04-11"])
  }
}
