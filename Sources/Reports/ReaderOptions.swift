/// How a report is read.
public struct ReaderOptions: Sendable {
  /// How much is told of its numerals.
  public var numerals: LedgerDetail

  public init(numerals: LedgerDetail = .none) { self.numerals = numerals }
}
