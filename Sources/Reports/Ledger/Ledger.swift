import Facts

/// How much is told of a report's numerals.
public enum LedgerDetail: Sendable {
  case none
  /// How many are used, ignored and unexplained.
  case counts
  /// Each of them.
  case entries
}

/// What became of each numeral of a report.
///
/// Readers say what they used and what they refused; of the rest the place on the page and the words around it tell:
/// captions, page numbers, headings, names, dates. What none of this explains stays unexplained.
struct Ledger {
  private let document: Document
  private let areas: PageAreas
  private let patterns: NumeralPatterns
  /// For each position the index of its remark and 1, 0 for none.
  private var owners: [UInt32]
  private var remarks: [Remark]
  private let statements: [Statement]

  init(_ document: Document, _ blocks: [Block], _ statements: [Statement], _ remarks: [Remark]) {
    self.document = document
    areas = PageAreas(document, blocks)
    patterns = NumeralPatterns(document: document)
    owners = [UInt32](repeating: 0, count: document.folded.count)
    self.statements = statements
    firstStatement = remarks.count
    self.remarks = remarks + statements.map { Remark(range: $0.range, meaning: .observation) }
    for k in self.remarks.indices { paint(k) }
  }

  private let firstStatement: Int

  /// Used beats ignored, ignored beats unexplained; of equals the later counts.
  private mutating func paint(_ k: Int) {
    let range = remarks[k].range
    let rank = remarks[k].meaning.rank
    let lineEnd = document.lines[document.line(at: range.lowerBound)].range.upperBound
    let area = range.upperBound > lineEnd ? areas.area(at: range.lowerBound) : .furniture
    for i in range where document.folded[i].isNumeralPart {
      let owner = owners[i]
      if owner > 0, remarks[Int(owner) - 1].meaning.rank > rank { continue }
      // A page's number in the middle of a sentence is not the sentence's.
      if i < lineEnd || areas.area(at: i) == area { owners[i] = UInt32(k + 1) }
    }
  }

  var counts: NumeralCounts {
    var counts = NumeralCounts()
    for run in NumeralRuns(document) { counts.count(status(of: run)) }
    return counts
  }

  var entries: [NumeralEntry] {
    NumeralRuns(document).map { run in
      let (meaning, detail) = meaning(of: run)
      let text = document.words(run.range)
      return NumeralEntry(
        place: document.place(at: run.range.lowerBound),
        text: meaning.isPersonal ? String(repeating: "•", count: text.unicodeScalars.count) : text, meaning: meaning,
        detail: detail)
    }
    .sorted { $0.place < $1.place }
  }

  /// The numerals that nothing explains, with the words around them.
  var open: [OpenNumeral] {
    var personal: Set<Int> = []
    var open: [(NumeralRun, NumeralMeaning)] = []
    for run in NumeralRuns(document) {
      let (meaning, _) = meaning(of: run)
      if meaning.isPersonal { personal.formUnion(run.range) }
      if meaning.status == .unexplained { open.append((run, meaning)) }
    }
    return open.map { run, meaning in
      let entry = NumeralEntry(
        place: document.place(at: run.range.lowerBound), text: document.words(run.range), meaning: meaning)
      return OpenNumeral(entry: entry, context: context(of: run, hiding: personal))
    }
  }

  /// Up to 24 characters before it on its line and 12 behind.
  private func context(of run: NumeralRun, hiding personal: Set<Int>) -> String {
    let line = document.lines[document.line(at: run.range.lowerBound)].range
    var start = max(line.lowerBound, run.range.lowerBound - 24)
    var end = min(line.upperBound, run.range.upperBound + 12)
    // No Latin word or number is cut.
    while start > line.lowerBound, document.folded[start - 1].isASCIIVisible, end - start < 80 { start -= 1 }
    while end < line.upperBound, document.folded[end].isASCIIVisible, end - start < 80 { end += 1 }
    let shown = (start..<end).map { i -> Unicode.Scalar in
      personal.contains(i) || patterns.isAddressed(i) ? "•" : document.printed[i].isBlank ? " " : document.printed[i]
    }
    return String(String.UnicodeScalarView(shown)).split(separator: " ").joined(separator: " ")
  }

  /// As `meaning`, without words where a reader has used the numeral.
  private func status(of run: NumeralRun) -> NumeralEntry.Status {
    let owner = Int(owners[run.digits.lowerBound])
    return owner > 0 && remarks[owner - 1].meaning.status == .used ? .used : meaning(of: run).0.status
  }

  private func meaning(of run: NumeralRun) -> (NumeralMeaning, String) {
    let owner = Int(owners[run.digits.lowerBound])
    let status = owner > 0 ? remarks[owner - 1].meaning.status : .unexplained
    if status == .used { return told(owner - 1) }
    if let personal = patterns.personalData(run) { return (personal, "") }
    if status == .ignored { return told(owner - 1) }
    if let found = patterns.name(run) { return found }
    if let found = areas.meaning(of: run) { return found }
    if let found = patterns.meaning(of: run) { return found }
    return owner > 0 ? told(owner - 1) : (.nothing, "")
  }

  private func told(_ k: Int) -> (NumeralMeaning, String) {
    guard k >= firstStatement else { return (remarks[k].meaning, remarks[k].detail) }
    let observation = statements[k - firstStatement].observation
    return (
      .observation, "\(observation.entity.rawValue) \(observation.metric.rawValue) \(observation.period.end)"
    )
  }
}

extension NumeralMeaning {
  fileprivate var rank: Int {
    switch status {
    case .used: 2
    case .ignored: 1
    case .unexplained: 0
    }
  }
}

extension Unicode.Scalar {
  /// A digit or a character that Chinese writes numbers with.
  fileprivate var isNumeralPart: Bool { isDigit || isChineseDigit }
}
