import Files

/// Where the rows of a table of data come from, as often as they are walked through.
enum DataSource: Sendable {
  /// Of any size.
  case file(String)
  case bytes([UInt8])

  func reader() throws(FileError) -> CSVReader {
    switch self {
    case .file(let path): try CSVReader(try FilePieces(path))
    case .bytes(let bytes): CSVReader(bytes)
    }
  }

  /// Those after the header.
  func rows() -> DataRows { DataRows(try? reader()) }
}

/// The fields of rows one after another, up to the first that is none.
final class DataRows: Sequence, IteratorProtocol {
  private var reader: CSVReader?
  /// What ended them too early.
  private(set) var error: CSVError?

  /// - Parameter reader: nil where the file can't be read any more.
  fileprivate init(_ reader: CSVReader?) {
    self.reader = reader
    if reader == nil { error = .unreadable(line: 1) }
    _ = next()
  }

  func next() -> [String]? {
    if error != nil { return nil }
    do throws(CSVError) {
      return try reader?.next()?.fields
    } catch {
      self.error = error
      return nil
    }
  }
}
