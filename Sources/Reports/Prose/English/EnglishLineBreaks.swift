/// The line ends of a passage at which a sentence ends without a full stop, as clipped notes have them.
///
/// - A line far narrower than the widest is no wrap: what follows it begins anew.
/// - So does what follows a blank line and begins with a capital letter, where not every line is followed by one.
/// - Lines that each begin with a name and hold a number are entries of a list.
struct EnglishLineBreaks {
  /// Positions in the passage of the first scalars behind such line ends.
  private(set) var positions: [Int] = []
  private var starts: [Int] = []

  init(_ passage: Passage) {
    var lines: [Int] = []
    for (i, origin) in passage.origins.enumerated() {
      let isSame = lines.last.map { passage.document.lines[$0].range.upperBound > origin } ?? false
      if isSame { continue }
      starts.append(i)
      lines.append(passage.document.line(at: origin))
    }
    guard starts.count > 1 else { return }
    let ends = starts.dropFirst() + [passage.count]
    let widths = zip(starts, ends).map { $1 - $0 }
    let widest = widths.max() ?? 0
    let blanks = zip(lines, lines.dropFirst()).map { $1 - $0 > 1 }
    let blanksPart = blanks.contains(false)
    for i in starts.indices.dropFirst() {
      let opens = blanksPart && blanks[i - 1] && passage.printed(starts[i]).isUppercaseLetter
      if opens || widths[i - 1] * 2 < widest { positions.append(starts[i]) }
    }
  }

  /// What may stand before the name that a line opens with: signs of quoting and of lists.
  private static let marks = ScalarSet(" >*-•·|".unicodeScalars)

  /// The terms with an end of a sentence before each entry of a list.
  func parted(_ terms: [EnglishTerm], _ passage: Passage) -> [EnglishTerm] {
    guard starts.count > 1 else { return terms }
    var result: [EnglishTerm] = []
    result.reserveCapacity(terms.count)
    var line = 0
    /// Whether the line so far opened with a name, and holds a number.
    var (isEntry, hasNumeral) = (false, false)
    for term in terms {
      // An end of a sentence that a narrow line before made says nothing of the line that it opens.
      if term.isSentenceEnd, starts.contains(term.range.lowerBound) {
        result.append(term)
        continue
      }
      var isFirst = line == 0 && result.isEmpty
      while line + 1 < starts.count, starts[line + 1] <= term.range.lowerBound {
        line += 1
        isFirst = true
      }
      if isFirst {
        let opens =
          term.entity != nil
          && (starts[line]..<term.range.lowerBound).allSatisfy { Self.marks.contains(passage[$0]) }
        if opens, isEntry, hasNumeral, let last = result.last, !last.isOpen {
          result.append(EnglishTerm(kind: .sentenceEnd, range: term.range.lowerBound..<(term.range.lowerBound + 1)))
        }
        (isEntry, hasNumeral) = (opens, false)
      }
      if term.numeral != nil { hasNumeral = true }
      result.append(term)
    }
    return result
  }
}

extension EnglishTerm {
  /// What a sentence cannot end with.
  fileprivate var isOpen: Bool {
    switch kind {
    case .comma, .sentenceEnd, .word(.opener), .word(.of), .word(.whose), .word(.level), .word(.to), .word(.from): true
    default: false
    }
  }
}
