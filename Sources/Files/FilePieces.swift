#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a regular file from its beginning, piece by piece. One task at a time.
///
///     let pieces = try FilePieces("closes.csv")
///     while case let piece = try pieces.next(), !piece.isEmpty { … }
package final class FilePieces: Sendable {
  private let file: Descriptor
  private let path: String

  private static let size = 1 << 20

  package init(_ path: String) throws(FileError) {
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    guard try file.status(.read, path).kind == .file else {
      throw FileError(.read, path, reason: "Not a regular file")
    }
    self.file = file
    self.path = path
  }

  /// At most 1 MiB; empty at the end.
  package func next() throws(FileError) -> [UInt8] {
    try WholeFile.readPiece(file.number, path, upTo: Self.size)
  }
}
