import Dates
import Facts
import Files
import Reports
import TimeSeries

extension Corpus {
  /// Reads the reports below `paths` (files, folders, `-`) and joins them into series.
  ///
  /// The result depends on the names and bytes of the files alone: not on the order of `paths`, nor on `jobs`.
  ///
  ///     let corpus = await Corpus.read(["Reports"], ReadingOptions(jobs: 2))
  package static func read(
    _ paths: [String], _ options: ReadingOptions = ReadingOptions(),
    progress: @escaping @Sendable (ReadingProgress) -> Void = { _ in }
  ) async -> Corpus {
    var reader = CorpusReader(ReportFinder(paths), options, progress)
    await reader.draft()
    reader.keepOneOfEachContent()
    reader.leaveOutLaterReports()
    await reader.readAll()
    return reader.corpus()
  }
}

/// Reads each report, then again those few in which names stayed open that another report explains.
private struct CorpusReader {
  private var found: ReportFinder
  private let options: ReadingOptions
  private let progress: @Sendable (ReadingProgress) -> Void
  private var drafts: [Drafted] = []
  private var corpusDiagnostics: [Diagnostic] = []
  private var result = Corpus()

  /// A file after the first pass.
  private struct Drafted: Sendable {
    var file: ReportFile
    var digest: String
    /// Whether the file ends in the middle of a character.
    var isTorn: Bool
    var date: Day?
    var names: NameIndex
    var reading: Reading
    /// Of standard input, which can't be read again.
    var draft: ReportDraft?
  }

  init(
    _ found: ReportFinder, _ options: ReadingOptions, _ progress: @escaping @Sendable (ReadingProgress) -> Void
  ) {
    self.found = found
    self.options = options
    self.progress = progress
    result.skipped = found.skipped
    result.failures = found.failures
    corpusDiagnostics = found.diagnostics
  }

  // MARK: First pass

  mutating func draft() async {
    let counter = ProgressCounter(total: found.files.count, progress)
    let outcomes = await parallelMap(found.files, jobs: options.jobs) { [options = options.reader] file in
      defer { counter.step() }
      return Self.drafted(file, options)
    }
    for (file, outcome) in zip(found.files, outcomes) {
      switch outcome {
      case .success(let drafted): drafts.append(drafted)
      case .failure(let failure): note(failure, of: file)
      }
    }
  }

  private static func drafted(_ file: ReportFile, _ options: ReaderOptions) -> Swift.Result<Drafted, UnreadReport> {
    Result { () throws(UnreadReport) in
      let (draft, digest, isTorn) = try draft(file, options)
      let reading = draft.reading()
      return Drafted(
        file: file, digest: digest, isTorn: isTorn, date: reading.date, names: draft.names, reading: reading,
        draft: file.path == "-" ? draft : nil)
    }
  }

  private static func draft(
    _ file: ReportFile, _ options: ReaderOptions
  ) throws(UnreadReport) -> (draft: ReportDraft, digest: String, isTorn: Bool) {
    let bytes: [UInt8]
    do { bytes = try file.bytes() } catch { throw UnreadReport(reason: .file(error)) }
    do {
      let (draft, isTorn) = try draftUpToTornEnd(bytes, report: file.name, options: options)
      return (draft, Digest.sha256(bytes), isTorn)
    } catch {
      throw UnreadReport(reason: .content(error))
    }
  }

  /// Bytes that are no text matter only where text was to be expected.
  private mutating func note(_ failure: UnreadReport, of file: ReportFile) {
    if case .content = failure.reason, !file.isMeant {
      result.skipped.append(file.name)
    } else {
      result.failures.append(UnreadFile(path: file.name, reason: failure.reason))
    }
  }

  // MARK: Between the passes

  /// Of files with the same bytes the first by name is read.
  mutating func keepOneOfEachContent() {
    var kept: [String: String] = [:]
    drafts = drafts.filter { drafted in
      guard let first = kept[drafted.digest] else {
        kept[drafted.digest] = drafted.file.name
        return true
      }
      corpusDiagnostics.append(ReportFinder.duplicate("file.same-content", drafted.file.name, of: first))
      return false
    }
  }

