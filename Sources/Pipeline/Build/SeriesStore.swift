import Store
import TimeSeries

extension Corpus {
  /// Writes all readings and series, whatever days are shown, to a file of SQLite.
  func writeStore(to path: String) throws {
    let file = try SeriesFile(path)
    for reading in readings {
      try file.add(report: reading.report, kind: .report, date: reading.date, week: reading.week)
    }
    for table in data { try file.add(report: table.report, kind: .data, date: nil, week: nil) }
    for reading in readings {
      try file.add(reading.entities, of: reading.report)
      try file.add(reading.observations, of: reading.report)
    }
    for one in (series + boundedOnly).sorted(by: { $0.key < $1.key }) { try file.add(one) }
    try file.finish()
  }
}
