import Facts

/// Notes of a unit in running English: ($m), US$ million, HK$bn.
enum EnglishUnits {
  /// The note that begins at a place, where no number stands with it: `$m` before a bracket, a colon or a comma.
  static func unit(in text: [Unicode.Scalar], at start: Int) -> (measure: Measure, power: Int, range: Range<Int>)? {
    guard let match = lexicon.match(in: text, at: start) else { return nil }
    let before = start > 0 ? text[start - 1] : " "
    guard !before.isDigit, !before.isWord else { return nil }
    var next = match.range.upperBound
    while next < text.count, text[next] == " " { next += 1 }
    guard next >= text.count || ")]:,;.".unicodeScalars.contains(text[next]) else { return nil }
    return (match.meaning.measure, match.meaning.power, match.range)
  }

  private struct Unit: Sendable {
    var measure: Measure
    var power: Int
  }

  private static let lexicon: Lexicon<Unit> = {
    let scales: [(Int, [String])] = [
      (6, ["m", "mm", "mil", "mn", "mln", "million", "millions", "mio"]),
      (9, ["b", "bn", "bln", "billion", "billions"]),
    ]
    let measures: [(Measure, [String])] = [
      (.usd, ["$", "us$", "usd", "us dollar", "dollars", "us dollars"]), (.hkd, ["hk$", "hkd"]),
    ]
    var entries: [(phrase: String, meaning: Unit)] = []
    for (power, words) in scales {
      for (measure, signs) in measures {
        for word in words {
          for sign in signs {
            let unit = Unit(measure: measure, power: power)
            entries += ["", "in ", "all in ", "figures in "].flatMap { before in
              [
                ("\(before)\(sign)\(word)", unit), ("\(before)\(sign) \(word)", unit),
                ("\(before)\(word) \(sign)", unit),
              ]
            }
            entries.append(("\(word) of \(sign)", unit))
          }
        }
      }
    }
    return Lexicon(entries)
  }()
}
