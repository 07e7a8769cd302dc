/// One number, large: what a series of one point is.
public struct NumberCard: Hashable, Sendable, Codable {
  /// What it is (总市值).
  public var label: String
  /// As printed (`2.25`).
  public var value: String
  public var unit: String
  /// As it should be read (2024年8月23日).
  public var date: String
  /// A further line, such as the change; empty: none.
  public var remark: String
  public var ink: Ink

  public init(label: String, value: String, unit: String, date: String, remark: String = "", ink: Ink = .series(0)) {
    self.label = label
    self.value = value
    self.unit = unit
    self.date = date
    self.remark = remark
    self.ink = ink
  }
}
