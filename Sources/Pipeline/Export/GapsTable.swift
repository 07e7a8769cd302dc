import Dates
import Facts
import Files
import TimeSeries

/// What series have no value of, and why none is to come: `days` and `weeks` that are missing, codes that are `renamed`
/// or `dropped` since their last report.
package struct GapsTable: RowTable {
  private let corpus: Corpus
  private let histories: [EntityKey: CodeHistory]
  /// How weeks are counted.
  private let weeks: Weeks

  package init(_ corpus: Corpus, byReports: Bool) {
    self.corpus = corpus
    histories = Dictionary(corpus.codes.map { ($0.entity, $0) }) { a, _ in a }
    weeks = byReports ? .of(corpus.readings.compactMap(\.week)) : .iso
  }

  package func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError) {
    var rows = Rows(
      ["entity", "metric", "frequency", "source", "missing", "from", "to", "count", "successor"], to: sink)
    for series in corpus.series {
      for gap in series.gaps(weeks: weeks) where corpus.shown.meets(gap.period) {
        rows.identity(series.key)
        rows.field(gap.isOfWeeks ? "weeks" : "days")
        rows.field(gap.period.start)
        rows.field(gap.period.end)
        rows.field(gap.count)
        rows.gap()
        try rows.endRow()
      }
      try writeEnd(of: series, to: &rows)
    }
    try rows.finish()
  }

  private func writeEnd(of series: Series, to rows: inout some RowWriter) throws(FileError) {
    guard let history = histories[series.key.entity], history.end != .listed, let last = series.points.last?.day,
      let latest = corpus.readings.compactMap(\.date).max(), corpus.shown.contains(last)
    else { return }
    rows.identity(series.key)
    if case .renamed(let new) = history.end {
      rows.field("renamed")
      rows.field(last + 1)
      rows.field(latest)
      rows.field(corpus.readings.count { ($0.date ?? last) > history.last })
      rows.field(new.rawValue)
    } else {
      rows.field("dropped")
      rows.field(last + 1)
      rows.field(latest)
      rows.field(corpus.readings.count { ($0.date ?? last) > history.last })
      rows.gap()
    }
    try rows.endRow()
  }
}

extension RowWriter {
  fileprivate mutating func identity(_ key: Series.Key) {
    field(key.entity.rawValue)
    field(key.metric.rawValue)
    field(key.frequency.rawValue)
    field(key.source)
  }
}
