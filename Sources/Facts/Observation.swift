import Dates

/// One fact that a report states: a metric of an entity over a period, as printed.
public struct Observation: Hashable, Sendable {
  /// How the number binds the fact. Raw values are the contract's spelling.
  public enum Qualifier: String, Sendable {
    case equal = "="
    case less = "<"
    case greater = ">"
    case about = "~"

    /// A bound never becomes a point of a series.
    public var isBound: Bool { self == .less || self == .greater }
  }

  public var entity: EntityKey
  public var metric: Metric
  public var period: Period
  public var frequency: Frequency
  public var qualifier: Qualifier
  /// In base units; outflows and falls negative.
  public var number: PrintedNumber
  public var unit: Measure
  /// Data providers in canonical spelling, joined by `;`; empty where the report names none.
  public var source: String
  public var place: Place
  /// The printed words that carry the number, never altered.
  public var text: String
  /// Where the report states the same fact again.
  public var otherPlaces: [Place]

  public init(
    entity: EntityKey, metric: Metric, period: Period, frequency: Frequency, qualifier: Qualifier = .equal,
    number: PrintedNumber, unit: Measure, source: String = "", place: Place, text: String, otherPlaces: [Place] = []
  ) {
    self.entity = entity
    self.metric = metric
    self.period = period
    self.frequency = frequency
    self.qualifier = qualifier
    self.number = number
    self.unit = unit
    self.source = source
    self.place = place
    self.text = text
    self.otherPlaces = otherPlaces
  }
}
