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
    var reader = CorpusReader(ReportFinder(paths, leavingOut: options.configuration), options, progress)
    await reader.draft()
    reader.keepOneOfEachContent()
    reader.leaveOutLaterReports()
    await reader.readAll()
    await reader.readData()
    return reader.corpus()
  }
}

/// Reads each report, then again those few in which names stayed open that another report explains.
private struct CorpusReader {
  private var found: ReportFinder
  private let options: ReadingOptions
  private let progress: @Sendable (ReadingProgress) -> Void
  private var drafts: [Drafted] = []
  /// PDFs take long to read, but many drafts take much memory.
  private let keptDrafts = Allowance(64)
  private let lessons = Lessons()
  private var corpusDiagnostics: [Diagnostic] = []
  private var result = Corpus()

  /// A file after the first pass.
  private struct Drafted: Sendable {
    var file: ReportFile
    var digest: String
    /// Whether the file ends in the middle of a character.
    var isTorn: Bool
    var date: Day?
    /// The names that its tables teach, by number.
    var lessons: [Int]
    var kept: KeptReading
    /// Of standard input, which can't be read again, and of PDFs, which take long.
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
    let outcomes = await parallelMap(found.files, jobs: options.jobs) { [keptDrafts, lessons, options] file in
      defer { counter.step() }
      return await Self.drafted(file, options, keptDrafts, lessons)
    }
    for (file, outcome) in zip(found.files, outcomes) {
      switch outcome {
      case .success(let drafted):
        drafts.append(drafted)
        if drafted.file.path != file.path { noteOtherForm(drafted.file, of: file) }
      case .failure(let failure): note(failure, of: file)
      }
    }
  }

  /// - Returns: the draft of the file; of a PDF that gives none, that of another form of the same report.
  private static func drafted(
    _ file: ReportFile, _ options: ReadingOptions, _ allowance: Allowance, _ lessons: Lessons
  ) async -> Swift.Result<Drafted, UnreadReport> {
    do throws(UnreadReport) {
      let bytes = try bytes(of: file)
      let digest = Digest.sha256(bytes)
      let (first, draft) = try await firstReading(of: file, bytes, digest, options)
      let isKept = file.path == "-" || (file.isPDF && !first.reading.openNames.isEmpty && allowance.take())
      return .success(
        Drafted(
          file: file, digest: digest, isTorn: first.isTorn, date: first.reading.date,
          lessons: lessons.numbers(of: first.lessons), kept: try kept(first.reading, options),
          draft: isKept ? draft : nil))
    } catch {
      for other in file.otherForms {
        let outcome = await drafted(other, options, allowance, lessons)
        if case .success = outcome { return outcome }
      }
      return .failure(error)
    }
  }

  /// From memory, or from the file; then it is remembered, and there is a draft.
  private static func firstReading(
    of file: ReportFile, _ bytes: [UInt8], _ digest: String, _ options: ReadingOptions
  ) async throws(UnreadReport) -> (ReadingMemory.FirstReading, ReportDraft?) {
    let memory = file.path == "-" ? nil : options.usableMemory
    if let known = memory?.firstReading(file.name, digest) {
      if file.isPDF { memory?.wantText(ofPDF: digest) }
      return (known, nil)
    }
    let (draft, isTorn) = try await draft(file, bytes, digest, options)
    let first = ReadingMemory.FirstReading(reading: draft.reading(), lessons: draft.names.lessons, isTorn: isTorn)
    if options.reader.isWhole, first.reading.isReport { memory?.keep(first, digest) }
    return (first, draft)
  }

  private static func bytes(of file: ReportFile) throws(UnreadReport) -> [UInt8] {
    do { return try file.bytes() } catch { throw UnreadReport(reason: .file(error)) }
  }

  private static func draft(
    _ file: ReportFile, _ bytes: [UInt8], _ digest: String, _ options: ReadingOptions
  ) async throws(UnreadReport) -> (draft: ReportDraft, isTorn: Bool) {
    do {
      guard file.isPDF else { return try draftUpToTornEnd(bytes, report: file.name, options: options.reader) }
      var text = options.memory?.text(ofPDF: digest)
      if text == nil {
        text = try await ReportDraft.boxLayout(ofPDF: file.path, bytes)
        if let text { options.memory?.keep(text: text, ofPDF: digest) }
      }
      return (try ReportDraft.pdf(boxLayout: text ?? [], report: file.name, options: options.reader), false)
    } catch {
      throw UnreadReport(reason: .content(error))
    }
  }

