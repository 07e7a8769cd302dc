import Facts
import Testing

@testable import Reports

/// Words at places, as pdftotext would give them: letters of 10 points, each word a line of its own.
func boxLayout(_ pages: [[(x: Float, y: Float, words: String)]]) -> [UInt8] {
  var text = "<doc>\n"
  for page in pages {
    text += "<page width=\"595\" height=\"842\">\n"
    for line in page {
      text += "<flow><block><line xMin=\"0\" yMin=\"0\" xMax=\"0\" yMax=\"0\">\n"
      var x = line.x
      for word in line.words.split(separator: " ") {
        let width = word.unicodeScalars.reduce(Float(0)) { $0 + ($1.value < 0x2E80 ? 5.5 : 10) }
        text +=
          "<word xMin=\"\(x)\" yMin=\"\(line.y - 10)\" xMax=\"\(x + width)\" yMax=\"\(line.y + 3)\">\(word)</word>\n"
        x += width + 2.5
      }
      text += "</line></block></flow>\n"
    }
    text += "</page>\n"
  }
  return Array((text + "</doc>\n").utf8)
}

func pdfDocument(_ pages: [[(x: Float, y: Float, words: String)]]) -> Document {
  PDFLayout.document(of: BoxLayoutScanner.pages(in: boxLayout(pages)), report: "r.pdf")
}

/// The cells of a grid, one a line: `row.column+rowSpan+columnSpan words`, spans only where they are more than one.
func pdfCells(_ document: Document, _ grid: Int = 0) -> [String] {
  (document.grids.indices.contains(grid) ? document.grids[grid].cells : []).map { cell in
    let spans =
      (cell.rowSpan > 1 ? " \(cell.rowSpan) rows" : "") + (cell.columnSpan > 1 ? " \(cell.columnSpan) columns" : "")
    let words = cell.ranges.map(document.words).joined(separator: "/")
    return "\(cell.row).\(cell.column)\(spans) \(words)"
  }
}

struct PDFLayoutTests {
  @Test func wordsWithTheirBoxes() throws {
    let page = try #require(BoxLayoutScanner.pages(in: boxLayout([[(50, 100, "R&amp;D 1.5% &lt;2")]])).first)
    #expect(page.words.map { page.printed[$0.range].text } == ["R&D", "1.5%", "<2"])
    #expect(page.words[0].left == 50 && page.words[0].top == 90 && page.width == 595)
  }

  /// Cut anywhere, what is whole is read and nothing else.
  @Test func whatIsCutOffIsPassedOver() {
    let bytes = boxLayout([[(50, 100, "第一 1.5"), (50, 120, "第二 2.5")]])
    for end in bytes.indices {
      let words = BoxLayoutScanner.pages(in: Array(bytes[..<end])).flatMap(\.words)
      #expect(words.count <= 4)
    }
  }

  /// 「６２」 over 「６．５」 is 626.5, and its lower half looks whole.
  @Test(arguments: [("13.2", 3), ("13.", 0)])
  func aTableWithANumberBrokenInTwoIsNotRead(_ number: String, _ count: Int) {
    let page: [(x: Float, y: Float, words: String)] = [
      (50, 60, "本周（2024/8/19 至 2024/8/23）回顾如下。"), (50, 100, "表 1：比特币现货 ETF 净流入（百万美元）"),
      (50, 120, "日期"), (150, 120, "IBIT"), (250, 120, "FBTC"), (350, 120, "GBTC"),
      (50, 140, "8月19日"), (150, 140, number), (250, 140, "6.5"), (350, 140, "-1.0"),
    ]
    let reading = ReportDraft(document: pdfDocument([page])).reading()
    #expect(reading.observations.count == count)
    #expect(reading.diagnostics.map(\.code).contains("table.torn-numbers") == (count == 0))
  }

