import Plotting

/// Whom charts and findings are written for. Raw values are the contract's spelling.
package enum ReaderLocale: String, Hashable, Sendable, CaseIterable {
  case simplifiedChinese = "zh-Hans"
  case traditionalChinese = "zh-Hant"
  case english = "en"

  /// The mainland and Taiwan print rises in red, English readers (and Hong Kong, by `rises`) expect them green.
  var upIsRed: Bool { self != .english }
  var language: Language { self == .english ? .english : .chinese }
}
