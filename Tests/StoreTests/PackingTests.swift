import Testing

@testable import Store

@Suite struct PackingTests {
  @Test func `numbers and texts come out as they went in`() throws {
    let numbers = [0, 1, -1, 63, 64, -64, -65, 1 << 40, .max, .min]
    var packer = Packer()
    packer.pack(numbers) { $0.pack($1) }
    for text in ["NVDA.O", "截至", "", "NVDA.O", "截至"] { packer.pack(text) }
    packer.pack(Int?.none) { $0.pack($1) }
    packer.pack(Int?.some(7)) { $0.pack($1) }
    var unpacker = Unpacker(packer.bytes)
    #expect(try unpacker.list { u throws(PackingError) in try u.integer() } == numbers)
    for text in ["NVDA.O", "截至", "", "NVDA.O", "截至"] { #expect(try unpacker.text() == text) }
    #expect(try unpacker.optional { u throws(PackingError) in try u.integer() } == nil)
    #expect(try unpacker.optional { u throws(PackingError) in try u.integer() } == 7)
    #expect(unpacker.isAtEnd)
  }

  @Test func `a text that comes again takes one byte`() {
    var packer = Packer()
    packer.pack("close_adjusted")
    let once = packer.bytes.count
    packer.pack("close_adjusted")
    #expect(packer.bytes.count == once + 1)
  }

  @Test func `bytes cut off or altered are an error, not a crash`() {
    var packer = Packer()
    packer.pack(["a", "bc", "截至"]) { $0.pack($1) }
    for count in 0..<packer.bytes.count {
      var unpacker = Unpacker(Array(packer.bytes.prefix(count)))
      #expect(throws: PackingError.self) { try unpacker.list { u throws(PackingError) in try u.text() } }
    }
    for index in packer.bytes.indices {
      var bytes = packer.bytes
      bytes[index] = 0xFF
      var unpacker = Unpacker(bytes)
      _ = try? unpacker.list { u throws(PackingError) in try u.text() }
    }
  }
}
