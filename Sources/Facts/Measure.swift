/// The base unit that a value is stated in. Raw values are the contract's spelling.
public enum Measure: String, Hashable, Sendable, CaseIterable {
  case usd = "USD"
  case hkd = "HKD"
  case cny = "CNY"
  case twd = "TWD"
  case jpy = "JPY"
  case eur = "EUR"
  case points
  case ratio
  case shares
  case coins

  public var isCurrency: Bool {
    switch self {
    case .usd, .hkd, .cny, .twd, .jpy, .eur: true
    case .points, .ratio, .shares, .coins: false
    }
  }
}
