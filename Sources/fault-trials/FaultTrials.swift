import Checks
import Dates
import Facts
import Reports
import SampleReports

/// Puts faults into generated folders, one at a time, and counts what `check` says of them.
struct FaultTrials {
  let history: [SampleReport]
  /// How many of each kind.
  let count: Int
  private var injector: FaultInjector
  private var random: SplitMix64
  private var cleanReadings: [Int: Reading] = [:]

  /// Reports before and after the fault that are read with it.
  private static let reach = 5

  init(seed: UInt64, weeks: Int, count: Int) {
    guard let monday = Day(2015, 1, 5) else { preconditionFailure("2015 has a January") }
    history = WeeklyHistory(seed: seed, first: monday, weeks: weeks).reports()
    self.count = count
    injector = FaultInjector(seed: seed &+ 1)
    random = SplitMix64(seed: seed &+ 2)
  }

  /// What became of the faults of one kind.
  struct Tally {
    var injected = 0
    var detectable = 0
    /// Of the detectable ones.
    var caught = 0
    var byRule: [String: Int] = [:]
    var missed: [String] = []
  }

  static func reading(_ name: String, _ text: String) -> Reading? {
    var options = ReaderOptions()
    options.assertions = true
    return try? ReportDraft(Array(text.utf8), report: name, options: options).reading()
  }

  private mutating func cleanReading(_ index: Int) -> Reading? {
    if let known = cleanReadings[index] { return known }
    let reading = Self.reading(history[index].name, history[index].text)
    cleanReadings[index] = reading
    return reading
  }

  /// Findings that are no notes, in all reports as they were made, and how long the check took.
  mutating func falseFindings() -> ([Finding], Duration) {
    let readings = history.indices.compactMap { cleanReading($0) }
    let start = ContinuousClock.now
    let findings = check(CheckedFolder(readings)).filter { $0.level != .note }
    return (findings, ContinuousClock.now - start)
  }

  mutating func tally(_ kind: FaultKind) -> Tally {
    var tally = Tally()
    var tries = 0
    while tally.injected < count, tries < count * 20 {
      tries += 1
      let index = Self.reach + random.below(history.count - 2 * Self.reach)
      trial(kind, at: index, &tally)
    }
    return tally
  }

  private mutating func trial(_ kind: FaultKind, at index: Int, _ tally: inout Tally) {
    let window = (index - Self.reach)...(index + Self.reach)
    var reports = Array(history[window])
    var texts: [Int: String] = [:]
    let what: String
    if kind == .weekday {
      guard let fault = injector.weekdayFault(in: history[index].text) else { return }
      texts[index] = fault.text
      what = fault.what
    } else {
      guard let (fault, struck) = injector.inject(kind, into: reports, at: Self.reach) else { return }
      what = fault.what
      for (k, report) in struck.enumerated() where report != reports[k] { texts[window.lowerBound + k] = report.text }
      reports = struck
    }
    tally.injected += 1
    let isCertain = [.weekday, .droppedRow, .doubledWeek].contains(kind)
    guard isCertain || Detectability.isContradictory(reports.map(\.report)) else { return }
    tally.detectable += 1
    take(newFindings(window, texts), "\(history[index].name) \(what)", &tally)
  }

  private mutating func newFindings(_ window: ClosedRange<Int>, _ texts: [Int: String]) -> [Finding] {
    let clean = window.compactMap { cleanReading($0) }
    let struck = window.compactMap { index in
      texts[index].map { Self.reading(history[index].name, $0) } ?? cleanReading(index)
    }
    let known = Set(check(CheckedFolder(clean)))
    return check(CheckedFolder(struck)).filter { !known.contains($0) }
  }

  private func take(_ findings: [Finding], _ what: String, _ tally: inout Tally) {
    if findings.isEmpty {
      tally.missed.append(what)
    } else {
      tally.caught += 1
      for rule in Set(findings.map(\.rule.id)) { tally.byRule[rule, default: 0] += 1 }
    }
  }
}
