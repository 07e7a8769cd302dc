import CSQLite

/// An open SQLite database. One thread at a time.
final class Database {
  enum Access {
    case reading
    /// Made where there is none.
    case writing
  }

  let path: String
  private var handle: OpaquePointer?

  /// Once for the process, before its first database.
  private static let keepsNoAccount: Bool = weekplot_keep_no_account_of_memory() == SQLITE_OK

  init(_ path: String, _ access: Access) throws(StoreError) {
    self.path = path
    _ = Self.keepsNoAccount
    // No lock inside: whoever shares a database keeps its own.
    let flags =
      (access == .reading ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE) | SQLITE_OPEN_NOMUTEX
    guard sqlite3_open_v2(path, &handle, flags, nil) == SQLITE_OK else {
      let reason = message
      sqlite3_close_v2(handle)
      handle = nil
      throw .refused(path: path, reason: reason)
    }
    sqlite3_busy_timeout(handle, 10_000)
  }

  deinit { sqlite3_close_v2(handle) }

  /// Closes it now, so that all bytes are in the file.
  func close() throws(StoreError) {
    guard sqlite3_close(handle) == SQLITE_OK else { throw refusal }
    handle = nil
  }

  /// Runs statements that give no rows.
  func execute(_ sql: String) throws(StoreError) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw refusal }
  }

  /// A statement to be run again and again.
  func prepare(_ sql: String) throws(StoreError) -> PreparedStatement {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK, let statement else { throw refusal }
    return PreparedStatement(statement, of: self)
  }

  /// The number that a `PRAGMA` gives.
  func number(_ sql: String) throws(StoreError) -> Int {
    let statement = try prepare(sql)
    return try statement.step() ? statement.integer(0) : 0
  }

  /// What was refused last.
  var refusal: StoreError {
    switch sqlite3_errcode(handle) {
    case SQLITE_NOTADB, SQLITE_CORRUPT: .damaged(path: path)
    default: .refused(path: path, reason: message)
    }
  }

  private var message: String { handle.map { String(cString: sqlite3_errmsg($0)) } ?? "out of memory" }
}

/// A statement with places for values, which count from 1; the columns of its rows count from 0.
final class PreparedStatement {
  private let statement: OpaquePointer
  /// Kept open as long as its statements live.
  private let database: Database

  fileprivate init(_ statement: OpaquePointer, of database: Database) {
    self.statement = statement
    self.database = database
  }

  deinit { sqlite3_finalize(statement) }

  func bind(_ index: Int32, _ value: Int) { sqlite3_bind_int64(statement, index, Int64(value)) }
  func bind(_ index: Int32, _ value: Double) { sqlite3_bind_double(statement, index, value) }
  func bindNull(_ index: Int32) { sqlite3_bind_null(statement, index) }

  func bind(_ index: Int32, _ text: String) {
    var text = text
    text.withUTF8 { _ = weekplot_bind_text(statement, index, $0.baseAddress, Int32($0.count)) }
  }

  func bind(_ index: Int32, _ bytes: [UInt8]) {
    bytes.withUnsafeBytes { _ = weekplot_bind_blob(statement, index, $0.baseAddress, Int32($0.count)) }
  }

  /// Whether there is a row.
  func step() throws(StoreError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let refusal = database.refusal
      sqlite3_reset(statement)
      throw refusal
    }
  }

  /// Runs it to its end and makes it ready to be run again.
  func run() throws(StoreError) {
    while try step() {}
    sqlite3_reset(statement)
  }

  func reset() { sqlite3_reset(statement) }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  func isWhole(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_INTEGER }

  /// Also of a number, as SQLite prints it.
  func text(_ column: Int32) -> String {
    guard let start = sqlite3_column_text(statement, column) else { return "" }
    return String(cString: start)
  }

  func bytes(_ column: Int32) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(statement, column))
    guard count > 0, let start = sqlite3_column_blob(statement, column) else { return [] }
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }
}
