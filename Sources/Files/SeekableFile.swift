#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A regular file of which only the bytes that are asked for are read: for large files of which little is needed.
///
///     let font = try SeekableFile("NotoSansCJK-Regular.ttc")
///     font.read(at: 0, into: buffer)  // 4, where the buffer has room for 4
package final class SeekableFile: Sendable {
  private let file: Descriptor
  package let size: Int

  package init(_ path: String) throws(FileError) {
    // Non-blocking, so that a pipe of that name can't hold us up before it is refused.
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    let status = try file.status(.read, path)
    guard status.kind == .file else { throw FileError(.read, path, reason: "Not a regular file") }
    self.file = file
    size = Int(status.st_size)
  }

  /// Fills the buffer with the bytes from `offset` on. Returns how many there were: fewer than it has room for at the
  /// end of the file, or where the disk refuses.
  package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = retryingInterrupts { pread(file.number, rest.baseAddress, rest.count, off_t(offset + filled)) }
      if count <= 0 { break }
      filled += count
    }
    return filled
  }
}
