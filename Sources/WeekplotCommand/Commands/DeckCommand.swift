import ArgumentParser
import Facts
import Pipeline
import Slides

struct DeckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deck",
    abstract: "Make slides of what build wrote, or update those that are there.",
    discussion: """
      A new deck has a title slide, a slide for each chart with its finding as the headline, tables of the indices and of \
      each sector, what moved, the coming events, and what was found wanting. Speaker notes say which reports and which \
      lines stand behind each chart. Its words are in the language of the folder (build --locale).

      Examples:
        weekplot deck Charts -o deck.pptx
        weekplot deck Charts -o deck.pptx --slides 4:3
        weekplot deck Charts -o deck.pptx --template Charts/deck.pptx --native
        weekplot deck update Charts/deck.pptx --charts Charts --dry-run
      """,
    subcommands: [New.self, Update.self], defaultSubcommand: New.self)

  struct New: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Make a new deck.")

    @Argument(help: ArgumentHelp("The folder that build wrote.", valueName: "charts"))
    var charts = "Charts"
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "deck.pptx"
    @OptionGroup var slides: SlidesOption
    @OptionGroup var telling: TellingOptions

    func run() async throws {
      let console = telling.console
      let summary: DeckSummary
      do { summary = try writeDeck(of: charts, to: output, options: slides.deck) } catch {
        throw console.failure(.nothingDone, console.wording.line(for: error))
      }
      console.tell(summary.diagnostics)
      if console.volume != .quiet { console.say(console.wording.summary(of: summary, in: output)) }
    }
  }

  struct Update: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put this week's charts into a deck that is there.",
      discussion: """
        Pictures whose name or alt text says weekplot:ID are replaced in their frames, and texts such as \
        {{weekplot:fear-greed.finding}} filled in (also .title, .source, .first, .last, .n, .notes); all else stays byte \
        for byte. Texts that were changed by hand since are left. Without -o the old deck is kept as DECK.pptx.bak.
        """)

    @Argument(help: ArgumentHelp("The deck.", valueName: "deck"))
    var deck: String
    @Option(help: ArgumentHelp("The folder that build wrote.", valueName: "charts"))
    var charts = "Charts"
    @Option(name: .shortAndLong, help: ArgumentHelp("Write another file and leave the deck.", valueName: "file"))
    var output: String?
    @Flag(help: "Write over texts that were changed by hand.")
    var force = false
    @Flag(help: "Only say what would change.")
    var dryRun = false
    @OptionGroup var telling: TellingOptions

    func run() async throws {
      let console = telling.console
      let summary: DeckUpdateSummary
      do {
        summary = try updateDeck(deck, from: charts, to: output, isForced: force, isTrial: dryRun)
      } catch {
        throw console.failure(.nothingDone, console.wording.line(for: error))
      }
      if console.volume == .quiet { return }
      console.tell(summary.diagnostics)
      for event in summary.events { console.say(console.wording.line(for: event)) }
      for line in console.wording.lines(of: summary, in: output ?? deck, isTrial: dryRun) { console.say(line) }
    }
  }
}

/// How a command that reads no report talks.
struct TellingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Language of messages (else en).", valueName: "locale"))
  var locale: ReaderLocale?
  @Flag(help: "Only say what could not be done.")
  var quiet = false

  var console: Console { Console(volume: quiet ? .quiet : .usual, wording: Wording(locale ?? .english)) }
}

/// The shape of slides.
struct SlidesOption: ParsableArguments {
  @Option(help: ArgumentHelp("The proportions of slides.", valueName: "size"))
  var slides: SlideFormat = .wide
  @Flag(help: "Charts that PowerPoint draws, with their numbers in a workbook, where it can.")
  var native = false
  @Option(help: ArgumentHelp("A deck whose masters and layouts are used; its slides are left out.", valueName: "deck"))
  var template: String?

  var deck: DeckOptions { DeckOptions(size: slides, isNative: native, template: template) }
}

extension SlideFormat: ExpressibleByArgument {}
