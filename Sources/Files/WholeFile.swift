#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Files read and written in one piece.
package enum WholeFile {
  /// 64 MiB, far above any report.
  package static let usualLimit = 64 << 20

  /// All bytes of a regular file of at most `limit` bytes.
  ///
  /// Folders, pipes and devices are refused without waiting for them.
  package static func read(_ path: String, limit: Int = usualLimit) throws(FileError) -> [UInt8] {
    // A pipe without a writer would block `open` for ever; without waiting it can be looked at and refused.
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    let status = try file.status(.read, path)
    switch status.kind {
    case .file: break
    case .folder: throw FileError(.read, path, code: EISDIR)
    case .other, .missing: throw FileError(.read, path, reason: "Not a regular file")
    }
    guard status.st_size <= limit else { throw tooLarge(path, limit) }
    return try readAll(file.number, path, expecting: Int(status.st_size), limit: limit)
  }

  /// The first bytes of a file, fewer where it is shorter: enough to tell what it is.
  package static func head(of path: String, count: Int) throws(FileError) -> [UInt8] {
    let file = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    return try readPiece(file.number, path, upTo: count)
  }

  /// All of standard input, at most `limit` bytes; waits for its end.
  package static func readStandardInput(limit: Int = usualLimit) throws(FileError) -> [UInt8] {
    try readAll(STDIN_FILENO, "-", expecting: 1 << 16, limit: limit)
  }

  /// Replaces the file as a whole: it has the old bytes until it has the new ones.
  ///
  /// With `unlessSame`, a file that already holds `bytes` is left alone, its time of change too.
  /// Returns whether it was written.
  @discardableResult
  package static func write(_ bytes: [UInt8], to path: String, unlessSame: Bool = false) throws(FileError) -> Bool {
    if unlessSame, holds(path, bytes) { return false }
    return try write(to: path) { file throws(FileError) in try file.write(bytes.span) }
  }

  @discardableResult
  package static func write(_ text: String, to path: String, unlessSame: Bool = false) throws(FileError) -> Bool {
    try write(Array(text.utf8), to: path, unlessSame: unlessSame)
  }

  /// As above, for a content that comes piece by piece. What `body` throws leaves the old file as it was.
  ///
  ///     try WholeFile.write(to: "Charts/observations.csv", unlessSame: true) { file throws(FileError) in
  ///       for row in rows { try file.write(csv(row).span) }
  ///     }
  @discardableResult
  package static func write(
    to path: String, unlessSame: Bool = false, body: (inout AtomicFile) throws(FileError) -> Void
  ) throws(FileError) -> Bool {
    var file = try AtomicFile(path)
    try body(&file)
    return try file.finish(unlessSame: unlessSame)
  }

  /// Copies a regular file piece by piece, so that a large one costs no memory. The copy appears whole or not at all.
  package static func copy(_ path: String, to target: String) throws(FileError) {
    let source = try Descriptor(.read, path, flags: O_RDONLY | O_NONBLOCK)
    guard try source.status(.read, path).kind == .file else {
      throw FileError(.read, path, reason: "Not a regular file")
    }
    try write(to: target) { file throws(FileError) in
      while true {
        let piece = try readPiece(source.number, path, upTo: 1 << 20)
        if piece.isEmpty { return }
        try file.write(piece.span)
      }
    }
  }

  /// A line of a text file, from 1, without its end; nil where there is none. The file may be of any size.
  package static func line(_ number: Int, of path: String) throws(FileError) -> String? {
    let pieces = try FilePieces(path)
    var (left, found) = (number - 1, [UInt8]())
    while left >= 0, case var piece = try pieces.next()[...], !piece.isEmpty {
      while left > 0, let end = piece.firstIndex(of: Byte.lineFeed) {
        piece = piece[(end + 1)...]
        left -= 1
      }
      guard left == 0 else { continue }
      let end = piece.firstIndex(of: Byte.lineFeed)
      found += piece[..<(end ?? piece.endIndex)]
      if end != nil { left = -1 }
    }
    if left > 0 || (left == 0 && found.isEmpty) { return nil }
    if found.last == Byte.carriageReturn { found.removeLast() }
    if number == 1, found.starts(with: [0xEF, 0xBB, 0xBF]) { found.removeFirst(3) }
    return String(decoding: found, as: UTF8.self)
  }

  /// The SHA-256 of a file's bytes, which never are in memory together.
  package static func digest(of path: String) throws(FileError) -> String {
    let pieces = try FilePieces(path)
    return try Digest.sha256 { () throws(FileError) in try pieces.next() }
  }

  /// Puts a finished file in another's place, its bytes on the disk first; where both have the same bytes the old one
  /// stays and the new one goes.
  @discardableResult
  package static func replace(_ path: String, with finished: String) throws(FileError) -> Bool {
    if sameBytes(finished, path) {
      try remove(finished)
      return false
    }
    try settle(finished)
    guard rename(finished, path) == 0 else { throw FileError(.write, path) }
    return true
  }

  /// Waits until all bytes of a file are on the disk.
  package static func settle(_ path: String) throws(FileError) {
    let file = try Descriptor(.write, path, flags: O_RDWR)
    guard retryingInterrupts({ fsync(file.number) }) == 0 else { throw FileError(.write, path) }
  }

  /// In bytes; nil of what is no file.
  package static func size(of path: String) -> Int? {
    status(of: path).flatMap { $0.kind == .file ? Int($0.st_size) : nil }
  }

  /// Removes a file or a link; `false` when there was none.
  @discardableResult
  package static func remove(_ path: String) throws(FileError) -> Bool {
    guard isSpeakable(path) else { throw FileError(.remove, path, code: EINVAL) }
    if unlink(path) == 0 { return true }
    if errno == ENOENT { return false }
    throw FileError(.remove, path)
  }

  /// Whether `path` is a regular file of exactly these bytes.
  package static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
    guard let found = status(of: path), found.kind == .file, found.st_size == bytes.count else { return false }
    return (try? read(path, limit: bytes.count)) == bytes
  }
}

extension WholeFile {
  private static func tooLarge(_ path: String, _ limit: Int) -> FileError {
    FileError(.read, path, reason: "Larger than the limit of \(limit) bytes")
  }

  /// Reads to the end, whatever the size was said to be: a file may grow meanwhile, and those of `/proc` say 0.
  private static func readAll(
    _ descriptor: Int32, _ path: String, expecting size: Int, limit: Int
  ) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    var room = min(size, limit) + 1
    while true {
      let piece = try readPiece(descriptor, path, upTo: room)
      if piece.isEmpty { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw tooLarge(path, limit) }
      // Room is left over only where the end came.
      if piece.count < room { return bytes }
      room = min(max(1 << 16, bytes.count), limit - bytes.count + 1)
    }
  }

  /// The next bytes, `count` of them unless the end comes first.
  static func readPiece(_ descriptor: Int32, _ path: String, upTo count: Int) throws(FileError) -> [UInt8] {
    var failure: Int32 = 0
    let piece = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let got = retryingInterrupts { systemRead(descriptor, rest.baseAddress, rest.count) }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        filled += got
      }
    }
    guard failure == 0 else { throw FileError(.read, path, code: failure) }
    return piece
  }
}
