import Files
import Scratches
import Testing

@Suite struct CSVTests {
  private func written(_ rows: [[String]]) -> [UInt8] {
    var csv = CSVWriter()
    for row in rows { csv.row(row) }
    return csv.bytes
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a file of several pieces gives the rows that it gives whole`() throws {
    let scratch = Scratch()
    let text = (0..<40_000).map { "\($0),\"a\r\nb,\"\"\($0 % 7)\"\"\",比特币 \($0)\r\n" }.joined()
    let path = scratch.path("long.csv")
    try WholeFile.write(text + "1,2,\"open", to: path)
    let whole = try CSVReader.rows(of: Array(text.utf8))
    var reader = try CSVReader(FilePieces(path))
    for row in whole { #expect(try reader.next() == row) }
    #expect(throws: CSVError.unclosedQuote(line: 80_001)) { try reader.next() }
    #expect(try WholeFile.line(79_999, of: path) == "39999,\"a")
    #expect(try WholeFile.line(80_001, of: path) == "1,2,\"open")
    #expect(try WholeFile.line(80_002, of: path) == nil)
  }

  @Test func `fields know where they begin, in characters`() throws {
    var reader = CSVReader(Array("收盘,\"a,b\",c\n,x\n".utf8))
    _ = try reader.next()
    #expect(reader.columns == [1, 5, 10])
    _ = try reader.next()
    #expect(reader.columns == [1, 2])
  }

  @Test func quotesOnlyWhereNeeded() {
    #expect(
      text(written([["entity", "value", ""], ["a,b", "say \"hi\"", "x\ny"]]))
        == "entity,value,\n\"a,b\",\"say \"\"hi\"\"\",\"x\ny\"\n")
    #expect(text(written([[""], ["", ""], [" a "], ["\r"]])) == "\"\"\n,\n a \n\"\r\"\n")
  }

  @Test func fieldsOfEveryKind() {
    var csv = CSVWriter()
    csv.field("总市值"[...])
    csv.field(-12)
    csv.field(utf8: Array("2.25".utf8).span)
    csv.endRow()
    #expect(text(csv.bytes) == "总市值,-12,2.25\n")
    csv.removeAll()
    csv.row([""])
    #expect(text(csv.bytes) == "\"\"\n")
  }

  @Test func linesAreCountedThroughQuotedFields() throws {
    let rows = try CSVReader.rows(of: Array("\u{FEFF}a,\"b\nc\"\r\n\n\nd,e\n\"\"".utf8))
    #expect(
      rows == [
        CSVRow(fields: ["a", "b\nc"], line: 1), CSVRow(fields: ["d", "e"], line: 5), CSVRow(fields: [""], line: 6),
      ])
    #expect(try CSVReader.rows(of: []).isEmpty)
    #expect(try CSVReader.rows(of: Array("a,".utf8)) == [CSVRow(fields: ["a", ""], line: 1)])
    #expect(try CSVReader.rows(of: Array("a\rb".utf8)) == [CSVRow(fields: ["a\rb"], line: 1)])
  }

  @Test(arguments: [
    ("a\n\"b\nc", CSVError.unclosedQuote(line: 2)),
    ("a\n\"b\nc\"d", .textAfterQuote(line: 3)),
    ("a,b\nc,d\"e", .strayQuote(line: 2)),
    ("\"", .unclosedQuote(line: 1)),
  ])
  func whatIsNotCSVIsToldWithItsLine(text: String, error: CSVError) {
    #expect(throws: error) { try CSVReader.rows(of: Array(text.utf8)) }
  }

  @Test func bytesThatAreNotUTF8AreToldWithTheirLine() {
    #expect(throws: CSVError.notUTF8(line: 2)) { try CSVReader.rows(of: [0x61, 0x0A, 0xD6, 0xD0]) }
  }

  @Test func whatIsWrittenIsRead() throws {
    var random = Seeded(3)
    let alphabet = ["a", ",", "\"", "\n", "\r", "中", " ", "é"]
    for _ in 0..<500 {
      let rows = (0..<Int.random(in: 0...5, using: &random)).map { _ in
        (0..<Int.random(in: 1...4, using: &random)).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in alphabet.randomElement(using: &random)! }.joined()
        }
      }
      let read = try CSVReader.rows(of: written(rows))
      #expect(read.map { $0.fields.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
