import Facts

/// What goes wrong when a report is typed and put together.
public enum FaultKind: String, Hashable, Sendable, CaseIterable {
  case digit = "digit flip"
  case swappedDigits = "swapped digits"
  /// Ten or a hundred times as much, or as little.
  case scale = "unit slip"
  case sign = "sign flip"
  case swappedRows = "swapped rows"
  /// A price or a market value in the other currency.
  case currency = "currency slip"
  case droppedRow = "dropped row"
  case doubledWeek = "doubled week"
  /// No fault of the report's, but nothing in it says so.
  case split
  case stale = "stale value"
  case zone = "wrong zone word"
  case sum = "broken sum"
  case weekday = "wrong weekday"
}

/// A fault that was put into a folder of reports.
public struct Fault: Hashable, Sendable {
  public var kind: FaultKind
  /// Index of the report; of a split and a doubled week the first that is concerned.
  public var report: Int
  /// The security whose row is gone: of that no printed word is left to point at.
  public var dropped: EntityKey?
  /// What was done, for people: `ZQB.O close 129.37 → 192.37`.
  public var what: String
}
