import Files

/// Rows in columns for people: numbers to the right, words to the left, as wide as a terminal shows them.
struct AlignedRows: RowWriter {
  private var cells: [Cell] = []
  private var widths: [Int]
  private var isNumeric: [Bool]
  private let sink: ByteSink
  var digits: [UInt8] = []

  private struct Cell {
    var text: String
    var width: Int
  }

  init(_ columns: [String], to sink: @escaping ByteSink) {
    self.sink = sink
    widths = columns.map { _ in 0 }
    isNumeric = columns.map { _ in false }
    for name in columns { field(name) }
  }

  mutating func field(_ text: String) {
    // A cell is one line, whatever its words are.
    let line =
      text.contains { $0.isNewline || $0 == "\t" }
      ? text.map { $0.isWhitespace ? " " : $0 }.map(String.init).joined() : text
    let column = cells.count % widths.count
    let width = terminalWidth(of: line)
    widths[column] = max(widths[column], width)
    cells.append(Cell(text: line, width: width))
  }

  mutating func field(digits: [UInt8]) {
    isNumeric[cells.count % widths.count] = true
    field(String(decoding: digits, as: UTF8.self))
  }

  mutating func gap() { field("") }

  mutating func endRow() throws(FileError) {
    precondition(cells.count.isMultiple(of: widths.count), "a row has as many fields as the table has columns")
  }

  mutating func finish() throws(FileError) {
    var lines = ""
    for start in stride(from: 0, to: cells.count, by: widths.count) {
      var line = ""
      var blanks = 0
      for column in widths.indices {
        let cell = cells[start + column]
        let pad = widths[column] - cell.width
        if isNumeric[column] { blanks += pad }
        if !cell.text.isEmpty {
          line += String(repeating: " ", count: blanks) + cell.text
          blanks = 0
        }
        blanks += (isNumeric[column] ? 0 : pad) + 2
      }
      lines += line + "\n"
      if lines.utf8.count >= pieceSize {
        try sink(Array(lines.utf8))
        lines = ""
      }
    }
    try sink(Array(lines.utf8))
  }
}
