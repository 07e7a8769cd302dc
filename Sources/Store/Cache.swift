import Files
import Synchronization

/// Values kept from one run to the next under names that say all that they depend on. Safe for any number of tasks and
/// processes; at a crash it has what it had.
///
/// It is never needed: what can't be kept is made again, and a damaged cache is begun anew. Its values carry their
/// digests, so that one that was altered is not there.
///
///     let cache = Cache(in: "Charts/.weekplot")
///     cache?.keep(bytes, as: "reading …")
///     cache?.value(of: "reading …")   // the bytes, in this run and in later ones
package final class Cache: Sendable {
  /// What a folder's cache is called.
  static let file = "cache.sqlite"
  private static let application = 0x7765_6b63
  private static let format = 1

  private struct Opened {
    let database: Database
    let select: PreparedStatement
    /// nil where the cache is only looked into.
    let insert: PreparedStatement?
  }

  private struct State: ~Copyable {
    /// nil before the first value is asked for or kept, and where it can't be opened.
    var opened: Opened?
    /// Names asked for or kept since it was opened.
    var used: Set<String> = []
    /// Not yet in the file.
    var waiting: [(name: String, value: [UInt8])] = []
    var waitingBytes = 0
    /// Found out on the way.
    var isDamaged = false
  }

  private let folder: String
  private let access: Database.Access
  private let state: Mutex<State>

  /// The cache of a folder, which is made with the first value that is kept; nil where a later version keeps another
  /// one there, or the disk refuses.
  package init?(in folder: String) {
    self.folder = folder
    access = .writing
    let file = Path.joined(folder, Self.file)
    if FileKind(of: file) == .missing {
      state = Mutex(State())
      return
    }
    guard let opened = Self.opened(file) else { return nil }
    state = Mutex(State(opened: opened))
  }

  /// The cache of a folder to look into it; nil where there is none.
  package init?(lookingInto folder: String) {
    self.folder = folder
    access = .reading
    let file = Path.joined(folder, Self.file)
    guard FileKind(of: file) == .file, let opened = try? Self.open(file, .reading) else { return nil }
    state = Mutex(State(opened: opened))
  }

  private var file: String { Path.joined(folder, Self.file) }

  /// A damaged one is begun anew.
  private static func opened(_ file: String) -> Opened? {
    do { return try open(file, .writing) } catch {
      switch error {
      case .missing, .newer, .refused: return nil
      case .foreign, .damaged: remove(file)
      }
      return try? open(file, .writing)
    }
  }

  private static func remove(_ file: String) {
    for suffix in ["", "-wal", "-shm"] { _ = try? WholeFile.remove(file + suffix) }
  }

  private static func open(_ file: String, _ access: Database.Access) throws(StoreError) -> Opened {
    let database = try Database(file, access)
    if access == .writing { try prepare(database) }
    let format = try database.number("PRAGMA user_version")
    guard try database.number("PRAGMA application_id") == application, format == Self.format else {
      throw format > Self.format ? .newer(path: file, format: format) : .foreign(path: file)
    }
    let insert = "INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)"
    return Opened(
      database: database, select: try database.prepare("SELECT value FROM kept WHERE name = ?"),
      insert: access == .writing ? try database.prepare(insert) : nil)
  }

  private static func prepare(_ database: Database) throws(StoreError) {
    try database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
    guard try database.number("PRAGMA user_version") == 0, try database.number("PRAGMA schema_version") == 0 else {
      return
    }
    // Another process may be making it too.
    try database.execute(
      """
      BEGIN IMMEDIATE;
      CREATE TABLE IF NOT EXISTS kept (name TEXT PRIMARY KEY, value BLOB NOT NULL);
      PRAGMA application_id = \(application);
      PRAGMA user_version = \(format);
      COMMIT
      """)
  }

  /// What was kept under this name, unaltered.
  package func value(of name: String) -> [UInt8]? {
    let found: [UInt8]? = state.withLock { state in
      state.used.insert(name)
      guard let select = state.opened?.select else { return nil }
      select.bind(1, name)
      defer { select.reset() }
      do { return try select.step() ? select.bytes(0) : nil } catch {
        state.isDamaged = true
        return nil
      }
    }
    guard let found, found.count >= Self.digestLength else { return nil }
    let value = Array(found.dropFirst(Self.digestLength))
    return Array(Digest.sha256(value).utf8) == Array(found.prefix(Self.digestLength)) ? value : nil
  }

  private static let digestLength = 64

  /// Keeps a value; where the disk refuses, it is not kept.
  package func keep(_ value: [UInt8], as name: String) {
    guard access == .writing else { return }
    let stored = Array(Digest.sha256(value).utf8) + value
    state.withLock { state in
      state.used.insert(name)
      state.waiting.append((name, stored))
      state.waitingBytes += stored.count
      if state.waitingBytes > 4 << 20 { write(&state) }
    }
  }

  /// Says that a value is still wanted, without looking at it.
  package func want(_ name: String) { state.withLock { _ = $0.used.insert(name) } }

  /// Writes what waits.
  package func flush() { state.withLock { write(&$0) } }

  private func write(_ state: inout State) {
    if state.waiting.isEmpty { return }
    if state.opened == nil, (try? Folder.create(folder)) != nil { state.opened = Self.opened(file) }
    if let opened = state.opened, let insert = opened.insert {
      do { try Self.write(state.waiting, opened.database, insert) } catch { try? opened.database.execute("ROLLBACK") }
    }
    state.waiting = []
    state.waitingBytes = 0
  }

  private static func write(
    _ values: [(name: String, value: [UInt8])], _ database: Database, _ insert: PreparedStatement
  ) throws(StoreError) {
    try database.execute("BEGIN IMMEDIATE")
    for (name, value) in values {
      insert.bind(1, name)
      insert.bind(2, value)
      try insert.run()
    }
    try database.execute("COMMIT")
  }

  /// Forgets what nobody has asked for since it was opened; all of a damaged cache.
  package func forgetUnused() {
    flush()
    state.withLock { state in
      guard access == .writing, let database = state.opened?.database else { return }
      if state.isDamaged { Self.remove(file) } else { try? Self.forget(allBut: state.used, in: database) }
    }
  }

  private static func forget(allBut used: Set<String>, in database: Database) throws(StoreError) {
    try database.execute("CREATE TEMP TABLE IF NOT EXISTS used (name TEXT PRIMARY KEY)")
    let insert = try database.prepare("INSERT OR IGNORE INTO temp.used VALUES (?)")
    try database.execute("BEGIN IMMEDIATE")
    for name in used {
      insert.bind(1, name)
      try insert.run()
    }
    try database.execute("DELETE FROM kept WHERE name NOT IN (SELECT name FROM temp.used); COMMIT")
  }
}
