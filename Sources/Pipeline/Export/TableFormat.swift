import Files

/// How a table is written. Raw values are the contract's spelling.
package enum TableFormat: String, CaseIterable, Sendable {
  /// RFC 4180, UTF-8, LF.
  case csv
  /// One JSON object a line.
  case ndjson
  /// One array of objects.
  case json
  /// Aligned columns for people.
  case table
}

/// Takes bytes as they come: a file in the making, standard output.
package typealias ByteSink = ([UInt8]) throws(FileError) -> Void

/// A table whose rows any writer takes.
package protocol RowTable: Sendable {
  func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError)
}

extension RowTable {
  package func write(as format: TableFormat = .csv, to sink: @escaping ByteSink) throws(FileError) {
    switch format {
    case .csv: try write(with: CSVRows.self, to: sink)
    case .ndjson: try write(with: JSONRows<JSONLines>.self, to: sink)
    case .json: try write(with: JSONRows<JSONArray>.self, to: sink)
    case .table: try write(with: AlignedRows.self, to: sink)
    }
  }
}