  mutating func leaveOutLaterReports() {
    guard let asOf = options.asOf else { return }
    drafts.removeAll { drafted in drafted.date.map { $0 > asOf } ?? true }
  }

  // MARK: Second pass

  mutating func readAll() async {
    drafts.sort { a, b in
      a.date == b.date
        ? Path.precedes(a.file.name, b.file.name) : (a.date?.number ?? .min) < (b.date?.number ?? .min)
    }
    var taught = NameIndex()
    for drafted in drafts { taught.teach(drafted.names) }
    let names = taught
    let outcomes = await parallelMap(drafts, jobs: options.jobs) { [options = options.reader] in
      Self.reading($0, names, options)
    }
    for drafted in drafts where drafted.isTorn {
      let start = Place(report: drafted.file.name, line: 1, column: 1)
      corpusDiagnostics.append(Diagnostic(.warning, "file.truncated", at: start))
    }
    let files = drafts.map(\.file)
    drafts = []
    for (file, outcome) in zip(files, outcomes) { take(outcome, file) }
  }

  private static func reading(
    _ drafted: Drafted, _ names: NameIndex, _ options: ReaderOptions
  ) -> Swift.Result<Reading, UnreadReport> {
    Result { () throws(UnreadReport) in
      if drafted.reading.isSettled(by: names) { return drafted.reading }
      if let draft = drafted.draft { return draft.reading(folder: names) }
      let (draft, digest, _) = try draft(drafted.file, options)
      guard digest == drafted.digest else { throw UnreadReport(reason: .changed) }
      return draft.reading(folder: names)
    }
  }

  private mutating func take(_ outcome: Swift.Result<Reading, UnreadReport>, _ file: ReportFile) {
    switch outcome {
    case .success(let reading) where reading.isReport:
      result.readings.append(reading)
    case .success(let reading):
      result.skipped.append(file.name)
      // What it misses as a report is no news of a file that is none.
      corpusDiagnostics += reading.diagnostics.filter { $0.code != "report.no-date" }
    case .failure(let failure):
      result.failures.append(UnreadFile(path: file.name, reason: failure.reason))
    }
  }

  // MARK: The whole

  consuming func corpus() -> Corpus {
    var corpus = result
    corpus.skipped.sort(by: Path.precedes)
    corpus.failures.sort { Path.precedes($0.path, $1.path) }
    corpusDiagnostics += corpus.readings.flatMap(\.diagnostics)
    if options.source != nil || options.frequency != nil { keepAsked(&corpus) }
    corpus.shown = shownDays(corpus)
    let assembled = assembled(corpus.readings)
    corpus.series = assembled.series
    corpus.diagnostics = corpusDiagnostics + assembled.diagnostics
    return corpus
  }

  private func assembled(_ readings: [Reading]) -> (series: [Series], diagnostics: [Diagnostic]) {
    var assembler = Assembler(asOf: options.asOf)
    for reading in readings {
      assembler.add(DatedReport(report: reading.report, date: reading.date, observations: reading.observations))
    }
    return assembler.finish()
  }

  private func keepAsked(_ corpus: inout Corpus) {
    let source = options.source?.lowercased()
    for index in corpus.readings.indices {
      corpus.readings[index].observations.removeAll { observation in
        (source.map { $0 != observation.source.lowercased() } ?? false)
          || (options.frequency.map { $0 != observation.frequency } ?? false)
      }
    }
  }

  private func shownDays(_ corpus: Corpus) -> ShownDays {
    guard let window = options.latest, let latest = corpus.readings.compactMap(\.date).max() else {
      return ShownDays(from: options.first, through: options.last)
    }
    return ShownDays(last: window, through: latest)
  }
}

/// Why a file gives no reading.
private struct UnreadReport: Error {
  var reason: UnreadFile.Reason
}
