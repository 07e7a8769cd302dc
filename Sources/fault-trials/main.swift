import SampleReports

// Puts faults into generated folders and prints, for each kind, how many `check` named of those that the printed digits
// give away, by which rule, and how many false findings there are without any; in each form that reports have.
//
//     swift run -c release fault-trials [SEED [COUNT [WEEKS]]] [--form=NAME] [--missed]

let words = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }.map { Int($0) ?? 0 }
let showsMissed = CommandLine.arguments.contains("--missed")
let chosen = CommandLine.arguments.filter { $0.hasPrefix("--form=") }.map { $0.dropFirst(7) }
let (seed, count, weeks) = (
  words.count > 0 ? words[0] : 1, words.count > 1 ? words[1] : 100, words.count > 2 ? words[2] : 520
)
var all: [FaultKind: Tally] = [:]
for form in ReportForm.all where chosen.isEmpty || chosen.contains(where: { $0 == form.name }) {
  var trials = FaultTrials(form, seed: UInt64(max(0, seed)), weeks: max(20, weeks), count: max(1, count))
  let (isFalse, time) = trials.falseFindings()
  print("\(form.name): \(isFalse.count) false findings in \(trials.history.count) clean reports, checked in \(time)")
  for finding in isFalse.prefix(10) { print("  \(finding.place.report):\(finding.place.line) \(finding.code)") }
  for kind in FaultKind.allCases {
    let tally = trials.tally(kind)
    all[kind, default: Tally()].add(tally)
    print("  \(kind.rawValue): \(tally.line)")
    if showsMissed { for missed in tally.missed.prefix(12) { print("    missed: \(missed)") } }
  }
}
var total = Tally()
print("all forms")
for kind in FaultKind.allCases {
  let tally = all[kind] ?? Tally()
  total.add(tally)
  print("  \(kind.rawValue): \(tally.line)")
}
print("\(total.caught) of \(total.detectable) detectable faults named: \(total.percent) %")

extension Tally {
  var percent: Double { detectable == 0 ? 100 : Double(caught * 1000 / detectable) / 10 }

  var line: String {
    let rules = byRule.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return "\(injected) put in, \(detectable) detectable, \(caught) named, \(mistaken) put down to something else"
      + " (\(rules.map { "\($0.key) \($0.value)" }.joined(separator: ", ")))"
  }
}
