import Dates
import Facts
import Files
import Reports
import TimeSeries

/// The groups of the reports' tables as wholes, a row for each group of each report: how many of its securities rose, or
/// what they are worth together.
///
/// A row without a sector is of the whole section. Members are those that the report itself lists in the group; a value
/// that a correction overrides counts as corrected.
package struct SectorsTable: RowTable {
  private let corpus: Corpus
  private let metric: Metric

  /// The metrics that groups can be asked for.
  package static let metrics: [Metric] = [.changeWeek, .changeDay, .changeMonthToDate, .changeYearToDate, .marketCap]

  package init(_ corpus: Corpus, metric: Metric) {
    precondition(Self.metrics.contains(metric), "changes or market caps")
    self.corpus = corpus
    self.metric = metric
  }

  package func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError) {
    let columns =
      metric == .marketCap ? ["currency", "members", "total"] : ["rising", "falling", "unchanged", "share"]
    var rows = Rows(["date", "section", "sector"] + columns + ["report"], to: sink)
    let values = valuesByReport
    for reading in corpus.readings {
      guard let own = values[reading.report] else { continue }
      for group in Group.all(of: reading.entities.filter { $0.kind != .index }) {
        let members = group.members.compactMap { own[$0] }
        guard let day = members.map(\.day).max(), corpus.shown.contains(day) else { continue }
        if metric == .marketCap {
          for total in currencyTotals(members.map { (number: $0.number, unit: $0.unit) }) {
            rows.head(day, group)
            rows.field(total.currency.rawValue)
            rows.field(total.members)
            rows.field(total.total)
            rows.field(reading.report)
            try rows.endRow()
          }
        } else {
          let breadth = Breadth(members.map(\.number))
          rows.head(day, group)
          rows.field(breadth.rising)
          rows.field(breadth.falling)
          rows.field(breadth.unchanged)
          if let share = breadth.share { rows.field(share) } else { rows.gap() }
          rows.field(reading.report)
          try rows.endRow()
        }
      }
    }
    try rows.finish()
  }

  private struct Value {
    var day: Day
    var number: PrintedNumber
    var unit: Measure
  }

  /// The latest value of each security that a report states.
  private var valuesByReport: [String: [EntityKey: Value]] {
    var values: [String: [EntityKey: Value]] = [:]
    for series in corpus.series where series.key.metric == metric {
      for point in series.points {
        for report in Set(point.places.map(\.report)) {
          values[report, default: [:]][series.key.entity] = Value(
            day: point.day, number: point.number, unit: series.unit)
        }
      }
    }
    return values
  }
}

/// The securities of a section or of one of its sectors.
private struct Group {
  var section: String
  /// Empty: the whole section.
  var sector: String
  var members: [EntityKey]

  /// In the order of the report: each section as a whole, then its sectors.
  static func all(of entities: [Entity]) -> [Group] {
    unique(entities.map(\.section)).flatMap { section -> [Group] in
      let inside = entities.filter { $0.section == section }
      let sectors = unique(inside.map(\.sector).filter { !$0.isEmpty })
      return [Group(section: section, sector: "", members: inside.map(\.key))]
        + sectors.map { sector in
          Group(section: section, sector: sector, members: inside.filter { $0.sector == sector }.map(\.key))
        }
    }
  }
}

extension RowWriter {
  fileprivate mutating func head(_ day: Day, _ group: Group) {
    field(day)
    field(group.section)
    field(group.sector)
  }
}
