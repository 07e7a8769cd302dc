import Files
import Scratches
import Testing

@testable import Store

@Suite struct CacheTests {
  private let scratch = Scratch()
  private var folder: String { scratch.path("kept") }
  private var file: String { Path.joined(folder, "cache.sqlite") }

  private func opened() throws -> Cache { try #require(Cache(in: folder)) }

  @Test func `what was kept is there for later runs`() throws {
    let first = try opened()
    first.keep([1, 2, 3], as: "a")
    first.keep([], as: "b")
    first.flush()
    let second = try opened()
    #expect(second.value(of: "a") == [1, 2, 3])
    #expect(second.value(of: "b") == [])
    #expect(second.value(of: "c") == nil)
  }

  @Test func `a later value takes the place of an earlier one`() throws {
    let cache = try opened()
    cache.keep([1], as: "a")
    cache.flush()
    cache.keep([2], as: "a")
    cache.flush()
    #expect(cache.value(of: "a") == [2])
  }

  @Test func `what nobody asks for is forgotten`() throws {
    let first = try opened()
    for name in ["asked", "wanted", "neither"] { first.keep([7], as: name) }
    first.flush()
    let second = try opened()
    _ = second.value(of: "asked")
    second.want("wanted")
    second.forgetUnused()
    let third = try opened()
    #expect(third.value(of: "asked") == [7])
    #expect(third.value(of: "wanted") == [7])
    #expect(third.value(of: "neither") == nil)
  }

  @Test func `an altered value is not there`() throws {
    let cache = try opened()
    cache.keep(Array(repeating: 0x41, count: 100), as: "a")
    cache.flush()
    let database = try Database(file, .writing)
    try database.execute("UPDATE kept SET value = replace(value, 'AAA', 'AAB')")
    #expect(cache.value(of: "a") == nil)
  }

  @Test(arguments: [
    "", "no database at all, but a text of some length", "SQLite format 3\0 and then nothing of the kind",
  ])
  func `a damaged cache is begun anew`(_ content: String) throws {
    try Folder.create(folder)
    try WholeFile.write(content + String(repeating: "x", count: 200), to: file)
    let cache = try opened()
    cache.keep([1], as: "a")
    cache.flush()
    #expect(try opened().value(of: "a") == [1])
  }

  @Test func `the cache of a later version is left alone`() throws {
    let cache = try opened()
    cache.keep([1], as: "a")
    cache.flush()
    let database = try Database(file, .writing)
    try database.execute("PRAGMA user_version = 99")
    #expect(Cache(in: folder) == nil)
    #expect(Cache(lookingInto: folder) == nil)
    #expect(try database.number("SELECT count(*) FROM kept") == 1)
  }

  @Test func `who looks into a cache changes nothing and makes none`() throws {
    #expect(Cache(lookingInto: folder) == nil)
    #expect(FileKind(of: folder) == .missing)
    let cache = try opened()
    cache.keep([1], as: "a")
    cache.flush()
    let guest = try #require(Cache(lookingInto: folder))
    guest.keep([2], as: "a")
    guest.flush()
    #expect(guest.value(of: "a") == [1])
  }

  @Test func `several tasks keep and ask at once`() async throws {
    let cache = try opened()
    await withTaskGroup(of: Void.self) { group in
      for task in 0..<4 {
        group.addTask {
          for i in 0..<50 {
            cache.keep([UInt8(i)], as: "\(task) \(i)")
            if i % 10 == 0 { cache.flush() }
          }
        }
      }
    }
    cache.flush()
    for task in 0..<4 { for i in 0..<50 { #expect(cache.value(of: "\(task) \(i)") == [UInt8(i)]) } }
  }
}
