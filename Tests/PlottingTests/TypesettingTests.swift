import ChartSpecimens
import Drawing
import Testing

@testable import Plotting

@Suite struct TypesettingTests {
  private let type = TextFitter(metrics: FixedMetrics())
  private let style = TextStyle(size: 20)

  @Test func chineseBreaksAnywhereButNotBeforeClosingMarks() {
    #expect(LineBreaking.pieces(of: "市值，上升") == ["市", "值，", "上", "升"])
    #expect(LineBreaking.pieces(of: "（市值）涨") == ["（市", "值）", "涨"])
    #expect(LineBreaking.pieces(of: "比特币ETF net flow") == ["比", "特", "币", "ETF ", "net ", "flow"])
  }

  /// Five characters of 20 px to a line of 100 px; the comma may not start the second.
  @Test func wrapping() {
    #expect(type.wrapped("一二三四五，六七", style, width: 100) == ["一二三四", "五，六七"])
    #expect(type.wrapped("甲\n乙", style, width: 100) == ["甲", "乙"])
    #expect(type.wrapped("", style, width: 100) == [])
    #expect(type.wrapped("ABCDEFGHIJKLMNOP", style, width: 55) == ["ABCDE", "FGHIJ", "KLMNO", "P"])
  }

  /// Each compared by its scalars, since `==` holds between a letter with its mark and the whole one.
  @Test func aLetterAndItsMarkAreOneCharacter() {
    func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    #expect(scalars(TextFitter.clean("e\u{301}t")) == [0xE9, 0x74])
    #expect(scalars(TextFitter.clean("か\u{3099}")) == [0x304C])
    // Vietnamese: e, circumflex, acute.
    #expect(scalars(TextFitter.clean("e\u{302}\u{301}")) == [0x1EBF])
    #expect(scalars(TextFitter.clean("q\u{301}")) == [0x71, 0x301])
  }

  @Test func lawsOfWrapping() {
    let alphabet = Array("市值上升，。（）ABC 12,%「」é😀")
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let text = String(
        (0..<Int.random(in: 0...60, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! })
      let width = Double.random(in: 60...400, using: &generator)
      let lines = type.wrapped(text, style, width: width)
      #expect(lines.allSatisfy { type.width($0, style) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      // A run of marks longer than a line has to break somewhere.
      let hasLongRun = LineBreaking.pieces(of: text).contains { type.width($0, style) > width }
      if !hasLongRun { #expect(lines.dropFirst().allSatisfy { !"，。）」%,".contains($0.first!) }) }
    }
  }

  @Test func shorteningKeepsWhatFits() {
    #expect(type.shortened("一二三四五", style, width: 100) == "一二三四五")
    #expect(type.shortened("一二三四五六", style, width: 100) == "一二三四…")
  }

  @Test func controlCharactersNeverReachTheScene() {
    #expect(TextFitter.clean("a\u{0}b\tc\u{2028}d") == "a b c d")
  }
}
