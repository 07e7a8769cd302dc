import Drawing
import Testing

@Suite struct SceneTextTests {
  @Test func everyElementHasItsLine() {
    var scene = Scene(width: 160, height: 90)
    var curve = Path(polyline: [Point(10, 20), Point(30.12345, 40)])
    curve.curve(Point(1, 2), Point(3, 4), to: Point(-0.0001, -5.5))
    curve.close()
    let bold = TextStyle(size: 18, weight: .bold)
    scene.elements = [
      .stroke(curve, Stroke(Color(0x1F4E8C), width: 3)),
      .clip(
        Rect(x: 0, y: 0.5, width: 10, height: 20),
        [
          .fill(Path(polyline: [Point(1, 2)]), Color(0x1F4E8C, alpha: 128)),
          .stroke(Path(), Stroke(.black, width: 1, cap: .butt, dash: [6, 4.5])),
        ]),
      .rectangle(Rect(x: 1, y: 2, width: 3, height: 4), .white),
      .text(TextRun("净流入 \"x\"", at: Point(5, 6), style: TextStyle(size: 20), color: .black)),
      .text(TextRun("b", at: Point(5, 6), anchor: .middle, style: bold, color: .black, halo: .white)),
    ]
    #expect(
      scene.description == """
        scene 160 90 #ffffff
        line 3 #1f4e8c M 10 20 L 30.123 40 C 1 2 3 4 0 -5.5 Z
        clip 0 0.5 10 20
          fill #1f4e8c80 M 1 2
          line 1 #000000 butt dash 6 4.5\u{20}
        rectangle #ffffff 1 2 3 4
        text 20 #000000 start 5 6 "净流入 \\"x\\""
        text 18 bold #000000 halo #ffffff middle 5 6 "b"

        """)
    #expect(Scene(width: 1, height: 2, background: nil).description == "scene 1 2 transparent\n")
  }

  @Test(arguments: [
    (0.0004, "0"), (-0.0004, "0"), (-0.0, "0"), (0.9996, "1"), (-1.0005, "-1.001"), (2.5, "2.5"), (10.05, "10.05"),
    (100, "100"), (1e300, "1e+300"), (Double.nan, "nan"), (-Double.infinity, "-inf"),
  ])
  func numbersHaveThreeDecimalsAtMost(number: Double, words: String) {
    #expect(Path(polyline: [Point(number, 0)]).description == "M \(words) 0")
  }

  @Test(arguments: [
    ("涨 4%", 265), ("", 0), ("ABC", 165), ("净流入", 300), ("e\u{301}", 55), ("a\u{0}\n\u{200D}b", 110), ("（—“…", 400),
    ("−±€", 165), ("😀𠮷", 200), ("１，", 200),
  ])
  func fixedWidths(text: String, hundredths: Int) {
    let style = TextStyle(size: 100)
    #expect(FixedMetrics().width(of: text, style: style) == Double(hundredths))
  }

  @Test(
    arguments: [
      // An eighth each side of the number; half where two blank halves meet; nothing beside a written space.
      ("值2.25万", 445), ("））", 150), ("）。", 150), ("）（", 150), ("（「", 150), ("（）", 200), ("值 2", 210),
      ("2a", 110), ("值，a", 255), ("值\u{200D}2", 167.5),
    ] as [(String, Double)])
  func chineseSpacing(text: String, hundredths: Double) {
    let style = TextStyle(size: 100)
    #expect(FixedMetrics(spacing: .chinese).width(of: text, style: style) == hundredths)
  }
}
