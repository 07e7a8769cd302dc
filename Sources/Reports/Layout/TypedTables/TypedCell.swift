/// A cell of a typed table: a run of text that stands apart from its neighbours.
struct TypedCell {
  /// Where its words stand, a stretch for each line of them.
  let ranges: [Range<Int>]
  /// Where it begins and ends on its line, as characters are shown: a Chinese one takes two places.
  let span: Range<Int>
  /// The index of its first line.
  let line: Int
  let content: CellContent

  init(_ document: Document, _ ranges: [Range<Int>], span: Range<Int>, line: Int) {
    self.ranges = ranges
    self.span = span
    self.line = line
    content = CellContent(document, Grid.Cell(ranges: ranges, row: 0, column: 0))
  }

  /// The two as one cell.
  func joined(with next: TypedCell) -> TypedCell {
    TypedCell(content.passage.document, ranges + next.ranges, span: span, line: line)
  }

  var isWords: Bool { content.isWords }
  var hasValue: Bool { content.isValue }
  var isDate: Bool { content.date != nil }
  var isCode: Bool { content.code != nil }

  /// `HSTECH`, `SHSZ300`: a code without a market, where a column says that its cells are codes.
  var isBareCode: Bool {
    let passage = content.passage
    return (2...8).contains(passage.count) && passage.printed(0).isUppercaseLetter
      && (0..<passage.count).allSatisfy { passage[$0].isDigit || passage.printed($0).isUppercaseLetter }
  }

  var isYear: Bool {
    guard let numeral = content.numeral, numeral.kind == .plain, numeral.number.exponent == 0 else { return false }
    return (1990...2100).contains(numeral.number.mantissa)
  }

  /// 「1日」, 「5 天」, `12M`: in a header a stretch.
  var isStretch: Bool {
    let text = content.passage.folded
    if content.passage[0].isDigit, HeaderPeriods.match(in: content.passage, at: 0)?.range.count == text.count {
      return true
    }
    return content.numeral?.kind == .counted && ColumnHead([content]).isUnderstood
  }

  /// Whether it goes on from what stands before it: 「（亿美元）」, `(x)`.
  var opensBracket: Bool { content.passage[0] == "(" && !hasValue && !isCode }

  /// `(x)`, `(HK$)`, `%`: what the numbers of a column are counted in.
  var isUnit: Bool {
    let folded = content.passage.folded
    return folded == ["%"] || opensBracket && folded.last == ")"
  }

  var isOfMoneyOrPercent: Bool {
    let passage = content.passage
    return passage.folded.contains("%") || !statedUnits(in: passage, 0..<passage.count).isEmpty
  }

  /// Whether all of it is one known word of headers: `Mkt cap`.
  var isOneHeadWord: Bool {
    let passage = content.passage
    return passage.document.vocabulary.headers.match(in: passage.folded, at: 0)?.range.count == passage.count
  }

  /// `25E`, `FY26E`, `2025F`: a year that is not over.
  var isForecastYear: Bool {
    let folded = content.passage.folded
    let digits = folded.count(where: \.isDigit)
    let words = folded.filter { !$0.isDigit }.text
    return (digits == 2 || digits == 4) && ["e", "f", "fy", "fye", "cye", "cy", "a"].contains(words)
  }

  /// Whether a bracket in it is still open.
  var leavesBracketOpen: Bool {
    let folded = content.passage.folded
    return folded.count { $0 == "(" } > folded.count { $0 == ")" }
  }
}

extension Document {
  /// The cells of a line: what gaps of at least `gap` places part; without a gap the whole line.
  ///
  /// - Parameter pitch: how many places a wide character takes: one in lines that were set by counting characters.
  func cells(ofLine i: Int, gap: Int?, pitch: Int = 2) -> [TypedCell] {
    var cells: [TypedCell] = []
    var start: (position: Int, place: Int)?
    var end = (position: 0, place: 0)
    var place = 0
    for position in lines[i].range {
      let s = printed[position]
      let width = s == "\t" ? 8 - place % 8 : folded[position].isBlank ? s.placeCount : min(pitch, s.placeCount)
      if parts(position) {
        // A bar or leaders part cells however near they stand.
        place += max(width, gap ?? 0)
      } else if !folded[position].isBlank {
        if let gap, let open = start, place - end.place >= gap {
          cells.append(cell(open.position..<end.position, open.place..<end.place, i))
          start = nil
        }
        start = start ?? (position, place)
        end = (position + 1, place + width)
      }
      // A tab parts cells however narrow it is.
      place += s == "\t" ? max(width, gap ?? 0) : width
    }
    if let open = start { cells.append(cell(open.position..<end.position, open.place..<end.place, i)) }
    return cells
  }

  /// Whether a bar between blanks or a point of leaders stands there: 「date | event」, 「S&P 500 ..... 5,634」.
  private func parts(_ position: Int) -> Bool {
    let s = folded[position]
    func isFree(_ i: Int) -> Bool { !folded.indices.contains(i) || folded[i].isBlank }
    if s == "|" { return isFree(position - 1) || isFree(position + 1) }
    if s.isBoxDrawing { return true }
    guard s == "." else { return false }
    func isPoint(_ i: Int) -> Bool { folded.indices.contains(i) && folded[i] == "." }
    return isPoint(position - 1) && (isPoint(position - 2) || isPoint(position + 1))
      || isPoint(position + 1) && isPoint(position + 2)
  }

  private func cell(_ range: Range<Int>, _ span: Range<Int>, _ line: Int) -> TypedCell {
    TypedCell(self, [range], span: span, line: line)
  }

  /// A line of nothing but dashes and the like, as typed tables have below their header.
  func isRuler(_ i: Int) -> Bool {
    let visible = folded[lines[i].range].filter { !$0.isBlank }
    return visible.count > 3 && visible.allSatisfy(\.isRuling)
  }
}

extension Unicode.Scalar {
  var isBoxDrawing: Bool { (0x2500...0x257F).contains(value) }

  /// What lines across typed tables are drawn with.
  var isRuling: Bool { "-=_+|.*~".unicodeScalars.contains(self) || isBoxDrawing }

  /// How many places it takes in a line of fixed pitch: two for East Asian wide forms.
  var placeCount: Int {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    case 0x200B...0x200F, 0xFEFF: 0
    default: 1
    }
  }
}
