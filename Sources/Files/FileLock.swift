#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A lock that one process has at a time, and loses when it ends, however it ends.
package struct FileLock: ~Copyable {
  private let file: Descriptor

  private init(_ file: consuming Descriptor) { self.file = file }

  /// Waits until no other process has it.
  package static func waiting(at path: String) throws(FileError) -> FileLock {
    let file = try Descriptor(.write, path, flags: O_RDWR | O_CREAT)
    let number = file.number
    guard retryingInterrupts({ flock(number, LOCK_EX) }) == 0 else { throw FileError(.write, path) }
    return FileLock(file)
  }
}
