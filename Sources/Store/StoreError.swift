/// Why a store can't be used.
public enum StoreError: Error, Hashable, Sendable {
  /// None is there.
  case missing(path: String)
  /// A file of that name that some other program made.
  case foreign(path: String)
  /// A store of ours that is not whole.
  case damaged(path: String)
  /// A store that a later version made, with the number of its format.
  case newer(path: String, format: Int)
  /// What SQLite refused, in its words.
  case refused(path: String, reason: String)
}
