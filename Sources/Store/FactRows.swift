import Dates
import Facts

/// Takes what reports state, report by report, for `series.sqlite`.
public final class FactRows {
  private let report, security, observation: PreparedStatement
  private let numbers: ReportNumbers
  private var count = 0
  private var days = DayTexts()

  init(_ database: Database, _ numbers: ReportNumbers) throws(StoreError) {
    report = try database.prepare("INSERT INTO report VALUES (?, ?, ?, ?, ?, ?)")
    security = try database.prepare("INSERT INTO security VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    observation = try database.prepare(
      "INSERT INTO observation VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    self.numbers = numbers
  }

  func add(_ one: SeriesFile.Report) throws(StoreError) {
    count += 1
    report.bind(1, count)
    report.bind(2, one.path)
    report.bind(3, one.kind.rawValue)
    report.bind(4, days.text(one.date))
    report.bind(5, days.text(one.week?.start))
    report.bind(6, days.text(one.week?.end))
    try report.run()
  }

  public func add(_ observations: [Observation], of report: String) throws(StoreError) {
    let row = observation
    row.bind(1, try numbers.number(of: report))
    for observation in observations {
      row.bind(2, observation.entity.rawValue)
      row.bind(3, observation.metric.rawValue)
      row.bind(4, observation.frequency.rawValue)
      row.bind(5, days.text(observation.period.start))
      row.bind(6, days.text(observation.period.end))
      row.bind(7, observation.qualifier.rawValue)
      row.bind(8, observation.number)
      row.bindInterval(9, observation.qualifier.isBound ? nil : observation.number)
      row.bind(11, observation.unit.rawValue)
      row.bind(12, observation.source)
      row.bind(13, observation.place)
      row.bind(16, observation.text)
      try row.run()
    }
  }

  public func add(_ securities: [Entity], of report: String) throws(StoreError) {
    let row = security
    row.bind(1, try numbers.number(of: report))
    for entity in securities {
      row.bind(2, entity.key.rawValue)
      row.bind(3, entity.name)
      row.bind(4, entity.kind.rawValue)
      row.bind(5, entity.currency?.rawValue)
      row.bind(6, days.text(entity.listed))
      row.bind(7, entity.sector)
      row.bind(8, entity.subsector)
      row.bind(9, entity.place.page)
      row.bind(10, entity.place.line)
      try row.run()
    }
  }
}
