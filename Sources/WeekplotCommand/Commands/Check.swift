import ArgumentParser
import Checks
import Facts
import Files
import Pipeline
import Reports

struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what does not add up, within a report and between reports.",
    discussion: """
      A printed number stands for an interval (2.25 for 2.245 to 2.255), and two of them conflict only if their intervals \
      can't meet. Each finding names its rule, shows what is printed in both places, and says what was expected.

      Under rules, weekplot.yml selects and ignores rules and names known findings, with the reason; a baseline leaves out \
      what a folder had before.

      --fix writes what findings propose, splits to weekplot.yml and corrections to corrections.csv, once you agree; the \
      reports themselves are never written to.

      Exit status: 0 nothing but notes; 1 a warning or an error, or a report could not be read.

      Examples:
        weekplot check Reports
        weekplot check Reports --ignore W109 --locale zh-Hans
        weekplot check Reports --format sarif
        weekplot check Reports --fix
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
  @Option(help: ArgumentHelp("Leave out the findings of this file.", valueName: "file"))
  var baseline: String?
  @Option(help: ArgumentHelp("Write the findings to a file for --baseline, and end well.", valueName: "file"))
  var writeBaseline: String?
  @Flag(help: "Write the splits and corrections that findings propose, after one question.")
  var fix = false
  @Flag(help: "With --fix: without the question.")
  var yes = false
  @Option(help: ArgumentHelp("How the findings are written.", valueName: "format"))
  var format: CheckFormat = .text
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if yes, !fix { throw ValidationError("--yes goes with --fix") }
    if let word = selection.unknown.first ?? explained.filter({ Rule.named($0) == nil }).first {
      throw ValidationError("\(word) names no rule; weekplot check --explain all tells of each")
    }
  }

  private var selection: RuleSelection {
    func words(_ all: [String]) -> [String] { all.flatMap { $0.split(separator: ",").map(String.init) } }
    return RuleSelection(selected: words(select), ignored: words(ignore))
  }

  /// The rules whose pages are asked for.
  private var explained: [String] {
    explain.map { $0 == "all" ? Rule.all.map(\.id) : $0.split(separator: ",").map(String.init) } ?? []
  }

  func run() async throws {
    if explain != nil { return try tellPages() }
    var reading = common.reading
    reading.assembles = false
    let corpus = try await common.corpus(of: paths, reading, quietly: true, checks: true)
    let judged = try judged(corpus, try common.configuration(for: paths))
    if let writeBaseline {
      try write(judged.findings, to: writeBaseline)
      return try common.end(corpus)
    }
    if fix { return try amend(judged.findings, of: corpus) }
    try await tell(judged, of: corpus)
    if judged.findings.contains(where: { $0.level != .note }) { throw ExitStatus.partly.code }
    try common.end(corpus, summarised: true)
  }

  private func judged(_ corpus: Corpus, _ configuration: Configuration) throws -> JudgedFindings {
    let all = corpus.findings(selection, rules: configuration.rules, amendments: configuration.amendments)
    guard let baseline else { return all }
    do { return all.without(try Baseline.read(baseline)) } catch {
      throw common.console.failure(.nothingDone, common.console.wording.line(for: error))
    }
  }

  private func write(_ findings: [Finding], to path: String) throws {
    do { try Baseline.write(findings, to: path, common.console.wording) } catch {
      throw common.console.failure(.nothingDone, common.console.wording.line(for: error))
    }
  }

  private func tell(_ judged: JudgedFindings, of corpus: Corpus) async throws {
    let wording = common.console.wording
    let options = try common.configured(for: paths)
    let quoted = await QuotedFinding.quoted(judged.findings, from: PrintedLines(paths, options))
    let json = FindingsAsJSON(quoted, wording, reports: corpus.readings.count)
    let bytes: [UInt8]
    switch format {
    case .json: bytes = JSONWriter.file(json.plain)
    case .sarif: bytes = JSONWriter.file(json.sarif)
    case .text:
      let lines = quoted.flatMap { wording.lines(for: $0) + [""] }
      bytes =
        Array((lines + [wording.summary(of: judged, in: corpus.readings.count)]).joined(separator: "\n").utf8) + [0x0A]
    }
    try common.print { try $0(bytes) }
  }

  /// Shows what the findings propose, asks once, and writes it.
  private func amend(_ findings: [Finding], of corpus: Corpus) throws {
    let (console, wording) = (common.console, common.console.wording)
    let files = AmendedFiles(for: paths, configuration: common.config)
    let proposals = corpus.proposals(of: findings, by: "weekplot check --fix")
    guard !proposals.isEmpty else { return console.say(wording.nothingToFix) }
    let lines = proposals.flatMap { wording.lines(for: $0, in: files.file(of: $0.change)) }
    try common.print { try $0(Array((lines.joined(separator: "\n") + "\n").utf8)) }
    guard yes || isAgreed(proposals.count) else { throw console.failure(.partly, wording.notFixed) }
    do { console.say(wording.fixed(proposals.count, try files.write(proposals))) } catch {
      throw console.failure(.nothingDone, wording.line(for: error))
    }
  }

  private func isAgreed(_ count: Int) -> Bool {
    guard StandardStream.error.isTerminal else { return false }
    try? StandardStream.error.write(common.console.wording.fixQuestion(count))
    return ["y", "yes", "是"].contains(readLine()?.lowercased() ?? "")
  }

  private func tellPages() throws {
    let wording = common.console.wording
    let pages = explained.compactMap { Rule.named($0) }.map { wording.page(of: $0).joined(separator: "\n") }
    try common.print { try $0(Array((pages.joined(separator: "\n\n") + "\n").utf8)) }
  }
}

/// How findings are written.
enum CheckFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif
}
