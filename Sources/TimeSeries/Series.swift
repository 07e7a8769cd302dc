import Dates
import Facts

/// The values of one metric of one entity over time: one frequency and, where it matters who counts, one source.
public struct Series: Hashable, Sendable {
  /// What tells one series from another.
  public struct Key: Hashable, Sendable, Comparable {
    public var entity: EntityKey
    public var metric: Metric
    public var frequency: Frequency
    /// Empty where the source is only provenance.
    public var source: String

    public init(entity: EntityKey, metric: Metric, frequency: Frequency, source: String = "") {
      self.entity = entity
      self.metric = metric
      self.frequency = frequency
      self.source = source
    }

    public static func < (a: Key, b: Key) -> Bool {
      (a.entity, a.metric, a.frequency, a.source) < (b.entity, b.metric, b.frequency, b.source)
    }
  }

  /// One value, with the reports that print it.
  public struct Point: Hashable, Sendable {
    /// The end of the observation's period.
    public var day: Day
    /// The most precise printing of the value.
    public var number: PrintedNumber
    // Most points have one place, and an array of it would take as much memory again as the point.
    private var firstPlace: Place?
    private var furtherPlaces: [Place]
    /// Whether all of them say about (`~`).
    public var isAbout: Bool
    /// What other reports say of this day and the series does not show, in the order of the reports' dates.
    public var superseded: [Superseded]

    public init(
      day: Day, number: PrintedNumber, places: [Place], isAbout: Bool = false, superseded: [Superseded] = []
    ) {
      self.day = day
      self.number = number
      firstPlace = places.first
      furtherPlaces = Array(places.dropFirst())
      self.isAbout = isAbout
      self.superseded = superseded
    }

    /// A value that is printed once.
    public init(day: Day, number: PrintedNumber, place: Place, isAbout: Bool = false) {
      self.day = day
      self.number = number
      firstPlace = place
      furtherPlaces = []
      self.isAbout = isAbout
      superseded = []
    }

    /// All places that state it, sorted.
    public var places: [Place] { firstPlace.map { [$0] + furtherPlaces } ?? [] }
  }

  /// A value that another report revised.
  public struct Superseded: Hashable, Sendable {
    public var number: PrintedNumber
    /// Where it is printed most precisely.
    public var place: Place

    public init(number: PrintedNumber, place: Place) {
      self.number = number
      self.place = place
    }
  }

  /// A statement that a value lies below or above a number: no point, but worth knowing beside them.
  public struct Bound: Hashable, Sendable {
    public var day: Day
    /// Whether the value is less than the number; else it is greater.
    public var isUpper: Bool
    public var number: PrintedNumber
    public var unit: Measure
    public var place: Place

    public init(day: Day, isUpper: Bool, number: PrintedNumber, unit: Measure, place: Place) {
      self.day = day
      self.isUpper = isUpper
      self.number = number
      self.unit = unit
      self.place = place
    }
  }

  public var key: Key
  public var unit: Measure
  /// Ascending by day, one a day. A gap is absent.
  public var points: [Point]
  /// Ascending by day, in the order of reports and places.
  public var bounds: [Bound]

  public init(key: Key, unit: Measure, points: [Point], bounds: [Bound] = []) {
    self.key = key
    self.unit = unit
    self.points = points
    self.bounds = bounds
  }
}
