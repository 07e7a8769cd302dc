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
