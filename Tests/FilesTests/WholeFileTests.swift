import Files
import Scratches
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct WholeFileTests {
  let scratch = Scratch()

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func whatIsWrittenIsRead(count: Int) throws {
    var random = Seeded(UInt64(count))
    let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    try WholeFile.write(bytes, to: scratch.path("a"))
    #expect(try WholeFile.read(scratch.path("a")) == bytes)
    #expect(scratch.names == ["a"])
  }

  @Test func theLimitIsTheLargestSizeThatIsRead() throws {
    try WholeFile.write([1, 2, 3], to: scratch.path("a"))
    #expect(try WholeFile.read(scratch.path("a"), limit: 3).count == 3)
    let error = #expect(throws: FileError.self) { try WholeFile.read(scratch.path("a"), limit: 2) }
    #expect(error?.description == "cannot read \(scratch.path("a")): Larger than the limit of 2 bytes")
  }

  @Test func anEmptyFileIsReadWithAnyLimit() throws {
    try WholeFile.write("", to: scratch.path("a"))
    #expect(try WholeFile.read(scratch.path("a"), limit: 0).isEmpty)
  }

  @Test func aFileThatSaysItIsEmptyIsReadToItsEnd() throws {
    #expect(try !WholeFile.read("/proc/self/status").isEmpty)
    #expect(throws: FileError.self) { try WholeFile.read("/proc/self/status", limit: 10) }
  }

  @Test(.timeLimit(.minutes(1))) func aPipeWithoutAWriterIsRefusedAtOnce() throws {
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    let error = #expect(throws: FileError.self) { try WholeFile.read(scratch.path("pipe")) }
    #expect(error?.reason == "Not a regular file")
  }

  @Test func foldersDevicesAndNothingAreRefusedWithTheReason() {
    #expect(throws: FileError(.read, scratch.folder, reason: "Is a directory")) { try WholeFile.read(scratch.folder) }
    #expect(throws: FileError(.read, "/dev/zero", reason: "Not a regular file")) { try WholeFile.read("/dev/zero") }
    let missing = scratch.path("missing")
    #expect(throws: FileError(.read, missing, reason: "No such file or directory")) { try WholeFile.read(missing) }
    #expect(throws: FileError(.read, "", reason: "No such file or directory")) { try WholeFile.read("") }
  }

  @Test func aPathWithANulNamesNoOtherFile() throws {
    try WholeFile.write("x", to: scratch.path("a"))
    let path = scratch.path("a\0b")
    #expect(throws: FileError(.read, path, reason: "Invalid argument")) { try WholeFile.read(path) }
    #expect(throws: FileError(.write, path, reason: "Invalid argument")) { try WholeFile.write("y", to: path) }
    #expect(throws: FileError(.remove, path, reason: "Invalid argument")) { try WholeFile.remove(path) }
    #expect(throws: FileError(.create, path, reason: "Invalid argument")) { try Folder.create(path) }
    #expect(try WholeFile.read(scratch.path("a")) == Array("x".utf8))
  }

  @Test func unlessSameLeavesAnEqualFileAlone() throws {
    let path = scratch.path("a")
    #expect(try WholeFile.write("one", to: path, unlessSame: true))
    let before = inode(path)
    #expect(try !WholeFile.write("one", to: path, unlessSame: true))
    #expect(inode(path) == before)
    #expect(try WholeFile.write("two", to: path, unlessSame: true))
    #expect(try WholeFile.read(path) == Array("two".utf8))
    #expect(try WholeFile.write("two", to: path))
  }

  @Test func removingTellsWhetherThereWasAFile() throws {
    try WholeFile.write("x", to: scratch.path("a"))
    #expect(try WholeFile.remove(scratch.path("a")))
    #expect(try !WholeFile.remove(scratch.path("a")))
    #expect(throws: FileError.self) { try WholeFile.remove(scratch.folder) }
  }

  @Test func kindsAreToldThroughLinks() throws {
    try WholeFile.write("x", to: scratch.path("a"))
    symlink("a", scratch.path("link"))
    symlink("nowhere", scratch.path("dangling"))
    #expect(FileKind(of: scratch.path("a")) == .file)
    #expect(FileKind(of: scratch.path("link")) == .file)
    #expect(FileKind(of: scratch.path("dangling")) == .missing)
    #expect(FileKind(of: scratch.folder) == .folder)
    #expect(FileKind(of: "/dev/null") == .other)
  }

  private func inode(_ path: String) -> ino_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_ino : 0
  }

  @Test func aCopyIsWhole() throws {
    let scratch = Scratch()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try WholeFile.write(bytes, to: scratch.path("a"))
    try WholeFile.copy(scratch.path("a"), to: scratch.path("b"))
    #expect(try WholeFile.read(scratch.path("b")) == bytes)
    #expect(throws: FileError.self) { try WholeFile.copy(scratch.folder, to: scratch.path("c")) }
    #expect(throws: FileError.self) { try WholeFile.copy(scratch.path("none"), to: scratch.path("c")) }
    #expect(scratch.names == ["a", "b"])
  }

  @Test func theHeadOfAFile() throws {
    let scratch = Scratch()
    try WholeFile.write("abcdef", to: scratch.path("a"))
    #expect(try WholeFile.head(of: scratch.path("a"), count: 3) == Array("abc".utf8))
    #expect(try WholeFile.head(of: scratch.path("a"), count: 9) == Array("abcdef".utf8))
  }
}
