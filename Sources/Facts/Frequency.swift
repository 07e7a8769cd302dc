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
  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
