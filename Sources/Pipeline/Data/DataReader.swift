import Dates
import Facts
import Files
import Reports

/// Reads a table of data: a reading without a date of its own, each row a fact of its day.
///
///     DataReader(report: "farside.csv", mapping: nil).reading(of: bytes)
///
/// A row or cell that can't be read is a diagnostic with its row, and the others are read; a file that is no CSV, or of
/// which nothing tells what its columns hold, gives nothing.
struct DataReader {
  let report: String
  var mapping: DataMapping?
  /// Whether it was named: then not being recognised is worth a line.
  var isNamed = true

  private struct Work {
    var reading: Reading
    let lines: DataLines
    let width: Int
  }

  /// nil where nobody named the file and it is not recognised.
  ///
  /// - Parameter isCut: whether `bytes` are only the first of the file: then its whole rows are read, and a diagnostic
  ///   names the row where that ended.
  func reading(of bytes: [UInt8], isCut: Bool = false) -> Reading? {
    var reading = Reading(report: report)
    let rows: [CSVRow]
    do { rows = try isCut ? Self.wholeRows(of: bytes) : CSVReader.rows(of: bytes) } catch {
      guard isNamed else { return nil }
      reading.diagnostics = [told(.error, "data.not-csv", at: error.line)]
      return reading
    }
    guard let header = rows.first else {
      guard isNamed else { return nil }
      reading.diagnostics = [told(.notRecognised, at: 1)]
      return reading
    }
    do throws(DataProblem) {
      let layout = try layout(header.fields, rows)
      var work = Work(reading: reading, lines: DataLines(bytes), width: header.fields.count)
      try read(rows.dropFirst(), layout, &work)
      if isCut { work.reading.diagnostics.append(told(.error, "data.too-large", at: (rows.last?.line ?? 0) + 1)) }
      return work.reading
    } catch {
      guard isNamed else { return nil }
      reading.diagnostics = [told(error, at: header.line)]
      return reading
    }
  }

  /// The rows up to the last line end that is no field's own.
  private static func wholeRows(of bytes: [UInt8]) throws(CSVError) -> [CSVRow] {
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0
    var reader = CSVReader(Array(bytes[..<end]))
    var rows: [CSVRow] = []
    do {
      while let row = try reader.next() { rows.append(row) }
    } catch .unclosedQuote where !rows.isEmpty {
      return rows
    }
    return rows
  }

  private func layout(_ header: [String], _ rows: [CSVRow]) throws(DataProblem) -> DataLayout {
    if let mapping { return try DataLayout(header, mapping) }
    guard let layout = DataLayout(recognising: header, of: report, rows.dropFirst().lazy.map(\.fields)) else {
      throw .notRecognised
    }
    return layout
  }

  private func read(_ rows: ArraySlice<CSVRow>, _ layout: DataLayout, _ work: inout Work) throws(DataProblem) {
    let dates = rows.lazy.filter { $0.fields.indices.contains(layout.dateColumn) }.map { $0.fields[layout.dateColumn] }
    guard let form = DataDateForm(dates) else { throw .noDateColumn }
    for row in rows {
      guard row.fields.count == work.width else {
        work.reading.diagnostics.append(
          told(.warning, "data.field-count", at: row.line, details: ["\(row.fields.count)", "\(work.width)"]))
        continue
      }
      let date = row.fields[layout.dateColumn]
      guard let day = form.day(date) else {
        if !Self.summaries.contains(date.lowercased()) {
          work.reading.diagnostics.append(told(.warning, "data.not-a-date", at: row.line, printed: date))
        }
        continue
      }
      take(row, day, layout, &work)
    }
  }

  /// Rows below the days of Farside's table.
  private static let summaries: Set<String> = ["", "total", "average", "maximum", "minimum"]

