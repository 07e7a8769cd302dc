import ArgumentParser
import Checks
import Facts
import Pipeline
import Reports

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what does not add up, within a report and between reports.",
    discussion: """
      A printed number stands for an interval (2.25 for 2.245 to 2.255), and two of them conflict only if their intervals \
      can't meet. Each finding names its rule, shows what is printed in both places, and says what was expected.

      Exit status: 0 nothing but notes; 1 a warning or an error, or a report could not be read.

      Examples:
        weekplot check Reports
        weekplot check Reports --ignore W109 --locale zh-Hans
        weekplot check --explain W010
      """)

  @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
  var paths: [String] = ["Reports"]
  @Option(help: ArgumentHelp("Only these rules: W010, W1, list-missing …, separated by commas.", valueName: "rules"))
  var select: [String] = []
  @Option(help: ArgumentHelp("Not these rules.", valueName: "rules"))
  var ignore: [String] = []
  @Option(help: ArgumentHelp("Instead of checking: the page of a rule, or all of them.", valueName: "rule|all"))
  var explain: String?
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let word = selection.unknown.first ?? explained.filter({ Rule.named($0) == nil }).first {
      throw ValidationError("\(word) names no rule; weekplot check --explain all tells of each")
    }
  }

  /// The rules whose pages are asked for.
  private var explained: [String] {
    explain.map { $0 == "all" ? Rule.all.map(\.id) : $0.split(separator: ",").map(String.init) } ?? []
  }

  private var selection: RuleSelection {
    func words(_ all: [String]) -> [String] { all.flatMap { $0.split(separator: ",").map(String.init) } }
    return RuleSelection(selected: words(select), ignored: words(ignore))
  }

  func run() async throws {
    if explain != nil { return try tellPages() }
    var reading = common.reading
    reading.assembles = false
    reading.reader.assertions = true
    let corpus = try await common.corpus(of: paths, reading, quietly: true)
    let options = try common.configured(for: paths)
    let findings = corpus.findings(selection, amendments: options.amendments)
    try await tell(findings, of: corpus, options)
    if findings.contains(where: { $0.level != .note }) { throw ExitStatus.partly.code }
    try common.end(corpus, summarised: true)
  }

  private func tell(_ findings: [Finding], of corpus: Corpus, _ options: ReadingOptions) async throws {
    let wording = common.console.wording
    let quoted = await QuotedFinding.quoted(findings, from: PrintedLines(paths, options))
    let lines = quoted.flatMap { wording.lines(for: $0) + [""] }
    let summary = wording.summary(of: findings, in: corpus.readings.count)
    try common.print { try $0(Array(((lines + [summary]).joined(separator: "\n") + "\n").utf8)) }
  }

  private func tellPages() throws {
    let wording = common.console.wording
    let pages = explained.compactMap { Rule.named($0) }.map { wording.page(of: $0).joined(separator: "\n") }
    try common.print { try $0(Array((pages.joined(separator: "\n\n") + "\n").utf8)) }
  }
}
