import Dates
import Facts

/// What a person who has looked puts in the place of a reading.
public struct Correction: Hashable, Sendable {
  /// The report's path as observations have it.
  public var report: String
  public var entity: EntityKey
  public var metric: Metric
  /// nil: whatever the period of the observation is.
  public var start: Day?
  public var end: Day?
  /// The value that is corrected, as a plain decimal in base units or in the report's own words.
  public var printed: String
  /// In base units; nil where the reading is only struck out.
  public var corrected: PrintedNumber?
  public var reason: String
  public var by: String
  /// The day on which it was made; nil where nobody said.
  public var made: Day?
  /// Where it is written.
  public var place: Place

  public init(
    report: String, entity: EntityKey, metric: Metric, start: Day? = nil, end: Day? = nil, printed: String,
    corrected: PrintedNumber?, reason: String = "", by: String = "", made: Day? = nil, place: Place
  ) {
    self.report = report
    self.entity = entity
    self.metric = metric
    self.start = start
    self.end = end
    self.printed = printed
    self.corrected = corrected
    self.reason = reason
    self.by = by
    self.made = made
    self.place = place
  }

  func isAbout(_ observation: Observation) -> Bool {
    observation.entity == entity && observation.metric == metric && (end.map { $0 == observation.period.end } ?? true)
      && (start.map { $0 == observation.period.start } ?? true)
  }

  func hasSeen(_ observation: Observation) -> Bool {
    printed == observation.text || PrintedNumber(decimal: printed)?.decimal == observation.number.decimal
  }
}

/// A correction and the reading that it overrides.
public struct Corrected: Hashable, Sendable {
  public var correction: Correction
  public var reading: Observation
}

/// Overrides readings of reports before they become series.
///
/// A correction of a report that is not read has nothing to say. One that finds no reading, or another value than it was
/// made for, changes nothing and is an error: `correction.unmatched`, `correction.stale`.
public struct Corrections: Sendable {
  private var byReport: [String: [Correction]]
  public private(set) var made: [Corrected] = []
  public private(set) var diagnostics: [Diagnostic] = []

  /// With `asOf`, corrections of later days, and those of no stated day, are not there.
  public init(_ all: [Correction] = [], asOf: Day? = nil) {
    let valid = asOf.map { day in all.filter { $0.made.map { $0 <= day } ?? false } } ?? all
    byReport = Dictionary(grouping: valid, by: \.report)
  }

  /// The report's observations as they are after its corrections.
  public mutating func applied(to observations: [Observation], of report: String) -> [Observation] {
    guard let corrections = byReport[report] else { return observations }
    var result = observations
    for correction in corrections {
      let about = result.indices.filter { correction.isAbout(result[$0]) }
      let seen = about.filter { correction.hasSeen(result[$0]) }
      if seen.isEmpty { tell(correction, about.map { result[$0].number.decimal }) }
      for index in seen.reversed() {
        made.append(Corrected(correction: correction, reading: result[index]))
        guard let number = correction.corrected else {
          result.remove(at: index)
          continue
        }
        result[index].number = number
        result[index].qualifier = .equal
      }
    }
    return result
  }

  private mutating func tell(_ correction: Correction, _ values: [String]) {
    let facts = [correction.entity.rawValue, correction.metric.rawValue, correction.report]
    diagnostics.append(
      Diagnostic(
        .error, values.isEmpty ? "correction.unmatched" : "correction.stale", at: correction.place,
        printed: correction.printed, details: facts + [values.joined(separator: ", ")]))
  }
}

extension PrintedNumber {
  /// A plain decimal with all its digits: `-0.0113`, `2.50`; nil for anything else and for more than 18 digits.
  ///
  ///     PrintedNumber(decimal: "2.50")?.low   // "2.495"
  public init?(decimal text: String) {
    var (mantissa, places, digits): (Int64, Int, Int) = (0, 0, 0)
    var isFraction = false
    for (index, byte) in text.utf8.enumerated() {
      switch byte {
      case 0x2D where index == 0: break
      case 0x2E where !isFraction && digits > 0: isFraction = true
      case 0x30...0x39:
        mantissa = mantissa * 10 + Int64(byte - 0x30)
        digits += 1
        if isFraction { places += 1 }
        if digits > 18 { return nil }
      default: return nil
      }
    }
    guard digits > 0, !isFraction || places > 0 else { return nil }
    self.init(mantissa: text.hasPrefix("-") ? -mantissa : mantissa, exponent: -places)
  }
}
