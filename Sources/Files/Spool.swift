import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Bytes put aside until they are asked for: a little in memory, more in a temporary file that nobody sees.
///
///     let spool = Spool()
///     let piece = try spool.append(bytes)
///     try spool.read(piece)   // the bytes
package final class Spool: Sendable {
  /// Where bytes stand in the spool.
  package typealias Piece = Range<Int>

  private struct State: ~Copyable {
    /// What the file does not have yet; it stands behind what it has.
    var buffer: [UInt8] = []
    var fileSize = 0
    /// Keeps the file open.
    var file: Descriptor?
    var number: Int32 = -1
  }

  private let state = Mutex(State())
  private let limit: Int

  /// - Parameter limit: how many bytes may wait in memory.
  package init(limit: Int = 4 << 20) { self.limit = limit }

  package func append(_ bytes: [UInt8]) throws(FileError) -> Piece {
    try state.withLock { state throws(FileError) in
      let start = state.fileSize + state.buffer.count
      state.buffer += bytes
      if state.buffer.count > limit { try Self.flush(&state) }
      return start..<(start + bytes.count)
    }
  }

  package func read(_ piece: Piece) throws(FileError) -> [UInt8] {
    try state.withLock { state throws(FileError) in
      if piece.lowerBound >= state.fileSize {
        return Array(state.buffer[(piece.lowerBound - state.fileSize)..<(piece.upperBound - state.fileSize)])
      }
      // A piece is never in both: the buffer is written whole.
      return try Self.read(piece, of: state.number)
    }
  }

  private static func flush(_ state: inout State) throws(FileError) {
    if state.number < 0 {
      state.number = try openUnseen()
      state.file = Descriptor(owning: state.number)
    }
    let number = state.number
    if let failure = state.buffer.withUnsafeBytes({ writeAll(number, $0) }) {
      throw FileError(.write, folder, code: failure)
    }
    state.fileSize += state.buffer.count
    state.buffer.removeAll(keepingCapacity: true)
  }

  private static func read(_ piece: Piece, of file: Int32) throws(FileError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: piece.count)
    var done = 0
    while done < piece.count {
      let count = bytes.withUnsafeMutableBytes { room in
        retryingInterrupts {
          pread(file, room.baseAddress?.advanced(by: done), room.count - done, off_t(piece.lowerBound + done))
        }
      }
      if count < 0 { throw FileError(.read, folder) }
      if count == 0 { throw FileError(.read, folder, code: EIO) }
      done += count
    }
    return bytes
  }

  private static var folder: String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

  /// A new file without a name: it is gone when it is closed, however the program ends.
  private static func openUnseen() throws(FileError) -> Int32 {
    let folder = folder
    var name = Array((folder + "/weekplot-XXXXXX").utf8CString)
    let descriptor = name.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
    guard descriptor >= 0 else { throw FileError(.write, folder) }
    _ = name.withUnsafeBufferPointer { $0.baseAddress.map { unlink($0) } }
    return descriptor
  }
}
