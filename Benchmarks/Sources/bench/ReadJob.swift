import Foundation
import Reports
import TimeSeries

/// Reads the reports of `folder` from memory as the program does, in two passes, and prints processor milliseconds,
/// bytes, reports, observations, and the processor milliseconds that assembly into series takes after it.
func readReports(in folder: String) throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
  let files = try names.map {
    (name: $0, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))))
  }
  let watch = Stopwatch()
  let drafts = try files.map { try ReportDraft($0.bytes, report: $0.name) }
  var taught = NameIndex()
  for draft in drafts { taught.teach(draft.names) }
  let readings = drafts.map { $0.reading(folder: taught) }
  let read = watch.processor
  let series = assemble(
    readings.map { DatedReport(report: $0.report, date: $0.date, observations: $0.observations) }
  ).series
  let assembled = watch.processor - read
  let bytes = files.reduce(0) { $0 + $1.bytes.count }
  let observations = readings.reduce(0) { $0 + $1.observations.count }
  precondition(!series.isEmpty, "reports give series")
  print(read, bytes, files.count, observations, assembled)
}
