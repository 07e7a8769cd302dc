import Dates
import Facts

/// A security's figures at a week's end, unrounded: closes in its currency, changes as ratios.
struct Quote: Hashable, Sendable {
  var close: Double
  var week: Double
  var month: Double
  var year: Double
}

/// How a quote table rounds and what columns it has.
struct QuoteStyle {
  var columns: [QuoteTable.Column]
  var closeDecimals: Int
  /// Decimals of week, month and year.
  var changeDecimals: [Int]
  /// The share of cells that are dashes.
  var gaps = 0.0

  func row(_ s: Invented, _ quote: Quote, _ random: inout SplitMix64) -> QuoteTable.Row {
    QuoteTable.Row(
      code: s.code, name: s.name, currency: s.currency, listed: s.listed, sector: s.sector, subsector: s.subsector,
      cells: columns.map { column in
        gaps > 0 && random.chance(gaps) ? nil : cell(column, s, quote, &random)
      })
  }

  private func cell(
    _ column: QuoteTable.Column, _ s: Invented, _ q: Quote, _ random: inout SplitMix64
  ) -> PrintedNumber {
    func percent(_ value: Double, _ i: Int) -> PrintedNumber {
      PrintedNumber(rounding: value * 100, decimals: changeDecimals[i])
    }
    switch column {
    case .marketCap(let scale):
      let power = powerOfTen(scale.power)
      return PrintedNumber(rounding: q.close * s.shares * 1e9 / power, decimals: scale == .billion ? 2 : 1)
    case .close: return price(q.close, s.currency)
    case .week: return percent(q.week, 0)
    case .monthToDate: return percent(q.month, 1)
    case .yearToDate: return percent(q.year, 2)
    case .other: return PrintedNumber(rounding: random.between(5, 90), decimals: 1)
    }
  }

  /// Stocks lose the zeros at their end, as spreadsheets print them; pennies have four decimals.
  private func price(_ close: Double, _ currency: Measure?) -> PrintedNumber {
    guard currency != nil else { return PrintedNumber(rounding: close, decimals: closeDecimals) }
    return PrintedNumber(rounding: close, decimals: close < 1 ? 4 : 2).trimmed
  }
}
