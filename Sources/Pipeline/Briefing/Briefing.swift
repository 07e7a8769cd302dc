import Files

/// What an output says beside its charts, in finished words: which reports were read, tables to show, what moved.
///
/// It is part of the manifest, so that slides and pages need the output folder alone.
package struct Briefing: Hashable, Sendable, Decodable {
  package struct Report: Hashable, Sendable, Decodable {
    package var report: String
    /// Empty where it has none.
    package var date: String
  }

  /// How a column's words are set.
  package enum Kind: String, Hashable, Sendable, Decodable {
    case name, code, date, amount, text, place
    /// With its sign, `+4%` or `−0.1%`: coloured by it.
    case change
  }

  package struct Column: Hashable, Sendable, Decodable {
    package var name: String
    package var kind: Kind
  }

  package struct Group: Hashable, Sendable, Decodable {
    /// Empty where the table has no groups.
    package var name: String
    /// Each has a text for each column.
    package var rows: [[String]]
  }

  package struct Table: Hashable, Sendable, Decodable {
    /// `indices`, `ai`, `crypto`, `moves`, `events`.
    package var id: String
    package var title: String
    package var columns: [Column]
    package var groups: [Group]
    /// Sources and the report.
    package var note: String

    package var rowCount: Int { groups.reduce(0) { $0 + $1.rows.count } }
    /// Whether each row has a text for each column, as slides and pages rely on.
    var isWhole: Bool { !columns.isEmpty && groups.allSatisfy { $0.rows.allSatisfy { $0.count == columns.count } } }
  }

  /// Of words and findings, as in `--locale`.
  package var locale: String
  /// First and last day of the latest report's week, as far as they are known.
  package var week: [String]
  /// By date, then path.
  package var reports: [Report]
  /// Files that could not be read.
  package var unread: [String]
  package var tables: [Table]
}

extension Briefing {
  /// The manifest's members.
  var members: [JSONValue.Member] {
    [
      .init("locale", .string(locale)), .init("week", .strings(week)), .init("unread", .strings(unread)),
      .init("reports", .array(reports.map { .strings([$0.report, $0.date]) })),
      .init("tables", .array(tables.map(\.json))),
    ]
  }
}

extension Briefing.Report {
  package init(from decoder: any Decoder) throws {
    var pair = try decoder.unkeyedContainer()
    report = try pair.decode(String.self)
    date = try pair.decode(String.self)
  }
}

extension Briefing.Table {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "title": .string(title), "note": .string(note),
      "columns": .array(columns.map { ["name": .string($0.name), "kind": .string($0.kind.rawValue)] }),
      "groups": .array(
        groups.map { ["name": .string($0.name), "rows": .array($0.rows.map { .strings($0) })] }),
    ]
  }
}
