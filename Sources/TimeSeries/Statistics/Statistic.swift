/// What is computed over a window. The description is the contract's spelling.
///
///     Statistic("quantile:0.9")   // .quantile(0.9)
///
/// Most depend on the values of the window alone. Three are running, their window being the series up to the day:
/// `cumsum`, `streak` and `ema` (whose window gives the weights and when it begins).
public enum Statistic: Hashable, Sendable {
  case mean, median, sum
  /// Deviation and variance of a sample: divided by n − 1.
  case sd, variance
  /// Deviation and variance of a population: divided by n.
  case sdOfPopulation, varianceOfPopulation
  case min, max
  /// 0 to 1.
  case quantile(Double)
  case zScore, percentileRank
  case change, logChange
  case ema(ExponentialSeed)
  case drawdown, maximumDrawdown
  /// The second is how many deviations wide: 2 by custom.
  case bollinger(BollingerSide, Double)
  case cumulativeSum, streak, volatility, count

  /// Whether the window is the whole series up to the day.
  public var isRunning: Bool {
    switch self {
    case .ema, .cumulativeSum, .streak: true
    default: false
    }
  }
}

extension Statistic: LosslessStringConvertible {
  /// Those whose spelling takes no argument.
  public static let plain: [Statistic] = [
    .mean, .median, .sum, .sd, .variance, .sdOfPopulation, .varianceOfPopulation, .min, .max, .zScore, .percentileRank,
    .change, .logChange, .ema(.first), .ema(.simpleMean), .ema(.adjusted), .drawdown, .maximumDrawdown,
    .bollinger(.lower, 2), .bollinger(.upper, 2), .cumulativeSum, .streak, .volatility, .count,
  ]

  /// nil for a name that is none, for a quantile outside 0 to 1, and for bands wider than 100 deviations.
  public init?(_ text: String) {
    if let q = Self.number(after: "quantile:", in: text) {
      guard q <= 1 else { return nil }
      self = .quantile(q)
    } else if let widths = Self.number(after: "bollinger_lower:", in: text), widths <= 100 {
      self = .bollinger(.lower, widths)
    } else if let widths = Self.number(after: "bollinger_upper:", in: text), widths <= 100 {
      self = .bollinger(.upper, widths)
    } else if let found = Self.plain.first(where: { $0.description == text }) {
      self = found
    } else {
      return nil
    }
  }

  /// A plain decimal after a name; nil where something else stands there.
  private static func number(after name: String, in text: String) -> Double? {
    guard text.hasPrefix(name) else { return nil }
    let digits = text.dropFirst(name.count)
    return digits.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) } ? Double(digits) : nil
  }

  public var description: String {
    switch self {
    case .mean: "mean"
    case .median: "median"
    case .sum: "sum"
    case .sd: "sd"
    case .variance: "var"
    case .sdOfPopulation: "sd_pop"
    case .varianceOfPopulation: "var_pop"
    case .min: "min"
    case .max: "max"
    case .quantile(let q): "quantile:\(q)"
    case .zScore: "zscore"
    case .percentileRank: "pctrank"
    case .change: "change"
    case .logChange: "logchange"
    case .ema(.first): "ema"
    case .ema(let seed): "ema:\(seed.rawValue)"
    case .drawdown: "drawdown"
    case .maximumDrawdown: "maxdrawdown"
    case .bollinger(let side, 2): "bollinger_\(side.rawValue)"
    case .bollinger(let side, let widths): "bollinger_\(side.rawValue):\(widths)"
    case .cumulativeSum: "cumsum"
    case .streak: "streak"
    case .volatility: "volatility"
    case .count: "count"
    }
  }
}

extension Statistic {
  /// The statistic of a window with at least one value; nil where it has none. A running statistic is not asked here.
  func value(of window: Span<Double>, base: Double?, periodsPerYear: Double?) -> Double? {
    switch self {
    case .mean: TimeSeries.mean(of: window)
    case .median: TimeSeries.quantile(0.5, of: window)
    case .sum: TimeSeries.sum(of: window)
    case .min: TimeSeries.minimum(of: window)
    case .max: TimeSeries.maximum(of: window)
    case .quantile(let q): TimeSeries.quantile(q, of: window)
    case .percentileRank: TimeSeries.percentileRank(of: window)
    case .change: base.flatMap { TimeSeries.change(from: $0, to: window[window.count - 1]) }
    case .logChange: base.flatMap { TimeSeries.logChange(from: $0, to: window[window.count - 1]) }
    case .drawdown: TimeSeries.drawdown(to: window[window.count - 1], from: TimeSeries.maximum(of: window))
    case .maximumDrawdown: TimeSeries.maximumDrawdown(of: window)
    case .volatility: periodsPerYear.flatMap { TimeSeries.volatility(of: window, periodsPerYear: $0) }
    case .count: Double(window.count)
    case .sd, .variance, .sdOfPopulation, .varianceOfPopulation, .zScore, .bollinger:
      value(of: window, Spread(of: window))
    case .ema, .cumulativeSum, .streak: nil
    }
  }

  /// Whether it follows from the spread of its window.
  var isOfSpread: Bool {
    switch self {
    case .mean, .sd, .variance, .sdOfPopulation, .varianceOfPopulation, .zScore, .bollinger: true
    default: false
    }
  }

  /// The same for those that follow from the spread of the window, where it is known.
  func value(of window: Span<Double>, _ spread: Spread) -> Double? {
    switch self {
    case .mean: spread.mean
    case .sd: spread.deviation(lost: 1)
    case .variance: spread.variance(lost: 1)
    case .sdOfPopulation: spread.deviation(lost: 0)
    case .varianceOfPopulation: spread.variance(lost: 0)
    case .zScore: TimeSeries.zScore(of: window, spread)
    case .bollinger(let side, let widths): TimeSeries.bollingerBand(side, widths: widths, spread)
    default: nil
    }
  }
}
