/// Lines with blanks, pages and line ends.
struct Typesetter {
  let layout: Layout
  let header: String
  private(set) var lines: [Line] = []

  init(layout: Layout, report: SetReport) {
    self.layout = layout
    header = report.header
    for part in report.parts { add(part) }
  }

  private mutating func add(_ part: SetReport.Part) {
    switch part {
    case .title(let text): line(layout.typography.prose(text))
    case .heading(let text), .line(let text): line(text)
    case .paragraph(let text): paragraph(text)
    case .figures(let captions, let sources):
      line(captions.joined(separator: "  "))
      line(sources.joined(separator: "  "))
    case .table(let table): lines += table.lines(layout)
    }
  }

  private mutating func line(_ text: String) { lines.append(Line(text: text)) }

  private mutating func paragraph(_ text: String) {
    let set = layout.typography.prose(text)
    let pieces = layout.proseWidth.map { wrap(set, $0) } ?? [set]
    lines += pieces.enumerated().map { Line(text: $1, tight: $0 > 0) }
  }

  func text() -> String {
    var out = ""
    out.reserveCapacity(lines.count * 80)
    let end = layout.carriageReturns ? "\r\n" : "\n"
    var page = 1
    var used = 0
    for (i, line) in lines.enumerated() {
      if let limit = layout.pageLines, used >= limit, !line.holds {
        closePage(&out, page, inTable: line.isTableRow && lines[i - 1].isTableRow, end)
        page += 1
        used = 0
      } else if i > 0, wantsBlank(before: line) {
        out += end
        used += 1
      }
      out += line.text
      if layout.trailingBlank, i % 3 != 0, !line.text.hasSuffix(" ") { out += " " }
      out += end
      used += 1
    }
    return out
  }

  private func wantsBlank(before line: Line) -> Bool {
    switch layout.blanks {
    case .none: false
    case .everywhere: !line.glued
    case .betweenRows: !line.tight
    }
  }

  private func closePage(_ out: inout String, _ page: Int, inTable: Bool, _ end: String) {
    if layout.strayLabels, inTable { out += "-\(9 + page)%\(end)-\(3 + page)%  -\(page)%\(end)" }
    out += "请阅读最后一页的声明  \(page)\(end)"
    out += (layout.formFeeds ? "\u{0C}" : " ") + header + end
  }
}
