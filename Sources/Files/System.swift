#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FileError {
  /// The error of the system call that has just failed: read it before anything else sets `errno`.
  init(_ operation: Operation, _ path: String, code: Int32 = errno) {
    // glibc (since 2.32) and Darwin keep the text per thread.
    self.init(operation, path, reason: String(cString: strerror(code)))
  }
}

/// Repeats a call that a signal interrupted.
func retryingInterrupts<Result: SignedInteger>(_ call: () -> Result) -> Result {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

/// Whether the system can be asked for `path` at all: a NUL byte would end it early and name another file.
func isSpeakable(_ path: String) -> Bool { !path.isEmpty && !path.utf8.contains(0) }

/// An open file that closes itself.
struct Descriptor: ~Copyable {
  let number: Int32

  /// Takes over a descriptor that was opened elsewhere.
  init(owning number: Int32) { self.number = number }

  init(_ operation: FileError.Operation, _ path: String, flags: Int32) throws(FileError) {
    self.init(owning: try openDescriptor(operation, path, flags: flags))
  }

  deinit { _ = close(number) }

  func status(_ operation: FileError.Operation, _ path: String) throws(FileError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw FileError(operation, path) }
    return status
  }
}

private func openDescriptor(
  _ operation: FileError.Operation, _ path: String, flags: Int32
) throws(FileError) -> Int32 {
  guard isSpeakable(path) else { throw FileError(operation, path, code: path.isEmpty ? ENOENT : EINVAL) }
  let number = retryingInterrupts { open(path, flags | O_CLOEXEC | O_NOCTTY, 0o666) }
  guard number >= 0 else { throw FileError(operation, path) }
  return number
}

/// Everything about the file that `path` leads to, links followed.
func status(of path: String, for operation: FileError.Operation) throws(FileError) -> stat {
  guard isSpeakable(path) else { throw FileError(operation, path, code: path.isEmpty ? ENOENT : EINVAL) }
  var status = stat()
  guard stat(path, &status) == 0 else { throw FileError(operation, path) }
  return status
}

/// As above; `nil` where there is none or it can't be asked.
func status(of path: String) -> stat? { try? status(of: path, for: .read) }

extension stat {
  var kind: FileKind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }
}

// Under names of their own, since `read` and `write` are also our verbs.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// Writes all bytes, or gives the code of what refused them.
func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32? {
  var rest = bytes
  while !rest.isEmpty {
    let count = retryingInterrupts { write(descriptor, rest.baseAddress, rest.count) }
    if count < 0 { return errno }
    rest = UnsafeRawBufferPointer(rebasing: rest[count...])
  }
  return nil
}
