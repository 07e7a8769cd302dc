import Files
import Scratches
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct AtomicFileTests {
  let scratch = Scratch()
  let old = Array("the old content".utf8)

  @Test func theNameAppearsOnlyAtTheEnd() throws {
    var file = try AtomicFile(scratch.path("a"))
    for _ in 0..<1000 { try file.write("0123456789") }
    #expect(scratch.names.count == 1)
    #expect(scratch.names.first?.hasPrefix(".a.") == true)
    try file.finish()
    #expect(scratch.names == ["a"])
    #expect(try WholeFile.read(scratch.path("a")).count == 10_000)
  }

  @Test func smallAndLargePiecesKeepTheirOrder() throws {
    var random = Seeded(5)
    var expected: [UInt8] = []
    try WholeFile.write(to: scratch.path("a")) { file throws(FileError) in
      for size in [1, 70_000, 3, 65_535, 65_536, 0, 1, 200_000, 40_000, 40_000] {
        let piece = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
        expected += piece
        try file.write(piece.span)
      }
    }
    #expect(try WholeFile.read(scratch.path("a")) == expected)
  }

  @Test func whatIsDroppedOrThrownLeavesTheOldFile() throws {
    try WholeFile.write(old, to: scratch.path("a"))
    let refusal = FileError(.read, "elsewhere", reason: "for the test")
    #expect(throws: refusal) {
      try WholeFile.write(to: scratch.path("a")) { file throws(FileError) in
        try file.write("half")
        throw refusal
      }
    }
    #expect(scratch.names == ["a"])
    #expect(try WholeFile.read(scratch.path("a")) == old)
  }

  @Test func unlessSameComparesTheStream() throws {
    let long = String(repeating: "0123456789", count: 30_000)
    func write(_ text: String) throws -> Bool {
      try WholeFile.write(to: scratch.path("a"), unlessSame: true) { file throws(FileError) in try file.write(text) }
    }
    #expect(try write(long))
    #expect(try !write(long))
    #expect(try write(long.dropLast() + "8"))
    #expect(try write(""))
    #expect(try !write(""))
    #expect(scratch.names == ["a"])
  }

  @Test func twoWritersOfOneFileDoNotMeet() throws {
    var first = try AtomicFile(scratch.path("a"))
    var second = try AtomicFile(scratch.path("a"))
    try first.write("first")
    try second.write("second")
    try second.finish()
    try first.finish()
    #expect(try WholeFile.read(scratch.path("a")) == Array("first".utf8))
    #expect(scratch.names == ["a"])
  }

  @Test func aLinkIsFollowedAndPermissionsStay() throws {
    try WholeFile.write(old, to: scratch.path("a"))
    #expect(chmod(scratch.path("a"), 0o640) == 0)
    symlink("a", scratch.path("link"))
    try WholeFile.write("new", to: scratch.path("link"))
    var status = stat()
    #expect(lstat(scratch.path("link"), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(try WholeFile.read(scratch.path("a")) == Array("new".utf8))
    #expect(stat(scratch.path("a"), &status) == 0 && status.st_mode & 0o777 == 0o640)
  }

  @Test func theLongestNameThereIsCanBeWritten() throws {
    for name in [String(repeating: "n", count: 255), String(repeating: "图", count: 85)] {
      try WholeFile.write("x", to: scratch.path(name))
      #expect(try WholeFile.read(scratch.path(name)).count == 1)
    }
    let tooLong = scratch.path(String(repeating: "n", count: 256))
    #expect(throws: FileError(.write, tooLong, reason: "File name too long")) { try WholeFile.write("x", to: tooLong) }
  }

  @Test func aPlaceThatCannotBeIsRefusedUnderItsOwnName() throws {
    try WholeFile.write("x", to: scratch.path("a"))
    let below = scratch.path("a/b")
    #expect(throws: FileError(.write, below, reason: "Not a directory")) { try WholeFile.write("y", to: below) }
    let nowhere = scratch.path("none/b")
    #expect(throws: FileError(.write, nowhere, reason: "No such file or directory")) {
      try WholeFile.write("y", to: nowhere)
    }
    #expect(throws: FileError(.write, scratch.folder, reason: "Is a directory")) {
      try WholeFile.write("y", to: scratch.folder)
    }
  }

  @Test func aFullDeviceIsToldAndIsNotReplaced() throws {
    let full = FileError(.write, "/dev/full", reason: "No space left on device")
    #expect(throws: full) { try WholeFile.write("x", to: "/dev/full") }
    #expect(throws: full) { try WholeFile.write([UInt8](repeating: 0, count: 1 << 20), to: "/dev/full") }
    try WholeFile.write("x", to: "/dev/null")
    #expect(FileKind(of: "/dev/full") == .other && FileKind(of: "/dev/null") == .other)
  }

  /// A limit on file sizes stands for a full disk: the system refuses the bytes in the same place.
  @Test func bytesThatTheDiskRefusesLeaveTheOldFile() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      try WholeFile.write("old", to: scratch.path("a"))
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
      #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
      let big = [UInt8](repeating: 7, count: 200_000)
      #expect(throws: FileError(.write, scratch.path("a"), reason: "File too large")) {
        try WholeFile.write(big, to: scratch.path("a"))
      }
      #expect(scratch.names == ["a"])
      #expect(try WholeFile.read(scratch.path("a")) == Array("old".utf8))
    }
  }

  /// As another user than root, for whom permissions mean nothing.
  @Test func aForeignFolderIsRefused() async {
    await #expect(processExitsWith: .success) {
      let scratch = Scratch()
      try Folder.create(scratch.path("closed/inner"))
      try WholeFile.write("x", to: scratch.path("closed/a"))
      try WholeFile.write("x", to: scratch.path("b"))
      #expect(chmod(scratch.folder, 0o755) == 0 && chmod(scratch.path("closed"), 0) == 0)
      if geteuid() == 0 { #expect(seteuid(65_534) == 0) }
      let path = scratch.path("closed/a")
      #expect(throws: FileError(.read, path, reason: "Permission denied")) { try WholeFile.read(path) }
      #expect(throws: FileError(.write, path, reason: "Permission denied")) { try WholeFile.write("y", to: path) }
      let listing = try Folder.list(scratch.folder)
      #expect(listing.files == ["b"])
      #expect(listing.errors == [FileError(.list, scratch.path("closed"), reason: "Permission denied")])
      seteuid(getuid())
      chmod(scratch.path("closed"), 0o755)
    }
  }
}
