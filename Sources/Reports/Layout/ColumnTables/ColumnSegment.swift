import Facts

/// Heads of columns, and the lines below them up to the next head.
struct ColumnSegment {
  /// The words of each column's head.
  private(set) var heads: [[Range<Int>]] = []
  private(set) var body: [[TableToken]] = []
  private var headLines: [[TableToken]] = []

  /// A table's lines cut where heads begin.
  static func segments(of lines: [[TableToken]], _ document: Document) -> [ColumnSegment] {
    var segments = [ColumnSegment()]
    for (i, line) in lines.enumerated() {
      let last = segments.count - 1
      let rest = lines[i...]
      if segments[last].opensNext(at: rest, document) {
        if segments[last].body.isEmpty { segments[last].headLines.append(line) } else { segments.append(.init([line])) }
      } else if segments[last].body.isEmpty, !segments[last].headLines.isEmpty, isEndOfHead(line, document) {
        segments[last].headLines.append(line)
      } else {
        segments[last].body.append(line)
      }
    }
    for k in segments.indices { segments[k].joinHeads(document) }
    return segments
  }

  init(_ headLines: [[TableToken]] = []) { self.headLines = headLines }

  var isOfValues: Bool { !body.isEmpty && body.allSatisfy { $0.allSatisfy { $0.isValue || $0.isDate } } }

  var isOfWords: Bool {
    !body.isEmpty && body.allSatisfy { line in line.contains(where: \.isWord) && !line.contains(where: \.isCode) }
  }

  var holdsCodes: Bool { body.contains { $0.contains(where: \.isCode) } }

  // MARK: Heads

  /// Whether the first of the lines is a head, known or not, that ends what stands above.
  private func opensNext(at lines: ArraySlice<[TableToken]>, _ document: Document) -> Bool {
    guard let line = lines.first, !endsDays(with: line, before: lines.dropFirst(), document) else { return false }
    guard Self.isHead(line, document) else { return isUnknownHead(line) }
    if body.isEmpty { return true }
    // A name may be the word of a head: what follows tells.
    let heads = lines.prefix { Self.isHead($0, document) || Self.isEndOfHead($0, document) }
    guard let next = lines.dropFirst(heads.count).first else { return false }
    if next.allSatisfy({ $0.isValue || $0.isDate }) { return true }
    let roles = heads.flatMap { Self.cells($0, document) }.compactMap(\.column.role)
    if next.contains(where: \.isCode) { return roles.contains(.code) }
    return roles.contains { $0.isName || $0.isLabel || Self.wordRoles.contains($0) }
  }

  private static let wordRoles: Set<ColumnRole> = [.organisation, .venue, .venueOrOrganisation, .event, .market, .date]

  private static func isHead(_ line: [TableToken], _ document: Document) -> Bool {
    guard line.allSatisfy(\.isWord) else { return false }
    return cells(line, document).allSatisfy { $0.isUnderstood || isFund($0.key) }
  }

  /// The heads on a line; of one whose bracket is closed further down what stands before that.
  private static func cells(_ line: [TableToken], _ document: Document) -> [ColumnHead] {
    HeaderCells(line, document).cells.map { cell in
      var ranges = cell.map(\.range)
      if let last = ranges.last {
        let words = document.folded[last]
        if let open = words.lastIndex(of: "("), open > last.lowerBound, !words[open...].contains(")") {
          ranges[ranges.count - 1] = last.lowerBound..<open
        }
      }
      return head(ranges, document)
    }
  }

  private static func isFund(_ word: String) -> Bool {
    Funds.totals.contains(word) || Funds.weekTotals.contains(word)
      || Funds.groups.contains { $0.tickers.contains(word.uppercased()) || $0.miniTrust == word.uppercased() }
  }

  /// 「亿港元）」, 「幅」: what completes a head of the line above.
  private static func isEndOfHead(_ line: [TableToken], _ document: Document) -> Bool {
    line.allSatisfy { token in
      let folded = document.folded[token.range]
      if folded.first == "(" { return token.isWord }
      if folded.count(where: { $0 == ")" }) > folded.count(where: { $0 == "(" }) { return true }
      let words = Array(folded)
      return HeaderWords.remainders.match(in: words, at: 0)?.range.count == words.count
    }
  }

  /// Words below numbers are the head of a column, known or not.
  private func isUnknownHead(_ line: [TableToken]) -> Bool {
    body.count > 1 && isOfValues && line.allSatisfy(\.isWord)
  }

  /// 「合计」 below the days is a row's name, where no numbers follow it.
  private func endsDays(with line: [TableToken], before next: ArraySlice<[TableToken]>, _ document: Document) -> Bool {
    guard line.count == 1, let last = body.last, last.contains(where: \.isDate) else { return false }
    let word = GroupLabels.key(document.words(line[0].range))
    guard Funds.totals.contains(word) || Funds.weekTotals.contains(word) else { return false }
    return !(next.first?.contains(where: \.isValue) ?? false)
  }

  /// What completes heads that stand on one line came out below, a piece a line: it goes to them in their order. Else
  /// it goes to the head right above.
  private mutating func joinHeads(_ document: Document) {
    let wide = headLines.filter { $0.count > 1 && Self.isHead($0, document) }
    let start = wide.first?.last?.range.upperBound ?? 0
    let ends = headLines.filter {
      Self.isEndOfHead($0, document) && !Self.isHead($0, document) && $0[0].range.lowerBound >= start
    }
    if wide.count == 1, let line = ends.first?.first?.line {
      let below = ends.joined().map { TableToken(kind: $0.kind, range: $0.range, line: line) }
      if let joined = StackedHeader.columns(wide[0] + below, of: document) {
        let others = headLines.filter { $0.count == 1 && Self.isHead($0, document) }
        heads = others.map { $0.map(\.range) } + joined
        return
      }
    }
    for line in headLines {
      let cells = HeaderCells(line, document).cells.map { $0.map(\.range) }
      if Self.isEndOfHead(line, document), let last = heads.indices.last {
        heads[last] += cells.flatMap(\.self)
      } else {
        heads += cells
      }
    }
  }

  static func head(_ ranges: [Range<Int>], _ document: Document) -> ColumnHead {
    ColumnHead([CellContent(document, Grid.Cell(ranges: ranges, row: 0, column: 0))])
  }
}
