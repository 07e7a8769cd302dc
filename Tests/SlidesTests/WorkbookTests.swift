import Files
import Scratches
import Testing

@testable import Slides

@Suite struct WorkbookTests {
  private let scratch = Scratch()
  private var path: String { scratch.path("series.xlsx") }

  private func write(to path: String) throws {
    var workbook = Workbook()
    workbook.addSheet("points", columns: [("名称", 10), ("value", 12), ("date", 12)]) { rows in
      for name in ["英伟达", "=HYPERLINK(\"x\")", " <a&b> ", "英伟达"] {
        rows.text(name)
        rows.number("-0.0113")
        // 2024-08-23
        rows.day(19_958)
        rows.endRow()
      }
    }
    workbook.addSheet("empty", columns: [("名称", 10)]) { _ in }
    try workbook.write(to: path)
  }

  private func part(_ name: String) throws -> String {
    let archive = try ZipReader(path)
    return String(decoding: try archive.bytes(of: name), as: UTF8.self)
  }

  @Test func `words are words whatever they begin with, each kept once`() throws {
    try write(to: path)
    let texts = try part("xl/sharedStrings.xml")
    #expect(texts.contains(#"<t xml:space="preserve">=HYPERLINK("x")</t>"#))
    #expect(texts.contains(#"<t xml:space="preserve"> &lt;a&amp;b&gt; </t>"#))
    #expect(texts.components(of: "英伟达") == 1)
    // Heads are 0 to 2.
    let sheet = try part("xl/worksheets/sheet1.xml")
    #expect(sheet.contains(#"<row><c t="s"><v>3</v></c><c><v>-0.0113</v></c><c s="1"><v>45527</v></c></row>"#))
    #expect(!sheet.contains("<f>"))
    #expect(sheet.components(of: "<row>") == 5)
  }

  @Test func `the parts name each other`() throws {
    try write(to: path)
    #expect(try part("xl/workbook.xml").contains(#"<sheet name="empty" sheetId="2" r:id="rId2"/>"#))
    #expect(try part("xl/_rels/workbook.xml.rels").contains(#"Target="worksheets/sheet2.xml""#))
    #expect(try part("[Content_Types].xml").contains(#"PartName="/xl/worksheets/sheet1.xml""#))
    #expect(try part("_rels/.rels").contains(#"Target="xl/workbook.xml""#))
  }

  @Test func `the same rows give the same bytes`() throws {
    try write(to: path)
    let first = try WholeFile.read(path)
    try write(to: path)
    #expect(try WholeFile.read(path) == first)
  }
}

extension String {
  fileprivate func components(of word: String) -> Int { ranges(of: word).count }
}
