import Files

/// Rows as CSV; a gap is an empty field.
struct CSVRows: RowWriter {
  private var csv = CSVWriter()
  private let sink: ByteSink
  var digits: [UInt8] = []

  init(_ columns: [String], to sink: @escaping ByteSink) {
    self.sink = sink
    csv.row(columns)
  }

  mutating func field(_ text: String) { csv.field(text) }
  mutating func field(digits: [UInt8]) { csv.field(utf8: digits.span) }
  mutating func gap() { csv.field("") }

  mutating func endRow() throws(FileError) {
    csv.endRow()
    if csv.bytes.count >= pieceSize { try handOn() }
  }

  mutating func finish() throws(FileError) { try handOn() }

  private mutating func handOn() throws(FileError) {
    try sink(csv.bytes)
    csv.removeAll()
  }
}
