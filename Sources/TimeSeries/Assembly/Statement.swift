import Dates
import Facts

/// An observation without its words, small enough for millions of them.
struct Statement {
  var mantissa: Int64
  /// Index of the report; in order of addition, after ranking in that of date and path.
  var report: UInt32
  var end: Int32
  /// `Int32.min`: since inception.
  var start: Int32
  var line: Int32
  var column: Int32
  /// Index among the lists of further places; -1 where it has none.
  var more: Int32
  var exponent: Int16
  var page: Int16
  var unit: Measure
  var qualifier: Observation.Qualifier

  init(_ observation: Observation, report: UInt32, more: Int32) {
    mantissa = observation.number.mantissa
    exponent = Int16(clamping: observation.number.exponent)
    self.report = report
    end = observation.period.end.number
    start = observation.period.start?.number ?? .min
    page = Int16(clamping: observation.place.page)
    line = Int32(clamping: observation.place.line)
    column = Int32(clamping: observation.place.column)
    self.more = more
    unit = observation.unit
    qualifier = observation.qualifier
  }

  var isAbout: Bool { qualifier == .about }
  var isBound: Bool { qualifier.isBound }
  var number: PrintedNumber { PrintedNumber(mantissa: mantissa, exponent: Int(exponent)) }

  /// By day, then report, then place; the number last, so that no order of input shows.
  static func comesFirst(_ a: Statement, _ b: Statement) -> Bool {
    if a.end != b.end { return a.end < b.end }
    if a.report != b.report { return a.report < b.report }
    if a.page != b.page { return a.page < b.page }
    if a.line != b.line { return a.line < b.line }
    if a.column != b.column { return a.column < b.column }
    if a.start != b.start { return a.start < b.start }
    if a.mantissa != b.mantissa { return a.mantissa < b.mantissa }
    return a.exponent < b.exponent
  }
}
