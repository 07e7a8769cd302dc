import Dates
import Facts
import Plotting
import TimeSeries

/// Days down, series across, each cell shaded by its value: what `mark: heat` draws.
///
/// | 日期 | IBIT | GBTC |
/// | --- | --- | --- |
/// | 8月22日 | 0.75 | −0.28 |
/// | 8月23日 | 0.87 | −0.36 |
extension ChartContext {
  /// More rows than these are too small to read on a slide.
  private static let mostRows = 25

  /// A table for the strands of each unit.
  func heatTables(of strands: [Strand], isAlone: Bool) -> [IdentifiedPanel] {
    let heat = strands.filter { $0.part.mark == .heat }
    return unique(heat.map(\.shown.whole.unit)).map { unit in
      let own = heat.filter { $0.shown.whole.unit == unit }
      let keys = own.map(\.key)
      let identity = SeriesIdentity(
        keys.map(\.entity), Set(keys.map(\.metric)).count == 1 ? keys[0].metric : nil, keys[0].frequency,
        source: Set(keys.map(\.source)).count == 1 ? keys[0].source : "")
      return IdentifiedPanel(panel: .table(table(of: own, isAlone: isAlone)), series: [identity])
    }
  }

  private func table(of strands: [Strand], isAlone: Bool) -> Table {
    let unit = strands.map { plainUnit($0.shown) }.max { $0.power < $1.power } ?? plainUnit(strands[0].shown)
    let days = Array(Set(strands.flatMap { $0.shown.points.map(\.day) }).sorted().suffix(Self.mostRows))
    let numbers = strands.map { strand in
      Dictionary(strand.shown.points.map { ($0.day, $0.number) }) { a, _ in a }
    }
    let limit = commonSize(of: numbers.flatMap { own in days.compactMap { own[$0]?.value } })
    let weeks = Dictionary(grouping: days, by: \.monday).sorted { $0.key < $1.key }
    let groups = weeks.map { _, days in
      Table.Group(
        rows: days.map { day in
          Table.Row(words.day(day), cells: numbers.map { $0[day].map { cell($0, unit) } })
        })
    }
    return Table(
      title: isAlone ? "" : unit.word, rowHeader: words(.date),
      columns: strands.map { Table.Column($0.name, shading: .diverging(limit: limit)) }, groups: groups)
  }

  private func cell(_ number: PrintedNumber, _ unit: AmountUnit) -> Table.Cell {
    Table.Cell(unit.text(number) + (unit.word == "%" ? "%" : ""), value: number.value)
  }

  /// Nine in ten of the values that are not 0 lie under it, so that one outlier does not bleach the others.
  private func commonSize(of values: [Double]) -> Double? {
    let sizes = values.map(abs).filter { $0 > 0 }.sorted()
    return sizes.isEmpty ? nil : sizes[(sizes.count - 1) * 9 / 10]
  }
}
