import ArgumentParser
import Pipeline

@main
struct Weekplot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weekplot", abstract: "Weekly market reports in, time series and charts out.", version: version)
}
