extension WeeklyReport {
  /// The report as Markdown, its tables with pipes or as HTML inside, as tools that turn PDFs into Markdown write them.
  public func markdown(_ layout: Layout, htmlTables: Bool = false) -> String {
    MarkdownPage(report: set(layout), typography: layout.typography, htmlTables: htmlTables).text
  }
}

struct MarkdownPage {
  let report: SetReport
  let typography: Typography
  let htmlTables: Bool

  var text: String { report.parts.map { markdown($0) }.joined(separator: "\n\n") + "\n" }

  private func markdown(_ part: SetReport.Part) -> String {
    switch part {
    case .title(let text): "# " + typography.prose(text)
    case .heading(let text): "## " + text
    case .line(let text): text
    case .paragraph(let text): typography.prose(text)
    case .figures(let captions, let sources):
      (zip(captions, sources).map { "**\($0)**\n\n\($1)" }).joined(separator: "\n\n")
    case .table(let table): htmlTables ? WebTable(table, .ruled).html : pipes(table)
    }
  }

  /// Labels stand in the first row of their group alone.
  private func pipes(_ table: SetTable) -> String {
    let rows = table.blocks.flatMap { block in
      block.indices.map { i in
        let row = block[i]
        let first = i == block.startIndex
        let labels = [first ? row.sector : "", first || block[i - 1].subsector != row.subsector ? row.subsector : ""]
        return line(labels.prefix(table.labelColumns) + row.cells)
      }
    }
    let rule = "|" + table.header.map { _ in " --- |" }.joined()
    return (["**\(table.caption)**", ""] + [line(table.header[...]), rule] + rows + [""] + table.footer)
      .joined(separator: "\n")
  }

  private func line(_ cells: ArraySlice<String>) -> String {
    "|"
      + cells.map { " " + $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") + " |" }
      .joined()
  }
}
