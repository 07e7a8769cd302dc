import Dates
import Facts

/// What assembly found worth telling; the facts of a diagnostic begin with entity, metric, frequency, source and day.
///
/// | code | level | further facts |
/// | --- | --- | --- |
/// | `series.revision` | note | superseded value, its report; shown value, its report |
/// | `series.contradiction` | warning | a value left out, its report; shown value, its report: one of them is of data |
/// | `series.conflict` | warning | one value, its report and line; the other value, its report and line |
/// | `series.unit` | warning | unit of the series; unit left out, number of statements left out |
/// | `series.period` | warning | start kept (empty: none); a start left out |
enum AssemblyFinding {
  case revision(of: Statement, by: Statement)
  case contradiction(Statement, by: Statement)
  case conflict(Statement, Statement)
  case unit(Statement, kept: Measure, count: Int)
  case period(Statement, kept: Statement?)

  func diagnostic(_ key: Series.Key, _ day: Day, place: (Statement) -> Place) -> Diagnostic {
    let identity = [
      key.entity.rawValue, key.metric.rawValue, key.frequency.rawValue, key.source, day.description,
    ]
    switch self {
    case .revision(let old, let new):
      let facts = [old.number.decimal, place(old).report, new.number.decimal, place(new).report]
      return Diagnostic(.note, "series.revision", at: place(new), details: identity + facts)
    case .contradiction(let old, let new):
      let facts = [old.number.decimal, place(old).report, new.number.decimal, place(new).report]
      return Diagnostic(.warning, "series.contradiction", at: place(old), details: identity + facts)
    case .conflict(let a, let b):
      let facts = [a, b].flatMap { [$0.number.decimal, place($0).report, String($0.line)] }
      return Diagnostic(.warning, "series.conflict", at: place(b), details: identity + facts)
    case .unit(let other, let kept, let count):
      let facts = [kept.rawValue, other.unit.rawValue, String(count)]
      return Diagnostic(.warning, "series.unit", at: place(other), details: identity + facts)
    case .period(let left, let kept):
      let facts = [kept.map { startText($0) } ?? "", startText(left)]
      return Diagnostic(.warning, "series.period", at: place(left), details: identity + facts)
    }
  }

  private func startText(_ statement: Statement) -> String {
    Day(number: Int(statement.start))?.description ?? ""
  }
}
