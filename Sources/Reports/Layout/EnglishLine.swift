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

extension Document {
  /// The lines of a paragraph in stretches of one language: 「The Hang Seng gained 2.2%.」 over 「恒生指數全周升2.2%。」
  func languages(of lines: [Int]) -> [[Int]] {
    guard lines.count > 1 else { return [lines] }
    let english = lines.map { line in
      !folded[self.lines[line].range].contains(where: \.isChinese)
        && EnglishLine(folded, self.lines[line].range).isProse
    }
    guard english.contains(true), english.contains(false) else { return [lines] }
    var parts: [[Int]] = []
    for (i, line) in lines.enumerated() {
      let turns = i > 0 && english[i] != english[i - 1]
      if i == 0 || turns && opensLanguage(lines, i, english[i]) {
        parts.append([line])
      } else {
        parts[parts.count - 1].append(line)
      }
    }
    return parts
  }

  /// Whether a line begins in the other language; the short end of a paragraph goes on with it.
  private func opensLanguage(_ lines: [Int], _ i: Int, _ isEnglish: Bool) -> Bool {
    func isChinese(_ line: Int) -> Bool { folded[self.lines[line].range].count(where: \.isChinese) > 4 }
    return isEnglish ? isChinese(lines[i - 1]) : isChinese(lines[i])
  }
}
