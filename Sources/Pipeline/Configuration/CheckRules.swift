import Checks
import Facts

/// What `weekplot.yml` says of the rules: which ones count, and which findings are known and why.
///
///     rules:
///       ignore: [W109]
///       known:
///         - {rule: W010, entity: 2018.HK, report: weekly-2024-08-23.txt, reason: the list is of another universe}
package struct CheckRules: Sendable {
  /// Findings that a person has judged.
  package struct Known: Hashable, Sendable {
    var rule: String
    /// nil: of any.
    var entity: EntityKey?
    var report: String?
    var reason: String
  }

  package var selection = RuleSelection()
  package var known: [Known] = []

  package init() {}

  mutating func read(_ part: YAMLPart) throws(ConfigurationError) {
    for (key, value) in try part.entries(of: ["select", "ignore", "known"]) {
      switch key {
      case "select": selection.selected += try rules(value)
      case "ignore": selection.ignored += try rules(value)
      default: for item in try value.items() { known.append(try Self.known(item)) }
      }
    }
  }

  private func rules(_ part: YAMLPart) throws(ConfigurationError) -> [String] {
    let words = try part.words()
    for word in words where !Rule.all.contains(where: { RuleSelection.names(word, $0) }) {
      try part.fail(.unknownRule(word))
    }
    return words
  }

  private static func known(_ part: YAMLPart) throws(ConfigurationError) -> Known {
    var fields: [String: String] = [:]
    for (key, value) in try part.entries(of: ["rule", "entity", "report", "reason"]) { fields[key] = try value.word() }
    for name in ["rule", "reason"] where fields[name] == nil { try part.fail(.missing(name)) }
    let rule = fields["rule"] ?? ""
    guard Rule.all.contains(where: { RuleSelection.names(rule, $0) }) else { try part.fail(.unknownRule(rule)) }
    return Known(
      rule: rule, entity: fields["entity"].map { EntityKey(rawValue: $0) }, report: fields["report"],
      reason: fields["reason"] ?? "")
  }

  /// Why a finding need not be told; nil where it must.
  package func reason(of finding: Finding) -> String? {
    known.first { known in
      RuleSelection.names(known.rule, finding.rule) && (known.entity.map { $0 == finding.entity } ?? true)
        && (known.report.map { $0 == finding.report } ?? true)
    }?.reason
  }
}
