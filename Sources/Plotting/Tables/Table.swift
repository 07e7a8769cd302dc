/// A table whose cells may be shaded by value: names by period, funds by day.
///
/// It is a picture on two category axes: equal bands for columns and for rows.
public struct Table: Hashable, Sendable, Codable {
  public var title: String
  /// Heads the row names; empty: none.
  public var rowHeader: String
  public var columns: [Column]
  public var groups: [Group]

  public init(title: String = "", rowHeader: String = "", columns: [Column], groups: [Group]) {
    self.title = title
    self.rowHeader = rowHeader
    self.columns = columns
    self.groups = groups
  }

  public struct Column: Hashable, Sendable, Codable {
    public var title: String
    public var shading: Shading
    /// Set off from its neighbours, for totals.
    public var isTotal: Bool

    public init(_ title: String, shading: Shading = .diverging(limit: nil), isTotal: Bool = false) {
      self.title = title
      self.shading = shading
      self.isTotal = isTotal
    }
  }

  public enum Shading: Hashable, Sendable, Codable {
    case none
    /// From the theme's `down` through the background to `up`, full at ±`limit`; nil: from the data.
    case diverging(limit: Double?)
  }

  /// Rows of one sector; its name stands once, to the left of its rows.
  public struct Group: Hashable, Sendable, Codable {
    public var name: String
    public var rows: [Row]

    public init(_ name: String = "", rows: [Row]) {
      self.name = name
      self.rows = rows
    }
  }

  public struct Row: Hashable, Sendable, Codable {
    public var name: String
    /// A second, lighter word after the name (NVDA.O); empty: none.
    public var code: String
    /// One a column; nil: not printed, shown as a dash.
    public var cells: [Cell?]
    public var isTotal: Bool

    public init(_ name: String, code: String = "", cells: [Cell?], isTotal: Bool = false) {
      self.name = name
      self.code = code
      self.cells = cells
      self.isTotal = isTotal
    }
  }

  public struct Cell: Hashable, Sendable, Codable {
    /// As it should stand there, sign included: `+4%`, `−12.3`.
    public var text: String
    /// What the shade shows; nil: unshaded.
    public var value: Double?

    public init(_ text: String, value: Double?) {
      self.text = text
      self.value = value
    }
  }
}
