import Dates
import Facts

/// A table with a row for each security: indices, AI stocks, crypto stocks.
public struct QuoteTable: Hashable, Sendable {
  /// What a number column holds.
  public enum Column: Hashable, Sendable {
    case marketCap(Amount.Scale)
    case close
    case week
    case monthToDate
    case yearToDate
    /// A column that is no metric of ours (PE, target price): a reader leaves it out.
    case other(String)
  }

  /// One security.
  public struct Row: Hashable, Sendable {
    public var code: String
    /// As the table prints it, without a bracket that only states a unit.
    public var name: String
    public var currency: Measure?
    public var listed: Day?
    public var sector: String
    public var subsector: String
    /// One cell for each column; nil is printed as a dash and is no fact.
    public var cells: [PrintedNumber?]

    public init(
      code: String, name: String, currency: Measure?, listed: Day? = nil, sector: String = "", subsector: String = "",
      cells: [PrintedNumber?]
    ) {
      self.code = code
      self.name = name
      self.currency = currency
      self.listed = listed
      self.sector = sector
      self.subsector = subsector
      self.cells = cells
    }

    public var key: EntityKey { EntityKey(rawValue: code) }
  }

  public var kind: Entity.Kind
  public var caption: String
  public var columns: [Column]
  /// Rows of one sector stand together.
  public var rows: [Row]
  public var asOf: Day
  /// Data providers, canonical.
  public var sources: [String]
  /// What the note under the table says of the currencies; empty for none.
  public var note: String
  /// Hong Kong names carry a bracket that states the unit.
  public var marksCurrencyInNames = false

  public init(
    kind: Entity.Kind, caption: String, columns: [Column], rows: [Row], asOf: Day, sources: [String], note: String = ""
  ) {
    self.kind = kind
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.asOf = asOf
    self.sources = sources
    self.note = note
  }

  public var hasSectors: Bool { rows.contains { !$0.sector.isEmpty } }
  public var hasSubsectors: Bool { rows.contains { !$0.subsector.isEmpty } }
  public var hasListings: Bool { rows.contains { $0.listed != nil } }
}

extension QuoteTable {
  /// Whether Hong Kong listings stand among others, so that the unit of the market caps needs a word for each.
  var mixesCurrencies: Bool { rows.contains { $0.currency == .hkd } && rows.contains { $0.currency != .hkd } }
}
