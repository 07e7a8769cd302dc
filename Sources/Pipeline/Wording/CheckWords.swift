import Checks
import Facts

/// What `check` says.
extension Wording {
  /// Place, level, rule and sentence; then the printed lines with carets, and what was expected.
  package func lines(for quoted: QuotedFinding) -> [String] {
    let finding = quoted.finding
    var lines = [
      "\(place(finding.place)): \(word(for: finding.level)) \(finding.rule.id): \(sentence(for: finding))"
    ]
    for (index, evidence) in finding.evidence.enumerated() {
      guard let line = quoted.lines[index] else { continue }
      if index > 0 { lines.append("  \(place(evidence.place))") }
      lines += line.lines().map { "    " + $0 }
    }
    if let expected = expectation(of: finding) { lines.append("  " + expected) }
    return lines
  }

  /// `SMCI.O close: a split 10:1 on 2024-10-01, for weekplot.yml`, with the finding that proposes it.
  package func lines(for proposal: ProposedAmendment, in file: String) -> [String] {
    let finding = proposal.finding
    let amendment =
      switch proposal.change {
      case .split(let split):
        say(
          "\(split.entity.rawValue): a split \(split.ratio) on \(split.day)",
          "\(split.entity.rawValue)：\(split.day) 拆股 \(split.ratio)")
      case .correction(let row):
        say(
          "\(row["entity"] ?? "") \(row["metric"] ?? "") of \(row["period_end"] ?? ""): \(row["printed"] ?? "") → \(row["corrected"] ?? "")",
          "\(row["entity"] ?? "") \(row["period_end"] ?? "") 的 \(row["metric"] ?? "")：\(row["printed"] ?? "") → \(row["corrected"] ?? "")"
        )
      }
    return [
      "\(file): \(amendment)", "  \(place(finding.place)): \(finding.rule.id): \(sentence(for: finding))",
    ]
  }

  package func fixQuestion(_ count: Int) -> String {
    say(
      "Write \(count == 1 ? "it" : "these \(count)")? Look at the reports first. [y/N] ", "写入这 \(count) 项？请先核对报告。[y/N] "
    )
  }

  package var nothingToFix: String {
    say("no finding proposes a split or a correction that is certain enough", "没有足够确定的拆股或更正建议")
  }

  package var notFixed: String {
    say("nothing was written; --yes writes without asking", "未写入；加 --yes 可不经询问写入")
  }

  package func fixed(_ count: Int, _ files: [String]) -> String {
    say(
      "\(count) written to \(files.joined(separator: " and ")); run weekplot check again, and build",
      "已写入 \(count) 项：\(files.joined(separator: "、"))；请再运行 weekplot check 和 build")
  }

  /// What happened, without the place.
  package func sentence(for finding: Finding) -> String {
    guard let words = FindingWords.all[finding.code] else { return finding.code }
    let facts: [String: String] = [
      "entity": finding.entity?.rawValue ?? "", "metric": finding.metric?.rawValue ?? "",
      "printed": finding.evidence[0].words, "other": finding.evidence.count > 1 ? finding.evidence[1].words : "",
      "expected": finding.expected.map { self.words(for: $0, finding.unit) } ?? "",
    ]
    return filled(in: locale.isChinese ? words.chinese : words.english, facts, details(of: finding))
      + (finding.cause.map { say(" (", "（") + self.words(for: $0) + say(")", "）") } ?? "")
  }

  /// Facts that are words themselves.
  private func details(of finding: Finding) -> [String] {
    switch finding.rule.id {
    case Rule.zone.id: finding.details.enumerated().map { $0 == 0 ? $1 : zone($1) }
    case Rule.weekday.id: finding.details.enumerated().map { $0 == 0 ? $1 : weekday($1) }
    default: finding.details
    }
  }

  private func zone(_ number: String) -> String {
    let names = [
      ("extreme fear", "极度恐惧"), ("fear", "恐惧"), ("neutral", "中性"), ("greed", "贪婪"), ("extreme greed", "极度贪婪"),
    ]
    return Int(number).flatMap { names.indices.contains($0) ? say(names[$0].0, names[$0].1) : nil } ?? number
  }

  private func weekday(_ number: String) -> String {
    let names = [
      ("Monday", "周一"), ("Tuesday", "周二"), ("Wednesday", "周三"), ("Thursday", "周四"), ("Friday", "周五"),
      ("Saturday", "周六"),
      ("Sunday", "周日"),
    ]
    return Int(number).flatMap { names.indices.contains($0 - 1) ? say(names[$0 - 1].0, names[$0 - 1].1) : nil }
      ?? number
  }

