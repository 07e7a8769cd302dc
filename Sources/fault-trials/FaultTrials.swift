import Checks
import Dates
import Facts
import Reports
import SampleReports

/// Puts faults into generated folders, one at a time, and counts those that `check` names.
struct FaultTrials {
  let history: [SampleReport]
  let form: ReportForm
  /// How many of each kind.
  let count: Int
  private var injector: FaultInjector
  private var random: SplitMix64
  private var cleanReadings: [Int: Reading] = [:]

  /// Reports before and after the fault that are read with it.
  private static let reach = 5

  init(_ form: ReportForm, seed: UInt64, weeks: Int, count: Int) {
    guard let monday = Day(2015, 1, 5) else { preconditionFailure("2015 has a January") }
    history = WeeklyHistory(seed: seed, first: monday, weeks: weeks).reports()
    self.form = form
    self.count = count
    injector = FaultInjector(seed: seed &+ 1)
    random = SplitMix64(seed: seed &+ 2)
  }

  private func name(_ index: Int) -> String { "week-\(10_000 + index).\(form.suffix)" }
  private func cleanText(_ index: Int) -> String { form.text(history[index].report) }

  private static func reading(_ name: String, _ text: String) -> Reading? {
    var options = ReaderOptions()
    options.assertions = true
    return try? ReportDraft(Array(text.utf8), report: name, options: options).reading()
  }

  private mutating func cleanReading(_ index: Int) -> Reading? {
    if let known = cleanReadings[index] { return known }
    let reading = Self.reading(name(index), cleanText(index))
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
    var trial = Trial()
    trial.isWholeReport = kind == .doubledWeek
    if kind == .weekday {
      guard let fault = injector.weekdayFault(in: cleanText(index)) else { return }
      (trial.what, trial.texts[index]) = (fault.what, fault.text)
    } else {
      guard let (fault, struck) = injector.inject(kind, into: reports, at: Self.reach) else { return }
      for (k, report) in struck.enumerated() where report != reports[k] {
        trial.texts[window.lowerBound + k] = form.text(report.report)
      }
      (trial.what, trial.dropped, reports) = (fault.what, fault.dropped, struck)
    }
    tally.injected += 1
    let isCertain = [.weekday, .droppedRow, .doubledWeek].contains(kind)
    guard isCertain || Detectability.isContradictory(reports.map(\.report)) else { return }
    tally.detectable += 1
    tally.take(namingFindings(window, trial), "\(history[index].name) \(trial.what)")
  }

  /// One fault, as it lies in the folder.
  private struct Trial {
    var what = ""
    /// Of the reports that it struck, by index.
    var texts: [Int: String] = [:]
    var dropped: EntityKey?
    /// A week that is there twice changes all words of a report.
    var isWholeReport = false
  }

  /// Those new with the fault that name it, and the number of those that do not.
  private mutating func namingFindings(_ window: ClosedRange<Int>, _ trial: Trial) -> (named: [Finding], others: Int) {
    let clean = window.compactMap { cleanReading($0) }
    let struck = window.compactMap { index in
      trial.texts[index].map { Self.reading(name(index), $0) } ?? cleanReading(index)
    }
    let known = Set(check(CheckedFolder(clean)))
    let findings = check(CheckedFolder(struck)).filter { !known.contains($0) }
    let named = findings.filter { names($0, trial) }
    return (named, findings.count - named.count)
  }

  /// Whether a finding points at a printed word that the fault changed, or names the row that it took away.
  private func names(_ finding: Finding, _ trial: Trial) -> Bool {
    for (index, text) in trial.texts {
      let places = StruckPlaces(from: cleanText(index), to: text)
      for evidence in finding.evidence where evidence.place.report == name(index) {
        if let dropped = trial.dropped { return finding.entity == dropped }
        if trial.isWholeReport, finding.rule == .week || finding.rule == .stale { return true }
        if places.hold(evidence) { return true }
      }
    }
    return false
  }
}

/// What became of the faults of one kind.
struct Tally {
  var injected = 0
  var detectable = 0
  /// Of the detectable ones: a finding names it.
  var caught = 0
  /// Of those not caught: something else is said, which may lead there or astray.
  var mistaken = 0
  var byRule: [String: Int] = [:]
  var missed: [String] = []

  mutating func take(_ findings: (named: [Finding], others: Int), _ what: String) {
    if findings.named.isEmpty {
      missed.append(what + (findings.others > 0 ? " (\(findings.others) findings elsewhere)" : ""))
      mistaken += findings.others > 0 ? 1 : 0
    } else {
      caught += 1
      for rule in Set(findings.named.map(\.rule.id)) { byRule[rule, default: 0] += 1 }
    }
  }

  mutating func add(_ other: Tally) {
    injected += other.injected
    detectable += other.detectable
    caught += other.caught
    mistaken += other.mistaken
    byRule.merge(other.byRule, uniquingKeysWith: +)
    missed += other.missed
  }
}
