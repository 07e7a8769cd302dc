import Checks
import Dates
import Facts
import Reports
import TimeSeries

/// What a finding proposes, as the user's own files would have it.
package struct ProposedAmendment: Sendable {
  package enum Change: Hashable, Sendable {
    /// An entry of `splits` in `weekplot.yml`.
    case split(Split)
    /// A row of `corrections.csv`: its columns by name.
    case correction([String: String])
  }

  package var finding: Finding
  package var change: Change
}

extension Corpus {
  /// What findings propose: each amendment once, in their order.
  ///
  /// - Parameter by: who is named in a correction.
  package func proposals(of findings: [Finding], by: String) -> [ProposedAmendment] {
    let readings = Dictionary(readings.map { ($0.report, $0) }) { a, _ in a }
    var seen: Set<ProposedAmendment.Change> = []
    return findings.compactMap { finding in
      guard let reading = readings[finding.report], let change = Self.change(of: finding, in: reading, by: by),
        seen.insert(change).inserted
      else { return nil }
      return ProposedAmendment(finding: finding, change: change)
    }
  }

  private static func change(of finding: Finding, in reading: Reading, by: String) -> ProposedAmendment.Change? {
    guard let entity = finding.entity, let metric = finding.metric, let proposal = finding.proposal else { return nil }
    switch proposal {
    case .split(let day, let ratio): return Split(entity, on: day, ratio: ratio).map { .split($0) }
    case .correction(let number):
      let wrong = reading.observations.first {
        $0.entity == entity && $0.metric == metric && $0.place == finding.place
      }
      return wrong.map { .correction(row(of: $0, corrected: number, reason: finding.rule.id, by: by)) }
    }
  }

  private static func row(
    of wrong: Observation, corrected: PrintedNumber, reason: String, by: String
  ) -> [String: String] {
    [
      "report": wrong.place.report, "entity": wrong.entity.rawValue, "metric": wrong.metric.rawValue,
      "period_start": wrong.period.start?.description ?? "", "period_end": wrong.period.end.description,
      "printed": wrong.number.decimal, "corrected": corrected.decimal, "reason": reason, "by": by,
    ]
  }
}
