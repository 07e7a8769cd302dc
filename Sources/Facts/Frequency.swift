/// The length of an observation's period; part of a series' identity. Raw values are the contract's spelling.
public enum Frequency: String, Hashable, Sendable, CaseIterable, Comparable {
  case day
  case week
  case monthToDate = "mtd"
  case yearToDate = "ytd"
  /// Since inception.
  case total
  /// A stated stretch that is none of the others.
  case span

  public static func < (a: Frequency, b: Frequency) -> Bool { a.order < b.order }
  // Not a search in `allCases`, which makes an array at each comparison of a sort.
  private var order: Int {
    switch self {
    case .day: 0
    case .week: 1
    case .monthToDate: 2
    case .yearToDate: 3
    case .total: 4
    case .span: 5
    }
  }
}
