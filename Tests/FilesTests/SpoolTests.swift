import Testing

@testable import Files

@Suite struct SpoolTests {
  @Test func `pieces come back from memory and from the file`() throws {
    let spool = Spool(limit: 8)
    let texts = ["one", "two two two", "", "three", String(repeating: "long", count: 1000), "end"]
    let pieces = try texts.map { try spool.append(Array($0.utf8)) }
    for (text, piece) in zip(texts, pieces).reversed() {
      #expect(try spool.read(piece) == Array(text.utf8))
    }
  }
}
