import Checks

/// Which rules are asked for, by id (`W010`), the start of ids (`W1`) or name (`list-missing`).
package struct RuleSelection: Sendable {
  /// Only these; all where none is named.
  package var selected: [String] = []
  package var ignored: [String] = []

  package init(selected: [String] = [], ignored: [String] = []) {
    self.selected = selected
    self.ignored = ignored
  }

  package func includes(_ rule: Rule) -> Bool {
    (selected.isEmpty || selected.contains { Self.names($0, rule) }) && !ignored.contains { Self.names($0, rule) }
  }

  /// Words that name no rule.
  package var unknown: [String] {
    (selected + ignored).filter { word in !Rule.all.contains { Self.names(word, $0) } }
  }

  static func names(_ word: String, _ rule: Rule) -> Bool {
    let word = word.lowercased()
    return word == rule.name || word.count > 1 && rule.id.lowercased().hasPrefix(word)
  }
}
