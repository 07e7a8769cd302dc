/// A line of a document as English: whether it is prose, a title, or the end of a sentence.
///
/// Latin lines have none of the marks that tell Chinese prose from cells, so the words that only sentences need do.
struct EnglishLine {
  private(set) var wordCount = 0
  private(set) var functionWordCount = 0
  private var numberCount = 0
  private var hasChinese = false
  private var hasColumns = false
  /// A point and a blank inside the line.
  private var hasInnerStop = false
  private var first: Unicode.Scalar = " "
  private var last: Unicode.Scalar = " "

  /// - Parameter range: the line without its end, in folded text.
  init(_ folded: [Unicode.Scalar], _ range: Range<Int>) {
    var i = range.lowerBound
    var blanks = 0
    while i < range.upperBound {
      let s = folded[i]
      if s.isBlank {
        blanks += 1
        if blanks == 3, last != " " { hasColumns = true }
        i += 1
        continue
      }
      if first == " " { first = s }
      if last == ".", blanks > 0 { hasInnerStop = true }
      blanks = 0
      last = s
      guard s.isWord else {
        if s.isChinese { hasChinese = true }
        i += 1
        continue
      }
      let start = i
      while i < range.upperBound, folded[i].isWord { i += 1 }
      last = folded[i - 1]
      take(folded, start..<i)
    }
  }

  private mutating func take(_ folded: [Unicode.Scalar], _ word: Range<Int>) {
    if folded[word.lowerBound].isDigit {
      numberCount += 1
    } else {
      wordCount += 1
      if let match = Self.functionWords.match(in: folded, at: word.lowerBound), match.range == word {
        functionWordCount += 1
      }
    }
  }

  /// Whether it is a line of sentences: long, or with a full stop, and with words that tables do without.
  var isProse: Bool {
    if hasChinese || hasColumns || numberCount * 2 > wordCount { return false }
    if wordCount >= 10, functionWordCount >= 3 { return true }
    return wordCount >= 4 && functionWordCount >= 1 && (last == "." || hasInnerStop || (last == "," && wordCount >= 6))
  }

  /// Whether it may be the title of what follows: a few words without an end.
  var isTitle: Bool { isShort && wordCount <= 9 && numberCount <= 2 }

  /// A few words and dates without an end, as stand over a text.
  var isShort: Bool {
    !hasChinese && !hasColumns && wordCount >= 1 && wordCount <= 12 && numberCount <= 6 && first.isWord
      && !".,;".unicodeScalars.contains(last)
  }

  var hasNumbers: Bool { numberCount > 0 }

  var endsSentence: Bool { !hasChinese && ".!?".unicodeScalars.contains(last) }

  private static let functionWords = Lexicon<Bool>(
    """
    the|of|and|to|in|on|for|with|at|was|were|from|by|as|its|their|that|which|it|after|while|but|is|are|had|has|have|\
    this|than|into|over|or|be|been|a|an
    """.split(separator: "|").map { (String($0), true) })
}
