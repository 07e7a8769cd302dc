import Facts
import Testing

@testable import Reports

@Suite struct FoldingTests {
  private func folded(_ text: String) -> String { String(String.UnicodeScalarView(fold(text))) }

  @Test func foldsWidthCaseAndScript() { #expect(folded("ＮＶＤＡ　１，２３４％ 總市值") == "nvda 1,234% 总市值") }
  @Test func keepsTheCommaOfClauses() { #expect(folded("收于3468.9，指数") == "收于3468.9，指数") }
  @Test func radicalsOfTextLayersAreIdeographs() {
    let document = Document(report: "r", text: "截⽌ ⽉内 第 2 ⻚ \u{F98E}初 \u{2E80}")
    #expect(document.words(document.lines[0].range) == "截止 月内 第 2 页 年初 \u{2E80}")
  }
  @Test func isOneToOne() {
    let text = "ﬁ é 👍 \u{FEFF}A\u{3000}—～“”億"
    #expect(fold(text).count == text.unicodeScalars.count)
  }
}

@Suite struct DocumentTests {
  @Test(arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func linesEndInAnyWay(_ text: String) {
    let document = Document(report: "r", text: text)
    #expect(document.lines.map { document.words($0.range) } == ["a", "b", "c"])
  }

  @Test func aFormFeedOpensThePageOfItsLine() {
    let document = Document(report: "r", text: "a\n\u{C}b\nc\u{C}\nd")
    #expect(document.lines.map(\.page) == [1, 2, 2, 3])
  }

  @Test func placesCountFromOne() {
    let document = Document(report: "r", text: "甲\n乙丙")
    #expect(document.place(at: 3) == Place(report: "r", page: 1, line: 2, column: 2))
  }
}

@Suite struct PassageTests {
  private func passage(_ text: String) -> Passage {
    let document = Document(report: "r", text: text)
    return Passage(document, document.lines.map(\.range))
  }

  @Test func undoesWrapsAndSetting() {
    let text = String(String.UnicodeScalarView(passage("达 2.25\n万亿美元，\nBit\nDigital").folded))
    #expect(text == "达2.25万亿美元，bit digital")
  }

  @Test func wordsJoinByScript() {
    let passage = passage("Microstrategy\nIncorporated\n挖矿及\n矿机")
    #expect(passage.words(0..<passage.count) == "Microstrategy Incorporated挖矿及矿机")
  }

  @Test func placesPointIntoTheText() {
    let place = passage("甲乙\n 丙").place(2)
    #expect(place.line == 2)
    #expect(place.column == 2)
  }
}

@Suite struct DecodingTests {
  @Test func readsTheEncodingsOfReports() throws {
    let gb18030: [UInt8] = [0xCA, 0xD0, 0xD6, 0xB5]
    #expect(try decodedText(gb18030) == "市值")
    #expect(try decodedText([0xEF, 0xBB, 0xBF] + Array("市值".utf8)) == "市值")
    #expect(try decodedText([0xFF, 0xFE, 0x02, 0x5E, 0x3C, 0x50]) == "市值")
  }

  /// In Big5; as GB18030 it would be 「…砯刽…」.
  private let traditional: [UInt8] = [
    0xA5, 0xFE, 0xB2, 0x79, 0xA5, 0x5B, 0xB1, 0x4B, 0xB3, 0x66, 0xB9, 0xF4, 0xC1, 0x60, 0xA5, 0xAB, 0xAD,
    0xC8, 0xAC, 0xB0, 0x32, 0x2E, 0x32, 0x35, 0xB8, 0x55, 0xBB, 0xF5, 0xAC, 0xFC, 0xA4, 0xB8, 0xA1, 0x41,
    0xB8, 0xFB, 0xA4, 0x57, 0xB6, 0x67, 0xAA, 0xBA, 0x32, 0x2E, 0x30, 0x38, 0xB8, 0x55, 0xBB, 0xF5, 0xAC,
    0xFC, 0xA4, 0xB8, 0xA4, 0x57, 0xBA, 0xA6, 0xA1, 0x43,
  ]

  @Test func big5IsToldByItsCharacters() throws {
    #expect(try decodedText(traditional) == "全球加密貨幣總市值為2.25萬億美元，較上週的2.08萬億美元上漲。")
    let page = Array("<meta charset=gbk><p>".utf8)
    #expect(try decodedText(page + [0xCA, 0xD0, 0xD6, 0xB5]).hasSuffix("市值"))
    #expect(try decodedText(Array("<meta charset=\"Big5\"><p>".utf8) + [0xA5, 0xAB, 0xAD, 0xC8]).hasSuffix("市值"))
  }

  @Test func utf16AndUTF32AreToldByTheirBytes() throws {
    let text = "2024-08-23 市值 2.25"
    let little = text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    #expect(try decodedText(little) == text)
    #expect(try decodedText(big) == text)
    let wide = ("\u{FEFF}" + text).unicodeScalars.flatMap { s in
      (0..<4).map { UInt8(truncatingIfNeeded: s.value >> (8 * $0)) }
    }
    #expect(try decodedText(wide) == text)
  }

  @Test func refusesWhatIsNoText() {
    #expect(throws: UnreadableReport.empty) { try decodedText([]) }
    #expect(throws: UnreadableReport.empty) { try decodedText(Array(" \n\n".utf8)) }
    #expect(throws: UnreadableReport.binary) { try decodedText([0x89, 0x50, 0x4E, 0x47, 0, 0, 1]) }
    #expect(throws: UnreadableReport.notText) { try decodedText([0x81, 0x20, 0xFF, 0xFF, 0x41]) }
  }
}

@Suite struct DocumentBuilderTests {
  @Test func placesAreThoseOfTheSource() {
    var builder = DocumentBuilder()
    let grid = builder.nextGrid
    let box = Box(x: 10, y: 20, width: 30, height: 8)
    let code = builder.append("NVDA.O".unicodeScalars, page: 2, line: 14, column: 5, box: box)
    builder.appendBlank()
    let close = builder.append("129.4".unicodeScalars, page: 2, line: 14, column: 40)
    builder.endLine(page: 2, grid: grid)
    builder.add(
      Grid(
        cells: [.init(ranges: [code], row: 0, column: 0), .init(ranges: [close], row: 0, column: 1)], rowCount: 1,
        columnCount: 2))
    builder.append("完".unicodeScalars, page: 3, line: 1, column: 1)
    let document = builder.document(report: "r.pdf")
    #expect(document.printed.count == 15 && document.lines.map(\.page) == [2, 3])
    #expect(document.place(at: 2) == Place(report: "r.pdf", page: 2, line: 14, column: 7, box: box))
    #expect(document.place(at: close.lowerBound) == Place(report: "r.pdf", page: 2, line: 14, column: 40))
    let blocks = Segmenter.blocks(of: document)
    #expect(blocks.map(\.kind) == [.table, .paragraph] && blocks[0].grid == grid)
  }
}
