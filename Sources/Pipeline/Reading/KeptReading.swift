import Facts
import Files
import Reports

/// A reading, or what is left of it when its rows are put aside.
struct KeptReading: Sendable {
  private(set) var reading: Reading
  let isReport: Bool
  /// Of those that were asked for.
  let observationCount: Int

  init(_ reading: Reading, _ options: ReadingOptions) throws(FileError) {
    var reading = reading
    isReport = reading.isReport
    reading = options.shortened(reading)
    observationCount = reading.observations.count
    if let rows = options.rows {
      try rows.take(reading)
      reading.removeRows()
    }
    self.reading = reading
  }
}

extension ReadingOptions {
  /// Without what was not asked for.
  func shortened(_ reading: Reading) -> Reading {
    if asksForAll { return reading }
    var reading = reading
    reading.observations.removeAll { !asksFor($0) }
    return reading
  }

  private var asksForAll: Bool { source == nil && frequency == nil }

  private func asksFor(_ observation: Observation) -> Bool {
    (source.map { $0.lowercased() == observation.source.lowercased() } ?? true)
      && (frequency.map { $0 == observation.frequency } ?? true)
  }
}

extension Reading {
  fileprivate mutating func removeRows() {
    observations = []
    entities = []
    events = []
    rankings = []
    figures = []
    numerals = []
  }
}
