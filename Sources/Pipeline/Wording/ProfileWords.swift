import Facts
import Reports

/// What a profile changes, in lines to read.
extension Wording {
  /// - Parameter shown: how many facts of each report are listed.
  package func lines(for trial: ProfileTrial, shown: Int) -> [String] {
    trial.reports.flatMap { lines(for: $0, shown: shown) } + [total(trial)]
  }

  private func lines(for report: ProfileTrial.ReportChanges, shown: Int) -> [String] {
    let numerals =
      say("unexplained numerals", "未解释的数字") + " \(report.before.unexplained) → \(report.after.unexplained)"
    let lines = ["\(report.report): \(tally(report.changes)); \(numerals)"]
    let listed = report.changes.prefix(shown).map { "  " + line(for: $0) }
    let rest = report.changes.count - listed.count
    return lines + listed
      + (rest > 0 ? ["  " + say("and \(rest) more; --verbose lists all", "另有 \(rest) 条；--verbose 列出全部")] : [])
  }

  private func line(for change: ProfileTrial.Change) -> String {
    switch (change.before, change.after) {
    case (let old?, let new?): "~ \(fact(new)) (\(say("was", "原为")) \(value(old)))"
    case (nil, let new?): "+ \(fact(new))"
    case (let old?, nil): "- \(fact(old))"
    case (nil, nil): ""
    }
  }

  private func fact(_ o: Observation) -> String {
    "\(o.entity.rawValue) \(o.metric.rawValue) \(o.period.end) \(value(o)), \(at(o.place)): \(o.text)"
  }

  private func value(_ o: Observation) -> String {
    "\(o.qualifier.rawValue) \(o.number.decimal) \(o.unit.rawValue)" + (o.source.isEmpty ? "" : " (\(o.source))")
  }

  private func tally(_ changes: [ProfileTrial.Change]) -> String {
    let added = changes.count { $0.before == nil }
    let removed = changes.count { $0.after == nil }
    return say(
      "\(added) added, \(removed) removed, \(changes.count - added - removed) changed",
      "新增 \(added)，减少 \(removed)，改变 \(changes.count - added - removed)")
  }

  private func total(_ trial: ProfileTrial) -> String {
    if trial.reports.isEmpty {
      return say(
        "nothing changes in \(counted(trial.compared, "report")); check publisher: and reports: of the profile",
        "\(trial.compared) 份报告没有变化；请检查配置中的 publisher 和 reports")
    }
    return say(
      "\(trial.reports.count) of \(counted(trial.compared, "report")): \(tally(trial.changes))",
      "\(trial.compared) 份报告中的 \(trial.reports.count) 份：\(tally(trial.changes))")
  }
}
