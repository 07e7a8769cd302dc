/// What a line is, by itself.
enum LineRole: Sendable {
  struct Caption: Sendable {
    var isTable: Bool
    var range: Range<Int>
  }

  case blank
  case furniture
  case heading
  case captions([Caption])
  case source
  /// 「注：…」: often the units of the table above.
  case note
  /// Column headers, enough of them to open a table without a caption.
  case header
  case bullet
  /// A line of a table whose cells the source parts.
  case grid(Int)
  /// Words of sentences.
  case prose
  /// Anything short: a cell, a label, a row.
  case fragment
}

struct LineClassifier {
  let document: Document

  func role(_ i: Int) -> LineRole {
    if let grid = document.lines[i].grid { return .grid(grid) }
    if document.lines[i].mark == .furniture || document.lines[i].mark == .unclearTable { return .furniture }
    let range = document.lines[i].range
    let folded = document.folded
    guard let start = folded[range].firstIndex(where: { !$0.isBlank }) else { return .blank }
    let visible = start..<range.upperBound
    if LayoutWords.bullets.contains(document.printed[start]) { return .bullet }
    if isLabelled(LayoutWords.sources, visible) { return .source }
    if isLabelled(LayoutWords.notes, visible) { return .note }
    let captions = captions(in: visible)
    if !captions.isEmpty { return .captions(captions) }
    switch document.lines[i].mark {
    case .caption: return .captions([LineRole.Caption(isTable: true, range: visible)])
    case .heading: return .heading
    case .paragraph, .furniture, .unclearTable, nil: break
    }
    if holds(LayoutWords.furniture, visible) { return .furniture }
    if isHeading(visible) { return .heading }
    if mayBeHeader(visible), HeaderWords.isHeader(Passage(document, [visible])) { return .header }
    return isProse(visible) ? .prose : .fragment
  }

  /// Enough places where a header may begin, to look closely.
  private func mayBeHeader(_ range: Range<Int>) -> Bool {
    let headers = document.vocabulary.headers
    var places = 0
    for i in range where headers.opens(with: document.folded[i]) {
      places += 1
      if places == 3 { return true }
    }
    return false
  }

  private func isLabelled(_ words: Lexicon<Bool>, _ range: Range<Int>) -> Bool {
    guard let match = words.match(in: document.folded, at: range.lowerBound, before: range.upperBound) else {
      return false
    }
    var i = match.range.upperBound
    while i < range.upperBound, document.folded[i].isBlank || document.folded[i].isDigit { i += 1 }
    return i < range.upperBound && document.folded[i] == ":"
  }

  private func holds(_ words: Lexicon<Bool>, _ range: Range<Int>) -> Bool {
    range.contains { words.match(in: document.folded, at: $0, before: range.upperBound) != nil }
  }

  /// 「图 4：… 图 5：…」: captions begin where a caption word, a number and a colon stand together.
  private func captions(in range: Range<Int>) -> [LineRole.Caption] {
    let firstEnd = captionBehindGap(in: range) ?? range.upperBound
    guard let first = caption(at: range.lowerBound, before: firstEnd) else { return [] }
    var starts = [(range.lowerBound, first)]
    for i in (range.lowerBound + 1)..<range.upperBound where document.folded[i - 1].isBlank {
      let isAgain = starts.last.map { i <= $0.1.title } ?? false
      if isAgain { continue }
      if let next = caption(at: i, before: range.upperBound), next.hasColon { starts.append((i, next)) }
    }
    return starts.indices.map { k in
      let end = k + 1 < starts.count ? starts[k + 1].0 : range.upperBound
      return LineRole.Caption(isTable: isTable(starts[k].1.word, starts[k].0..<end), range: starts[k].0..<end)
    }
  }

  /// Where behind a wide gap the next caption begins: only what stands before it is the first one's.
  private func captionBehindGap(in range: Range<Int>) -> Int? {
    let folded = document.folded
    guard range.count > 8, LayoutWords.captions.opens(with: folded[range.lowerBound]) else { return nil }
    return ((range.lowerBound + 4)..<range.upperBound).first { i in
      folded[i - 1].isBlank && folded[i - 2].isBlank && LayoutWords.captions.opens(with: folded[i])
        && caption(at: i, before: range.upperBound)?.hasColon ?? false
    }
  }

  /// 图表 may name either: a title about a course is a figure's.
  private func isTable(_ word: LayoutWords.Caption, _ range: Range<Int>) -> Bool {
    if word != .either { return word == .table }
    let passage = Passage(document, [range])
    return HeaderWords.tableTitles.contains { title in (0..<passage.count).contains { passage.reads(title, at: $0) } }
  }

  private func caption(at start: Int, before end: Int) -> (word: LayoutWords.Caption, hasColon: Bool, title: Int)? {
    let folded = document.folded
    // 【表 1】
    let isBracketed = folded[start] == "["
    let word = isBracketed ? start + 1 : start
    guard let match = LayoutWords.captions.match(in: folded, at: word, before: end) else { return nil }
    let digits = skipBlanks(from: match.range.upperBound, before: end)
    var i = captionNumber(from: digits, before: end)
    guard i > digits else { return nil }
    // 「TABLE 2 表二   US spot ETFs」: one caption in two languages.
    if let other = captionWord(from: skipBlanks(from: i, before: end), before: end) { i = other }
    let number = i
    i = skipBlanks(from: i, before: end)
    if i < end, isBracketed ? folded[i] == "]" : ":.、|".unicodeScalars.contains(folded[i]) {
      return (match.meaning, true, i + 1)
    }
    // 「Table 1 – Indices」: a dash between blanks.
    if i + 1 < end, folded[i] == "-", folded[i - 1] == " ", folded[i + 1] == " " { return (match.meaning, true, i + 1) }
    // Without a colon only a short line without a sentence is a caption; a wide gap is as good as a colon.
    let isApart = i - number > 1 || (i > number && document.printed[number] == "\u{3000}")
    guard !isBracketed, end - i > 1, !hasSentence(start..<unitEnd(titleEnd(i, end), from: i)) else { return nil }
    return titleEnd(i, end) - start < (isApart ? 90 : 40) ? (match.meaning, isApart, i) : nil
  }

