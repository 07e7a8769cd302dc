import ArgumentParser
import Files
import Pipeline
import Reports
import TimeSeries

/// The steps that commands share, each ending the command with its message and status when it can't be done.
extension CommonOptions {
  /// Reads the reports and tells what should be known of them.
  ///
  /// - Parameters:
  ///   - options: how they are read; by default what the command line says.
  ///   - numerals: how much is told of their numerals; by default what the summary shows.
  ///   - explains: whether each tells how it was understood.
  ///   - without: a file of the configuration's profiles that is left out.
  ///   - with: a profile beside the configuration's.
  ///   - quietly: whether what should be known of the reports is told elsewhere.
  ///   - checks: whether what is read is to be checked, or kept for such as check.
  ///   - memory: what earlier runs read; by default what a build into the usual folder has left.
  func corpus(
    of paths: [String], _ options: ReadingOptions? = nil, numerals: LedgerDetail? = nil, explains: Bool = false,
    without: String? = nil,
    with: Profile? = nil, quietly: Bool = false, checks: Bool = false,
    memory: BuildMemory? = BuildMemory(lookingInto: Build.usualFolder)
  ) async throws -> Corpus {
    let console = console
    var reading = options ?? reading
    reading.reader.numerals = numerals ?? (console.showsSummary ? .counts : .none)
    reading.reader.explains = explains
    reading.reader.assertions = checks
    var configuration = try configuration(for: paths)
    if let without { configuration.leaveOut(without) }
    if let with { configuration.profiles.append(with) }
    reading.configuration = configuration.files
    reading.reader.profiles = configuration.vocabularies
    reading.amendments = configuration.amendments
    reading.mappings = configuration.data
    reading.memory = memory?.readings(with: reading.reader.profiles)
    let line = ProgressLine(console)
    let corpus = await Corpus.read(paths, reading) { progress in
      line.tell { $0.reading(progress.done, of: progress.total) }
    }
    line.clear()
    console.tell(of: corpus, onlyFailures: quietly)
    if corpus.readings.isEmpty, corpus.others.isEmpty, corpus.data.isEmpty { throw nothingRead(corpus, paths) }
    return corpus
  }

  /// How reports are read by the command line and the configuration.
  func configured(for paths: [String]) throws -> ReadingOptions {
    var reading = reading
    let configuration = try configuration(for: paths)
    reading.configuration = configuration.files
    reading.reader.profiles = configuration.vocabularies
    reading.amendments = configuration.amendments
    reading.mappings = configuration.data
    return reading
  }

  /// `weekplot.yml`, or the file that was named.
  func configuration(for paths: [String]) throws -> Configuration {
    do {
      var configuration = try (config ?? Configuration.find(for: paths)).map(Configuration.read) ?? Configuration()
      try configuration.addCorrections(for: paths)
      return configuration
    } catch {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    }
  }

  /// A profile of its own file.
  func profile(_ path: String) throws -> Profile {
    do { return try Configuration.readProfile(path) } catch {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    }
  }

  private func nothingRead(_ corpus: Corpus, _ paths: [String]) -> ExitCode {
    // A single file's own line says it all.
    if corpus.failures.count == 1, corpus.skipped.isEmpty { return ExitStatus.nothingDone.code }
    return console.failure(.nothingDone, console.wording.noReports(in: paths, asOf: asOf))
  }

  /// Writes a result to standard output.
  func print(_ write: (@escaping ByteSink) throws -> Void) throws { try console.print(write) }

  /// The status of a command that has done its work.
  func end(_ corpus: Corpus, summarised: Bool = false) throws {
    if !summarised { console.summarise(corpus) }
    if !corpus.failures.isEmpty { throw ExitStatus.partly.code }
  }
}

// MARK: Series that are named

extension CommonOptions {
  /// The series of an entity and a metric; all where nothing was said.
  func chosen(_ corpus: Corpus, entity: String?, metric: String?) throws -> [Series] {
    let choice = SeriesChoice(corpus, entity: entity, metric: metric)
    if choice.series.isEmpty, entity != nil || metric != nil {
      throw console.failure(
        .nothingDone, console.wording.noSeries(entity: entity, metric: metric, near: choice.near))
    }
    return choice.series
  }

  /// The one series of an entity and a metric; several are listed.
  func one(_ corpus: Corpus, entity: String, metric: String) throws -> Series {
    let series = try chosen(corpus, entity: entity, metric: metric)
    guard series.count == 1 else {
      throw console.failure(.wrongCommandLine, console.wording.severalSeries(series))
    }
    return series[0]
  }
}

extension Console {
  /// Writes a result to standard output; a reader that has seen enough ends the command quietly.
  func print(_ write: (@escaping ByteSink) throws -> Void) throws {
    do {
      try write { bytes throws(FileError) in try StandardStream.output.write(bytes) }
    } catch let error as FileError {
      if error.reason == brokenPipeReason { throw ExitStatus.done.code }
      throw failure(.nothingDone, wording.line(for: error))
    }
  }
}
