import ArgumentParser
import Drawing
import Files
import Pipeline
import Reports
import Store

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a folder of reports and write its charts, tables and slides.",
    discussion: """
      Files of charts that are made no longer go; foreign files in the folder stay. What was read is kept in
      CHARTS/.weekplot, so that only new and changed reports are read again; that folder may be deleted at any time.

      Examples:
        weekplot build
        weekplot build Reports --out Charts --locale en
        weekplot build Reports --out Charts --last 26w --tickers
      """)

  @Argument(help: ArgumentHelp("The folder of reports.", valueName: "reports"))
  var reports = "Reports"
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "charts"))
  var out = Build.usualFolder
  @Flag(help: "A chart of the close of each security too.")
  var tickers = false
  @OptionGroup var look: LookOptions
  @OptionGroup var slides: SlidesOption
  @OptionGroup var common: CommonOptions

  static let usualFolder = "Charts"

  func run() async throws {
    let start = ContinuousClock.now
    let memory = BuildMemory(of: out)
    let options = options(try common.configuration(for: [reports]))
    let inputs = try await common.drawing {
      try await buildInputs([reports], try common.configured(for: [reports]), options)
    }
    if let last = memory?.unchangedBuild(of: inputs) {
      last.removeLeftovers(in: out)
      if common.console.volume != .quiet { common.console.tell(of: last.corpus) }
      return common.tell(last.summary, last.diagnosticCount, in: out, since: start, isUnchanged: true)
    }
    let corpus = try await common.corpus(of: [reports], numerals: .counts, checks: true, memory: memory)
    let summary = try await drawn(corpus, options, memory.map { ($0, inputs) })
    common.tell(summary, corpus.diagnostics.count, in: out, since: start)
    try common.end(corpus, summarised: true)
  }

  private func options(_ configuration: Configuration) -> BuildOptions {
    var options = BuildOptions(
      charts: common.charts(look, configuration), list: ChartList(configured: configuration.charts),
      includesTickers: tickers, jobs: common.reading.jobs, deck: slides.deck)
    options.rules = configuration.rules
    options.amendments = configuration.amendments
    return options
  }

  private func drawn(
    _ corpus: Corpus, _ options: BuildOptions, _ remembered: (BuildMemory, String)?
  ) async throws -> BuildSummary {
    let line = ProgressLine(common.console)
    defer { line.clear() }
    return try await common.drawing {
      try await Pipeline.build(corpus, into: out, options: options, remembered: remembered) { done, total in
        line.tell { $0.drawing(done, of: total) }
      }
    }
  }
}

extension CommonOptions {
  /// How charts look by the configuration and the command line, which has the last word.
  func charts(_ look: LookOptions, _ configuration: Configuration) -> ChartOptions {
    var options = ChartOptions()
    options.lastWord = look.wishes(locale)
    return options.applying(configuration.style)
  }

  /// Ends the command with its message when fonts or disk refuse.
  func drawing<Result>(_ draw: () async throws -> Result) async throws -> Result {
    do {
      return try await draw()
    } catch let error as FileError {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    } catch let error as DeckError {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    } catch let error as StoreError {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    } catch let error as DrawingError {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    }
  }

  fileprivate func tell(
    _ summary: BuildSummary, _ diagnosticsOfReading: Int, in folder: String, since start: ContinuousClock.Instant,
    isUnchanged: Bool = false
  ) {
    let console = console
    console.tell(summary.diagnostics)
    guard console.volume != .quiet else { return }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let count = diagnosticsOfReading + summary.diagnostics.count
    for line in console.wording.summary(
      of: summary, in: folder, diagnostics: count, seconds: seconds, isUnchanged: isUnchanged)
    {
      console.say(line)
    }
  }
}
