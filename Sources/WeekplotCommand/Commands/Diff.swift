import ArgumentParser
import Pipeline
import Store

struct Diff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what changed between two outputs of build: points, charts, slides.",
    discussion: """
      A row for each value that is new, changed or gone, with the charts and slides that show it, then one for each \
      chart. build writes the same for people as changes.md when it replaces an older output.

      Examples:
        weekplot diff Charts.last Charts
        weekplot diff Charts.last Charts --format table
      """)

  @Argument(help: ArgumentHelp("The folder of the older output.", valueName: "old"))
  var old: String
  @Argument(help: ArgumentHelp("The folder of the newer one.", valueName: "new"))
  var new: String
  @OptionGroup var output: FormatOption
  @OptionGroup var telling: TellingOptions

  func run() async throws {
    let console = telling.console
    let changes: OutputChanges
    do { changes = try OutputChanges(from: old, to: new) } catch let error as StoreError {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    } catch let error as DeckError {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    }
    try console.print { try ChangesTable(changes).write(as: output.format, to: $0) }
  }
}
