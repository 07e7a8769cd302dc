import Facts

extension ReportFacts {
  /// Lists of top gainers and losers against the tables, and against themselves.
  func rankedLists() -> [Finding] {
    let lists = Dictionary(grouping: reading.rankings, by: \.ranking)
    return lists.keys.sorted().flatMap { name -> [Finding] in
      guard let list = RankedList(name, lists[name] ?? [], in: self) else { return [] }
      return list.changesThatDiffer() + list.outOfOrder() + list.missingRows()
    }
  }
}

/// One list, its names beside the rows of the tables that they stand for.
private struct RankedList {
  struct Place {
    var name: RankedName
    /// The week's change in a table.
    var row: Observation?

    /// As printed in the list, else in the table.
    var change: Interval? { name.change?.interval ?? row?.interval }
  }

  private let places: [Place]
  private let isOfLosers: Bool
  /// The changes of the securities that the list could be of.
  private let rows: [Observation]
  /// As the tables print them.
  private let names: [EntityKey: String]
  /// Of those that have one: a list may be of some sectors alone.
  private let sectors: [EntityKey: String]
  /// By the number of the table that lists them.
  private let tables: [EntityKey: Int]

  init?(_ ranking: String, _ names: [RankedName], in report: ReportFacts) {
    guard let cut = ranking.firstRange(of: "_top_") else { return nil }
    let section = ranking[..<cut.lowerBound]
    isOfLosers = ranking[cut.upperBound...] == "losers"
    let week = names.first?.period
    let rows = report.listed.values.filter { section == "all" || $0.section == section }.compactMap { entity in
      report.weekChange(entity.key).flatMap { $0.period == week && entity.kind == .stock ? $0 : nil }
    }
    self.rows = rows.sorted { $0.place < $1.place }
    self.names = report.listed.mapValues(\.name)
    sectors = report.listed.compactMapValues { $0.sector.isEmpty ? nil : $0.sector }
    tables = report.tableNumbers
    let byEntity = Dictionary(rows.map { ($0.entity, $0) }) { a, _ in a }
    places = names.sorted { $0.position < $1.position }.map { name in
      Place(name: name, row: name.entity.flatMap { byEntity[$0] })
    }
  }

  /// Above or below: whether the first lies beyond the second for certain.
  private func isBeyond(_ a: Interval, _ b: Interval) -> Bool { isOfLosers ? a.high < b.low : a.low > b.high }

  func changesThatDiffer() -> [Finding] {
    places.compactMap { place in
      guard let row = place.row, let printed = place.name.change, !printed.meets(row.number) else { return nil }
      return Finding(
        .listChange, entity: row.entity, metric: .changeWeek, [.init(place.name), .init(row)], expected: row.interval,
        unit: .ratio)
    }
  }

  /// One name that stands above a stronger one; a list with more of them is in no order at all.
  func outOfOrder() -> [Finding] {
    let known = places.filter { $0.change != nil }
    let breaks = zip(known, known.dropFirst()).filter { a, b in
      guard let first = a.change, let second = b.change else { return false }
      return isBeyond(second, first)
    }
    guard breaks.count == 1, known.count > 2, let (a, b) = breaks.first else { return [] }
    return [
      Finding(
        .listOrder, entity: b.name.entity, metric: .changeWeek, [.init(b.name), .init(a.name)], details: [a.name.name])
    ]
  }

  func missingRows() -> [Finding] {
    let own = places.filter { $0.row != nil }
    guard own.count >= min(2, places.count), let last = end else { return [] }
    let listed = Set(places.compactMap(\.name.entity))
    let markets = Set(own.compactMap { $0.row?.entity.market })
    let ownTables = Set(own.compactMap { $0.row.flatMap { tables[$0.entity] } })
    let ownSectors = Set(own.compactMap { $0.row.flatMap { sectors[$0.entity] } })
    let beyond = rows.filter { row in
      !listed.contains(row.entity) && markets.contains(row.entity.market) && isBeyond(row.interval, last.change)
        && !mayBeNamed(row)
    }
    // Where much is missing the list is of other securities than the table.
    guard beyond.count * 2 <= max(2, own.count) else { return [] }
    let missing = beyond.filter { row in
      tables[row.entity].map(ownTables.contains) ?? false && sectors[row.entity].map(ownSectors.contains) ?? true
    }
    return missing.map { row in
      Finding(
        .listMissing, entity: row.entity, metric: .changeWeek, [.init(row), .init(last.name)],
        details: [last.name.name, String(places.count)])
    }
  }

  /// The weakest change that the list has.
  private var end: (name: RankedName, change: Interval)? {
    var end: (name: RankedName, change: Interval)?
    for place in places {
      guard let change = place.change else { continue }
      if let weakest = end, isOfLosers ? change.middle < weakest.change.middle : change.middle > weakest.change.middle {
        continue
      }
      end = (place.name, change)
    }
    return end
  }

  /// Whether a name that nobody explained can be another form of this row's.
  private func mayBeNamed(_ row: Observation) -> Bool {
    let name = pairs(of: names[row.entity] ?? "")
    return places.contains { place in
      place.name.entity == nil && (place.name.change.map { $0.interval.meets(row.interval) } ?? true)
        && !name.isDisjoint(with: pairs(of: place.name.name))
    }
  }

  /// Neighbouring characters, whatever their case.
  private func pairs(of name: String) -> Set<String> {
    let characters = Array(name.lowercased())
    return Set(zip(characters, characters.dropFirst()).map { "\($0)\($1)" })
  }
}

extension EntityKey {
  /// `US` for any American exchange, else the code's suffix: a list is of the securities of one market, or of several.
  fileprivate var market: String {
    guard let dot = rawValue.lastIndex(of: ".") else { return "" }
    let suffix = rawValue[rawValue.index(after: dot)...]
    return ["O", "N", "A", "US", "K"].contains(suffix)
      ? "US" : ["SH", "SZ", "BJ"].contains(suffix) ? "CN" : String(suffix)
  }
}
