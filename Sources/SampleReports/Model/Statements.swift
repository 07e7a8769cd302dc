import Dates
import Facts

/// What the prose says of the whole crypto market.
public struct MarketStatement: Hashable, Sendable {
  public var source: String
  public var day: Day
  public var cap: Amount?
  public var capQualifier: Observation.Qualifier = .equal
  /// The Saturday before, in the same sentence.
  public var previousCap: Amount?
  public var volume: Amount?
  /// Volume to market cap in percent.
  public var ratio: Amount?
  public var volumeYearToDate: Amount?
  public var volumeGrowth: Amount?

  public init(source: String, day: Day) {
    self.source = source
    self.day = day
  }
}

/// A fear and greed index on a day.
public struct MoodStatement: Hashable, Sendable {
  public var source: String
  public var day: Day
  public var value: PrintedNumber
  /// The zone of that source, in English: `Extreme greed`.
  public var zone: String
  /// The value a week before, in the same sentence.
  public var previous: PrintedNumber?

  public init(source: String, day: Day, value: PrintedNumber, zone: String, previous: PrintedNumber? = nil) {
    self.source = source
    self.day = day
    self.value = value
    self.zone = zone
    self.previous = previous
  }
}

/// Level and week's change of an index, said in words.
public struct IndexStatement: Hashable, Sendable {
  public var key: EntityKey
  public var name: String
  public var close: PrintedNumber?
  public var change: Amount
  /// The name of another index and the lead over it in percentage points: a number that is no fact of ours.
  public var versus: String?
  public var lead: PrintedNumber?

  public init(key: EntityKey, name: String, close: PrintedNumber?, change: Amount) {
    self.key = key
    self.name = name
    self.close = close
    self.change = change
  }
}

/// One flow fact of a group of funds or of one fund.
public struct FlowStatement: Hashable, Sendable {
  public enum Span: Hashable, Sendable {
    case day(Day)
    /// The report's week.
    case week
    /// A bound said of several days, first and last of them.
    case eachDay([Day])
    /// Since inception, through that day.
    case total(Day)
  }

  public var fund: EntityKey
  public var span: Span
  public var qualifier: Observation.Qualifier
  /// Outflows negative.
  public var amount: Amount

  public init(fund: EntityKey, span: Span, qualifier: Observation.Qualifier = .equal, amount: Amount) {
    self.fund = fund
    self.span = span
    self.qualifier = qualifier
    self.amount = amount
  }
}

/// A coin's price, or a level that it touched.
public struct PriceStatement: Hashable, Sendable {
  public var coin: EntityKey
  public var day: Day
  public var isHigh: Bool
  public var amount: Amount
  public var source: String

  public init(coin: EntityKey, day: Day, isHigh: Bool = false, amount: Amount, source: String = "") {
    self.coin = coin
    self.day = day
    self.isHigh = isHigh
    self.amount = amount
    self.source = source
  }
}

/// A list of the strongest or weakest names.
public struct Movers: Hashable, Sendable {
  public struct Name: Hashable, Sendable {
    public var name: String
    /// nil where no table lists it.
    public var key: EntityKey?
    /// In percent; nil where the list prints names alone.
    public var change: Amount?

    public init(name: String, key: EntityKey?, change: Amount?) {
      self.name = name
      self.key = key
      self.change = change
    }
  }

  /// `ai` or `crypto`.
  public var section: String
  public var gainers: [Name]
  public var losers: [Name]

  public init(section: String, gainers: [Name], losers: [Name]) {
    self.section = section
    self.gainers = gainers
    self.losers = losers
  }
}
