import Dates
import Facts
import Files
import Foundation
import Reports
import Testing
import TimeSeries

@testable import Pipeline

@Suite struct ExportTests {
  /// Words that formats could stumble over.
  static let hostile = ["", "a,b", "say \"hi\"", "two\nlines", "tab\there", "小米集团-W", "=1+1", "\\", "\u{7}", " edge "]

  func corpus() throws -> Corpus {
    let day = try #require(Day(2024, 8, 23))
    var corpus = Corpus()
    for (index, word) in Self.hostile.enumerated() {
      var reading = Reading(report: "r\(index).txt")
      reading.date = day
      let place = Place(report: reading.report, line: index + 1, column: 2)
      reading.observations = [
        Observation(
          entity: EntityKey(rawValue: word), metric: .close, period: index == 3 ? .total(day) : Period(day),
          frequency: .day, qualifier: index == 4 ? .less : index == 5 ? .about : .equal,
          number: PrintedNumber(mantissa: Int64(index * 1001 - 3000), exponent: index - 6), unit: .usd, source: word,
          place: place, text: word)
      ]
      reading.events = [Event(period: Period(day), organisation: word, event: word, venue: word, place: place)]
      corpus.readings.append(reading)
    }
    return corpus
  }

  func bytes(_ corpus: Corpus, _ table: ExportTable, _ format: TableFormat) throws -> [UInt8] {
    var all: [UInt8] = []
    try corpus.write(table, as: format) { bytes throws(FileError) in all += bytes }
    return all
  }

