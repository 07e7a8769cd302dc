/// Something a person should know about what was read or drawn: facts, not sentences (the wording lives in one place).
public struct Diagnostic: Hashable, Sendable {
  public enum Level: String, Sendable { case note, warning, error }

  public var level: Level
  /// A stable name, such as `report.no-date` or `chart.no-data`; the key of its wording.
  public var code: String
  public var place: Place?
  /// The printed words that it is about.
  public var printed: String
  /// The facts that the wording fills in, in its order.
  public var details: [String]

  public init(_ level: Level, _ code: String, at place: Place? = nil, printed: String = "", details: [String] = []) {
    self.level = level
    self.code = code
    self.place = place
    self.printed = printed
    self.details = details
  }
}
