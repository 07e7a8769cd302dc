import Checks
import Facts
import Reports
import TimeSeries

extension Corpus {
  /// What does not add up in the reports, as the user's corrections, splits and renamings have them.
  package func findings(_ selection: RuleSelection = RuleSelection(), amendments: Amendments = Amendments())
    -> [Finding]
  {
    var corrections = Corrections(amendments.corrections)
    let corrected = readings.map { reading in
      var reading = reading
      reading.observations = corrections.applied(to: reading.observations, of: reading.report)
      return reading
    }
    let renamed = Dictionary(uniqueKeysWithValues: amendments.renamed.keys.map { ($0, amendments.current($0)) })
    return check(CheckedFolder(corrected, splits: amendments.splits, renamed: renamed)).filter {
      selection.includes($0.rule)
    }
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
