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

  init(volume: Volume, wording: Wording) {
    self.volume = volume
    self.wording = wording
  }

  /// What was not read and what should be known of the rest.
  func tell(of corpus: Corpus) {
    for failure in corpus.failures { say(emphasised(wording.line(for: failure))) }
    if volume == .quiet { return }
    for path in corpus.skipped { say(wording.skippedLine(path)) }
    tell(corpus.diagnostics)
    if volume == .verbose || StandardStream.error.isTerminal { say(wording.summary(of: corpus)) }
  }

  /// Files that were set aside and warnings; notes only when everything is asked for.
  func tell(_ diagnostics: [Diagnostic]) {
    if volume == .quiet { return }
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics {
      guard volume == .verbose || diagnostic.level != .note || diagnostic.code.hasPrefix("file.") else { continue }
      counts[diagnostic.code, default: 0] += 1
      guard volume == .verbose || counts[diagnostic.code, default: 0] <= Self.shownOfEachCode else { continue }
      say(wording.line(for: diagnostic))
    }
    for (code, count) in counts.sorted(by: { $0.key < $1.key }) where volume != .verbose {
      if count > Self.shownOfEachCode { say(wording.furtherOfThisKind(count - Self.shownOfEachCode, code)) }
    }
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
