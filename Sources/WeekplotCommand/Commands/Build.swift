import ArgumentParser
import Pipeline

struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read a folder of reports and write its charts and tables.",
    discussion: """
      Examples:
        weekplot build
        weekplot build Reports --out Charts --locale en
      """)

  @Argument(help: ArgumentHelp("The folder of reports.", valueName: "reports"))
  var reports = "Reports"
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "charts"))
  var out = "Charts"
  @OptionGroup var common: CommonOptions

  func run() async throws {
    let corpus = try await common.corpus(of: [reports])
    throw common.console.failure(.nothingDone, "build is not there yet (\(corpus.readings.count) reports read)")
  }
}
