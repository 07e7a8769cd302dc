import Files
import Testing

@Suite struct JSONTests {
  private func text(_ value: JSONValue, _ style: JSONWriter.Style) -> String {
    String(decoding: JSONWriter.file(value, style), as: UTF8.self)
  }

  private let chart: JSONValue = [
    "id": "fear-greed", "width": 1600, "gap": nil, "x_domain": ["2024-01-01", "2024-12-30"], "empty": [],
    "panels": [["y": [0, 0.5], "log": false], [:]],
  ]

  @Test func keysKeepTheirOrder() {
    #expect(
      text(chart, .compact)
        == #"{"id":"fear-greed","width":1600,"gap":null,"x_domain":["2024-01-01","2024-12-30"],"empty":[],"#
        + #""panels":[{"y":[0,0.5],"log":false},{}]}"# + "\n")
  }

  @Test func indentedWithFlatArraysOnOneLine() {
    #expect(
      text(chart, .indented) == """
        {
          "id": "fear-greed",
          "width": 1600,
          "gap": null,
          "x_domain": ["2024-01-01", "2024-12-30"],
          "empty": [],
          "panels": [
            {
              "y": [0, 0.5],
              "log": false
            },
            {}
          ]
        }

        """)
  }

  @Test(arguments: [
    (0.1, "0.1"), (-0.0, "0"), (5.0, "5"), (3_182_500_000_000.0, "3182500000000"), (1e-7, "1e-07"), (1e300, "1e+300"),
    (0x1p53, "9007199254740992"), (2.0 / 3, "0.6666666666666666"),
  ])
  func numbersAreTheShortestThatReadBack(number: Double, expected: String) {
    #expect(text(.double(number), .compact) == expected + "\n")
    #expect(Double(expected) == number)
  }

  @Test func decimalsStandAsTheyAre() {
    #expect(text(.number("2.250"), .compact) == "2.250\n")
  }

  @Test func stringsAreEscapedAsTheStandardAsks() {
    #expect(text("a\"\\/\n\r\t\u{8}\u{C}\u{1}\u{1F}中😀", .compact) == #""a\"\\/\n\r\t\b\f\u0001\u001f中😀""# + "\n")
    #expect(text(["\"": "\n"], .compact) == #"{"\"":"\n"}"# + "\n")
  }
}
