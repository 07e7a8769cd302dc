import Dates
import Foundation
import SampleReports

/// The command line, understood.
struct SampleCommand {
  struct Misuse: Error, CustomStringConvertible { var description: String }

  private let verb: String
  private var options: [String: String] = [:]

  init(_ arguments: [String]) throws {
    guard let first = arguments.first else { throw Misuse(description: "say year, random or history") }
    verb = first
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      guard name.hasPrefix("--"), let value = rest.popFirst() else {
        throw Misuse(description: "\(name) has no value")
      }
      options[String(name.dropFirst(2))] = value
    }
  }

  func run() throws {
    let form = try SampleForm(options)
    let reports = try reports().map(form.named)
    let out = try folder("out")
    for report in reports {
      try encoded(report, as: form).write(to: out.appendingPathComponent(report.name), options: .atomic)
    }
    if options["truth"] != nil { try writeTruth(reports, to: folder("truth")) }
    print("\(reports.count) reports in \(out.path)")
  }

  private func reports() throws -> [SampleReport] {
    switch verb {
    case "year": return try SampleYear(PublishedData(read: read)).reports
    case "random":
      let seed = try number("seed", 1)
      return try (0..<number("count", 10)).map { RandomWeekly(seed: UInt64(seed + $0)).sample }
    case "history":
      let history = try WeeklyHistory(
        seed: UInt64(number("seed", 1)), first: day("first"), weeks: number("weeks", 52))
      return history.reports()
    default: throw Misuse(description: "\(verb) is none of year, random, history")
    }
  }

  private func read(_ name: String) throws -> String {
    guard let data = options["data"] else { throw Misuse(description: "--data DIR is missing") }
    return try String(contentsOf: URL(fileURLWithPath: data).appendingPathComponent(name), encoding: .utf8)
  }

  private func number(_ name: String, _ standard: Int) throws -> Int {
    guard let text = options[name] else { return standard }
    guard let number = Int(text), number >= 0 else { throw Misuse(description: "--\(name) \(text) is no number") }
    return number
  }

  private func day(_ name: String) throws -> Day {
    let text = options[name] ?? "2015-01-05"
    guard let day = Day(iso: text) else { throw Misuse(description: "--\(name) \(text) is no date") }
    return day
  }

  private func folder(_ name: String) throws -> URL {
    guard let path = options[name] else { throw Misuse(description: "--\(name) DIR is missing") }
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  private func encoded(_ report: SampleReport, as form: SampleForm) throws -> Data {
    if !form.isPrinted { return Data(form.text(of: report).utf8) }
    // 0x80000632 is CoreFoundation's GB18030; the older GB encodings do not work on Linux.
    let encoding = report.encoding == .utf8 ? String.Encoding.utf8 : String.Encoding(rawValue: 0x8000_0632)
    guard let data = report.text.data(using: encoding) else {
      throw Misuse(description: "\(report.name) has characters that its encoding lacks")
    }
    return data
  }

  private func writeTruth(_ reports: [SampleReport], to folder: URL) throws {
    let truths = reports.map { (name: $0.name, truth: Truth($0.report)) }
    let tables = [
      ("observations", TruthTable.observations(truths)), ("entities", TruthTable.entities(truths)),
      ("events", TruthTable.events(truths)), ("rankings", TruthTable.rankings(truths)),
    ]
    for (name, table) in tables {
      try Data(table.text.utf8).write(to: folder.appendingPathComponent(name + ".csv"), options: .atomic)
    }
  }
}
