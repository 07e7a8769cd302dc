/// Whose value a series shows where reports of different dates state different ones.
public enum RevisionPolicy: String, Hashable, Sendable, CaseIterable {
  /// The latest report's.
  case latest
  /// The value as first published.
  case first
}
