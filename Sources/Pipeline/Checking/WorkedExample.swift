import Checks
import Facts
import Reports

extension RulePage {
  /// What `check` finds in the page's reports, each finding with its printed lines.
  ///
  /// - Parameter isRepaired: with the right word in the place of the wrong one.
  package func findings(isRepaired: Bool = false) -> [QuotedFinding] {
    var options = ReaderOptions()
    options.assertions = true
    let drafts = reports.compactMap { name, text in
      let text = isRepaired && !repair.wrong.isEmpty ? text.replacing(repair.wrong, with: repair.right) : text
      return try? ReportDraft(Array(text.utf8), report: name, options: options)
    }
    let tables = data.compactMap { name, text in try? DataReader(report: name).reading(of: .bytes(Array(text.utf8))) }
    let byName = Dictionary(drafts.map { ($0.report, $0) }) { a, _ in a }
    return check(CheckedFolder(drafts.map { $0.reading() }, data: tables)).map { finding in
      QuotedFinding(finding) { byName[$0.report]?.printedLine(of: $0) ?? dataLine(of: $0) }
    }
  }

  private func dataLine(of place: Place) -> String? {
    let lines = data.first { $0.name == place.report }?.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { $0.indices.contains(place.line - 1) ? String($0[place.line - 1]) : nil }
  }
}

extension Wording {
  /// A rule's page as Markdown: what it checks, and what `check` says of the example's reports.
  package func page(of rule: Rule) -> [String] {
    guard let page = RulePage.page(of: rule) else { return [] }
    let (title, text) = locale.isChinese ? page.chinese : page.english
    let scope =
      switch rule.scope {
      case .report: say("within a report", "报告之内")
      case .folder: say("between the reports of a desk", "同一机构各期之间")
      case .data: say("beside tables of data", "与数据表对照")
      }
    let findings = page.findings().flatMap { lines(for: $0) }
    return [
      "## \(rule.id) \(rule.name): \(title)", "", "*\(word(for: rule.level)), \(scope)*", "", text, "", "```text",
    ]
      + findings + ["```"]
  }

  /// A line for each rule.
  package var rules: [String] {
    Rule.all.map { rule in
      let page = RulePage.page(of: rule)
      let title = (locale.isChinese ? page?.chinese.title : page?.english.title) ?? ""
      return "\(rule.id)  \(word(for: rule.level))  \(rule.name): \(title)"
    }
  }
}
