import Dates
import Facts
import Reports
import Store

/// How a reading is kept between runs: all of it but what is only told on request (each numeral, how it was understood).
extension Packer {
  mutating func pack(_ reading: Reading) {
    pack(reading.report)
    pack(reading.date) { $0.pack($1) }
    pack(reading.week) { $0.pack($1) }
    pack(reading.observations) { $0.pack($1) }
    pack(reading.entities) { $0.pack($1) }
    pack(reading.events) { $0.pack($1) }
    pack(reading.rankings) { $0.pack($1) }
    pack(reading.figures) { $0.pack($1) }
    pack(reading.assertions) { $0.pack($1) }
    pack(reading.diagnostics) { $0.pack($1) }
    for count in [reading.numeralCounts.used, reading.numeralCounts.ignored, reading.numeralCounts.unexplained] {
      pack(count)
    }
    pack(reading.openNames.sorted()) { $0.packOnce($1) }
  }

  private mutating func pack(_ day: Day) { pack(Int(day.number)) }

  private mutating func pack(_ period: Period) {
    pack(period.end)
    pack(period.start) { $0.pack($1) }
  }

  private mutating func pack(_ number: PrintedNumber) {
    pack(Int(number.mantissa))
    pack(number.exponent)
  }

  mutating func pack(_ place: Place) {
    pack(place.report)
    pack(place.page)
    pack(place.line)
    pack(place.column)
    pack(place.box) { packer, box in
      for side in [box.x, box.y, box.width, box.height] { packer.pack(Int(side.bitPattern)) }
    }
  }

  private mutating func pack(_ observation: Observation) {
    pack(observation.entity.rawValue)
    pack(observation.metric.rawValue)
    pack(observation.period)
    pack(observation.frequency.rawValue)
    pack(observation.qualifier.rawValue)
    pack(observation.number)
    pack(observation.unit.rawValue)
    pack(observation.source)
    pack(observation.place)
    packOnce(observation.text)
    pack(observation.otherPlaces) { $0.pack($1) }
  }

  private mutating func pack(_ entity: Entity) {
    pack(entity.key.rawValue)
    packOnce(entity.name)
    pack(entity.kind.rawValue)
    pack(entity.currency) { $0.pack($1.rawValue) }
    pack(entity.listed) { $0.pack($1) }
    for label in [entity.sector, entity.subsector, entity.section] { pack(label) }
    pack(entity.place)
  }

  private mutating func pack(_ event: Event) {
    pack(event.period)
    for text in [event.organisation, event.event, event.venue] { packOnce(text) }
    pack(event.place)
  }

  private mutating func pack(_ ranked: RankedName) {
    pack(ranked.ranking)
    pack(ranked.position)
    packOnce(ranked.name)
    pack(ranked.entity) { $0.pack($1.rawValue) }
    pack(ranked.change) { $0.pack($1) }
    pack(ranked.period)
    pack(ranked.place)
  }

  private mutating func pack(_ figure: Figure) {
    for text in [figure.number, figure.title, figure.unit, figure.source] { packOnce(text) }
    pack(figure.place)
  }

  mutating func pack(_ diagnostic: Diagnostic) {
    pack(diagnostic.level.rawValue)
    pack(diagnostic.code)
    pack(diagnostic.place) { $0.pack($1) }
    packOnce(diagnostic.printed)
    pack(diagnostic.details) { $0.pack($1) }
  }
}

// MARK: Assertions

extension Packer {
  fileprivate mutating func pack(_ assertion: Assertion) {
    switch assertion.claim {
    case .zone(let zone, let values):
      pack(0)
      pack(zone.rawValue)
      pack(values) { $0.pack($1) }
    case .weekday(let weekday, let day):
      pack(1)
      pack(weekday)
      pack(day)
    case .performance(let one, let other, let isBetter, let lead):
      pack(2)
      pack(one.rawValue)
      pack(other.rawValue)
      pack(isBetter)
      pack(lead) { $0.pack($1) }
    case .risks(let sentences):
      pack(3)
      pack(sentences) { $0.packOnce($1) }
    case .emptiness(let emptiness):
      pack(4)
      pack(emptiness.rawValue)
    }
    pack(assertion.place)
    packOnce(assertion.text)
  }
}

extension Unpacker {
  fileprivate mutating func assertion() throws(PackingError) -> Assertion {
    let claim = try claim()
    return Assertion(claim, place: try place(), text: try textOnce())
  }

