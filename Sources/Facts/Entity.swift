import Dates

/// The canonical key of what is measured: `NVDA.O`, `SPX.GI`, `CRYPTO`, `BTC-ETF`, `IBIT`.
public struct EntityKey: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral, Comparable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// The crypto market as a whole.
  public static let crypto: EntityKey = "CRYPTO"
  public static let bitcoin: EntityKey = "BTC"
  public static let ether: EntityKey = "ETH"
  /// The US spot bitcoin funds together.
  public static let bitcoinFunds: EntityKey = "BTC-ETF"
  /// The US spot ether funds together.
  public static let etherFunds: EntityKey = "ETH-ETF"

  public static func < (a: EntityKey, b: EntityKey) -> Bool { a.rawValue < b.rawValue }
}

/// A security that a table of a report lists with a code.
public struct Entity: Hashable, Sendable {
  public enum Kind: String, Sendable { case index, stock, fund }

  public var key: EntityKey
  /// As printed, without a bracket that only states a unit.
  public var name: String
  public var kind: Kind
  /// nil for an index.
  public var currency: Measure?
  /// The listing date, where the table prints one.
  public var listed: Day?
  /// Group labels of the table; empty where there are none.
  public var sector: String
  public var subsector: String
  /// Of the report that lists it (`ai`, `crypto`); empty where no heading names one.
  public var section: String
  /// Where its code is printed.
  public var place: Place

  public init(
    key: EntityKey, name: String, kind: Kind, currency: Measure?, listed: Day? = nil, sector: String = "",
    subsector: String = "", section: String = "", place: Place
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.currency = currency
    self.listed = listed
    self.sector = sector
    self.subsector = subsector
    self.section = section
    self.place = place
  }
}
