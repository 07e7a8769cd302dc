import Drawing
import Testing

/// Text needs fonts; a machine without any can't run these. The exact look is the font's, so pixels are compared only
/// with each other.
@Suite(.enabled(if: (try? FontSet()) != nil, "no font on this machine"))
struct TextTests {
  private let fonts: FontSet
  private let typesetter: Typesetter

  init() throws {
    fonts = try FontSet()
    typesetter = try Typesetter(fonts: fonts)
  }

  private static let samples = ["净流入 5.06 亿美元", "BTC", "总市值2.25万亿", "（+4.7%）", "2024-08-23", "e\u{301}x", ""]

  private func paint(_ runs: TextRun..., background: Color? = .white, with typesetter: Typesetter? = nil) throws
    -> Pixels
  {
    var scene = Scene(width: 500, height: 60, background: background)
    scene.elements = runs.map { .text($0) }
    return try scene.painted(with: Painter(typesetter: typesetter ?? self.typesetter))
  }

  private func run(_ text: String, x: Double = 20, size: Double = 20, weight: TextStyle.Weight = .regular) -> TextRun {
    TextRun(text, at: Point(x, 40), style: TextStyle(size: size, weight: weight), color: .black)
  }

  /// The columns that hold ink.
  private func inked(_ pixels: Pixels) -> [Int] {
    (0..<pixels.width).filter { x in (0..<pixels.height).contains { pixels[x, $0] != .white } }
  }

  @Test func widthsAdd() {
    for size in [11.0, 18, 20.5, 33] {
      for weight in [TextStyle.Weight.regular, .bold] {
        let style = TextStyle(size: size, weight: weight)
        for a in TextTests.samples {
          for b in TextTests.samples {
            let parts = typesetter.width(of: a, style: style) + typesetter.width(of: b, style: style)
            #expect(abs(typesetter.width(of: a + b, style: style) - parts) < 1e-9)
          }
        }
      }
    }
  }

  @Test func widthsGrowWithTheSize() {
    for text in TextTests.samples {
      let one = typesetter.width(of: text, style: TextStyle(size: 10))
      #expect(abs(typesetter.width(of: text, style: TextStyle(size: 35)) - 3.5 * one) < 1e-9)
    }
  }

  @Test func digitsAreTabular() {
    for weight in [TextStyle.Weight.regular, .bold] {
      let style = TextStyle(size: 100, weight: weight)
      let widths = Set("0123456789".map { typesetter.width(of: String($0), style: style) })
      #expect(widths.count == 1)
    }
  }

