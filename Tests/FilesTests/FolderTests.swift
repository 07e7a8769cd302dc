import Files
import Scratches
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct FolderTests {
  let scratch = Scratch()

  private func make(_ files: [String]) throws {
    for file in files {
      try Folder.create(Path.folder(of: scratch.path(file)))
      try WholeFile.write("", to: scratch.path(file))
    }
  }

  @Test func filesComeInByteOrderAndHiddenOnesNot() throws {
    try make(["b.txt", "a/z.txt", "a.txt", "a-b/c.txt", "B.txt", "周报/一.txt", ".hidden", ".git/config", "a/.x"])
    let listing = try Folder.list(scratch.folder)
    // By hand: "-" is 2D, "." 2E, "/" 2F, capitals before small letters, Chinese last.
    #expect(listing.files == ["B.txt", "a-b/c.txt", "a.txt", "a/z.txt", "b.txt", "周报/一.txt"])
    #expect(listing.errors.isEmpty)
  }

  @Test func anEmptyFolderHasNothingAndAMissingOneThrows() throws {
    #expect(try Folder.list(scratch.folder).files.isEmpty)
    let missing = scratch.path("missing")
    #expect(throws: FileError(.list, missing, reason: "No such file or directory")) { try Folder.list(missing) }
    try make(["file"])
    #expect(throws: FileError(.list, scratch.path("file"), reason: "Not a directory")) {
      try Folder.list(scratch.path("file"))
    }
  }

  @Test func loopsOfLinksEnd() throws {
    try make(["a/one.txt", "b/two.txt"])
    symlink("..", scratch.path("a/up"))
    symlink("../b", scratch.path("a/over"))
    symlink("../a", scratch.path("b/back"))
    symlink("self", scratch.path("self"))
    let listing = try Folder.list(scratch.folder)
    #expect(listing.files == ["a/one.txt", "b/two.txt"])
    #expect(
      listing.errors == [FileError(.list, scratch.path("self"), reason: "Too many levels of symbolic links")])
  }

  @Test func whatLiesOutsideIsListedUnderItsFirstLink() throws {
    let elsewhere = Scratch()
    try WholeFile.write("", to: elsewhere.path("x.txt"))
    symlink(elsewhere.folder, scratch.path("second"))
    symlink(elsewhere.folder, scratch.path("first"))
    symlink(elsewhere.path("x.txt"), scratch.path("third.txt"))
    symlink("gone", scratch.path("lost.txt"))
    let listing = try Folder.list(scratch.folder)
    #expect(listing.files == ["first/x.txt", "third.txt"])
    #expect(listing.errors == [FileError(.list, scratch.path("lost.txt"), reason: "No such file or directory")])
  }

  @Test func pipesAreNotFilesAndForeignNamesAreTold() throws {
    try make(["a"])
    #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
    // 周 in GBK: no UTF-8.
    let name = Array(scratch.folder.utf8) + [0x2F, 0xD6, 0xDC, 0]
    let file = name.withUnsafeBytes {
      open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
    }
    #expect(file >= 0)
    close(file)
    let listing = try Folder.list(scratch.folder)
    #expect(listing.files == ["a"])
    #expect(listing.errors.map(\.reason) == ["Name is not UTF-8"])
    _ = name.withUnsafeBytes { unlink($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }

  @Test func foldersAreMadeWithTheirParentsAndTwiceIsFine() throws {
    try Folder.create(scratch.path("a/b/c/"))
    try Folder.create(scratch.path("a/b/c"))
    #expect(FileKind(of: scratch.path("a/b/c")) == .folder)
    try Folder.create(scratch.folder)
    try Folder.create("/")
    try Folder.create(".")
  }

  @Test func aFileInTheWayOfAFolderIsToldWithItsReason() throws {
    try make(["file"])
    #expect(throws: FileError(.create, scratch.path("file"), reason: "File exists")) {
      try Folder.create(scratch.path("file"))
    }
    #expect(throws: FileError(.create, scratch.path("file/x/y"), reason: "Not a directory")) {
      try Folder.create(scratch.path("file/x/y"))
    }
    #expect(throws: FileError.self) { try Folder.create("") }
  }

  @Test func aDeepTreeIsWalked() throws {
    let deep = (0..<400).map { _ in "d" }.joined(separator: "/")
    try make([deep + "/leaf"])
    #expect(try Folder.list(scratch.folder).files == [deep + "/leaf"])
  }
}

@Suite struct PathTests {
  @Test func partsOfPaths() {
    #expect(Path.joined("Charts", "a.png") == "Charts/a.png")
    #expect(Path.joined("Charts/", "a.png") == "Charts/a.png")
    #expect(Path.joined("Charts", "/a.png") == "/a.png")
    #expect(Path.joined("", "a.png") == "a.png" && Path.joined("Charts", "") == "Charts")
    #expect(Path.name(of: "Charts/a.png") == "a.png" && Path.name(of: "Charts/") == "Charts")
    #expect(Path.folder(of: "Charts/a.png") == "Charts" && Path.folder(of: "a.png") == ".")
    #expect(Path.folder(of: "/a.png") == "/" && Path.folder(of: "/") == "/" && Path.folder(of: "a/b/") == "a")
    #expect(Path.stem(of: "Reports/2024-W18.v2.txt") == "2024-W18.v2" && Path.stem(of: ".hidden") == ".hidden")
    #expect(Path.ending(of: "A.PDF") == "pdf" && Path.ending(of: "a/b.c/d") == "" && Path.ending(of: ".x") == "")
  }
}
