import Foundation
import Reports
import TimeSeries

/// Reads the reports of `folder` from memory as the program does (those again that name what only another explains), and prints processor milliseconds,
/// bytes, reports, observations, and the processor milliseconds that assembly into series takes after it.
func readReports(in folder: String) throws {
  let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
  let files = try names.map {
    (name: $0, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))))
  }
  let watch = Stopwatch()
  var taught = NameIndex()
  var readings = try files.map { file in
    let draft = try ReportDraft(file.bytes, report: file.name)
    taught.teach(draft.names)
    return draft.reading()
  }
  for index in readings.indices where !readings[index].isSettled(by: taught) {
    readings[index] = try ReportDraft(files[index].bytes, report: files[index].name).reading(folder: taught)
  }
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
