import ArgumentParser
import Pipeline

@main
struct Weekplot: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekplot",
    abstract: "Weekly market reports in, time series and charts out.",
    discussion: """
      PATH is a report, a folder (read with its subfolders) or - (text on standard input); Reports if none is given.
      Results go to standard output, messages to standard error.

      Exit status: 0 done; 1 done, but a report could not be read, or check has warnings or errors; 2 nothing could be \
      done; 64 the command line is wrong.

      Examples:
        weekplot build Reports --out Charts
        weekplot extract Reports --table events --format table
        weekplot chart Reports --chart fear-greed -o fear.png
        weekplot deck Charts -o deck.pptx
      """,
    version: "weekplot \(version)",
    subcommands: [
      Build.self, Extract.self, SeriesCommand.self, Stats.self, Sectors.self, ChartCommand.self, DeckCommand.self,
      Check.self,
      Why.self, Diff.self, ProfileCommand.self,
    ])
}
