import SampleReports

/// What the reports are written as: text as they were laid out, or something else.
struct SampleForm {
  private enum Kind: String {
    case text, html, markdown
    case markdownTables = "markdown-html"
  }

  private let kind: Kind
  private let style: WebPage.Style
  private let layout: Layout?
  private let columnSeed: UInt64?
  private let rowSeed: UInt64?

  init(_ options: [String: String]) throws {
    func choice<T>(_ name: String, _ standard: T, _ make: (String) -> T?) throws -> T {
      guard let word = options[name] else { return standard }
      guard let choice = make(word) else { throw SampleCommand.Misuse(description: "--\(name) \(word) is not known") }
      return choice
    }
    kind = try choice("form", .text, Kind.init)
    style = try choice("style", .ruled, WebPage.Style.init)
    layout = try choice("layout", nil) { word in Layout.named.first { $0.name == word }?.layout }
    columnSeed = try choice("columns", nil) { UInt64($0) }
    rowSeed = try choice("rows", nil) { UInt64($0) }
  }

  /// Text as the report itself is laid out and encoded.
  var isPrinted: Bool { kind == .text && layout == nil && columnSeed == nil && rowSeed == nil }

  /// The report under the name that its form's file has.
  func named(_ report: SampleReport) -> SampleReport {
    guard let dot = report.name.lastIndex(of: ".") else { return report }
    var report = report
    switch kind {
    case .text: break
    case .html: report.name.replaceSubrange(dot..., with: ".html")
    case .markdown, .markdownTables: report.name.replaceSubrange(dot..., with: ".md")
    }
    return report
  }

  func text(of sample: SampleReport) -> String {
    var layout = layout ?? sample.layout
    // Every report has an order of its own.
    layout.columnSeed = columnSeed.map { $0 &+ sample.report.wordingSeed }
    layout.rowSeed = rowSeed.map { $0 &+ sample.report.wordingSeed }
    // Shuffled rows can only be told apart by a label each.
    if rowSeed != nil { layout.groups = .everyRow }
    return switch kind {
    case .text: sample.report.text(layout)
    case .html: sample.report.html(layout, style: style)
    case .markdown: sample.report.markdown(layout)
    case .markdownTables: sample.report.markdown(layout, htmlTables: true)
    }
  }
}