  /// Behind a word for a caption and its number.
  private func captionWord(from start: Int, before end: Int) -> Int? {
    guard start < end, let match = LayoutWords.captions.match(in: document.folded, at: start, before: end) else {
      return nil
    }
    let digits = skipBlanks(from: match.range.upperBound, before: end)
    let number = captionNumber(from: digits, before: end)
    return number > digits ? number : nil
  }

  private func skipBlanks(from start: Int, before end: Int) -> Int {
    var i = start
    while i < end, document.folded[i].isBlank { i += 1 }
    return i
  }

  /// Where the number of a caption ends: `3`, `2-1`, 「十一」, `A` before a point or a colon.
  private func captionNumber(from start: Int, before end: Int) -> Int {
    let folded = document.folded
    var i = start
    while i < end, i < start + 3, Self.chineseDigits.contains(folded[i]) { i += 1 }
    if i > start { return i < end && folded[i].isChinese ? start : i }
    if i + 1 < end, document.printed[i].isUppercaseLetter, folded[i + 1] == "." || folded[i + 1] == ":" { return i + 1 }
    while i < end,
      folded[i].isDigit
        || (i > start && (folded[i] == "-" || folded[i] == ".") && folded[i + 1 < end ? i + 1 : i].isDigit)
    { i += 1 }
    return i
  }

  private static let chineseDigits = Set("一二三四五六七八九十".unicodeScalars)

  /// Where a title ends before the unit that a comma parts from it: 「净流入，百万美元」.
  private func unitEnd(_ end: Int, from start: Int) -> Int {
    guard start < end, let comma = document.folded[start..<end].lastIndex(of: "，"), end - comma <= 12 else {
      return end
    }
    let unit = Passage(document, [(comma + 1)..<end])
    return statedUnits(in: unit, 0..<unit.count).isEmpty ? end : comma
  }

  /// Where a title ends that a bracket follows: what stands in it may be long and have any sign.
  private func titleEnd(_ start: Int, _ end: Int) -> Int {
    let folded = document.folded
    guard let last = folded[start..<end].lastIndex(where: { !$0.isBlank }), folded[last] == ")" else { return end }
    return folded[start..<end].firstIndex(of: "(") ?? end
  }

  /// `1.海外 AI`, `1.2 本周重要事件回顾`, `3.风险提示`, 一、…, （一）…
  private func isHeading(_ range: Range<Int>) -> Bool {
    let folded = document.folded
    guard range.count <= 70, range.count <= 40 || !folded[range].contains(where: \.isChinese), !hasSentence(range)
    else {
      return false
    }
    // 「2. Bitcoin has had a quiet week again.」: an item of a list.
    let line = EnglishLine(folded, range)
    if line.endsSentence, line.wordCount >= 4 { return false }
    var i = range.lowerBound
    let isBracketed = folded[i] == "("
    if isBracketed { i += 1 }
    if i < range.upperBound, "一二三四五六七八九十".unicodeScalars.contains(folded[i]) {
      return i + 1 < range.upperBound && folded[i + 1] == (isBracketed ? ")" : "、")
    }
    if isBracketed { return false }
    var parts = 0
    var lastDelimited = false
    while i < range.upperBound, folded[i].isDigit {
      let start = i
      while i < range.upperBound, folded[i].isDigit { i += 1 }
      guard i - start <= 2, folded[start] != "0" else { return false }
      parts += 1
      lastDelimited = i < range.upperBound && (folded[i] == "." || folded[i] == "、")
      if lastDelimited { i += 1 } else { break }
    }
    guard parts > 0, parts > 1 || lastDelimited else { return false }
    while i < range.upperBound, folded[i].isBlank { i += 1 }
    // A unit behind the number makes it a quantity at the head of a wrapped line.
    guard i < range.upperBound, folded[i].isChinese || folded[i].isLowercaseLetter else { return false }
    let limit = range.upperBound
    return document.vocabulary.scales.match(in: folded, at: i, before: limit) == nil
      && document.vocabulary.currencies.match(in: folded, at: i, before: limit) == nil
      && UnitWords.others.match(in: folded, at: i, before: limit) == nil
  }

  private func hasSentence(_ range: Range<Int>) -> Bool {
    document.folded[range].contains { $0 == "。" || $0 == "，" || $0 == ";" }
  }

  /// A line with the punctuation of sentences, or too long for a cell.
  private func isProse(_ range: Range<Int>) -> Bool {
    var chinese = 0
    for s in document.folded[range] {
      if s.isChinese {
        chinese += 1
        if chinese > 24 { return true }
      } else if s == "。" || s == "，" || (s == "、" && range.count > 20) {
        return true
      }
    }
    return EnglishLine(document.folded, range).isProse
  }
}
