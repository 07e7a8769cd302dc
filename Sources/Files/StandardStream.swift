#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output and standard error, written at once and unbuffered.
package enum StandardStream: Sendable {
  case output, error

  package func write(_ bytes: [UInt8]) throws(FileError) {
    if let code = bytes.withUnsafeBytes({ writeAll(number, $0) }) { throw FileError(.write, "-", code: code) }
  }

  package func write(_ text: String) throws(FileError) { try write(Array(text.utf8)) }

  package var isTerminal: Bool { isatty(number) == 1 }

  private var number: Int32 {
    switch self {
    case .output: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }
}
