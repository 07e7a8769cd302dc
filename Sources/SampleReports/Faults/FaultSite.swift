import Facts

/// A number of a report that a fault may strike.
enum FaultSite: Hashable {
  enum Table: CaseIterable { case indices, ai, crypto }

  case cell(Table, row: Int, column: Int)
  case fundFlow(row: Int, fund: Int)
  case fundTotal(row: Int)
  case flow(Int)
  case marketCap, previousCap, volume, ratio
  case mood
  case indexClose(Int)
  case indexChange(Int)
  case mover(list: Int, gainer: Bool, Int)
}

extension WeeklyReport {
  subscript(table: FaultSite.Table) -> QuoteTable? {
    get {
      switch table {
      case .indices: indices
      case .ai: ai
      case .crypto: crypto
      }
    }
    set {
      switch table {
      case .indices: indices = newValue
      case .ai: ai = newValue
      case .crypto: crypto = newValue
      }
    }
  }

  /// nil where nothing is printed.
  subscript(site: FaultSite) -> PrintedNumber? {
    get {
      switch site {
      case .cell(let table, let row, let column): self[table]?.rows[row].cells[column]
      case .fundFlow(let row, let fund): flowTables[0].rows[row].cells[fund]
      case .fundTotal(let row): flowTables[0].rows[row].total
      case .flow(let index): flows[index].amount.printed
      case .marketCap: market?.cap?.printed
      case .previousCap: market?.previousCap?.printed
      case .volume: market?.volume?.printed
      case .ratio: market?.ratio?.printed
      case .mood: moods.first?.value
      case .indexClose(let index): indexStatements[index].close
      case .indexChange(let index): indexStatements[index].change.printed
      case .mover(let list, let isGainer, let index):
        (isGainer ? movers[list].gainers : movers[list].losers)[index].change?.printed
      }
    }
    set {
      guard let number = newValue else { return }
      switch site {
      case .cell(let table, let row, let column): self[table]?.rows[row].cells[column] = number
      case .fundFlow(let row, let fund): flowTables[0].rows[row].cells[fund] = number
      case .fundTotal(let row): flowTables[0].rows[row].total = number
      case .flow(let index): flows[index].amount.printed = number
      case .marketCap: market?.cap?.printed = number
      case .previousCap: market?.previousCap?.printed = number
      case .volume: market?.volume?.printed = number
      case .ratio: market?.ratio?.printed = number
      case .mood: moods[0].value = number
      case .indexClose(let index): indexStatements[index].close = number
      case .indexChange(let index): indexStatements[index].change.printed = number
      case .mover(let list, true, let index): movers[list].gainers[index].change?.printed = number
      case .mover(let list, false, let index): movers[list].losers[index].change?.printed = number
      }
    }
  }

  /// Whether the number may be negative: a price has no sign to lose.
  func printsSign(of site: FaultSite) -> Bool {
    switch site {
    case .cell(let table, _, let column):
      switch self[table]?.columns[column] {
      case .week, .monthToDate, .yearToDate: true
      default: false
      }
    case .fundFlow, .fundTotal, .flow, .indexChange, .mover: true
    case .marketCap, .previousCap, .volume, .ratio, .mood, .indexClose: false
    }
  }

  func name(of site: FaultSite) -> String {
    switch site {
    case .cell(let table, let row, let column):
      "\(self[table]?.rows[row].code ?? "") \(self[table].map { "\($0.columns[column])" } ?? "")"
    case .fundFlow(let row, let fund): "\(flowTables[0].funds[fund]) \(flowTables[0].rows[row].day)"
    case .fundTotal(let row): "total \(flowTables[0].rows[row].day)"
    case .flow(let index): "\(flows[index].fund.rawValue) \(flows[index].span)"
    default: "\(site)"
    }
  }

  /// One of each kind of number, so that the few of the prose are struck as often as the many of the tables.
  func sites(_ random: inout SplitMix64) -> [FaultSite] {
    var sites: [FaultSite] = []
    for table in FaultSite.Table.allCases {
      guard let quotes = self[table], !quotes.rows.isEmpty else { continue }
      for column in quotes.columns.indices {
        sites.append(.cell(table, row: random.below(quotes.rows.count), column: column))
      }
    }
    if let flows = flowTables.first, !flows.rows.isEmpty {
      let row = random.below(flows.rows.count)
      sites += [.fundFlow(row: row, fund: random.below(flows.funds.count)), .fundTotal(row: row)]
    }
    sites += flows.indices.map { .flow($0) } + [.marketCap, .previousCap, .volume, .ratio, .mood]
    sites += indexStatements.indices.flatMap { [.indexClose($0), .indexChange($0)] }
    for (list, movers) in movers.enumerated() where !movers.gainers.isEmpty {
      sites.append(.mover(list: list, gainer: true, random.below(movers.gainers.count)))
    }
    return sites.filter { self[$0] != nil && !($0 == .mood && moods.isEmpty) }
  }
}
