#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// By no-color.org: set to anything but nothing.
var isColorUnwanted: Bool { getenv("NO_COLOR").map { $0.pointee != 0 } ?? false }

/// The code of writing to a pipe that nobody reads any more.
let brokenPipeReason = String(cString: strerror(EPIPE))
