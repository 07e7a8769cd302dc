import Dates

/// A coming event that a report's calendar lists.
public struct Event: Hashable, Sendable {
  public var period: Period
  public var organisation: String
  public var event: String
  public var venue: String
  public var place: Place

  public init(period: Period, organisation: String, event: String, venue: String, place: Place) {
    self.period = period
    self.organisation = organisation
    self.event = event
    self.venue = venue
    self.place = place
  }
}

/// One place on a list of top gainers or losers.
public struct RankedName: Hashable, Sendable {
  /// `ai_top_gainers`, `crypto_top_losers`, …
  public var ranking: String
  /// From 1.
  public var position: Int
  public var name: String
  /// nil where no name is known.
  public var entity: EntityKey?
  /// As printed; nil where the list prints names alone.
  public var change: PrintedNumber?
  /// The report's week, which the list is about.
  public var period: Period
  public var place: Place

  public init(
    ranking: String, position: Int, name: String, entity: EntityKey?, change: PrintedNumber?, period: Period,
    place: Place
  ) {
    self.ranking = ranking
    self.position = position
    self.name = name
    self.entity = entity
    self.change = change
    self.period = period
    self.place = place
  }
}

/// A figure's caption, with or without data in the text.
public struct Figure: Hashable, Sendable {
  /// The printed number, `7` in 「图 7」.
  public var number: String
  public var title: String
  /// As printed in the caption's bracket; empty where there is none.
  public var unit: String
  public var source: String
  public var place: Place

  public init(number: String, title: String, unit: String, source: String, place: Place) {
    self.number = number
    self.title = title
    self.unit = unit
    self.source = source
    self.place = place
  }
}