  /// The text that was to be left out for the PDF's sake is read in its place.
  private mutating func noteOtherForm(_ other: ReportFile, of file: ReportFile) {
    corpusDiagnostics.removeAll { $0.code == "file.same-stem" && $0.place?.report == other.name }
    corpusDiagnostics.append(
      Diagnostic(
        .warning, "file.other-form", at: Place(report: file.name, line: 1, column: 1), printed: file.name,
        details: [other.name]))
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
    let names = lessons.taught(drafts.lazy.map(\.lessons))
    let folder = FolderNames(names: names, fingerprint: options.usableMemory == nil ? "" : names.fingerprint)
    let outcomes = await parallelMap(drafts, jobs: options.jobs) { [options] in
      await Self.reading($0, folder, options)
    }
    for drafted in drafts where drafted.isTorn {
      let start = Place(report: drafted.file.name, line: 1, column: 1)
      corpusDiagnostics.append(Diagnostic(.warning, "file.truncated", at: start))
    }
    let files = drafts.map(\.file)
    drafts = []
    for (file, outcome) in zip(files, outcomes) { take(outcome, file) }
    options.memory?.flush()
  }

  /// What the reports teach together.
  private struct FolderNames: Sendable {
    var names: NameIndex
    var fingerprint: String
  }

  private static func reading(
    _ drafted: Drafted, _ folder: FolderNames, _ options: ReadingOptions
  ) async -> Swift.Result<KeptReading, UnreadReport> {
    if drafted.kept.reading.isSettled(by: folder.names) { return .success(drafted.kept) }
    do throws(UnreadReport) {
      return .success(try kept(try await readingAgain(drafted, folder, options), options))
    } catch {
      return .failure(error)
    }
  }

  private static func readingAgain(
    _ drafted: Drafted, _ folder: FolderNames, _ options: ReadingOptions
  ) async throws(UnreadReport) -> Reading {
    let (file, digest) = (drafted.file, drafted.digest)
    let memory = file.path == "-" ? nil : options.usableMemory
    if let known = memory?.reading(file.name, digest, folder: folder.fingerprint) { return known }
    var again = drafted.draft
    if again == nil {
      let bytes = try bytes(of: file)
      guard Digest.sha256(bytes) == digest else { throw UnreadReport(reason: .changed) }
      again = try await draft(file, bytes, digest, options).draft
    }
    guard let reading = again?.reading(folder: folder.names) else { return drafted.kept.reading }
    if options.reader.isWhole { memory?.keep(reading, digest, folder: folder.fingerprint) }
    return reading
  }

  private static func kept(_ reading: Reading, _ options: ReadingOptions) throws(UnreadReport) -> KeptReading {
    do { return try KeptReading(reading, options) } catch { throw UnreadReport(reason: .file(error)) }
  }

  private mutating func take(_ outcome: Swift.Result<KeptReading, UnreadReport>, _ file: ReportFile) {
    switch outcome {
    case .success(let kept) where kept.isReport:
      result.readings.append(kept.reading)
      result.observationCount += kept.observationCount
    case .success(let kept):
      result.skipped.append(file.name)
      if kept.reading.explanation != nil { result.others.append(kept.reading) }
      // What it misses as a report is no news of a file that is none.
      corpusDiagnostics += kept.reading.diagnostics.filter { $0.code != "report.no-date" }
    case .failure(let failure):
      result.failures.append(UnreadFile(path: file.name, reason: failure.reason))
    }
  }

  // MARK: Tables of data

  /// Those that were named, and those among the reports that are recognised.
  mutating func readData() async {
    let tables = found.dataTables(options)
    let outcomes = await parallelMap(tables, jobs: options.jobs) { [options] table in
      Swift.Result { () throws(FileError) in try table.reading(asOf: options.asOf) }
    }
    for (table, outcome) in zip(tables, outcomes) {
      switch outcome {
      case .success(let reading?):
        result.skipped.removeAll { $0 == table.file.name }
        result.data.append(options.shortened(reading))
      case .success(nil): continue
      case .failure(let error):
        if table.isNamed { result.failures.append(UnreadFile(path: table.file.name, reason: .file(error))) }
      }
    }
    result.data.sort { Path.precedes($0.report, $1.report) }
  }

  // MARK: The whole

  consuming func corpus() -> Corpus {
    var corpus = result
    corpus.skipped.sort(by: Path.precedes)
    corpus.failures.sort { Path.precedes($0.path, $1.path) }
    corpusDiagnostics += (corpus.readings + corpus.data).flatMap(\.diagnostics)
    corpus.shown = shownDays(corpus)
    corpus.diagnostics = corpusDiagnostics
    if options.assembles { corpus.assemble(options) }
    return corpus
  }

  private func shownDays(_ corpus: Corpus) -> ShownDays {
    guard let window = options.latest, let latest = corpus.latestDay else {
      return ShownDays(from: options.first, through: options.last)
    }
    return ShownDays(last: window, through: latest)
  }
}

/// Why a file gives no reading.
private struct UnreadReport: Error {
  var reason: UnreadFile.Reason
}

extension ReaderOptions {
  /// Whether nothing is left out that another run could ask for.
  fileprivate var isWhole: Bool { numerals == .counts && assertions }
}
