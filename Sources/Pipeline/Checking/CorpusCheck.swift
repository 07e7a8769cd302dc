import Checks
import Facts
import Reports
import TimeSeries

extension Corpus {
  /// What does not add up in the reports, as the user's corrections, splits and renamings have them, without what the user
  /// knows already.
  package func findings(
    _ selection: RuleSelection = RuleSelection(), rules: CheckRules = CheckRules(),
    amendments: Amendments = Amendments()
  ) -> JudgedFindings {
    var corrections = Corrections(amendments.corrections)
    let corrected = readings.map { reading in
      var reading = reading
      reading.observations = corrections.applied(to: reading.observations, of: reading.report)
      return reading
    }
    let renamed = Dictionary(uniqueKeysWithValues: amendments.renamed.keys.map { ($0, amendments.current($0)) })
    let found = check(CheckedFolder(corrected, data: data, splits: amendments.splits, renamed: renamed)).filter {
      selection.includes($0.rule) && rules.selection.includes($0.rule)
    }
    let open = found.filter { rules.reason(of: $0) == nil }
    return JudgedFindings(findings: open, known: found.count - open.count)
  }
}

/// What is to be told, and how much is known already.
package struct JudgedFindings: Sendable {
  /// By report, place and rule.
  package var findings: [Finding]
  /// How many the configuration or a baseline leaves out.
  package var known: Int

  package func without(_ baseline: Baseline) -> JudgedFindings {
    let open = findings.filter { !baseline.holds($0) }
    return JudgedFindings(findings: open, known: known + findings.count - open.count)
  }
}

/// A finding with the printed lines that it rests on.
package struct QuotedFinding: Sendable {
  package var finding: Finding
  /// Of each evidence; nil where the line can't be read again.
  var lines: [PrintedLine?]

  /// - Parameter printedLine: the line of a place, where it can be read again.
  init(_ finding: Finding, _ printedLine: (Place) -> String?) {
    self.finding = finding
    lines = finding.evidence.map { evidence in
      printedLine(evidence.place).flatMap {
        PrintedLine($0, column: evidence.place.column, words: evidence.words)
      }
    }
  }

  /// Reads the lines again, each file once.
  package static func quoted(_ findings: [Finding], from source: PrintedLines) async -> [QuotedFinding] {
    var lines: [Place: String] = [:]
    for place in findings.flatMap(\.evidence).map(\.place) where lines[place] == nil {
      lines[place] = await source.line(of: place)
    }
    return findings.map { QuotedFinding($0) { lines[$0] } }
  }
}
