/// A table as HTML, group labels merged over their rows.
struct WebTable {
  private let table: SetTable
  private let style: WebPage.Style

  init(_ table: SetTable, _ style: WebPage.Style) {
    self.table = table
    self.style = style
  }

  var html: String {
    let caption = WebPage.escaped(table.caption)
    let inside = style == .open
    return (inside ? "" : "<p class=\"caption\">\(caption)</p>\n") + "<table>\n"
      + (inside ? "<caption>\(caption)</caption>\n" : "") + head + body + "</table>\n"
      + table.footer.map { "<p class=\"source\">\(WebPage.escaped($0))</p>" }.joined(separator: "\n")
  }

  /// The sector is a row over the whole width.
  private var hasGroupRows: Bool { style == .open && table.labelColumns > 0 }

  private var head: String {
    let header = table.header.dropFirst(hasGroupRows ? 1 : 0)
    guard style == .dense, let headed = table.headed else {
      return "<thead>\n\(row(header.map { cell("th", $0) }))</thead>\n"
    }
    let columns = (headed.columns.lowerBound + table.labelColumns)..<(headed.columns.upperBound + table.labelColumns)
    let group = cell("th", headed.title, " colspan=\"\(columns.count)\"")
    let above =
      header[..<columns.lowerBound].map { cell("th", $0, " rowspan=\"2\"") } + [group]
      + header[columns.upperBound...].map { cell("th", $0, " rowspan=\"2\"") }
    return "<thead>\n\(row(above))\(row(header[columns].map { cell("th", $0) }))</thead>\n"
  }

  private var body: String { "<tbody>\n" + table.blocks.map(block).joined() + "</tbody>\n" }

  private func block(_ block: ArraySlice<SetTable.Row>) -> String {
    var text = ""
    var sector = labelCell(block.first?.sector ?? "", over: block.count)
    if table.labelColumns == 0 { sector = "" }
    if hasGroupRows {
      let width = table.header.count - 1
      text += row([cell("td", block.first?.sector ?? "", " class=\"group\" colspan=\"\(width)\"")])
      sector = ""
    }
    for run in runs(of: block, alike: \.subsector) {
      var labels = sector
      sector = ""
      if table.labelColumns > 1 { labels += labelCell(run.first?.subsector ?? "", over: run.count) }
      for line in run {
        text += row([labels] + line.cells.enumerated().map { cell("td", $1, kind(of: $1, in: line, at: $0)) })
        labels = ""
      }
    }
    return text
  }

  private func labelCell(_ label: String, over count: Int) -> String {
    cell("td", label, " class=\"label\"" + (count > 1 ? " rowspan=\"\(count)\"" : ""))
  }

  private func kind(of cell: String, in row: SetTable.Row, at index: Int) -> String {
    if row.wraps == index { return " class=\"name\"" }
    let figures = cell.unicodeScalars.count {
      $0.properties.numericType != nil || "%().,-−–+％（）．－＋".unicodeScalars.contains($0)
    }
    return figures == cell.unicodeScalars.count ? " class=\"number\"" : ""
  }

  private func row(_ cells: [String]) -> String { "<tr>\(cells.joined())</tr>\n" }

  private func cell(_ tag: String, _ text: String, _ attributes: String = "") -> String {
    "<\(tag)\(attributes)>\(WebPage.escaped(text))</\(tag)>"
  }
}
