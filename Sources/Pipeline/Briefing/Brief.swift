import Facts
import TimeSeries

extension ChartContext {
  /// What the output says beside its charts; tables without a row are left out.
  func briefing(_ corpus: Corpus) -> Briefing {
    let week = latest?.week
    return Briefing(
      locale: options.locale.rawValue,
      week: [week?.start, week?.end ?? latest?.date].compactMap { $0?.description },
      reports: readings.map { Briefing.Report(report: $0.report, date: $0.date?.description ?? "") },
      unread: corpus.failures.map(\.path),
      tables: [indexTable, sectionTable(.ai), sectionTable(.crypto), movesTable(corpus.series), eventsTable]
        .filter { $0.rowCount > 0 })
  }

  /// The reports' words for the slides and pages.
  var deckWords: DeckWords { DeckWords(locale: options.locale) }
}