  @Test(arguments: ExportTable.allCases)
  func csvAndJSONSayTheSame(_ table: ExportTable) throws {
    let corpus = try corpus()
    let rows = try CSVReader.rows(of: bytes(corpus, table, .csv)).map(\.fields)
    #expect(rows.first == table.columns)
    let array = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes(corpus, table, .json))) as? [[String: Any]])
    let lines = String(decoding: try bytes(corpus, table, .ndjson), as: UTF8.self).split(separator: "\n")
    #expect(array.count == rows.count - 1 && lines.count == rows.count - 1)
    for (row, object) in zip(rows.dropFirst(), array) {
      #expect(Set(object.keys) == Set(table.columns))
      for (field, name) in zip(row, table.columns) {
        if let number = object[name] as? NSNumber { #expect(Double(field) == number.doubleValue, "\(name)") }
        if let text = object[name] as? String { #expect(field == text, "\(name)") }
        if object[name] is NSNull { #expect(field.isEmpty, "\(name)") }
      }
    }
  }

  @Test func observationsHaveTheContractsFields() throws {
    let rows = try CSVReader.rows(of: bytes(corpus(), .observations, .csv)).map(\.fields)
    // -3000e-6: the digits 0.003000 stand for ±0.0000005.
    #expect(
      rows[1] == [
        "r0.txt", "", "close", "2024-08-23", "2024-08-23", "=", "-0.003", "USD", "", "1", "1", "2", "", "-0.0030005",
        "-0.0029995",
      ])
    #expect(rows[4][3] == "" && rows[4][6] == "0.003")
    #expect(rows[5][5] == "<" && rows[5][13] == "" && rows[5][14] == "")
    #expect(rows[6][5] == "~" && rows[6][13] == "200.45" && rows[6][14] == "200.55")
    // 6009e3: whole numbers have neither point nor exponent.
    #expect(rows[10][6] == "6009000")
  }

  @Test func linesAreInTheOrderOfReportsByBytes() throws {
    var corpus = Corpus()
    for name in ["b", "a/2", "Z", "a-1", "周报"] {
      var reading = Reading(report: name)
      reading.figures = [
        Figure(number: "1", title: "", unit: "", source: "", place: Place(report: name, line: 1, column: 1))
      ]
      corpus.readings.append(reading)
    }
    let rows = try CSVReader.rows(of: bytes(corpus, .figures, .csv)).dropFirst()
    #expect(rows.map { $0.fields[0] } == ["Z", "a-1", "a/2", "b", "周报"])
  }

  @Test func columnsForPeopleAreAligned() throws {
    let sink = Sunk()
    var rows = AlignedRows(["name", "value", "note"]) { bytes throws(FileError) in
      sink.text += String(decoding: bytes, as: UTF8.self)
    }
    rows.field("小米")
    rows.field(PrintedNumber(mantissa: 125, exponent: -1))
    rows.gap()
    try rows.endRow()
    rows.field("NVDA.O")
    rows.field(7)
    rows.field("a\nb")
    try rows.endRow()
    try rows.finish()
    #expect(sink.text == "name    value  note\n小米     12.5\nNVDA.O      7  a b\n")
  }

  @Test func plainDecimalsReadBack() {
    var random = SplitMix(seed: 11)
    var values: [Double] = [
      0, -0.0, 1, -1, 0.1, 1e-7, 1e22, 123456789.125, Double.leastNonzeroMagnitude, .greatestFiniteMagnitude,
    ]
    for _ in 0..<5000 {
      let value = Double(bitPattern: random.next())
      if value.isFinite { values.append(value) }
      values.append(Double(Int64(truncatingIfNeeded: random.next()) >> 20) / 1000)
    }
    for value in values {
      let text = plainDecimal(value)
      #expect(Double(text) == value)
      #expect(text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E }, "\(text)")
      #expect(text.hasPrefix("0.") || text.hasPrefix("-0.") || text == "0" || !text.drop { $0 == "-" }.hasPrefix("0"))
      #expect(!text.contains(".") || text.last != "0")
    }
    #expect(plainDecimal(2.25e12) == "2250000000000")
    #expect(plainDecimal(1e-7) == "0.0000001")
    #expect(plainDecimal(-1234.5) == "-1234.5")
    #expect(plainDecimal(-0.0) == "0")
  }

  @Test func printedDecimalsAreThoseOfTheNumber() {
    var random = SplitMix(seed: 5)
    for _ in 0..<20_000 {
      let mantissa = Int64(truncatingIfNeeded: random.next()) >> Int64(random.next() % 60)
      let number = PrintedNumber(mantissa: mantissa == .min ? 0 : mantissa, exponent: Int(random.next() % 40) - 25)
      var digits: [UInt8] = []
      digits.appendDecimal(number.mantissa, number.exponent)
      #expect(String(decoding: digits, as: UTF8.self) == number.decimal)
      let sink = Sunk()
      var rows = CSVRows(["low", "high"]) { bytes throws(FileError) in
        sink.text += String(decoding: bytes, as: UTF8.self)
      }
      rows.interval(of: number)
      try? rows.endRow()
      try? rows.finish()
      #expect(sink.text == "low,high\n\(number.low),\(number.high)\n")
    }
  }

  @Test func statisticsStandBesideTheirDays() throws {
    let first = try #require(Day(2024, 8, 1))
    let points = (0..<5).map { index in
      Series.Point(
        day: first + index, number: PrintedNumber(mantissa: Int64(index * index), exponent: -1),
        place: Place(report: "r", line: 1, column: 1))
    }
    let series = Series(key: .init(entity: "BTC", metric: .close, frequency: .day), unit: .usd, points: points)
    let table = StatisticsTable(
      series: series, statistics: [("mean", .one(.mean)), ("count", .one(.count))], window: .count(2),
      shown: ShownDays(from: first + 1, through: first + 3))
    let sink = Sunk()
    try table.write { bytes throws(FileError) in sink.text += String(decoding: bytes, as: UTF8.self) }
    #expect(
      sink.text == "date,value,mean,count\n2024-08-02,0.1,0.05,2\n2024-08-03,0.4,0.25,2\n2024-08-04,0.9,0.65,2\n")
  }

  @Test func daysAreThoseOfTheCalendar() throws {
    for number in stride(from: -719_162, through: 2_932_896, by: 9973) {
      let day = try #require(Day(number: number))
      let sink = Sunk()
      var rows = CSVRows(["day"]) { bytes throws(FileError) in sink.text += String(decoding: bytes, as: UTF8.self) }
      rows.field(day)
      try rows.endRow()
      try rows.finish()
      #expect(sink.text == "day\n\(day)\n")
    }
  }

  @Test func terminalCells() {
    #expect(terminalWidth(of: "NVDA.O") == 6)
    #expect(terminalWidth(of: "小米集团-W") == 10)
    #expect(terminalWidth(of: "（万亿美元）") == 12)
    #expect(terminalWidth(of: "e\u{301}") == 1)
    #expect(terminalWidth(of: "−4%") == 3)
  }
}

/// What a writer handed on.
final class Sunk {
  var text = ""
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SplitMix {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
