import Dates
import Facts

extension ReportFacts {
  /// Changes that begin with the same close: of month and year in January, of week and month in a month's first week.
  func sameStarts() -> [Finding] {
    let pairs: [(Metric, Frequency, Metric, Frequency)] = [
      (.changeMonthToDate, .monthToDate, .changeYearToDate, .yearToDate),
      (.changeWeek, .week, .changeMonthToDate, .monthToDate),
    ]
    return pairs.flatMap { shorter, short, longer, long -> [Finding] in
      var findings: [Finding] = []
      var compared = 0
      for entity in listed.keys.sorted() {
        guard let a = value(entity, shorter, short), let b = value(entity, longer, long), a.startsWith(b) else {
          continue
        }
        compared += 1
        if a.interval.meets(b.interval) { continue }
        findings.append(
          Finding(
            .sameStart, entity: entity, metric: longer, [.init(b), .init(a)], expected: a.interval, unit: .ratio,
            details: [shorter.rawValue]))
      }
      // Where several differ the columns mean something else: trading days, rolling months.
      return findings.count * 4 > compared ? [] : findings
    }
  }
}

extension Observation {
  /// Whether no weekday lies between the beginnings of two changes to the same day.
  fileprivate func startsWith(_ longer: Observation) -> Bool {
    guard period.end == longer.period.end, let a = firstDay, let b = longer.firstDay else { return false }
    let days = min(a, b).number..<max(a, b).number
    return days.count <= 2 && days.allSatisfy { Day(number: Int($0)).map { $0.weekday > 5 } ?? false }
  }

  /// Of a week the Monday, whatever day was printed: its change begins with the close before it.
  private var firstDay: Day? {
    switch frequency {
    case .week: period.end.monday
    case .monthToDate: period.end.firstOfMonth
    case .yearToDate: period.end.firstOfYear
    default: nil
    }
  }
}
