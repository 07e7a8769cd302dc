import Facts

/// What the members of a group are worth together, those of one currency.
public struct CurrencyTotal: Hashable, Sendable {
  public var currency: Measure
  public var total: Double
  /// How many members it is the sum of.
  public var members: Int
}

/// The totals of a group, one for each currency in the order of `Measure`: nothing is ever added across currencies, for
/// want of a rate. What is in no currency, and a number too large for a double, is passed over.
///
///     currencyTotals([(nvidia, .usd), (tencent, .hkd), (amd, .usd)])   // USD of 2, HKD of 1
public func currencyTotals(_ values: some Sequence<(number: PrintedNumber, unit: Measure)>) -> [CurrencyTotal] {
  var sums: [Measure: (sum: CompensatedSum, members: Int)] = [:]
  for (number, unit) in values where unit.isCurrency && number.value.isFinite {
    sums[unit, default: (CompensatedSum(), 0)].sum.add(number.value)
    sums[unit, default: (CompensatedSum(), 0)].members += 1
  }
  return Measure.allCases.compactMap { unit in
    sums[unit].map { CurrencyTotal(currency: unit, total: $0.sum.value, members: $0.members) }
  }
}
