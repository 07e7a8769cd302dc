/// How a report is read.
public struct ReaderOptions: Sendable {
  /// How much is told of its numerals.
  public var numerals: LedgerDetail

  /// Whether what words say of numbers and days is read too.
  public var assertions = false
  /// Whether each reading tells how it was understood.
  package var explains = false
  /// What publishers' profiles and the user's aliases add to the built-in words.
  package var profiles = Profiles.none

  public init(numerals: LedgerDetail = .none) { self.numerals = numerals }
}
