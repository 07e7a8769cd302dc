import Store
import TimeSeries

extension Corpus {
  /// All readings and series, whatever days are shown, as a file of SQLite that only has to take its place.
  func storeWritten(for path: String) async throws -> SeriesFile {
    let reports = readings.map { SeriesFile.Report($0.report, date: $0.date, week: $0.week) }
    let file = try SeriesFile(path, reports: reports + data.map { SeriesFile.Report($0.report, .data) })
    async let facts: Void = file.writeFacts(writeFacts)
    async let lines: Void = file.writeSeries(writeSeries)
    _ = try await (facts, lines)
    try file.close()
    return file
  }

  private func writeFacts(to rows: FactRows) throws(StoreError) {
    for reading in readings {
      try rows.add(reading.entities, of: reading.report)
      try rows.add(reading.observations, of: reading.report)
    }
  }

  private func writeSeries(to rows: SeriesRows) throws(StoreError) {
    for one in (series + boundedOnly).sorted(by: { $0.key < $1.key }) { try rows.add(one) }
  }
}