  @Test(arguments: samples, [18, 33.3])
  func paintedWidthIsMeasuredWidth(text: String, size: Double) throws {
    let alone = inked(try paint(run("H", size: size)))
    let behind = inked(try paint(run(text + "H", size: size)))
    let shift = Double(try #require(behind.last) - (try #require(alone.last)))
    #expect(abs(shift - typesetter.width(of: text, style: TextStyle(size: size))) <= 1)
  }

  @Test func anchorsShiftByTheWidth() throws {
    let text = "恐惧与贪婪 63"
    let width = typesetter.width(of: text, style: TextStyle(size: 20))
    for (anchor, share) in [(TextRun.Anchor.middle, 0.5), (.end, 1.0)] {
      var anchored = run(text, x: 300)
      anchored.anchor = anchor
      #expect(try paint(anchored) == paint(run(text, x: 300 - width * share)))
    }
  }

  @Test(arguments: ["总市值2.25万亿）。", "净流入BTC（「x」）"])
  func chineseSpacingIsPaintedAsMeasured(text: String) throws {
    let spaced = try Typesetter(fonts: fonts, spacing: .chinese)
    let alone = try #require(inked(try paint(run("H"))).last)
    let behind = try #require(inked(try paint(run(text + " H"), with: spaced)).last)
    let width = spaced.width(of: text + " ", style: TextStyle(size: 20))
    #expect(abs(Double(behind - alone) - width) <= 1)
    #expect(abs(width - typesetter.width(of: text + " ", style: TextStyle(size: 20))) > 2)
  }

  @Test func baselinesAreWhole() throws {
    var low = run("Ag 国")
    low.origin.y = 40.4
    #expect(try paint(low) == paint(run("Ag 国")))
  }

  @Test func quartersOfAPixelShow() throws {
    let still = try paint(run("国"))
    #expect(try paint(run("国", x: 20.25)) != still)
    #expect(try paint(run("国", x: 20.1)) == still)
    #expect(try inked(paint(run("国", x: 120))) == inked(still).map { $0 + 100 })
  }

  @Test func capitalsReachTheCapHeight() throws {
    let pixels = try paint(run("H", size: 30))
    let top = try #require((0..<60).first { y in (0..<500).contains { pixels[$0, y] != .white } })
    let style = TextStyle(size: 30)
    #expect(abs(40 - Double(top) - typesetter.capHeight(style: style)) <= 1)
    let extent = typesetter.extent(style: style)
    #expect(extent.ascent >= typesetter.capHeight(style: style) && extent.descent > 0)
  }

  @Test func boldIsBolder() throws {
    func ink(_ weight: TextStyle.Weight) throws -> Int {
      try paint(run("净流入 12", weight: weight)).rgb.reduce(0) { $0 + 255 - Int($1) }
    }
    #expect(try Double(ink(.bold)) > 1.2 * Double(ink(.regular)))
  }

  @Test func missingCharactersAreReportedAndBoxed() throws {
    // Never to be assigned a glyph: a noncharacter's neighbour in the last private plane.
    let pixels = try paint(run("涨\u{10FFF0}跌\u{10FFF0}"))
    #expect(typesetter.missingCharacters == ["\u{10FFF0}"])
    #expect(!inked(pixels).isEmpty)
    _ = typesetter.width(of: "\u{10FFF1}\u{10FFF0}", style: TextStyle(size: 9, weight: .bold))
    #expect(typesetter.missingCharacters == ["\u{10FFF0}", "\u{10FFF1}"])
  }

  /// Their letters come from left to right and unjoined: a picture that its reader must not take for right.
  @Test(arguments: ["سهم", "מדד", "e\u{301}"]) func whatIsNotSetRightIsReported(word: String) {
    _ = typesetter.width(of: "指数 Index é " + word, style: TextStyle(size: 20))
    #expect(!typesetter.missingCharacters.isEmpty)
    #expect(typesetter.missingCharacters.allSatisfy { word.unicodeScalars.contains($0.unicodeScalars.first!) })
  }

  /// Traditional punctuation stands in the middle of its square: it has no blank half to give.
  @Test func onlySimplifiedPunctuationIsSqueezed() {
    let style = TextStyle(size: 100)
    func added(_ text: String, _ spacing: Spacing) -> Double {
      FixedMetrics(spacing: spacing).width(of: text, style: style) - FixedMetrics().width(of: text, style: style)
    }
    #expect(added("（註）。", .traditionalChinese) == 0 && added("（註）。", .chinese) == -50)
    #expect(added("漲4點", .traditionalChinese) == 25 && added("漲4點", .chinese) == 25)
  }

  @Test func controlCharactersAreDropped() throws {
    let style = TextStyle(size: 20)
    let odd = "净\u{0}\u{7}流\n\t入\u{200D}\u{FE0F}\u{202E}\u{FEFF}"
    #expect(typesetter.width(of: odd, style: style) == typesetter.width(of: "净流入", style: style))
    #expect(try paint(run(odd)) == paint(run("净流入")))
    #expect(typesetter.missingCharacters.isEmpty)
  }

  @Test func strangeTextDoesNoHarm() throws {
    let strange = "😀👨‍👩‍👧‍👦 a\u{301}\u{301}\u{301} ‏שלום‏ \u{FFFD}\u{E000} ก็ 𠮷"
    for size in [0, -3, .nan, .infinity, 0.01, 1, 200, 1e9] {
      for x in [0, .nan, .infinity, -1e308, 1e308, 1e5] {
        var run = run(strange, x: x, size: size, weight: .bold)
        run.anchor = x == 0 ? .start : .end
        run.halo = .white
        _ = try paint(run)
        run.origin = Point(0, x)
        _ = try paint(run)
      }
    }
  }

  @Test func haloLiesUnderAndAroundTheGlyphs() throws {
    var plain = run("净 5")
    let text = try paint(plain, background: Color(0x00FF00))
    plain.halo = Color(0xFF0000)
    let haloed = try paint(plain, background: Color(0x00FF00))
    for y in 0..<60 {
      for x in 0..<500 where text[x, y] == .black { #expect(haloed[x, y] == .black) }
    }
    let reds = (0..<60).joined(count: 500) { haloed[$0, $1] == Color(0xFF0000) }
    #expect(reds > 60)
    // A translucent halo is one even layer: no pixel is redder than half.
    plain.halo = Color(0xFF0000, alpha: 128)
    plain.color = Color(0xFF0000, alpha: 0)
    let even = try paint(plain, background: Color(0x00FF00))
    #expect((0..<60).joined(count: 500) { even[$0, $1].red > 128 } == 0)
    #expect((0..<60).joined(count: 500) { even[$0, $1].red == 128 } > 200)
  }

  @Test func haloIsCutLikeTheRest() throws {
    var run = run("净流入 5")
    run.halo = Color(0xFF0000)
    let whole = try paint(run)
    var scene = Scene(width: 500, height: 60)
    scene.elements = [.clip(Rect(x: 30, y: 28, width: 25, height: 9), [.text(run)])]
    let clipped = try scene.painted(with: Painter(typesetter: typesetter))
    for y in 0..<60 {
      for x in 0..<500 {
        let inside = (30..<55).contains(x) && (28..<37).contains(y)
        #expect(clipped[x, y] == (inside ? whole[x, y] : .white))
      }
    }
  }

  @Test func tasksWithTypesettersOfTheirOwnAgree() async throws {
    let fonts = fonts
    let pictures = try await withThrowingTaskGroup(of: Pixels.self) { group in
      for task in 0..<4 {
        group.addTask {
          let painter = Painter(typesetter: try Typesetter(fonts: fonts))
          var scene = Scene(width: 400, height: 100)
          // Another order of use must not show: caches fill differently.
          if task % 2 == 1 { _ = painter.typesetter?.width(of: "9876543210 市", style: TextStyle(size: 20)) }
          for (row, text) in TextTests.samples.enumerated() {
            let at = Point(5.3, 14 * Double(row + 1))
            scene.elements.append(.text(TextRun(text, at: at, style: TextStyle(size: 13), color: .black, halo: .white)))
          }
          return try scene.painted(with: painter)
        }
      }
      return try await group.reduce(into: [Pixels]()) { $0.append($1) }
    }
    #expect(Set(pictures).count == 1)
  }

  @Test func unknownFamiliesAreNamedNotReplaced() throws {
    let set = try FontSet(families: ["No Such Family 7"])
    #expect(set.missingFamilies == ["No Such Family 7"])
    #expect(set.regular == fonts.regular && set.bold == fonts.bold)
    #expect(fonts.missingFamilies.isEmpty)
  }

  @Test func aWantedFamilyComesFirst() throws {
    guard let last = fonts.regular.last else { return }
    let set = try FontSet(families: [last.family])
    #expect(set.regular.first?.path == last.path)
    #expect(Set(set.regular.map(\.path)) == Set(fonts.regular.map(\.path)))
  }

  @Test func lostFilesAreTypedErrors() throws {
    #expect(throws: DrawingError.noFont(families: [])) { try Typesetter(fonts: FontSet(regular: [], bold: [])) }
    let lost = FontFile(path: "/no/such/font.ttf", family: "Lost")
    #expect(throws: DrawingError.self) { try Typesetter(fonts: FontSet(regular: [lost], bold: [])) }
    // Behind the first one, a lost file only has no characters.
    let first = try #require(fonts.regular.first)
    let patient = try Typesetter(fonts: FontSet(regular: [first, lost], bold: [lost]))
    #expect(patient.width(of: "Ab\u{10FFF0}", style: TextStyle(size: 10, weight: .bold)) > 0)
    #expect(patient.missingCharacters == ["\u{10FFF0}"])
  }

  @Test func boldIsMadeWhereThereIsNone() throws {
    let first = try #require(fonts.regular.first)
    let only = try Typesetter(fonts: FontSet(regular: [first], bold: []))
    let regular = try paint(run("净 5"), with: only).rgb.reduce(0) { $0 + 255 - Int($1) }
    let bold = try paint(run("净 5", weight: .bold), with: only).rgb.reduce(0) { $0 + 255 - Int($1) }
    #expect(bold > regular)
  }
}

extension Range<Int> {
  /// How many (x, row) of the rows hold.
  fileprivate func joined(count width: Int, where holds: (Int, Int) -> Bool) -> Int {
    reduce(0) { total, y in total + (0..<width).count { holds($0, y) } }
  }
}
