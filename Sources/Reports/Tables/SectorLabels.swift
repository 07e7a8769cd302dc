/// Tells which of the words before a row's code name its sector and which its sub-sector.
///
/// Text gives merged cells as words before the first row that they cover, on lines of their own or on the row's,
/// wrapped, and broken over a page. Each way to cut the words in two is scored: by labels that are known or stand in
/// the table already, then by where the line ends. What is not said carries over from the row above.
struct SectorLabels {
  struct Labels {
    var sector: [TableToken] = []
    var subsector: [TableToken] = []

    func isSame(as other: Labels) -> Bool {
      sector.elementsEqual(other.sector) { $0.range == $1.range }
        && subsector.elementsEqual(other.subsector) { $0.range == $1.range }
    }
  }

  let document: Document
  let hasSector: Bool
  let hasSubsector: Bool
  private var current = Labels()
  private var seen: Set<String> = []
  private var seenSectors: Set<String> = []
  /// The row where the current sector began.
  private var sectorStart = 0
  private var rows: [Labels] = []

  init(document: Document, schema: TableSchema) {
    self.document = document
    hasSector = schema.has(.sector)
    hasSubsector = schema.has(.subsector)
  }

  /// Sector and sub-sector of each row.
  static func labels(of rows: [CodeRow], document: Document, schema: TableSchema)
    -> [(sector: String, subsector: String)]
  {
    var reader = SectorLabels(document: document, schema: schema)
    for row in rows { reader.take(row) }
    var texts: [(sector: String, subsector: String)] = []
    for (i, row) in reader.rows.enumerated() {
      let isAsBefore = i > 0 && row.isSame(as: reader.rows[i - 1])
      texts.append(isAsBefore ? texts[i - 1] : (reader.text(row.sector), reader.text(row.subsector)))
    }
    return texts
  }

  private mutating func take(_ row: CodeRow) {
    if hasSector && hasSubsector {
      takeBoth(row.labels, row)
    } else if hasSector || hasSubsector {
      takeOne(row.labels)
    }
    rows.append(current)
  }

  private mutating func takeOne(_ words: [TableToken]) {
    guard !words.isEmpty else { return }
    let label = hasSector ? current.sector : current.subsector
    let joined = continues(label, words) ? label + words : words
    if hasSector { setSector(joined, from: joined.count > words.count ? sectorStart : rows.count) }
    if hasSubsector { current.subsector = joined }
  }

  private mutating func takeBoth(_ words: [TableToken], _ row: CodeRow) {
    guard let cut = bestCut(words, row) else { return }
    let sector = Array(words[..<cut])
    if !sector.isEmpty {
      let goesOn = continues(current.sector, sector)
      setSector(goesOn ? current.sector + sector : sector, from: goesOn ? sectorStart : rows.count)
      seenSectors.insert(key(current.sector))
    }
    if cut < words.count {
      current.subsector = Array(words[cut...])
      seen.insert(key(current.subsector))
    }
  }

  /// A label whose second part stands further down names the rows above as well.
  private mutating func setSector(_ sector: [TableToken], from start: Int) {
    current.sector = sector
    sectorStart = start
    for i in start..<max(start, rows.count) { rows[i].sector = sector }
  }

  /// How many of the words name the sector; the rest, at least one, names the sub-sector.
  private func bestCut(_ words: [TableToken], _ row: CodeRow) -> Int? {
    guard !words.isEmpty else { return nil }
    // The longest known sub-sector at the end; what stands before it is the sector, or a part of it.
    if let known = words.indices.first(where: { isSubsector(words[$0...]) }) { return known }
    let inline = words.firstIndex { $0.line == row.code.line } ?? words.count
    // Lines of their own name the sector, the row's line the sub-sector.
    if inline > 0, inline < words.count { return inline }
    if key(words) == key(current.sector) { return 0 }
    // No label beside the code though others have one: the sub-sector's cell is wrapped over the words.
    if inline == words.count, !row.isStacked, !current.sector.isEmpty, knownCut(words) == nil { return 0 }
    let scores = words.indices.map { score(words, cut: $0) }
    return scores.indices.max { scores[$0] < scores[$1] }
  }

  /// Where a known sector ends.
  private func knownCut(_ words: [TableToken]) -> Int? {
    words.indices.dropFirst().last { isSector(words[..<$0]) }
  }

  private func score(_ words: [TableToken], cut: Int) -> Int {
    let sector = words[..<cut]
    let subsector = words[cut...]
    var score = 0
    if !sector.isEmpty, isSector(sector) || continues(current.sector, Array(sector)) { score += 40 }
    if !subsector.isEmpty, isSubsector(subsector) { score += 30 }
    if !sector.isEmpty, !subsector.isEmpty {
      if words[cut - 1].line != words[cut].line {
        score += 4
      } else if isTypographic(words[cut - 1], words[cut]) {
        score -= 10
      } else if words.count == 2 {
        score += 2
      }
    }
    if sector.isEmpty { score += words.count == 1 ? 5 : 1 }
    return score
  }

  /// A blank between a Latin and a Chinese word (「AI 应用」) is a matter of setting, not the end of a cell.
  private func isTypographic(_ a: TableToken, _ b: TableToken) -> Bool {
    let left = document.folded[a.range.upperBound - 1]
    let right = document.folded[b.range.lowerBound]
    return b.range.lowerBound == a.range.upperBound + 1 && document.printed[a.range.upperBound] == " "
      && left.isChinese != right.isChinese
  }

  private func isSector(_ words: ArraySlice<TableToken>) -> Bool {
    let key = key(Array(words))
    return document.vocabulary.sectors.contains(key) || seenSectors.contains(key)
  }

  private func isSubsector(_ words: ArraySlice<TableToken>) -> Bool {
    let key = key(Array(words))
    return document.vocabulary.subsectors.contains(key) || seen.contains(key)
  }

  /// The second part of a label that a page or a merged cell broke: known only with it, or a lone character.
  private func continues(_ label: [TableToken], _ words: [TableToken]) -> Bool {
    guard !label.isEmpty, let last = key(label).unicodeScalars.last else { return false }
    if document.vocabulary.labels.contains(key(label + words)) || ["及", "与", "和", "&", "、"].contains(last) {
      return true
    }
    let key = key(words)
    let isLone = key.unicodeScalars.count == 1 && key.unicodeScalars.allSatisfy(\.isChinese)
    return isLone && !document.vocabulary.labels.contains(self.key(label))
  }

  /// As `GroupLabels.key` of their text.
  private func key(_ tokens: [TableToken]) -> String {
    Passage(document, tokens.map(\.range)).folded.filter { !$0.isBlank }.text
  }

  private func text(_ tokens: [TableToken]) -> String {
    let passage = Passage(document, tokens.map(\.range))
    return passage.words(0..<passage.count)
  }
}
