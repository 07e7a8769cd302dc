import Dates
import Facts

/// Reads a grid that ranks: 「涨幅前五」 over a table, or over the columns of the gainers beside those of the losers.
struct RankingGrid {
  /// The columns of one list.
  private struct List {
    var name: Int
    var change: Int?
    var isGain: Bool
  }

  private let cells: GridCells
  private let heads: [ColumnHead]
  private let body: Range<Int>
  private let finder: SubjectFinder
  private let names: NameIndex
  private let section: String
  private let week: Period
  private(set) var facts = GridFacts()
  /// Whether the table says more of its rows than their place and their change.
  private(set) var saysMore = false

  init?(
    _ cells: GridCells, _ header: GridHeader, _ block: Block, caption: Passage, calendar: ReportCalendar,
    names: NameIndex
  ) {
    guard !header.rows.isEmpty else { return nil }
    self.cells = cells
    heads = header.heads
    body = header.rows.upperBound..<cells.rowCount
    finder = SubjectFinder(names: names)
    self.names = names
    section = block.section ?? "all"
    week = calendar.week
    let lists = lists(header, caption)
    guard !lists.isEmpty else { return nil }
    for list in lists { read(list) }
    if facts.rankings.isEmpty { return nil }
    facts.usesNames = true
  }

  // MARK: Columns

  private mutating func lists(_ header: GridHeader, _ caption: Passage) -> [List] {
    let directions = heads.indices.map { column in
      header.rows.compactMap { cells[$0, column].flatMap { RankingReader.direction(of: $0.passage) } }.first
    }
    if directions.contains(where: { $0 != nil }) { return parted(directions) }
    guard let isGain = RankingReader.direction(of: caption) else { return [] }
    let metrics = heads.indices.filter { heads[$0].metric != nil || heads[$0].changeIfPercent != nil }
    saysMore = metrics.count > 1
    let changes = metrics.filter { heads[$0].metric?.isRatio ?? true }
    let weekly = changes.filter { (heads[$0].metric ?? heads[$0].changeIfPercent) == .changeWeek }
    let change = changes.count == 1 ? changes.first : weekly.count == 1 ? weekly.first : lonePercents(heads.indices)
    let name = heads.indices.first { heads[$0].column.role?.isName ?? false } ?? words(heads.indices)
    return name.map { [List(name: $0, change: change, isGain: isGain)] } ?? []
  }

  /// A list for each run of columns that share a direction; a column without one goes with its left neighbour.
  private func parted(_ directions: [Bool?]) -> [List] {
    var runs: [(columns: Range<Int>, isGain: Bool)] = []
    for (column, direction) in directions.enumerated() {
      if let last = runs.last, direction ?? last.isGain == last.isGain {
        runs[runs.count - 1].columns = last.columns.lowerBound..<(column + 1)
      } else if let direction {
        runs.append((column..<(column + 1), direction))
      }
    }
    // Two runs of one direction would be two lists of one name.
    guard Set(runs.map(\.isGain)).count == runs.count else { return [] }
    return runs.compactMap { run in
      words(run.columns).map { List(name: $0, change: lonePercents(run.columns), isGain: run.isGain) }
    }
  }

  private func words(_ columns: Range<Int>) -> Int? {
    columns.first { column in
      let filled = body.compactMap { cells[$0, column] }.filter { !$0.isEmpty }
      return filled.count(where: \.isWords) * 2 > filled.count
    }
  }

  /// The one column of percentages.
  private func lonePercents(_ columns: Range<Int>) -> Int? {
    let found = columns.filter { column in
      let values = body.compactMap { cells[$0, column]?.numeral }
      return !values.isEmpty && values.allSatisfy { $0.kind == .percent }
    }
    return found.count == 1 ? found[0] : nil
  }

  // MARK: Rows

  private mutating func read(_ list: List) {
    var position = 0
    for row in body {
      guard let cell = cells[row, list.name], cell.isWords || cell.code != nil else { continue }
      let printed = SubjectFinder.split(cell.passage)?.name ?? SubjectFinder.name(cell.passage)
      position += 1
      facts.rankings.append(
        RankedName(
          ranking: section + (list.isGain ? "_top_gainers" : "_top_losers"), position: position, name: printed,
          entity: entity(row, cell, printed), change: change(row, list), period: week,
          place: cells.document.place(at: cell.range.lowerBound)))
      facts.remarks.append(Remark(range: cell.range, meaning: .ranking, detail: printed))
    }
  }

  private func entity(_ row: Int, _ cell: CellContent, _ name: String) -> EntityKey? {
    let code = heads.indices.first { heads[$0].column.role == .code }.flatMap { cells[row, $0] }
    if code?.isEmpty == false, let found = finder.subject(code: code, name: cell, isIndex: false) {
      return found.subject.key
    }
    return SubjectFinder.split(cell.passage)?.code.key ?? names.entity(named: name)
  }

  /// Among the losers a number without a sign is a fall.
  private mutating func change(_ row: Int, _ list: List) -> PrintedNumber? {
    guard let column = list.change, let content = cells[row, column], let numeral = content.numeral else { return nil }
    guard numeral.kind == .percent || heads[column].column.isPercent && numeral.kind == .plain && numeral.power == 0
    else {
      return nil
    }
    facts.remarks.append(Remark(range: content.range, meaning: .ranking))
    let number = numeral.kind == .percent ? numeral.number : numeral.number.scaled(by: -2)
    return numeral.isSigned || list.isGain ? number : number.negated
  }
}