  @Test func aLabelOfNoCertainRowsIsTold() {
    var builder = DocumentBuilder()
    func words(_ text: String, _ line: Int) -> Range<Int> {
      builder.append(text.unicodeScalars, line: line, column: 1, box: Box(x: 0, y: 0, width: 9, height: 9))
    }
    var grid = Grid(rowCount: 2, columnCount: 2)
    _ = words("截至2024年8月23日。", 1)
    builder.endLine()
    for (row, cells) in [["证券代码", "收盘价"], ["NVDA.O", "129.37"]].enumerated() {
      for (column, cell) in cells.enumerated() {
        grid.cells.append(
          Grid.Cell(ranges: [words(cell, row + 2)], row: row, column: column, isHeader: row == 0))
        builder.appendBlank()
      }
      builder.endLine(grid: 0)
    }
    grid.unplaced = [words("服务器", 4)]
    builder.endLine(grid: 0)
    builder.add(grid)
    _ = words("代码 1.5 2.5", 5)
    builder.endLine(mark: .unclearTable)
    let reading = ReportDraft(document: builder.document(report: "r.pdf")).reading()
    #expect(reading.entities.map(\.sector) == [""])
    #expect(
      reading.diagnostics.map { "\($0.code) \($0.printed) \($0.place?.line ?? 0)" } == [
        "table.unclear-columns 代码 1.5 2.5 5", "table.label-unplaced 服务器 4",
      ])
  }

  /// Prose on the left, a table on the right, lines at one height: what stands beside a sentence is no part of it.
  @Test func aTableStandsBesideProse() {
    let prose = [
      "标普 500 指数本周收报 5747.0 点，一周", "下跌 0.2%，成交清淡，市场等待联储讲话，", "板块之间分化加大，资金流向防御类品种，",
      "投资者观望情绪浓厚，多数机构选择减仓，", "等待下周公布的通胀数据给出方向指引，以", "及各公司对来年资本开支的进一步说明。",
    ]
    let table = [
      ["代码", "名称", "收盘价", "本周涨幅"], ["NVDA.O", "英伟达", "120.11", "-3.1%"], ["AMD.O", "超威", "98.20", "4.1%"],
      ["INTC.O", "英特尔", "22.50", "1.0%"], ["MU.O", "美光", "88.80", "-0.7%"], ["QCOM.O", "高通", "150.10", "5.5%"],
    ]
    var page: [(x: Float, y: Float, words: String)] = [(40, 80, "本周（2024/8/19 至 2024/8/23）回顾")]
    for i in prose.indices {
      let y = 120 + Float(i) * 18
      page.append((40, y, prose[i]))
      for (k, cell) in table[i].enumerated() { page.append((300 + Float(k) * 65, y, cell)) }
    }
    let reading = ReportDraft(document: pdfDocument([page])).reading()
    let closes = reading.observations.filter { $0.metric == .close }.map { "\($0.entity.rawValue) \($0.text)" }
    #expect(
      closes.sorted() == [
        "AMD.O 98.20", "INTC.O 22.50", "MU.O 88.80", "NVDA.O 120.11", "QCOM.O 150.10", "SPX.GI 5747.0 点",
      ])
  }

  /// Prose too narrow for a column of its own: what cannot be parted is told, not read.
  @Test func proseWithNumbersBesideItIsNotRead() {
    let prose = ["标普 500 指数本周收报的点位为", "全周下跌不多成交清淡市场等待", "联储主席的讲话以及通胀的数据"]
    var page: [(x: Float, y: Float, words: String)] = [(40, 80, "本周（2024/8/19 至 2024/8/23）回顾")]
    for i in prose.indices {
      page.append((40, 120 + Float(i) * 18, prose[i]))
      page.append((480, 120 + Float(i) * 18, "\(2000 + i)"))
    }
    let reading = ReportDraft(document: pdfDocument([page])).reading()
    #expect(reading.observations.isEmpty)
    #expect(reading.diagnostics.map(\.code).contains("table.unclear-columns"))
  }

  @Test func aTableIsToldByItsGaps() {
    let document = pdfDocument([
      [
        (50, 80, "本周美股震荡运行，恒生科技收于 3468.9。"), (50, 100, "表 1：重点公司"),
        (50, 120, "代码"), (150, 120, "名称"), (300, 120, "收盘价"), (400, 120, "本周涨幅"),
        (50, 140, "NVDA.O"), (150, 140, "英伟达"), (300, 140, "129.37"), (400, 140, "4%"),
        (50, 160, "0992.HK"), (150, 160, "联想集团"), (300, 160, "9.48"), (400, 160, "-2.1%"),
        (50, 180, "资料来源：Wind"),
      ]
    ])
    #expect(
      pdfCells(document) == [
        "0.0 代码", "0.1 名称", "0.2 收盘价", "0.3 本周涨幅", "1.0 NVDA.O", "1.1 英伟达", "1.2 129.37", "1.3 4%", "2.0 0992.HK",
        "2.1 联想集团", "2.2 9.48", "2.3 -2.1%",
      ])
    #expect(document.lines.map { $0.grid == nil } == [true, true, false, false, false, true])
  }

  /// The name's lines stand around their row's, so that no row takes its neighbour's.
  @Test func wrappedCellsJoinTheRowInWhoseMiddleTheyStand() {
    let document = pdfDocument([
      [
        (50, 100, "代码"), (150, 94, "公司"), (150, 106, "名称"), (300, 100, "收盘价"), (400, 100, "本周涨幅"),
        (50, 130, "AMD.O"), (150, 130, "AMD"), (300, 130, "154.98"), (400, 130, "4%"),
        (150, 148, "Constellation"), (50, 154, "CEG.O"), (300, 154, "194.99"), (400, 154, "3%"), (150, 160, "Energy"),
        (50, 178, "VST.N"), (150, 178, "Vistra"), (300, 178, "85.77"), (400, 178, "8%"),
      ]
    ])
    #expect(
      pdfCells(document).filter { $0.contains(".1 ") } == [
        "0.1 公司/名称", "1.1 AMD", "2.1 Constellation/Energy", "3.1 Vistra",
      ])
  }

  /// Three rows and two: the labels stand in the middle of each.
  @Test func mergedLabelsCoverTheRowsInWhoseMiddleTheyStand() {
    var words: [(x: Float, y: Float, words: String)] = [
      (50, 100, "板块"), (150, 100, "代码"), (300, 100, "收盘价"), (400, 100, "本周涨幅"), (50, 140, "云厂商"), (50, 170, "芯片"),
    ]
    for (i, code) in ["AMZN.O", "MSFT.O", "META.O", "NVDA.O", "AMD.O"].enumerated() {
      let y = 120 + Float(i) * 20
      words += [(150, y, code), (300, y, "1.5"), (400, y, "2%")]
    }
    words[5].y = 190
    #expect(pdfCells(pdfDocument([words])).filter { $0.contains("rows") } == ["1.0 3 rows 云厂商", "4.0 2 rows 芯片"])
  }

  /// The label stands at the head of the first page's part of its cell.
  @Test func aTableGoesOnOverThePage() {
    let header: [(x: Float, y: Float, words: String)] = [
      (50, 100, "板块"), (150, 100, "代码"), (300, 100, "收盘价"), (400, 100, "本周涨幅"),
    ]
    func row(_ y: Float, _ code: String) -> [(x: Float, y: Float, words: String)] {
      [(150, y, code), (300, y, "1.5"), (400, y, "2%")]
    }
    let document = pdfDocument([
      header + [(50, 120, "云厂商")] + row(120, "AMZN.O") + row(140, "MSFT.O") + row(160, "META.O"),
      header + row(120, "ORCL.N") + row(140, "NVDA.O") + row(160, "AMD.O") + [(50, 150, "芯片")],
    ])
    #expect(document.grids.count == 1)
    #expect(pdfCells(document).filter { $0.contains("rows") } == ["1.0 4 rows 云厂商", "5.0 2 rows 芯片"])
  }

  @Test func aGroupsNameHasARowOfItsOwn() {
    let document = pdfDocument([
      [
        (50, 100, "代码"), (150, 100, "名称"), (300, 100, "收盘价"), (400, 100, "本周涨幅"),
        (50, 120, "交易所"),
        (50, 140, "COIN.O"), (150, 140, "Coinbase"), (300, 140, "211.4"), (400, 140, "-3%"),
        (50, 160, "矿企（美股）"),
        (50, 180, "MARA.O"), (150, 180, "Marathon"), (300, 180, "18.69"), (400, 180, "4%"),
      ]
    ])
    #expect(pdfCells(document).filter { $0.contains("columns") } == ["1.0 4 columns 交易所", "3.0 4 columns 矿企（美股）"])
  }

  /// Headers in the middle of their columns, cells at the left edge: no word of a header over its cells.
  @Test func headersNameTheColumnsInOrder() {
    let document = pdfDocument([
      [
        (90, 100, "日期"), (230, 100, "公司"), (380, 100, "事件"),
        (50, 120, "2024-08-27"), (200, 120, "商汤"), (300, 120, "披露业绩"), (50, 140, "2024-08-28"), (200, 140, "快手"),
        (300, 140, "披露业绩"),
      ]
    ])
    #expect(document.grids.first?.columnCount == 3)
    #expect(pdfCells(document).prefix(3) == ["0.0 日期", "0.1 公司", "0.2 事件"])
  }

  /// Two columns of prose are read one after the other.
  @Test func columnsOfProseAreNotInterleaved() {
    var words: [(x: Float, y: Float, words: String)] = []
    for i in 0..<8 {
      words.append((50, 100 + Float(i) * 16, "左栏第\(i)行的文字一直排到栏的右边为止才换行"))
      words.append((320, 100 + Float(i) * 16, "右栏第\(i)行的文字一直排到栏的右边为止才换行"))
    }
    let document = pdfDocument([words])
    let starts = document.lines.map { document.words($0.range).prefix(1) }
    #expect(starts == Array(repeating: "左", count: 8) + Array(repeating: "右", count: 8))
  }

  /// The labels of a chart's axes line up too.
  @Test func theLabelsOfAChartAreNoTable() {
    let document = pdfDocument([
      [
        (50, 100, "13%"), (150, 100, "9%"), (250, 100, "8%"), (350, 100, "8%"), (50, 120, "12%"), (150, 120, "7%"),
        (250, 120, "6%"), (350, 120, "5%"),
      ]
    ])
    #expect(document.grids.isEmpty && document.lines.count == 2)
  }

  @Test func footnoteMarksDoNotLengthenNumbers() {
    let marked = BoxLayoutScanner.pages(
      in: Array(
        """
        <page width="595" height="842"><line>
        <word xMin="50" yMin="90" xMax="69.9" yMax="103">9.48</word>
        <word xMin="70" yMin="89" xMax="73.3" yMax="96.8">2</word>
        <word xMin="77" yMin="90" xMax="88" yMax="103">11</word>
        </line></page>
        """.utf8))
    let document = PDFLayout.document(of: marked, report: "r.pdf")
    #expect(document.lines.map { document.words($0.range) } == ["9.48 11", "2"])
    #expect(document.lines[1].mark == .furniture)
  }

  /// Lines and places are those of the page.
  @Test func placesAreOfThePage() {
    let document = pdfDocument([[(50, 100, "第一页")], [(50, 100, "第二页 9.48")]])
    let place = document.place(at: document.lines[1].range.upperBound - 1)
    #expect(place.page == 2 && place.line == 1 && place.column == 8)
    #expect(place.box?.x == 82.5 && place.box?.y == 90)
  }

  @Test func textWithoutLettersIsRefused() {
    let garbled = String(repeating: "\u{E123}\u{E124}", count: 20)
    #expect(throws: UnreadableReport.pdf(.garbled)) { try PDFText.pages(in: boxLayout([[(50, 100, garbled)]])) }
    #expect(throws: UnreadableReport.pdf(.noText)) { try PDFText.pages(in: boxLayout([[(50, 100, "1")], []])) }
    #expect(throws: UnreadableReport.pdf(.noPages)) { try PDFText.pages(in: []) }
    let long = Array(repeating: [(x: Float(50), y: Float(100), words: "一页文字")], count: 1001)
    #expect(throws: UnreadableReport.pdf(.tooManyPages(limit: 1000))) { try PDFText.pages(in: boxLayout(long)) }
  }
}