  private func words(for cause: Finding.Cause) -> String {
    let (key, fact) = cause.wording
    guard let words = FindingWords.causes[key] else { return key }
    return (locale.isChinese ? words.chinese : words.english).replacing("{0}", with: fact)
  }

  /// `expected 123.8 … 125.0 USD`.
  func expectation(of finding: Finding) -> String? {
    finding.expected.map { say("expected ", "应为 ") + words(for: $0, finding.unit) }
  }

  /// The ends with as many digits as their distance is worth, rounded outward.
  func words(for interval: Interval, _ unit: Measure?) -> String {
    let isRatio = unit == .ratio
    let (low, high) = isRatio ? (interval.low * 100, interval.high * 100) : (interval.low, interval.high)
    let places = decimals(of: max(high - low, abs(high) * 1e-9))
    let (from, to) = (shortDecimal(low, places, .down), shortDecimal(high, places, .up))
    let sign = isRatio ? "%" : unit.map { $0 == .points ? "" : " " + $0.rawValue } ?? ""
    return from == to ? from + sign : "\(from) … \(to)\(sign)"
  }

  private func decimals(of width: Double) -> Int {
    var (places, step) = (0, 1.0)
    while step > width / 10, places < 6 { (places, step) = (places + 1, step / 10) }
    while step * 10 <= width / 10, places > -15 { (places, step) = (places - 1, step * 10) }
    return places
  }

  private func shortDecimal(_ value: Double, _ places: Int, _ rule: FloatingPointRoundingRule) -> String {
    var factor = 1.0
    for _ in 0..<abs(places) { factor *= 10 }
    let whole = (places >= 0 ? value * factor : value / factor).rounded(rule)
    guard whole.magnitude < 9e18 else { return "\(value)" }
    return grouped(PrintedNumber(mantissa: Int64(whole), exponent: -places).decimal)
  }

  /// `3,182,500,000,000`
  private func grouped(_ decimal: String) -> String {
    let isNegative = decimal.hasPrefix("-")
    let parts = decimal.drop { $0 == "-" }.split(separator: ".")
    let digits = Array(parts.first ?? "0")
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return (isNegative ? "-" : "") + text + (parts.count > 1 ? "." + parts[1] : "")
  }
}

extension Finding.Cause {
  /// The key of its words, and the fact in them.
  fileprivate var wording: (String, String) {
    switch self {
    case .scale(let power): ("scale", String(power))
    case .sign: ("sign", "")
    case .swappedDigits: ("digits", "")
    case .oneDigit: ("digit", "")
    case .currency(let name): ("currency", name)
    case .stale: ("stale", "")
    case .split(let ratio): ("split", ratio)
    }
  }
}

/// Puts facts in the place of their names and numbers; an empty or missing one is 「–」.
private func filled(in template: String, _ facts: [String: String], _ details: [String]) -> String {
  var text = ""
  var rest = template[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    text += rest[..<open]
    let name = String(rest[rest.index(after: open)..<close])
    let index = Int(name).map { $0 - 1 } ?? -1
    let fact = facts[name] ?? (details.indices.contains(index) ? details[index] : "")
    text += fact.isEmpty ? "–" : fact
    rest = rest[rest.index(after: close)...]
  }
  return text + rest
}

// MARK: The whole

extension Wording {
  /// `2 findings: 1 warning, 1 note (W010 1, W050 1) in 1 of 52 reports`.
  package func summary(of judged: JudgedFindings, in reports: Int) -> String {
    let known = judged.known == 0 ? "" : say("; \(judged.known) known", "；另有 \(judged.known) 条已知")
    if judged.findings.isEmpty {
      return say("nothing found in \(counted(reports, "report"))", "\(reports) 份报告，未发现问题") + known
    }
    return summary(of: judged.findings, in: reports) + known
  }

  private func summary(of findings: [Finding], in reports: Int) -> String {
    let levels: [Diagnostic.Level] = [.error, .warning, .note]
    let byLevel = levels.compactMap { level -> String? in
      let count = findings.count { $0.level == level }
      return count == 0 ? nil : say(counted(count, level.rawValue), "\(word(for: level)) \(count)")
    }
    let byRule = Rule.all.compactMap { rule -> String? in
      let count = findings.count { $0.rule == rule }
      return count == 0 ? nil : "\(rule.id) \(count)"
    }
    let concerned = Set(findings.map(\.report)).count
    return say(
      "\(counted(findings.count, "finding")): \(byLevel.joined(separator: ", ")) (\(byRule.joined(separator: ", "))) in \(concerned) of \(counted(reports, "report"))",
      "\(findings.count) 条：\(byLevel.joined(separator: "，"))（\(byRule.joined(separator: "，"))），涉及 \(reports) 份报告中的 \(concerned) 份"
    )
  }
}
