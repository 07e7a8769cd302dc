import Drawing
import Facts
import Files
import Reports

/// What a person asks of `build`.
package struct BuildOptions: Sendable {
  package var charts: ChartOptions
  /// The charts of the configuration.
  package var list: ChartList
  /// Whether every security gets a chart of its close.
  package var includesTickers: Bool
  /// How many charts are drawn at a time; the files do not depend on it.
  package var jobs: Int
  package var deck: DeckOptions
  /// Which rules the reports are checked by, and what the user says of the readings.
  package var rules = CheckRules()
  package var amendments = Amendments()

  package init(
    charts: ChartOptions = ChartOptions(), list: ChartList = ChartList(), includesTickers: Bool = false, jobs: Int = 1,
    deck: DeckOptions = DeckOptions()
  ) {
    self.charts = charts
    self.list = list
    self.includesTickers = includesTickers
    self.jobs = jobs
    self.deck = deck
  }
}

/// What `build` has done.
package struct BuildSummary: Sendable {
  package var reports: Int
  package var observations: Int
  package var series: Int
  /// What became of the numerals, where that was asked for.
  package var numerals: NumeralCounts
  /// Ids of the charts written, in their order.
  package var charts: [String]
  package var leftOut: [(id: String, why: Diagnostic)]
  /// Of drawing; those of reading are the corpus'.
  package var diagnostics: [Diagnostic]
}

/// Writes charts, tables, findings, slides and manifest into a folder.
///
/// Everything is drawn and the large files are written beside the old ones before the first is touched; each file is
/// replaced whole, the manifest last. Files of charts that are made no longer go, foreign files stay.
///
///     let summary = try await build(corpus, into: "Charts", options: BuildOptions(jobs: 2))
///
/// - Parameter remembered: where this is remembered, with all that it depends on.
/// - Throws: `DrawingError` without any font, `FileError`, `StoreError` or `DeckError` where the folder can't be written.
package func build(
  _ corpus: Corpus, into folder: String, options: BuildOptions = BuildOptions(),
  remembered: (memory: BuildMemory, inputs: String)? = nil,
  progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
) async throws -> BuildSummary {
  let output = OutputFolder(folder)
  let isChanged = try output.inspect(remembered?.memory)
  let fonts = try FontSet(families: options.charts.fonts, locale: options.charts.locale.rawValue)
  let lock = try BuildMemory.lock(folder)
  async let drafted = output.draft(corpus)
  let findings = corpus.findings(rules: options.rules, amendments: options.amendments).findings
  let context = ChartContext(corpus, options: options.charts, findings: findings)
  let charts = options.list.shown(for: context, includesTickers: options.includesTickers)
  var printing = await context.printed(charts, fonts: fonts, jobs: options.jobs) { progress($0, charts.count) }
  printing.long = try LongPicture(of: printing.charts)
  let briefing = context.briefing(corpus)
  let manifest = Manifest(
    charts: printing.charts, long: printing.long, diagnostics: corpus.diagnostics + printing.diagnostics,
    findings: findings.map { $0.json(Wording(options.charts.locale)) }, briefing: briefing)
  let gallery = GalleryMaker(charts: printing.charts, briefing: briefing, findings: findings).gallery
  var summary = BuildSummary(
    reports: corpus.readings.count, observations: corpus.readings.reduce(0) { $0 + $1.observations.count },
    series: corpus.series.count, numerals: corpus.numeralCounts, charts: printing.charts.map(\.specification.id),
    leftOut: printing.leftOut,
    diagnostics: printing.diagnostics)
  let files = try output.replace(
    try await drafted, printing, manifest.bytes, gallery, deck: options.deck, look: options.charts,
    store: (remembered?.memory, isChanged))
  if let (memory, inputs) = remembered {
    // What could not be read may be readable the next time, though its bytes are the same.
    memory.keep(
      corpus.failures.isEmpty
        ? BuildRecord(inputs: inputs, folder: folder, files: files, corpus: corpus, summary: summary) : nil)
  }
  _ = consume lock
  // News of this run alone.
  if isChanged { summary.diagnostics.append(output.diagnosticOfChangedStore) }
  return summary
}
