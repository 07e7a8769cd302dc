import Dates
import Facts
import Plotting
import Reports
import TimeSeries

// Changes over the week, the month and the year, as the latest report prints them.
extension ChartContext {
  private static let columns: [(metric: Metric, frequency: Frequency, word: Words.Key)] = [
    (.changeWeek, .week, .week), (.changeMonthToDate, .monthToDate, .month), (.changeYearToDate, .yearToDate, .year),
  ]

  func indexChanges(_ id: String) throws(MissingData) -> ChartSpecification {
    guard let latest else { throw MissingData(code: "chart.no-report", details: []) }
    let rows = changeRows(latest.entities.filter { $0.kind == .index }, latest)
    guard !rows.isEmpty else { throw .data("change_1w, change_mtd, change_ytd (index)") }
    let names = distinct(rows.map(\.name))
    let columns = Self.columns.indices.filter { i in rows.contains { $0.changes[i] != nil } }
    let panels = columns.map { i in
      let bars = Bars.horizontal(
        words(Self.columns[i].word), values: rows.map { $0.changes[i]?.number.value },
        coloring: .bySign(positive: "", negative: ""))
      return Panel.plot(
        Plot(
          title: words(Self.columns[i].word), x: percentAxis(rows.compactMap { $0.changes[i]?.number }),
          y: Axis(.category(names)), marks: [.bars(bars)]))
    }
    let series = columns.map { i in
      [SeriesIdentity(rows.map(\.entity.key), Self.columns[i].metric, Self.columns[i].frequency)]
    }
    return changesSpecification(
      id, title: words(.indexTitle), rows: rows, latest, arrangement: .columns, panels: panels, series: series,
      finding: breadth(.indexBreadth, "", flat: .indexFlat, rows), alt: .altMovers)
  }

  func performance(_ id: String, _ section: Section) throws(MissingData) -> ChartSpecification {
    guard let latest else { throw MissingData(code: "chart.no-report", details: []) }
    let rows = changeRows(latest.members(of: section), latest)
    guard !rows.isEmpty else { throw .data("change_1w, change_mtd, change_ytd (\(section.rawValue))") }
    var groups: [Table.Group] = []
    for row in rows {
      let cells = row.changes.map { $0.map { Table.Cell($0.number.percent, value: $0.number.value) } }
      let line = Table.Row(row.name, code: row.entity.key.rawValue, cells: cells)
      if let last = groups.last, last.name == row.entity.sector {
        groups[groups.count - 1].rows.append(line)
      } else {
        groups.append(Table.Group(row.entity.sector, rows: [line]))
      }
    }
    let table = Table(columns: Self.columns.map { Table.Column(words($0.word)) }, groups: groups)
    let subject = words(section.word)
    return changesSpecification(
      id, title: words(.performanceTitle, subject), rows: rows, latest, arrangement: .rows, panels: [.table(table)],
      series: [[SeriesIdentity(rows.map(\.entity.key))]],
      finding: breadth(.breadth, subject, flat: .breadthFlat, rows), alt: .altTable
    ).fitted(toRows: rows.count, height: 50)
  }

  private struct ChangeRow {
    var entity: Entity
    var name: String
    /// One for each column.
    var changes: [Observation?]
  }

  /// Those with at least one change, in printed order.
  private func changeRows(_ entities: [Entity], _ reading: Reading) -> [ChangeRow] {
    entities.compactMap { entity in
      let changes = Self.columns.map { reading.printed($0.metric, of: entity.key) }
      return changes.contains { $0 != nil }
        ? ChangeRow(entity: entity, name: name(of: entity.key), changes: changes) : nil
    }
  }

  private func changesSpecification(
    _ id: String, title: String, rows: [ChangeRow], _ reading: Reading, arrangement: Arrangement, panels: [Panel],
    series: [[SeriesIdentity]], finding: String, alt: Words.Key
  ) -> ChartSpecification {
    let observations = rows.flatMap { $0.changes.compactMap { $0 } }
    let days = observations.map(\.period.end)
    return specification(
      id, title: title, subtitle: words(.changesSubtitle, days.max()?.description ?? ""), days: days,
      n: observations.count, sources: unique(observations.flatMap { names($0.source) }), reports: [reading.report],
      arrangement: arrangement, panels: panels, series: series, finding: finding, alt: alt)
  }

  /// AI 标的 31 只：19 涨、6 跌、6 只印为 0%. What is printed as 0 % is neither.
  private func breadth(_ key: Words.Key, _ subject: String, flat: Words.Key, _ rows: [ChangeRow]) -> String {
    let named = rows.compactMap { row in row.changes[0].map { (row.name, $0.number) } }
    guard !named.isEmpty else { return "" }
    let signs = named.map { $0.1.mantissa.signum() }
    let counts: [(Words.Key, Int)] = [
      (.breadthUp, signs.count { $0 > 0 }), (.breadthDown, signs.count { $0 < 0 }),
      (flat, signs.count { $0 == 0 }),
    ]
    let parts = counts.filter { $0.1 > 0 }.map { words($0.0, String($0.1)) }
    let spoken = words(key, subject, String(named.count), parts.joined(separator: words(.listSeparator)))
    return words.sentence([spoken] + extremes(named))
  }

  /// Who certainly rose and fell most: no other's printed digits leave room for more.
  private func extremes(_ named: [(String, PrintedNumber)]) -> [String] {
    let extents = named.map { (name: $0.0, number: $0.1, extent: Extent($0.1)) }
    guard extents.count > 1 else { return [] }
    var clauses: [String] = []
    if let best = extents.max(by: { $0.extent.low < $1.extent.low }), best.extent.isPositive,
      extents.count(where: { $0.extent.high >= best.extent.low }) == 1
    {
      clauses.append(words(.bestOf, best.name, best.number.percent))
    }
    if let worst = extents.min(by: { $0.extent.high < $1.extent.high }), worst.extent.isNegative,
      extents.count(where: { $0.extent.low <= worst.extent.high }) == 1
    {
      clauses.append(words(.worstOf, worst.name, worst.number.percent))
    }
    return clauses
  }
}
