import ArgumentParser
import Facts
import Files
import Pipeline

/// What goes to standard error.
struct Console: Sendable {
  enum Volume: Sendable { case quiet, usual, verbose }

  let volume: Volume
  let wording: Wording
  private let hasColor = StandardStream.error.isTerminal && !isColorUnwanted

  /// So many diagnostics of one code are shown unless everything is asked for.
  private static let shownOfEachCode = 5
  /// As many as there are built-in charts: each is told why it was left out.
  private static let shownOfEachChartCode = BuiltInChart.all.count

  init(volume: Volume, wording: Wording) {
    self.volume = volume
    self.wording = wording
  }

  /// What was not read and, unless only that is asked for, what should be known of the rest.
  func tell(of corpus: Corpus, onlyFailures: Bool = false) {
    for failure in corpus.failures { say(emphasised(wording.line(for: failure))) }
    if volume == .quiet || onlyFailures { return }
    for path in corpus.skipped { say(wording.skippedLine(path)) }
    tell(corpus.diagnostics)
  }

  /// What there is now, for people who wait.
  func summarise(_ corpus: Corpus) {
    if showsSummary { say(wording.summary(of: corpus)) }
  }

  /// Whether a command ends with a line on what was read.
  var showsSummary: Bool { volume == .verbose || volume == .usual && StandardStream.error.isTerminal }

  /// Warnings, and the notes that no one should have to ask for; all notes when everything is asked for.
  func tell(_ diagnostics: [Diagnostic]) {
    if volume == .quiet { return }
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics where volume == .verbose || isAlwaysTold(diagnostic) {
      counts[diagnostic.code, default: 0] += 1
      if counts[diagnostic.code, default: 0] <= limit(diagnostic.code) { say(wording.line(for: diagnostic)) }
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where count > limit(code) {
      say(wording.furtherOfThisKind(count - limit(code), code))
    }
  }

  /// What was not read or not drawn at all.
  private func isAlwaysTold(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.level != .note || diagnostic.code.hasPrefix("file.")
      || ["chart.no-data", "chart.too-few", "chart.no-report"].contains(diagnostic.code)
  }

  private func limit(_ code: String) -> Int {
    if volume == .verbose { return .max }
    return code.hasPrefix("chart.") ? Self.shownOfEachChartCode : Self.shownOfEachCode
  }

  /// Ends the command with the words of why nothing could be done.
  func failure(_ status: ExitStatus, _ lines: String...) -> ExitCode { failure(status, lines) }

  func failure(_ status: ExitStatus, _ lines: [String]) -> ExitCode {
    for (index, line) in lines.enumerated() { say(index == 0 ? emphasised("weekplot: " + line) : line) }
    return status.code
  }

  /// A line; a reader that has gone away is no reason to stop.
  func say(_ line: String) { try? StandardStream.error.write(line + "\n") }

  private func emphasised(_ line: String) -> String { hasColor ? "\u{1B}[31m\(line)\u{1B}[0m" : line }
}

/// What the status tells the caller.
enum ExitStatus: Int32 {
  case done = 0
  /// Done, but a report could not be read.
  case partly = 1
  case nothingDone = 2
  case wrongCommandLine = 64

  var code: ExitCode { ExitCode(rawValue) }
}
