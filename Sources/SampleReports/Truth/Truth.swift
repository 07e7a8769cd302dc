import Dates
import Facts

/// What a perfect reader takes from a report; made from the model, never from the text.
public struct Truth: Hashable, Sendable {
  /// An entity as a table lists it.
  public struct Listing: Hashable, Sendable {
    public var row: QuoteTable.Row
    public var kind: Entity.Kind
  }

  public struct Rank: Hashable, Sendable {
    public var ranking: String
    public var position: Int
    public var name: String
    public var key: EntityKey?
    public var change: PrintedNumber?
  }

  /// One row a fact, in the order of the report's parts.
  public var observations: [Claim]
  public var entities: [Listing]
  public var events: [ScheduledEvent]
  public var rankings: [Rank]
  public var figures: [CaptionedFigure]

  public init(_ report: WeeklyReport) {
    observations = Claim.facts(of: report.claims)
    var seen: Set<String> = []
    entities = report.tables.flatMap { table in
      table.rows.filter { seen.insert($0.code).inserted }.map { Listing(row: $0, kind: table.kind) }
    }
    events = (report.aiEvents?.events ?? []) + (report.cryptoEvents?.events ?? [])
    rankings = report.movers.flatMap(\.ranks)
    figures = report.aiFigures + report.cryptoFigures
  }
}

extension Movers {
  var ranks: [Truth.Rank] {
    func ranked(_ names: [Name], _ list: String) -> [Truth.Rank] {
      names.enumerated().map { i, name in
        Truth.Rank(
          ranking: "\(section)_top_\(list)", position: i + 1, name: name.name, key: name.key,
          change: name.change?.base)
      }
    }
    return ranked(gainers, "gainers") + ranked(losers, "losers")
  }
}

extension WeeklyReport {
  /// Every statement of the report, tables first, so that a table's printing wins over an equally precise one.
  public var claims: [Claim] {
    tables.flatMap { $0.claims(week: week) } + flowTables.flatMap { $0.claims(week: week) } + proseClaims
  }

  private var proseClaims: [Claim] {
    let indexClaims = indexStatements.flatMap { $0.claims(week: week) }
    let flowClaims = flows.flatMap { $0.claims(week: week) }
    return indexClaims + (market?.claims ?? []) + moods.flatMap(\.claims) + flowClaims + prices.map(\.claim)
  }
}

extension QuoteTable {
  func claims(week: Period) -> [Claim] {
    rows.flatMap { row in
      zip(columns, row.cells).compactMap { column, cell in
        cell.flatMap { claim(row, column, $0, week: week) }
      }
    }
  }

  private func claim(_ row: Row, _ column: Column, _ cell: PrintedNumber, week: Period) -> Claim? {
    let source = sources.joined(separator: ";")
    func change(_ metric: Metric, _ period: Period) -> Claim {
      Claim(row.key, metric, period, Amount(cell, .percent), unit: .ratio, source: source)
    }
    switch column {
    case .marketCap(let scale):
      return Claim(
        row.key, .marketCap, Period(asOf), Amount(cell, scale), unit: row.currency ?? .usd, source: source)
    case .close:
      return Claim(row.key, .close, Period(asOf), Amount(cell, .one), unit: row.currency ?? .points, source: source)
    case .week: return change(.changeWeek, week)
    case .monthToDate: return change(.changeMonthToDate, .monthToDate(asOf))
    case .yearToDate: return change(.changeYearToDate, .yearToDate(asOf))
    case .other: return nil
    }
  }
}

extension FlowTable {
  func claims(week: Period) -> [Claim] {
    rows.flatMap { claims($0, over: Period($0.day)) } + (self.week.map { claims($0, over: week) } ?? [])
  }

  private func claims(_ row: Row, over period: Period) -> [Claim] {
    let cells = zip(funds, row.cells).map { (Self.fund($0), $1) } + [(group, row.total)]
    return cells.compactMap { fund, cell in
      cell.map { Claim(fund, .netFlow, period, Amount($0, .million), unit: .usd, source: source) }
    }
  }
}

extension IndexStatement {
  func claims(week: Period) -> [Claim] {
    let level = close.map { Claim(key, .close, Period(week.end), Amount($0, .one), unit: .points, source: "") }
    return [level, Claim(key, .changeWeek, week, change, unit: .ratio, source: "")].compactMap { $0 }
  }
}

extension MarketStatement {
  var claims: [Claim] {
    func claim(_ metric: Metric, _ period: Period, _ amount: Amount?, _ unit: Measure = .usd) -> Claim? {
      amount.map {
        Claim(
          .crypto, metric, period, $0, unit: unit, source: source,
          qualifier: metric == .marketCap && period.end == day ? capQualifier : .equal)
      }
    }
    return [
      claim(.marketCap, Period(day), cap), claim(.marketCap, Period(day - 7), previousCap),
      claim(.volume, Period(day), volume), claim(.volumeToMarketCap, Period(day), ratio, .ratio),
      claim(.volumeYearToDate, .yearToDate(day), volumeYearToDate),
      claim(.volumeYearToDateGrowth, .yearToDate(day), volumeGrowth, .ratio),
    ].compactMap { $0 }
  }
}

extension MoodStatement {
  var claims: [Claim] {
    func claim(_ day: Day, _ value: PrintedNumber) -> Claim {
      Claim(.crypto, .fearGreed, Period(day), Amount(value, .one), unit: .points, source: source)
    }
    return [claim(day, value)] + (previous.map { [claim(day - 7, $0)] } ?? [])
  }
}

extension FlowStatement {
  func claims(week: Period) -> [Claim] {
    func claim(_ metric: Metric, _ period: Period) -> Claim {
      Claim(fund, metric, period, amount, unit: .usd, source: "Farside", qualifier: qualifier)
    }
    switch span {
    case .day(let day): return [claim(.netFlow, Period(day))]
    case .week: return [claim(.netFlow, week)]
    case .eachDay(let days): return days.map { claim(.netFlow, Period($0)) }
    case .total(let day): return [claim(.netFlowCumulative, .total(day))]
    }
  }
}

extension PriceStatement {
  var claim: Claim {
    Claim(
      coin, isHigh ? .high : .close, Period(day), amount, unit: .usd, source: source,
      qualifier: isHigh ? .greater : .equal)
  }
}
