import Facts
import Files
import Reports

/// The lines of reports, read again from their files.
package actor PrintedLines {
  private let files: [String: ReportFile]
  private let tables: [String: ReportFile]
  private let options: ReaderOptions
  private var drafts: [String: ReportDraft?] = [:]

  /// - Parameter paths: as they were given to the reader.
  package init(_ paths: [String], _ options: ReadingOptions) {
    let finder = ReportFinder(paths, leavingOut: options.configuration)
    let found = finder.files
    tables = Dictionary(finder.dataTables(options).map { ($0.file.name, $0.file) }) { a, _ in a }
    files = Dictionary(found.flatMap { [$0] + $0.otherForms }.map { ($0.name, $0) }) { a, _ in a }
    self.options = options.reader
  }

  /// nil where the file can't be read again: it has gone, or was standard input.
  package func line(of place: Place) async -> String? {
    if let table = tables[place.report] { return try? WholeFile.line(place.line, of: table.path) }
    if let known = drafts[place.report] { return known?.printedLine(of: place) }
    let draft = await read(place.report)
    drafts[place.report] = draft
    return draft?.printedLine(of: place)
  }

  private func read(_ report: String) async -> ReportDraft? {
    guard let file = files[report], file.path != "-", let bytes = try? file.bytes() else { return nil }
    if file.isPDF { return try? await ReportDraft.pdf(at: file.path, bytes, report: file.name, options: options) }
    return try? draftUpToTornEnd(bytes, report: file.name, options: options).0
  }
}
