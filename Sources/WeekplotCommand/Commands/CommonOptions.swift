import ArgumentParser
import Dates
import Facts
import Foundation
import Pipeline
import TimeSeries

/// What every command that reads reports takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Aliases and profiles (else weekplot.yml in the reports' folder, else in the current one).", valueName: "file"))
  var config: String?
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Tables of data (CSV) that join the series, beside those recognised among the reports.", valueName: "file"))
  var data: [String] = []
  @Option(help: ArgumentHelp("Show nothing before this day.", valueName: "date"))
  var from: Day?
  @Option(help: ArgumentHelp("Show nothing after this day.", valueName: "date"))
  var to: Day?
  @Option(help: ArgumentHelp("Show the last stretch before the latest report: 60d, 26w or 12m.", valueName: "stretch"))
  var last: Window?
  @Option(help: ArgumentHelp("Only what this data provider says.", valueName: "source"))
  var source: String?
  @Option(help: ArgumentHelp("Only values of periods of this length.", valueName: "frequency"))
  var frequency: Frequency?
  @Option(help: ArgumentHelp("As if later reports were not there.", valueName: "date"))
  var asOf: Day?
  @Option(help: ArgumentHelp("Whose value counts after a revision: that of the latest report or of the first."))
  var revisions: RevisionPolicy = .latest
  @Option(help: ArgumentHelp("Language of charts (else zh-Hans) and messages (else en).", valueName: "locale"))
  var locale: ReaderLocale?
  @Option(help: ArgumentHelp("How many reports are read at a time (default: all cores).", valueName: "n"))
  var jobs: Int?
  @Flag(help: "Only say what could not be done.")
  var quiet = false
  @Flag(help: "Say everything.")
  var verbose = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs \(jobs): at least 1 is needed") }
    if last != nil, from != nil || to != nil { throw ValidationError("--last excludes --from and --to") }
    if case .count? = last { throw ValidationError("--last: say days, weeks or months, as in 60d, 26w or 12m") }
    if let from, let to, from > to { throw ValidationError("--from \(from) is after --to \(to)") }
    if quiet, verbose { throw ValidationError("--quiet excludes --verbose") }
  }

  var reading: ReadingOptions {
    var options = ReadingOptions(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    options.data = data
    options.first = from
    options.last = to
    options.latest = last
    options.asOf = asOf
    options.revisions = revisions
    options.source = source
    options.frequency = frequency
    return options
  }

  var console: Console {
    Console(volume: quiet ? .quiet : verbose ? .verbose : .usual, wording: Wording(locale ?? .english))
  }
}

/// How results are written.
struct FormatOption: ParsableArguments {
  @Option(help: ArgumentHelp("How the result is written.", valueName: "format"))
  var format: TableFormat = .csv
}

extension Day: ExpressibleByArgument {
  public init?(argument: String) { self.init(iso: argument) }
}

extension Window: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}

extension Frequency: ExpressibleByArgument {}
extension RevisionPolicy: ExpressibleByArgument {}
extension TableFormat: ExpressibleByArgument {}
extension ReaderLocale: ExpressibleByArgument {}
