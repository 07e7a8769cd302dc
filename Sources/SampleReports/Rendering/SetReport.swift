/// A report in words, before anything is laid out: what text and pages are made of.
struct SetReport {
  enum Part {
    case title(String)
    case heading(String)
    /// A line that is never wrapped.
    case line(String)
    case paragraph(String)
    /// Captions side by side, and their source lines.
    case figures(captions: [String], sources: [String])
    case table(SetTable)
  }

  /// What stands at the top of every page.
  var header: String
  var parts: [Part] = []
}

extension WeeklyReport {
  /// Every fact of the model in words, in the phrase variants that `wordingSeed` picks.
  func set(_ layout: Layout) -> SetReport {
    var writer = ReportWriter(self, layout)
    writer.write()
    return writer.set
  }
}
