import Checks

/// The page of a rule: what it checks, and a worked example, which runs as a test.
package struct RulePage: Sendable {
  package var english: (title: String, text: String)
  package var chinese: (title: String, text: String)
  /// Reports of which the last, or the one in the middle, has the fault.
  package var reports: [(name: String, text: String)]
  /// Tables of data beside them.
  package var data: [(name: String, text: String)] = []
  /// What is wrong in them, and what makes it right; empty where no other word does.
  package var repair: (wrong: String, right: String)

  package static func page(of rule: Rule) -> RulePage? { all[rule.id] }
}

extension RulePage {
  private static let all = withinReports.merging(betweenReports) { page, _ in page }
    .merging(besideData) { page, _ in page }

  /// A report of the week of this number in 2024.
  static func week(_ number: Int, _ text: String) -> String {
    let weeks = [33: "2024/8/12 至 2024/8/16", 34: "2024/8/19 至 2024/8/23", 35: "2024/8/26 至 2024/8/30"]
    return "本周（\(weeks[number] ?? "")）行情回顾如下。\n\n" + text + "\n"
  }
}
