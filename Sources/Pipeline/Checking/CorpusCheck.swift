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

  /// Reads the lines again, each file once.
  package static func quoted(_ findings: [Finding], from source: PrintedLines) async -> [QuotedFinding] {
    var quoted: [QuotedFinding] = []
    for finding in findings {
      var lines: [PrintedLine?] = []
      for evidence in finding.evidence {
        let line = await source.line(of: evidence.place)
        lines.append(line.flatMap { PrintedLine($0, column: evidence.place.column, words: evidence.words) })
      }
      quoted.append(QuotedFinding(finding: finding, lines: lines))
    }
    return quoted
  }
}
