package struct CSVRow: Hashable, Sendable {
  package var fields: [String]
  /// The line of the file on which the row begins, from 1.
  package var line: Int

  package init(fields: [String], line: Int) {
    self.fields = fields
    self.line = line
  }
}

/// What is not CSV, and where.
package enum CSVError: Error, Hashable, Sendable {
  /// A quoted field that begins on this line has no end.
  case unclosedQuote(line: Int)
  /// After a closing quote stands something other than a comma or the line's end.
  case textAfterQuote(line: Int)
  /// A quote inside a field that does not begin with one.
  case strayQuote(line: Int)
  /// A field that is not UTF-8.
  case notUTF8(line: Int)
  /// A row of more bytes than any table has: most often a quote that is never closed.
  case endlessRow(line: Int)
  /// The file could not be read on.
  case unreadable(line: Int)
}

/// Reads RFC 4180 strictly: what it accepts it gives back exactly, anything else is an error with its line.
///
/// Lines end with LF or CRLF, the last one also with the file; blank lines and a byte order mark are passed over. Rows
/// may have different numbers of fields: the caller knows how many there should be.
///
///     try CSVReader.rows(of: Array("a,\"b\nc\"\n".utf8))   // [CSVRow(fields: ["a", "b\nc"], line: 1)]
package struct CSVReader: Sendable {
  /// What of the file is here; rows before `position` are done with.
  private var bytes: [UInt8]
  private var position: Int
  private var line = 1
  /// nil where `bytes` go to the end.
  private var rest: FilePieces?
  /// Where each field of the row that was read last begins, in scalars from the row's beginning, from 1; behind its quote
  /// where it has one.
  package private(set) var columns: [Int] = []
  private var column = 1

  /// 16 MiB: no row of a table is longer.
  private static let longestRow = 16 << 20

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads a file of any size piece by piece.
  package init(_ file: FilePieces) throws(FileError) {
    self.init(try file.next())
    rest = file
  }

  package static func rows(of bytes: [UInt8]) throws(CSVError) -> [CSVRow] {
    var reader = CSVReader(bytes)
    var rows: [CSVRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// The next row, or `nil` at the end. After an error there is no going on.
  package mutating func next() throws(CSVError) -> CSVRow? {
    while true {
      let start = (position, line)
      let outcome = Result { () throws(CSVError) in try rowOfWhatIsHere() }
      // What ends at a line's end is whole, anything else only at the end of the file.
      if rest == nil || position < bytes.count { return try outcome.get() }
      (position, line) = start
      try readOn()
    }
  }

  private mutating func rowOfWhatIsHere() throws(CSVError) -> CSVRow? {
    while skipLineEnd() {}
    guard position < bytes.count else { return nil }
    var row = CSVRow(fields: [], line: line)
    columns.removeAll(keepingCapacity: true)
    column = 1
    while true {
      row.fields.append(try field())
      guard position < bytes.count, bytes[position] == Byte.comma else { break }
      position += 1
      column += 1
    }
    _ = skipLineEnd()
    return row
  }

  private mutating func readOn() throws(CSVError) {
    bytes.removeSubrange(..<position)
    position = 0
    guard bytes.count <= Self.longestRow else { throw .endlessRow(line: line) }
    guard let piece = try? rest?.next() else { throw .unreadable(line: line) }
    if piece.isEmpty { rest = nil } else { bytes += piece }
  }

  private mutating func field() throws(CSVError) -> String {
    let start = position
    let isQuoted = position < bytes.count && bytes[position] == Byte.quote
    columns.append(isQuoted ? column + 1 : column)
    let text = isQuoted ? try quotedField() : try plainField()
    // Bytes that go on with a character are none of their own.
    for byte in bytes[start..<position] where byte & 0xC0 != 0x80 { column += 1 }
    return text
  }

  private mutating func plainField() throws(CSVError) -> String {
    let start = position
    while position < bytes.count, bytes[position] != Byte.comma, lineEndLength() == 0 {
      if bytes[position] == Byte.quote { throw .strayQuote(line: line) }
      position += 1
    }
    return try text(bytes[start..<position], line: line)
  }

  private mutating func quotedField() throws(CSVError) -> String {
    let first = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Byte.quote {
        guard position < bytes.count, bytes[position] == Byte.quote else {
          return try closed(content[...], from: first)
        }
        position += 1
      } else if byte == Byte.lineFeed {
        line += 1
      }
      content.append(byte)
    }
    throw .unclosedQuote(line: first)
  }

  private func closed(_ content: ArraySlice<UInt8>, from first: Int) throws(CSVError) -> String {
    guard position == bytes.count || bytes[position] == Byte.comma || lineEndLength() > 0 else {
      throw .textAfterQuote(line: line)
    }
    return try text(content, line: first)
  }

  private func text(_ content: ArraySlice<UInt8>, line: Int) throws(CSVError) -> String {
    guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8(line: line) }
    return text
  }

  private mutating func skipLineEnd() -> Bool {
    let length = lineEndLength()
    position += length
    if length > 0 { line += 1 }
    return length > 0
  }

  /// 1 at an LF, 2 at a CRLF, else 0: a CR alone is part of its field.
  private func lineEndLength() -> Int {
    guard position < bytes.count else { return 0 }
    if bytes[position] == Byte.lineFeed { return 1 }
    guard bytes[position] == Byte.carriageReturn, position + 1 < bytes.count else { return 0 }
    return bytes[position + 1] == Byte.lineFeed ? 2 : 0
  }
}