  private mutating func claim() throws(PackingError) -> Assertion.Claim {
    switch try integer() {
    case 0:
      guard let zone = FearGreedZone(rawValue: try integer()) else { throw PackingError() }
      return .zone(zone, values: try list { u throws(PackingError) in try u.place() })
    case 1: return .weekday(try integer(), day: try day())
    case 2:
      let (one, other) = (EntityKey(rawValue: try text()), EntityKey(rawValue: try text()))
      return .performance(
        of: one, against: other, isBetter: try flag(),
        by: try optional { u throws(PackingError) in try u.number() })
    case 3: return .risks(try list { u throws(PackingError) in try u.textOnce() })
    case 4:
      guard let emptiness = Assertion.Emptiness(rawValue: try integer()) else { throw PackingError() }
      return .emptiness(emptiness)
    default: throw PackingError()
    }
  }
}

extension Unpacker {
  mutating func reading() throws(PackingError) -> Reading {
    var reading = Reading(report: try text())
    reading.date = try optional { u throws(PackingError) in try u.day() }
    reading.week = try optional { u throws(PackingError) in try u.period() }
    reading.observations = try list { u throws(PackingError) in try u.observation() }
    reading.entities = try list { u throws(PackingError) in try u.entity() }
    reading.events = try list { u throws(PackingError) in try u.event() }
    reading.rankings = try list { u throws(PackingError) in try u.ranked() }
    reading.figures = try list { u throws(PackingError) in try u.figure() }
    reading.assertions = try list { u throws(PackingError) in try u.assertion() }
    reading.diagnostics = try list { u throws(PackingError) in try u.diagnostic() }
    reading.numeralCounts = NumeralCounts(used: try integer(), ignored: try integer(), unexplained: try integer())
    reading.openNames = Set(try list { u throws(PackingError) in try u.textOnce() })
    return reading
  }

  private mutating func day() throws(PackingError) -> Day {
    guard let day = Day(number: try integer()) else { throw PackingError() }
    return day
  }

  private mutating func period() throws(PackingError) -> Period {
    let end = try day()
    let start = try optional { u throws(PackingError) in try u.day() }
    guard let period = Period(from: start, through: end) else { throw PackingError() }
    return period
  }

  private mutating func number() throws(PackingError) -> PrintedNumber {
    let mantissa = try integer()
    return PrintedNumber(mantissa: Int64(mantissa), exponent: try integer())
  }

  mutating func place() throws(PackingError) -> Place {
    let report = try text()
    let (page, line, column) = (try integer(), try integer(), try integer())
    let box = try optional { u throws(PackingError) in
      Box(x: try u.float(), y: try u.float(), width: try u.float(), height: try u.float())
    }
    return Place(report: report, page: page, line: line, column: column, box: box)
  }

  private mutating func float() throws(PackingError) -> Float {
    guard let bits = UInt32(exactly: try integer()) else { throw PackingError() }
    return Float(bitPattern: bits)
  }

  private mutating func observation() throws(PackingError) -> Observation {
    let (entity, metric) = (EntityKey(rawValue: try text()), Metric(rawValue: try text()))
    return Observation(
      entity: entity, metric: metric, period: try period(), frequency: try named(Frequency.self),
      qualifier: try named(Observation.Qualifier.self), number: try number(), unit: try named(Measure.self),
      source: try text(), place: try place(), text: try textOnce(),
      otherPlaces: try list { u throws(PackingError) in try u.place() })
  }

  private mutating func entity() throws(PackingError) -> Entity {
    let key = EntityKey(rawValue: try text())
    return Entity(
      key: key, name: try textOnce(), kind: try named(Entity.Kind.self),
      currency: try optional { u throws(PackingError) in try u.named(Measure.self) },
      listed: try optional { u throws(PackingError) in try u.day() }, sector: try text(), subsector: try text(),
      section: try text(), place: try place())
  }

  private mutating func event() throws(PackingError) -> Event {
    Event(
      period: try period(), organisation: try textOnce(), event: try textOnce(), venue: try textOnce(),
      place: try place())
  }

  private mutating func ranked() throws(PackingError) -> RankedName {
    RankedName(
      ranking: try text(), position: try integer(), name: try textOnce(),
      entity: try optional { u throws(PackingError) in EntityKey(rawValue: try u.text()) },
      change: try optional { u throws(PackingError) in try u.number() }, period: try period(), place: try place())
  }

  private mutating func figure() throws(PackingError) -> Figure {
    Figure(
      number: try textOnce(), title: try textOnce(), unit: try textOnce(), source: try textOnce(),
      place: try place())
  }

  mutating func diagnostic() throws(PackingError) -> Diagnostic {
    let (level, code) = (try named(Diagnostic.Level.self), try text())
    let place = try optional { u throws(PackingError) in try u.place() }
    return Diagnostic(
      level, code, at: place, printed: try textOnce(),
      details: try list { u throws(PackingError) in try u.text() })
  }
}
