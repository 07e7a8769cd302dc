import Facts
import Files
import Reports
import Synchronization

/// The rows of one table, encoded report by report as they are read and put aside: of many reports the rows take more
/// memory than there may be.
package final class RowSpool: Sendable {
  private let table: ExportTable
  private let format: TableFormat
  private let shown: ShownDays
  private let spool = Spool()
  private let pieces = Mutex<[String: Spool.Piece]>([:])

  /// nil for what needs all rows or all reports first: aligned columns, series, the last stretch before the latest.
  package init?(_ table: ExportTable, as format: TableFormat, _ options: ReadingOptions) {
    guard format != .table, table != .series, table != .aliases, options.latest == nil else { return nil }
    self.table = table
    self.format = format
    shown = ShownDays(from: options.first, through: options.last)
  }

  /// Puts the rows of a reading aside, in place of those that its report had before.
  func take(_ reading: Reading) throws(FileError) {
    let rows = try encoded(reading)
    let piece = rows.isEmpty ? nil : try spool.append(rows)
    pieces.withLock { $0[reading.report] = piece }
  }

  private func encoded(_ reading: Reading) throws(FileError) -> [UInt8] {
    var corpus = Corpus()
    corpus.shown = shown
    corpus.readings = [reading]
    let frame = format.frame(of: table)
    let bytes = try corpus.bytes(of: table, as: format)
    return bytes == frame.empty ? [] : Array(bytes.dropFirst(frame.opening.count).dropLast(frame.closing.count))
  }

  /// Writes the whole table, the reports in the order of their paths.
  package func write(_ reports: [String], to sink: ByteSink) throws(FileError) {
    let frame = format.frame(of: table)
    let pieces = pieces.withLock { $0 }
    var separator: [UInt8]?
    for report in reports.sorted(by: Path.precedes) {
      guard let piece = pieces[report] else { continue }
      try sink(separator ?? frame.opening)
      try sink(try spool.read(piece))
      separator = frame.between
    }
    try sink(separator == nil ? frame.empty : frame.closing)
  }
}

/// What stands around the rows of a table.
private struct RowFrame {
  var opening: [UInt8] = []
  var between: [UInt8] = []
  var closing: [UInt8] = []
  /// All of a table without rows.
  var empty: [UInt8]
}

extension TableFormat {
  fileprivate func frame(of table: ExportTable) -> RowFrame {
    switch self {
    case .ndjson: RowFrame(JSONLines.self)
    case .json: RowFrame(JSONArray.self)
    case .csv, .table:
      RowFrame(opening: Array((table.columns.joined(separator: ",") + "\n").utf8))
    }
  }
}

extension RowFrame {
  fileprivate init(opening: [UInt8]) { self.init(opening: opening, empty: opening) }

  fileprivate init<Shape: JSONShape>(_: Shape.Type) {
    self.init(
      opening: Array(Shape.opening.utf8), between: Array(Shape.between.utf8), closing: Array(Shape.closing.utf8),
      empty: Array(Shape.empty.utf8))
  }
}

extension Corpus {
  fileprivate func bytes(of table: ExportTable, as format: TableFormat) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    try write(table, as: format) { piece throws(FileError) in bytes += piece }
    return bytes
  }
}
