import ArgumentParser
import Files
import Pipeline

struct ChartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw one chart.",
    discussion: """
      A chart is named by its id (--list names them; ticker/CODE is the close of a security), or by an entity and a \
      metric.

      Examples:
        weekplot chart --list
        weekplot chart Reports --chart fear-greed
        weekplot chart --entity CRYPTO --metric market_cap --last 26w -o cap.png
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(help: ArgumentHelp("The chart's id.", valueName: "id"))
  var chart: String?
  @Option(help: ArgumentHelp("Whose values: NVDA.O, SPX.GI, CRYPTO, BTC-ETF …", valueName: "entity"))
  var entity: String?
  @Option(help: ArgumentHelp("Which values: close, market_cap, net_flow …", valueName: "metric"))
  var metric: String?
  @Option(help: ArgumentHelp("How an entity's values are drawn.", valueName: "kind"))
  var kind: ChartRecipe.MarkKind?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write: a .png, .svg or .pdf (default: the id and .png).", valueName: "file"))
  var output: String?
  @Flag(help: "Name the charts.")
  var list = false
  @OptionGroup var look: LookOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if list { return }
    if (entity == nil) != (metric == nil) { throw ValidationError("--entity and --metric go together") }
    if (chart == nil) == (entity == nil) {
      throw ValidationError("name one chart: --chart ID, or --entity E --metric M; --list names the ids")
    }
    if chart != nil, kind != nil { throw ValidationError("--kind goes with --entity and --metric") }
  }

  func run() async throws {
    let configuration = try common.configuration(for: paths)
    let charts = ChartList(configured: configuration.charts)
    if list { return try common.print { try $0(Array(charts.entries.map { $0.id + "\n" }.joined().utf8)) } }
    // A name that is none needs no reports to be told so.
    let entry = try chart.map { try named($0, in: charts) }
    let corpus = try await common.corpus(of: paths)
    let request = try entry ?? series(of: corpus)
    try await write(request, of: corpus, common.charts(look, configuration))
    try common.end(corpus)
  }

  private func named(_ id: String, in charts: ChartList) throws -> ChartRequest {
    guard let entry = charts.named(id) else {
      throw common.console.failure(.wrongCommandLine, common.console.wording.noChart(id))
    }
    return .entry(entry)
  }

  private func series(of corpus: Corpus) throws -> ChartRequest {
    .series(try common.one(corpus, entity: entity ?? "", metric: metric ?? "").key, kind ?? .line)
  }

  private func write(_ request: ChartRequest, of corpus: Corpus, _ options: ChartOptions) async throws {
    let (console, file) = (common.console, output ?? request.id + ".png")
    do {
      let chart = try await common.drawing {
        let drawn = try draw(request, of: corpus, as: PictureKind(of: file), options: options)
        if output == nil { try Folder.create(Path.folder(of: file)) }
        try WholeFile.write(drawn.bytes, to: file)
        return drawn
      }
      console.tell(chart.diagnostics)
      if console.volume != .quiet { console.say("\(file): \(chart.width)×\(chart.height)") }
    } catch let missing as MissingData {
      let diagnostic = missing.diagnostic(request.id)
      throw console.failure(.nothingDone, console.wording.sentence(for: diagnostic))
    }
  }
}

extension ChartRecipe.MarkKind: ExpressibleByArgument {}
