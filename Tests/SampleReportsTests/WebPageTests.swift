import Facts
import Testing

@testable import SampleReports

struct WebPageTests {
  /// Every row of a table covers as many columns as its header, merged cells counted.
  @Test(arguments: UInt64(0)..<30, WebPage.Style.allCases)
  func tablesAreRectangles(seed: UInt64, style: WebPage.Style) {
    let sample = RandomWeekly(seed: seed).sample
    for case .table(let table) in sample.report.set(sample.layout).parts {
      let widths = widths(WebTable(table, style).html)
      #expect(Set(widths).count == 1, "\(seed) \(style) \(widths)")
    }
  }

  @Test(arguments: UInt64(0)..<30)
  func pagesHoldEveryFact(seed: UInt64) {
    let sample = RandomWeekly(seed: seed).sample
    var layout = sample.layout
    layout.typography = Typography()
    // Flows have their thousands parted whatever the typography.
    let pages = [
      sample.report.html(layout, style: .ruled), sample.report.markdown(layout),
      sample.report.markdown(layout, htmlTables: true),
    ].map { page in page.filter { $0 != "," } }
    for fact in Truth(sample.report).observations {
      for page in pages { #expect(page.contains(fact.digits), "\(seed) \(fact)") }
    }
  }

  @Test func columnsAndRowsMoveTogether() {
    let table = SetTable(
      caption: "", header: ["S", "A", "B", "C"],
      rows: [
        .init(sector: "s1", cells: ["a1", "b1", "c1"]), .init(sector: "s2", cells: ["a2", "b2", "c2"]),
        .init(sector: "s3", cells: ["a3", "b3", "c3"]),
      ], footer: [])
    for seed in UInt64(0)..<20 {
      var layout = Layout.dense
      layout.columnSeed = seed
      layout.rowSeed = seed
      let arranged = table.arranged(layout)
      #expect(arranged.header[0] == "S")
      #expect(Set(arranged.rows.map(\.sector)) == ["s1", "s2", "s3"])
      for row in arranged.rows {
        let number = row.sector.suffix(1)
        #expect(row.cells == arranged.header.dropFirst().map { $0.lowercased() + number })
      }
    }
  }

  /// The columns that each row covers, cells merged from above included.
  private func widths(_ html: String) -> [Int] {
    var left: [Int] = []  // for every merged cell still open: rows left
    return html.parts(by: "<tr>").dropFirst().map { row in
      var width = left.count { $0 > 0 }
      left = left.map { $0 - 1 }
      let cells = row.parts(by: "<t").dropFirst().filter { $0.hasPrefix("d") || $0.hasPrefix("h") }
      for cell in cells where !cell.hasPrefix("head") && !cell.hasPrefix("body") {
        let span = number(cell, "colspan")
        width += span
        left += Array(repeating: number(cell, "rowspan") - 1, count: span)
      }
      return width
    }
  }

  private func number(_ cell: Substring, _ attribute: String) -> Int {
    let parts = cell.prefix { $0 != ">" }.split(separator: "\"")
    guard let i = parts.firstIndex(where: { $0.hasSuffix(attribute + "=") }) else { return 1 }
    return Int(parts[i + 1]) ?? 0
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The parts between all occurrences of a separator.
  fileprivate func parts(by separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self[startIndex...]
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
