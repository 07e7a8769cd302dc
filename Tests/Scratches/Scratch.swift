import Files

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A new folder of its own for a test, gone afterwards.
package final class Scratch {
  package let folder: String

  package init() {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var name = Array(Path.joined(base, "weekplot-test-XXXXXX").utf8CString)
    let made = name.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) }
    precondition(made != nil, "no scratch folder")
    folder = String(cString: made!)
  }

  deinit { Self.removeTree(folder) }

  package func path(_ name: String) -> String { Path.joined(folder, name) }

  /// Everything in the folder itself, hidden files too.
  package var names: [String] { Self.names(in: folder).sorted() }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let offset = MemoryLayout<dirent>.offset(of: \.d_name)!
      let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
      names.append(String(cString: start))
    }
    return names.filter { $0 != "." && $0 != ".." }
  }

  private static func removeTree(_ folder: String) {
    for name in names(in: folder) {
      let path = Path.joined(folder, name)
      if unlink(path) != 0 { removeTree(path) }
    }
    rmdir(folder)
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers in every run.
package struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  package init(_ seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
