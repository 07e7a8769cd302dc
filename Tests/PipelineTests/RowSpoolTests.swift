import Files
import Reports
import Testing

@testable import Pipeline

@Suite struct RowSpoolTests {
  static let spooled: [TableFormat] = [.csv, .ndjson, .json]

  private func bytes(_ write: (@escaping ByteSink) throws -> Void) throws -> String {
    var all: [UInt8] = []
    try write { piece throws(FileError) in all += piece }
    return String(decoding: all, as: UTF8.self)
  }

  @Test(arguments: spooled, [1, 4]) func `rows put aside are the rows kept`(format: TableFormat, jobs: Int) async throws
  {
    let plain = await Corpus.read([sampleReports])
    for table in [ExportTable.observations, .entities, .events, .rankings, .figures] {
      var options = ReadingOptions(jobs: jobs)
      options.assembles = false
      let rows = try #require(RowSpool(table, as: format, options))
      options.rows = rows
      let corpus = await Corpus.read([sampleReports], options)
      let spooled = try bytes { try rows.write(corpus.readings.map(\.report), to: $0) }
      #expect(try spooled == bytes { try plain.write(table, as: format, to: $0) })
      #expect(corpus.observationCount == plain.observationCount && corpus.readings.allSatisfy(\.observations.isEmpty))
    }
  }

  @Test(arguments: spooled) func `a table without rows is one`(format: TableFormat) async throws {
    let rows = try #require(RowSpool(.events, as: format, ReadingOptions()))
    #expect(try bytes { try rows.write([], to: $0) } == bytes { try Corpus().write(.events, as: format, to: $0) })
  }

  @Test func `what needs all rows or reports first is not put aside`() {
    var options = ReadingOptions()
    #expect(RowSpool(.observations, as: .table, options) == nil)
    options.latest = .weeks(4)
    #expect(RowSpool(.observations, as: .csv, options) == nil)
  }
}
