import Facts

extension ReportDraft {
  /// The words of one line as printed, each at its column; blanks stand where the source has markup or empty paper. nil
  /// where the report has no such line.
  ///
  ///     draft.printedLine(of: observation.place)
  package func printedLine(of place: Place) -> String? {
    guard !document.origins.isEmpty else {
      return document.lines.first { $0.page == place.page && $0.number == place.line }.map {
        document.printed[$0.range].text
      }
    }
    var line: [Unicode.Scalar] = []
    var isThere = false
    for (index, origin) in document.origins.enumerated() where origin.page == place.page && origin.line == place.line {
      let end = index + 1 < document.origins.count ? document.origins[index + 1].position : document.printed.count
      let words = document.printed[origin.position..<end].prefix { $0 != "\n" }
      while line.count < origin.column - 1 { line.append(" ") }
      line += words
      isThere = true
    }
    return isThere ? line.text : nil
  }
}
