import Files
import Reports
import Store

/// What earlier runs left in a folder of charts, in its `.weekplot`: readings, and what was built from what.
///
/// All of it may go at any time: what is not there is made again.
package struct BuildMemory: Sendable {
  static let folder = ".weekplot"

  private let cache: Cache
  let charts: String

  /// That of a folder that is written to; nil where nothing can be kept.
  package init?(of charts: String) {
    guard let cache = Cache(in: Path.joined(charts, Self.folder)) else { return nil }
    self.cache = cache
    self.charts = charts
  }

  /// That of a folder that was written to, only to be looked into; nil where there is none.
  package init?(lookingInto charts: String) {
    guard let cache = Cache(lookingInto: Path.joined(charts, Self.folder)) else { return nil }
    self.cache = cache
    self.charts = charts
  }

  /// - Parameter profiles: the words with which reports are read.
  package func readings(with profiles: Profiles) -> ReadingMemory { ReadingMemory(cache, profiles: profiles) }

  /// What was built from the same inputs, where all files are as they were written then.
  package func unchangedBuild(of inputs: String) -> BuildRecord? {
    BuildRecord(in: cache, inputs: inputs).flatMap { $0.holds(in: charts) ? $0 : nil }
  }

  /// Remembers a build and what it needed, and forgets the rest.
  func keep(_ record: BuildRecord?) {
    record?.keep(in: cache)
    cache.forgetUnused()
  }

  /// Whether the store in the folder is one that a build wrote, as it was written; nil where nothing is known of any.
  func vouches(for store: String) -> Bool? {
    let seals = StoreSeals(in: cache)
    return seals.isEmpty ? nil : seals.know(store)
  }

  /// Remembers a store that is about to take its place.
  func note(store: String) throws(FileError) {
    var seals = StoreSeals(in: cache)
    try seals.note(store, in: cache)
  }

  /// The lock of those who write to the folder.
  static func lock(_ charts: String) throws(FileError) -> FileLock {
    // The folder itself first, so that it is the one that a refusal names.
    try Folder.create(charts)
    let folder = Path.joined(charts, folder)
    try Folder.create(folder)
    return try FileLock.waiting(at: Path.joined(folder, "lock"))
  }
}
