import Dates
import Facts
import Store
import TimeSeries

/// Assembles and stores what 10,000 reports say, 300 facts each, as if they were read already: forty desks over 250 weeks,
/// so that five of them state each value. Prints observations, points and wall and processor milliseconds.
func storeReadings(in path: String) async throws {
  let watch = Stopwatch()
  let market = StoredMarket()
  let reports = market.all.map { week, desk in
    SeriesFile.Report(market.name(week, desk), date: market.friday(week), week: market.span(week))
  }
  let file = try SeriesFile(path, reports: reports)
  async let observations = market.storeFacts(in: file)
  async let points = market.storeSeries(in: file)
  let counts = try await (observations, points)
  try file.close()
  try file.finish()
  print(counts.0, counts.1, watch.wall, watch.processor)
}

/// Numbers that nobody printed.
private struct StoredMarket: Sendable {
  let weeks = 250
  let desks = 40
  private let entities = (0..<800).map { EntityKey(rawValue: "T\($0).N") }
  private let eachDesk = 100
  private let metrics: [(metric: Metric, frequency: Frequency, unit: Measure)] = [
    (.close, .day, .usd), (.changeWeek, .week, .ratio), (.marketCap, .day, .usd),
  ]

  var all: [(week: Int, desk: Int)] { (0..<weeks).flatMap { week in (0..<desks).map { (week, $0) } } }

  /// How many observations.
  func storeFacts(in file: SeriesFile) throws -> Int {
    var count = 0
    try file.writeFacts { rows in
      for (week, desk) in all {
        let stated = observations(week, desk)
        try rows.add(stated, of: name(week, desk))
        count += stated.count
      }
    }
    return count
  }

  /// How many points.
  func storeSeries(in file: SeriesFile) throws -> Int {
    var assembler = Assembler()
    for (week, desk) in all {
      assembler.add(
        DatedReport(report: name(week, desk), date: friday(week), observations: observations(week, desk)))
    }
    var count = 0
    try file.writeSeries { rows in
      _ = try assembler.finish { series in
        count += series.points.count
        try rows.add(series)
      }
    }
    return count
  }

  func friday(_ week: Int) -> Day { Day(2020, 1, 3)! + 7 * week }
  func span(_ week: Int) -> Period? { Period(from: friday(week) - 4, through: friday(week)) }
  func name(_ week: Int, _ desk: Int) -> String { "desk-\(desk)/weekly-\(friday(week)).txt" }

  func observations(_ week: Int, _ desk: Int) -> [Observation] {
    let (report, day) = (name(week, desk), friday(week))
    return (0..<eachDesk).flatMap { row in
      let number = (desk * 20 + row) % entities.count
      return metrics.enumerated().map { column, what in
        let value = Int64((number * 7919 + week * 104_729 + column * 31) % 90_000 + 10_000)
        return Observation(
          entity: entities[number], metric: what.metric,
          period: what.frequency == .week ? span(week) ?? Period(day) : Period(day), frequency: what.frequency,
          number: PrintedNumber(mantissa: value, exponent: what.metric == .marketCap ? 8 : -2), unit: what.unit,
          source: "Wind", place: Place(report: report, page: row / 40 + 1, line: row + 10, column: column * 9 + 20),
          text: "\(value / 100).\(value % 100)")
      }
    }
  }
}
