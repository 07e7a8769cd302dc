import Dates
import Facts

/// Net flows by day and fund in millions of dollars, in Farside's layout: outflows in brackets.
public struct FlowTable: Hashable, Sendable {
  public struct Row: Hashable, Sendable {
    public var day: Day
    /// One cell for each fund; nil is printed as a dash and is no fact.
    public var cells: [PrintedNumber?]
    public var total: PrintedNumber

    public init(day: Day, cells: [PrintedNumber?], total: PrintedNumber) {
      self.day = day
      self.cells = cells
      self.total = total
    }
  }

  public var caption: String
  /// The funds together: `BTC-ETF`.
  public var group: EntityKey
  /// The column headers: fund tickers as Farside prints them, `BTC` for the Mini Trust.
  public var funds: [String]
  public var rows: [Row]
  /// The week's sums as a last row.
  public var week: Row?
  public var source: String
  public var note: String

  public init(
    caption: String, group: EntityKey, funds: [String], rows: [Row], week: Row? = nil, source: String = "Farside",
    note: String = ""
  ) {
    self.caption = caption
    self.group = group
    self.funds = funds
    self.rows = rows
    self.week = week
    self.source = source
    self.note = note
  }

  /// The fund of a column: a header `BTC` or `ETH` means the Mini Trust.
  public static func fund(_ header: String) -> EntityKey {
    header == "BTC" || header == "ETH" ? EntityKey(rawValue: header + ".P") : EntityKey(rawValue: header)
  }
}