  private func take(_ row: CSVRow, _ day: Day, _ layout: DataLayout, _ work: inout Work) {
    let cells = layout.columns.map { ($0, DataCell(row.fields[$0.index])) }
    if let calendar = layout.calendar, !calendar.isOpen(day), cells.allSatisfy({ $0.1.isNothingOrZero }) { return }
    let places = work.lines.columns(ofRowAt: row.line)
    for (column, cell) in cells {
      switch cell {
      case .nothing: continue
      case .text:
        let printed = row.fields[column.index]
        work.reading.diagnostics.append(told(.warning, "data.not-a-number", at: row.line, printed: printed))
      case .number(let number): take(number, row, column, day, at: places[column.index], &work)
      }
    }
  }

  private func take(
    _ number: PrintedNumber, _ row: CSVRow, _ column: DataLayout.Column, _ day: Day, at place: Int,
    _ work: inout Work
  ) {
    let unit = column.unit ?? column.unitColumn.flatMap { Measure(rawValue: row.fields[$0]) }
    guard let unit, let frequency = Frequency(rawValue: row.word(column.frequency)) else {
      work.reading.diagnostics.append(told(.warning, "data.no-unit", at: row.line, printed: row.fields[column.index]))
      return
    }
    let place = Place(report: report, line: row.line, column: place)
    work.reading.observations.append(
      Observation(
        entity: EntityKey(rawValue: row.word(column.entity)), metric: Metric(rawValue: row.word(column.metric)),
        period: frequency.period(endingOn: day), frequency: frequency, number: number.scaled(by: column.power),
        unit: unit, source: row.word(column.source), place: place, text: row.fields[column.index]))
  }

  private func told(
    _ level: Diagnostic.Level, _ code: String, at line: Int, printed: String = "", details: [String] = []
  ) -> Diagnostic {
    Diagnostic(
      level, code, at: Place(report: report, line: line, column: 1), printed: String(printed.prefix(60)),
      details: details)
  }

  private func told(_ problem: DataProblem, at line: Int) -> Diagnostic {
    switch problem {
    case .noDateColumn: told(.error, "data.no-date-column", at: line)
    case .missingColumn(let name): told(.error, "data.missing-column", at: line, printed: name)
    case .noUnit(let name): told(.error, "data.unit-unsaid", at: line, printed: name)
    case .notRecognised:
      told(
        .error, "data.not-recognised", at: line,
        details: ["data: [{file: \(Path.name(of: report)), metric: close, unit: USD}]"])
    }
  }
}

extension DataCell {
  fileprivate var isNothingOrZero: Bool {
    switch self {
    case .nothing: true
    case .number(let number): number.mantissa == 0
    case .text: false
    }
  }
}

extension CSVRow {
  fileprivate func word(_ word: DataLayout.Column.Word) -> String {
    switch word {
    case .said(let text): text
    case .cell(let index): fields[index]
    }
  }
}

extension Frequency {
  /// The regular stretch that ends on a day.
  fileprivate func period(endingOn day: Day) -> Period {
    switch self {
    case .day, .span: Period(day)
    case .week: Period(from: day.monday, through: day) ?? Period(day)
    case .monthToDate: Period(from: day.firstOfMonth, through: day) ?? Period(day)
    case .yearToDate: Period(from: day.firstOfYear, through: day) ?? Period(day)
    case .total: Period(from: nil, through: day) ?? Period(day)
    }
  }
}

/// The lines of a table of data, for the places of its cells.
struct DataLines {
  private let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The words of a line; nil where there is none.
  func text(_ line: Int) -> String? {
    guard starts.indices.contains(line - 1) else { return nil }
    let rest = bytes[starts[line - 1]...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: rest, as: UTF8.self)
  }

  /// Where the fields of the row that begins on a line stand, in scalars from 1; behind their quote where they have one.
  func columns(ofRowAt line: Int) -> [Int] {
    guard starts.indices.contains(line - 1) else { return [] }
    var (columns, column, opensField, isQuoted) = ([Int](), 1, true, false)
    for index in bytes.indices[starts[line - 1]...] {
      let byte = bytes[index]
      if opensField { columns.append(byte == UInt8(ascii: "\"") ? column + 1 : column) }
      opensField = byte == UInt8(ascii: ",") && !isQuoted
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { return columns }
      // Bytes that go on with a character are none of their own.
      if byte & 0xC0 != 0x80 { column += 1 }
    }
    return opensField ? columns + [column] : columns
  }
}
