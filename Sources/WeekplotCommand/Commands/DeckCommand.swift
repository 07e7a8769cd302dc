import ArgumentParser
import Facts
import Pipeline
import Slides

struct DeckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deck",
    abstract: "Make slides of what build wrote.",
    discussion: """
      The deck has a title slide, a slide for each chart with its finding as the headline, tables of the indices and of \
      each sector, what moved, the coming events, and what was found wanting. Speaker notes say which reports and which \
      lines stand behind each chart. Its words are in the language of the folder (build --locale).

      Examples:
        weekplot deck Charts -o deck.pptx
        weekplot deck Charts -o deck.pptx --slides 4:3
      """)

  @Argument(help: ArgumentHelp("The folder that build wrote.", valueName: "charts"))
  var charts = "Charts"
  @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
  var output = "deck.pptx"
  @OptionGroup var slides: SlidesOption
  @Option(help: ArgumentHelp("Language of messages (else en).", valueName: "locale"))
  var locale: ReaderLocale?
  @Flag(help: "Only say what could not be done.")
  var quiet = false

  func run() async throws {
    let console = Console(volume: quiet ? .quiet : .usual, wording: Wording(locale ?? .english))
    let summary: DeckSummary
    do { summary = try writeDeck(of: charts, to: output, options: slides.deck) } catch {
      throw console.failure(.nothingDone, console.wording.line(for: error))
    }
    console.tell(summary.diagnostics)
    if !quiet { console.say(console.wording.summary(of: summary, in: output)) }
  }
}

/// The shape of slides.
struct SlidesOption: ParsableArguments {
  @Option(help: ArgumentHelp("The proportions of slides.", valueName: "size"))
  var slides: SlideFormat = .wide

  var deck: DeckOptions { DeckOptions(size: slides) }
}

extension SlideFormat: ExpressibleByArgument {}
