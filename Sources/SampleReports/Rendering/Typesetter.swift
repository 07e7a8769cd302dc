/// Lines with blanks, pages and line ends.
struct Typesetter {
  let layout: Layout
  let header: String
  private(set) var lines: [Line] = []

  init(layout: Layout, header: String) {
    self.layout = layout
    self.header = header
  }

  mutating func heading(_ text: String) { lines.append(Line(text: layout.typography.prose(text))) }

  /// A line as it is.
  mutating func line(_ text: String) { lines.append(Line(text: text)) }

  mutating func paragraph(_ text: String) {
    guard !text.isEmpty else { return }
    let set = layout.typography.prose(text)
    let pieces = layout.proseWidth.map { wrap(set, $0) } ?? [set]
    lines += pieces.enumerated().map { Line(text: $1, tight: $0 > 0) }
  }

  mutating func table(_ table: SetTable) { lines += table.lines(layout) }

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
