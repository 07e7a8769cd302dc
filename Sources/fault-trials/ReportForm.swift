import SampleReports

/// A form in which the trials' reports are written: each layout of text, HTML in each style, Markdown.
struct ReportForm: Sendable {
  let name: String
  /// Of the reports' files.
  let suffix: String
  let text: @Sendable (WeeklyReport) -> String

  static let all: [ReportForm] =
    Layout.named.map { name, layout in ReportForm(name: name, suffix: "txt") { $0.text(layout) } }
    + WebPage.Style.allCases.map { style in
      ReportForm(name: "html-\(style.rawValue)", suffix: "html") { $0.html(.copied, style: style) }
    }
    + [
      ReportForm(name: "markdown", suffix: "md") { $0.markdown(.copied) },
      ReportForm(name: "markdown-html", suffix: "md") { $0.markdown(.copied, htmlTables: true) },
    ]
}
