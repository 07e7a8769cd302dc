#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file in the making: it takes its name only when `finish` has all its bytes on the disk.
///
/// Until then they are in a hidden file beside it. Dropping the value without `finish` (as a `throw` does) removes that
/// one and leaves the old file as it was. A link is followed: what it leads to is replaced. A device or a pipe has no
/// old content to keep and is written directly.
package struct AtomicFile: ~Copyable {
  /// The name that the caller gave.
  package let path: String
  private let target: String
  /// `nil` when the bytes go straight to a device, or once the file has its name.
  private var temporary: String?
  private let descriptor: Descriptor
  private var buffer: [UInt8] = []

  private static let bufferSize = 1 << 16

  package init(_ path: String) throws(FileError) {
    guard isSpeakable(path) else { throw FileError(.write, path, code: path.isEmpty ? ENOENT : EINVAL) }
    let old = status(of: path)
    if old?.kind == .folder { throw FileError(.write, path, code: EISDIR) }
    let isDevice = old?.kind == .other
    let place = old == nil || isDevice ? path : resolvingLinks(path)
    let opened = isDevice ? try Self.openDevice(path) : try Self.openTemporary(for: place, said: path)
    // The old file's permissions stay; refusal is no reason to fail.
    if let old, !isDevice { _ = fchmod(opened.number, old.st_mode & 0o777) }
    self.path = path
    target = place
    temporary = opened.temporary
    descriptor = Descriptor(owning: opened.number)
  }

  deinit {
    if let temporary { unlink(temporary) }
  }

  package mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize {
      let failure = bytes.withUnsafeBytes { writeAll(descriptor.number, $0) }
      if let failure { throw FileError(.write, path, code: failure) }
    } else {
      bytes.withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    }
  }

  package mutating func write(_ text: String) throws(FileError) { try write(text.utf8.span) }

  /// Puts the file in its place, or with `unlessSame` leaves a file there that has the same bytes already.
  ///
  /// Returns whether the place has a new file.
  @discardableResult
  package consuming func finish(unlessSame: Bool = false) throws(FileError) -> Bool {
    try flush()
    guard let temporary else { return true }
    if unlessSame, sameBytes(temporary, target) { return false }
    guard retryingInterrupts({ fsync(descriptor.number) }) == 0, rename(temporary, target) == 0 else {
      throw FileError(.write, path)
    }
    self.temporary = nil
    return true
  }

  private mutating func flush() throws(FileError) {
    let failure = buffer.withUnsafeBytes { writeAll(descriptor.number, $0) }
    if let failure { throw FileError(.write, path, code: failure) }
    buffer.removeAll(keepingCapacity: true)
  }
}

extension AtomicFile {
  private typealias Opened = (number: Int32, temporary: String?)

  /// A new hidden file beside the target: no clock and no chance in its name, so a taken name is left to whoever has it.
  private static func openTemporary(for target: String, said path: String) throws(FileError) -> Opened {
    for attempt in 0..<1000 {
      let name = temporaryName(for: target, attempt)
      let number = retryingInterrupts { open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666) }
      if number >= 0 { return (number, name) }
      // The caller knows the file by its own name.
      guard errno == EEXIST else { throw FileError(.write, path) }
    }
    throw FileError(.write, path, code: EEXIST)
  }

  /// What a file is called until it has its own name, by who writes it.
  package static func temporaryName(for target: String, _ attempt: Int = 0) -> String {
    let stem = Path.joined(Path.folder(of: target), ".\(shortened(Path.name(of: target))).\(getpid())")
    return attempt == 0 ? "\(stem).tmp" : "\(stem)-\(attempt).tmp"
  }

  /// Removes what processes that are no more left unfinished in a folder.
  package static func removeLeftovers(in folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard let name = String(validating: nameBytes(of: entry), as: UTF8.self), let writer = writer(of: name),
        kill(writer, 0) != 0, errno == ESRCH
      else { continue }
      unlink(Path.joined(folder, name))
    }
  }

  /// The process that a temporary name tells.
  private static func writer(of name: String) -> pid_t? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 4, parts[0].isEmpty, parts[parts.count - 1] == "tmp" else { return nil }
    return parts[parts.count - 2].split(separator: "-").first.flatMap { pid_t($0) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Leaves room for the rest of the temporary name in the 255 bytes that a name may have.
  private static func shortened(_ name: String) -> String {
    var name = name
    while name.utf8.count > 200 { name.removeLast() }
    return name
  }

  /// A pipe that nobody reads is an error at once, not a wait.
  private static func openDevice(_ path: String) throws(FileError) -> Opened {
    let number = retryingInterrupts { open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
    guard number >= 0 else { throw FileError(.write, path) }
    _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) & ~O_NONBLOCK)
    return (number, nil)
  }
}

private func resolvingLinks(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Compares piece by piece, so that a large file costs no memory; any trouble counts as different.
func sameBytes(_ a: String, _ b: String) -> Bool {
  guard let sizeA = status(of: a), let sizeB = status(of: b), sizeB.kind == .file, sizeA.st_size == sizeB.st_size,
    let fileA = try? Descriptor(.read, a, flags: O_RDONLY), let fileB = try? Descriptor(.read, b, flags: O_RDONLY)
  else { return false }
  return withUnsafeTemporaryAllocation(byteCount: 2 << 16, alignment: 16) { memory in
    let (pieceA, pieceB) = (memory.baseAddress, memory.baseAddress.map { $0 + (1 << 16) })
    while true {
      let count = retryingInterrupts { systemRead(fileA.number, pieceA, 1 << 16) }
      guard count >= 0, count == retryingInterrupts({ systemRead(fileB.number, pieceB, 1 << 16) }) else { return false }
      if count == 0 { return true }
      guard let pieceA, let pieceB, memcmp(pieceA, pieceB, count) == 0 else { return false }
    }
  }
}
