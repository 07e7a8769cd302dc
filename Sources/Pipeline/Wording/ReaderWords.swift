/// A table of words and sentences in the reader's language. `{0}`, `{1}`… stand for facts.
protocol ReaderWords {
  associatedtype Key: Hashable
  /// In simplified Chinese, traditional Chinese and English.
  typealias Row = (String, String, String)

  static var table: [Key: Row] { get }
  var locale: ReaderLocale { get }
}

extension ReaderWords {
  /// The words of a key, with facts in their places.
  func callAsFunction(_ key: Key, _ facts: String...) -> String {
    let row = Self.table[key] ?? ("", "", "")
    var text =
      switch locale {
      case .simplifiedChinese: row.0
      case .traditionalChinese: row.1
      case .english: row.2
      }
    for (i, fact) in facts.enumerated() { text = text.replacing("{\(i)}", with: fact) }
    return locale == .english ? text : spaced(text)
  }
}

/// Chinese text with a space wherever it meets Latin letters or digits, as Chinese typography asks; not within dates.
///
///     spaced("标普500涨1.4%，8月23日")   // "标普 500 涨 1.4%，8月23日"
func spaced(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if let last, meets(last, scalar) || meets(scalar, last) { result.append(" ") }
    result.append(scalar)
    last = scalar
  }
  return String(result)
}

private func meets(_ han: Unicode.Scalar, _ latin: Unicode.Scalar) -> Bool {
  guard (0x4E00...0x9FFF).contains(han.value), latin.isASCII else { return false }
  if latin.properties.numericType != nil { return !"年月日".unicodeScalars.contains(han) }
  return latin.properties.isAlphabetic || latin == "%"
}
