import ArgumentParser
import Pipeline

struct ChartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw one chart.",
    discussion: """
      Examples:
        weekplot chart Reports --list
        weekplot chart Reports --chart fear-greed
        weekplot chart Reports --entity NVDA.O --metric close --last 26w -o nvda.png
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @OptionGroup var common: CommonOptions

  func run() async throws {
    throw common.console.failure(.nothingDone, "chart is not there yet")
  }
}
