import Testing

@testable import Slides

@Suite struct TableTests {
  private let frame = SlideFrames(format: .wide).body

  @Test func aShortTableStandsOnOneSlideInLargeLetters() {
    let pages = TablePages(Specimens.table(rows: 5), in: frame)
    #expect(pages.pages.count == 1 && pages.size == 14)
    // Header, the group's name, five rows.
    #expect(pages.pages[0].rows.count == 7)
  }

  @Test(arguments: [(40, 1), (8, 9), (200, 3), (1, 60)])
  func noRowIsLostAndNoSlideOverfull(_ rows: Int, _ groups: Int) {
    let pages = TablePages(Specimens.table(rows: rows, in: groups), in: frame)
    #expect(pages.pages.count > 1)
    var cells = 0
    for page in pages.pages {
      #expect(page.rows.reduce(Length(emu: 0)) { $0 + $1.height } <= frame.height)
      #expect(page.rows.first?.content == .header)
      // No slide ends with a name that has no row under it.
      if case .cells? = page.rows.last?.content {} else { Issue.record("a page ends with a name") }
      for row in page.rows { if case .cells = row.content { cells += 1 } }
    }
    #expect(cells == rows * groups)
  }

  @Test func aGroupThatFitsOnOneSlideIsNotTorn() {
    let pages = TablePages(Specimens.table(rows: 12, in: 2), in: frame)
    for page in pages.pages {
      for row in page.rows { if case .group(_, let isContinued) = row.content { #expect(!isContinued) } }
    }
  }

  @Test func aGroupThatGoesOnSaysSo() {
    let pages = TablePages(Specimens.table(rows: 40), in: frame)
    #expect(pages.pages.dropFirst().allSatisfy { $0.rows[1].content == .group("板块 0", isContinued: true) })
  }

  @Test func columnsFillTheFrame() {
    let pages = TablePages(Specimens.table(rows: 2), in: frame)
    #expect(pages.widths.reduce(Length(emu: 0), +) == frame.width)
    // Shares 3, 2, 1, 1.
    #expect(abs(pages.widths[1].emu - frame.width.emu * 2 / 7) <= 1)
  }

  @Test func longWordsMakeTallRows() {
    var table = Specimens.table(rows: 1)
    let usual = TablePages(table, in: frame).pages[0].rows[2].height
    table.groups[0].rows[0][0].text = String(repeating: "周报", count: 60)
    #expect(TablePages(table, in: frame).pages[0].rows[2].height > usual)
  }

  @Test func linesOfText() {
    // A Chinese letter is one em wide.
    #expect(TextExtent.lines(of: String(repeating: "周", count: 20), within: 10) == 2)
    #expect(TextExtent.lines(of: String(repeating: "周", count: 21), within: 10) == 3)
    #expect(TextExtent.lines(of: "", within: 10) == 1)
    #expect(TextExtent.lines(of: "a\nb\nc", within: 10) == 3)
    // A second word of six letters does not fit, and is not broken.
    #expect(TextExtent.lines(of: "sesame sesame", within: 6) == 2)
    // A word longer than the line is broken: 100 letters of 0.56 em and some slack.
    #expect(TextExtent.lines(of: String(repeating: "e", count: 100), within: 10) == 7)
  }

  @Test func longHeadlinesAreSetSmaller() {
    let frame = SlideFrames(format: .standard).headline
    #expect(HeadlineSizes.own.fitting("总市值 3.65 万亿美元。", in: frame) == nil)
    // 9.1 inches are 27 letters of 24 points, and 32 of 20.
    #expect(HeadlineSizes.own.fitting(String(repeating: "周", count: 30), in: frame) == 20)
    #expect(HeadlineSizes.own.fitting(String(repeating: "周", count: 40), in: frame) == nil)
    let long = String(repeating: "总市值三万亿美元，", count: 9)
    let size = HeadlineSizes.own.fitting(long, in: frame) ?? 24
    #expect(size < 24 && TextExtent.lines(of: long, within: frame.width.points / size) <= 2)
  }
}
