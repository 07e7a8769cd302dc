import SampleReports

// Puts faults into generated folders and prints, for each kind, how many `check` caught of those that the printed digits
// give away, by which rule, and how many false findings there are without any.
//
//     swift run -c release fault-trials [SEED [COUNT [WEEKS]]] [--missed]

let words = CommandLine.arguments.dropFirst().filter { !$0.hasPrefix("--") }.map { Int($0) ?? 0 }
let showsMissed = CommandLine.arguments.contains("--missed")
let (seed, count, weeks) = (
  words.count > 0 ? words[0] : 1, words.count > 1 ? words[1] : 100, words.count > 2 ? words[2] : 520
)
var trials = FaultTrials(seed: UInt64(max(0, seed)), weeks: max(20, weeks), count: max(1, count))
let (isFalse, time) = trials.falseFindings()
print("\(isFalse.count) false findings in \(trials.history.count) clean reports, checked in \(time)")
for finding in isFalse.prefix(10) { print("  \(finding.place.report):\(finding.place.line) \(finding.code)") }
var all = (detectable: 0, caught: 0)
for kind in FaultKind.allCases {
  let tally = trials.tally(kind)
  all = (all.detectable + tally.detectable, all.caught + tally.caught)
  let rules = tally.byRule.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
  print(
    "\(kind.rawValue): \(tally.injected) put in, \(tally.detectable) detectable, \(tally.caught) caught"
      + " (\(rules.map { "\($0.key) \($0.value)" }.joined(separator: ", ")))")
  if showsMissed { for missed in tally.missed.prefix(12) { print("  missed: \(missed)") } }
}
let percent = all.detectable == 0 ? 100 : Double(all.caught * 1000 / all.detectable) / 10
print("\(all.caught) of \(all.detectable) detectable faults caught: \(percent) %")
