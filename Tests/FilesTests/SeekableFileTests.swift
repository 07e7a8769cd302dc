import Files
import Scratches
import Testing

@Suite struct SeekableFileTests {
  private func read(_ file: SeekableFile, at offset: Int, _ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = file.read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
    }
  }

  @Test func bytesComeFromWhereTheyAreAskedFor() throws {
    let scratch = Scratch()
    try WholeFile.write("abcdefg", to: scratch.path("a"))
    let file = try SeekableFile(scratch.path("a"))
    #expect(file.size == 7)
    #expect(read(file, at: 5, 2) == Array("fg".utf8))
    #expect(read(file, at: 1, 3) == Array("bcd".utf8))
    #expect(read(file, at: 5, 4) == Array("fg".utf8))
    #expect(read(file, at: 7, 1) == [])
    #expect(read(file, at: 900, 1) == [])
  }

  @Test func whatIsNoRegularFileIsRefused() throws {
    let scratch = Scratch()
    #expect(throws: FileError.self) { try SeekableFile(scratch.path("none")) }
    #expect(throws: FileError.self) { try SeekableFile(scratch.path(".")) }
  }
}
