import Facts
import Files
import FoundationEssentials
import TimeSeries

/// A manifest as it is read back: what slides need of it.
package struct WrittenManifest: Sendable, Decodable {
  package struct Chart: Sendable, Decodable {
    package var id: String
    package var file: String
    package var title: String
    package var alt: String
    package var finding: String
    /// Empty where it shows no dated value.
    package var first: String?
    package var last: String?
    package var n: Int
    package var sources: [String]
    package var reports: [String]
    package var sha256: String
    /// Where its latest values are printed.
    package var places: [String]?
    /// Whether decks draw it natively.
    package var native: Bool?
    private var panels: [Panel]?

    /// Of the series that it shows.
    var keys: [Series.Key] { (panels ?? []).flatMap(\.series).flatMap(\.keys) }
  }

  private struct Panel: Decodable { var series: [Shown] }

  private struct Shown: Decodable {
    var entity: String
    var entities: [String]?
    var metric: String
    var frequency: String
    var source: String

    var keys: [Series.Key] {
      guard let frequency = Frequency(rawValue: frequency) else { return [] }
      return (entities ?? [entity]).map {
        Series.Key(
          entity: EntityKey(rawValue: $0), metric: Metric(rawValue: metric), frequency: frequency, source: source)
      }
    }
  }

  package var version: String
  package var charts: [Chart]
  package var diagnostics: [Diagnostic]
  /// What does not add up in the reports.
  package var findings: [WrittenFinding]
  /// nil of a folder that an earlier version wrote.
  package var briefing: Briefing?

  private enum Key: String, CodingKey { case version, charts, diagnostics, findings, tables }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    version = try values.decode(String.self, forKey: .version)
    charts = try values.decode([Chart].self, forKey: .charts)
    diagnostics = try values.decode([WrittenDiagnostic].self, forKey: .diagnostics).map(\.diagnostic)
    // An earlier version did not check.
    findings = try values.decodeIfPresent([WrittenFinding].self, forKey: .findings) ?? []
    briefing = values.contains(.tables) ? try Briefing(from: decoder) : nil
  }

  init(_ bytes: [UInt8]) throws { self = try JSONDecoder().decode(WrittenManifest.self, from: Data(bytes)) }
}

/// A finding as slides tell it.
package struct WrittenFinding: Sendable, Decodable {
  struct Evidence: Sendable, Decodable {
    var report: String
    var page: Int
    var line: Int
    var column: Int
  }

  var rule: String
  var level: String
  var message: String
  var evidence: [Evidence]

  var diagnosticLevel: Diagnostic.Level { Diagnostic.Level(rawValue: level) ?? .note }

  var place: Place? {
    evidence.first.map { Place(report: $0.report, page: $0.page, line: $0.line, column: $0.column) }
  }
}

private struct WrittenDiagnostic: Decodable {
  var level: String
  var code: String
  var report: String?
  var page: Int?
  var line: Int?
  var column: Int?
  var printed: String?
  var details: [String]?

  var diagnostic: Diagnostic {
    let place = report.map { Place(report: $0, page: page ?? 1, line: line ?? 1, column: column ?? 1) }
    return Diagnostic(
      Diagnostic.Level(rawValue: level) ?? .note, code, at: place, printed: printed ?? "", details: details ?? [])
  }
}
