import Facts

/// Lines run together for matching: wraps undone, blanks kept only where they part two words or numbers.
///
/// A blank stays between two ASCII characters (`Bit Digital`, `Canaan, Inc.`) and goes beside a Chinese one
/// (`达 2.25 万亿` is `达2.25万亿`), so that phrases match however the text was set.
struct Passage: Sendable {
  let document: Document
  private(set) var folded: [Unicode.Scalar] = []
  /// The position in the document of the first scalar, while the others stand one behind the other.
  private var first = 0
  /// The position of each scalar, of a kept blank that after which it stands; empty while they stand one behind the other.
  private var places: [Int] = []

  /// - Parameter ranges: stretches of the document, usually lines.
  init(_ document: Document, _ ranges: [Range<Int>]) {
    self.document = document
    var rest = ranges.reduce(0) { $0 + $1.count }
    for range in ranges {
      append(range, of: rest)
      rest -= range.count
    }
  }

  /// - Parameter rest: how much is to be appended, this range and those behind it.
  private mutating func append(_ range: Range<Int>, of rest: Int) {
    let text = document.folded
    // Most cells and many lines are one word.
    if folded.isEmpty, !text[range].contains(" ") {
      folded = Array(text[range])
      first = range.lowerBound
      return
    }
    if places.isEmpty {
      folded.reserveCapacity(folded.count + rest)
      places.reserveCapacity(folded.count + rest)
      places.append(contentsOf: first..<(first + folded.count))
    }
    var pendingBlank = !folded.isEmpty
    for i in range {
      let s = text[i]
      if s == " " {
        pendingBlank = true
        continue
      }
      if pendingBlank, let last = places.last, keepsBlank(between: last, and: i) {
        folded.append(" ")
        places.append(last)
      }
      pendingBlank = false
      folded.append(s)
      places.append(i)
    }
  }

  /// The position in the document of each scalar.
  var origins: [Int] { places.isEmpty ? Array(first..<(first + folded.count)) : places }

  /// The position in the document of a scalar; of a kept blank, the position after which it stands.
  @inline(__always)
  func origin(_ i: Int) -> Int { places.isEmpty ? first + i : places[i] }

  /// Whether a blank or a line end between two positions parts them.
  private func keepsBlank(between a: Int, and b: Int) -> Bool {
    let (left, right) = (document.folded[a], document.folded[b])
    guard left.isASCIIVisible, right.isASCIIVisible, left != "(", right != ")" else { return false }
    return !breaksNumber(a, b)
  }

  /// A line end inside a number or date, as wraps at a fixed width make them: 「2.0↵8 万亿」, 「6.↵4 万」, 「2024/8/↵19」.
  private func breaksNumber(_ a: Int, _ b: Int) -> Bool {
    let folded = document.folded
    let (left, right) = (folded[a], folded[b])
    let isBroken =
      if right.isDigit {
        left.isDigit || left == "-" || left == "+" || (left.isInNumbers && a > 0 && folded[a - 1].isDigit)
      } else {
        left.isDigit && right.isInNumbers && b + 1 < folded.count && folded[b + 1].isDigit
      }
    return isBroken && document.line(at: a) != document.line(at: b)
  }

  var count: Int { folded.count }

  /// The scalar at `i`, or a blank past the ends.
  subscript(i: Int) -> Unicode.Scalar { i >= 0 && i < folded.count ? folded[i] : " " }

  /// The scalar at `i` as printed.
  func printed(_ i: Int) -> Unicode.Scalar { i >= 0 && i < count ? document.printed[origin(i)] : " " }

  /// The document's positions from the first to the last scalar of a range that is not empty.
  func span(_ range: Range<Int>) -> Range<Int> {
    let (first, last) = (origin(range.lowerBound), origin(range.upperBound - 1))
    if first <= last { return first..<(last + 1) }
    // Put together from columns, the passage runs against the text.
    let positions = range.map(origin)
    return (positions.min() ?? last)..<((positions.max() ?? first) + 1)
  }

  /// The printed words of a range, a wrap shown as it joins: nothing beside Chinese, a space between Latin words.
  func words(_ range: Range<Int>) -> String {
    if range.isEmpty { return "" }
    let span = span(range)
    if document.line(at: span.lowerBound) == document.line(at: span.upperBound - 1) { return document.words(span) }
    var words: [Unicode.Scalar] = []
    var previous: Int?
    for i in range where folded[i] != " " {
      if let previous, hasBlank(between: previous, and: origin(i)) { words.append(" ") }
      words.append(document.printed[origin(i)])
      previous = origin(i)
    }
    return words.text
  }

  /// Whether a blank is printed between two neighbours; of a line end, whether one would be without it: between Latin
  /// words, and between Chinese and Latin where the report as a rule has one.
  private func hasBlank(between a: Int, and b: Int) -> Bool {
    if b == a + 1 { return false }
    if document.line(at: a) == document.line(at: b) { return true }
    let (left, right) = (document.folded[a], document.folded[b])
    if left.isWord && right.isChinese || left.isChinese && right.isWord { return document.spacesLatin }
    return keepsBlank(between: a, and: b)
  }

  /// The same, without the blanks of letter-spaced lines between Chinese characters: 「小 米 集 团 -W」 is 小米集团-W.
  func name(_ range: Range<Int>) -> String {
    let scalars = Array(words(range).unicodeScalars)
    let kept = scalars.indices.filter { i -> Bool in
      let isJoint = i > 0 && i + 1 < scalars.count && scalars[i - 1].isChinese
      return scalars[i] != " " || !isJoint || !(scalars[i + 1].isChinese || scalars[i + 1] == "-")
    }
    return kept.map { scalars[$0] }.text
  }

  func place(_ index: Int) -> Place { document.place(at: origin(index)) }

  /// Whether the folded text reads `word` from `index`.
  func reads(_ word: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + word.count <= folded.count else { return false }
    for k in word.indices where folded[index + k] != word[k] { return false }
    return true
  }

  /// The date that begins at a place, as this document writes dates.
  func date(at i: Int) -> DatedWords? { dateExpression(in: folded, at: i, order: document.slashOrder) }

  /// Whether it has Latin words and no Chinese ones.
  var isEnglish: Bool { !folded.contains(where: \.isChinese) && folded.contains(where: \.isLowercaseLetter) }

  /// Whether a stretch holds nothing but blanks and words of the lexicon.
  func holdsOnly(_ words: Lexicon<Bool>, _ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    while i < range.upperBound {
      if folded[i] == " " {
        i += 1
      } else if let match = words.match(in: folded, at: i, before: range.upperBound) {
        i = match.range.upperBound
      } else {
        return false
      }
    }
    return true
  }

  /// The first occurrence of any of the words.
  func firstIndex(ofAny words: [[Unicode.Scalar]]) -> Int? {
    folded.indices.first { i in words.contains { reads($0, at: i) } }
  }
}

extension Unicode.Scalar {
  /// What stands between the digits of a number or a date.
  fileprivate var isInNumbers: Bool { self == "." || self == "," || self == "/" }
}
