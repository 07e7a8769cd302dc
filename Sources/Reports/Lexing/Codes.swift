import Facts

/// A security's code as printed, with the market it belongs to.
struct Code: Sendable, Hashable {
  var key: EntityKey
  /// nil for an index provider's suffix.
  var currency: Measure?
}

/// Reads a word as a code with a market suffix.
///
///     code(fold("NVDA.O"), printed: "NVDA.O")   // NVDA.O, USD
///     code(fold("e.g."), printed: "e.g.")       // nil
func code(_ folded: ArraySlice<Unicode.Scalar>, printed: ArraySlice<Unicode.Scalar>) -> Code? {
  guard let dot = folded.lastIndex(of: "."), dot > folded.startIndex, folded.count <= 14,
    dot + 1 < folded.endIndex, folded[dot + 1].isLowercaseLetter
  else { return nil }
  let base = folded[..<dot]
  let suffix = folded[(dot + 1)...].text.uppercased()
  guard let market = Markets.suffixes[suffix], base.allSatisfy({ $0.isWord || $0 == "." }) else { return nil }
  // Lower-case words with a dot are prose or addresses, not codes.
  guard !printed.contains(where: \.isLowercaseLetter), base.contains(where: \.isWord) else { return nil }
  let name = base.text.uppercased()
  return Code(key: EntityKey(rawValue: name + "." + suffix), currency: market.currency)
}
