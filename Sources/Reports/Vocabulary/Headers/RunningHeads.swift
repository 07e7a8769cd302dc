import Facts

/// A column's header among others that run on behind it.
struct RunningHead {
  var role: ColumnRole
  var range: Range<Int>
}

extension HeaderWords {
  /// The header that begins at a place, where headers run together without their cells: a word for what a column holds,
  /// or a stretch with a word of change behind it.
  ///
  ///     // 「本周涨跌幅年初至今」: change_1w at 0, change_ytd at 5
  static func columnHead(in passage: Passage, at start: Int) -> RunningHead? {
    let text = passage.folded
    let whole = passage.document.vocabulary.headers.match(in: text, at: start).flatMap {
      isLabel($0, in: passage) ? nil : $0
    }
    let period = HeaderPeriods.match(in: passage, at: start)
    var end = period?.range.upperBound ?? start
    if let period, let change = changeWords.match(in: text, at: skipBlank(text, end)) {
      end = change.range.upperBound
      if (whole?.range.upperBound ?? start) < end {
        let role: ColumnRole = period.meaning.change.map { .metric($0) } ?? .ignored
        return RunningHead(role: role, range: start..<end)
      }
    }
    if let whole { return parted(whole, in: passage) ?? RunningHead(role: whole.meaning, range: whole.range) }
    // A stretch alone is the change over it; one sign for it may be a part of any word.
    guard let period, period.range.count > 1 else { return nil }
    return RunningHead(role: period.meaning.change.map { .metric($0) } ?? .ignored, range: period.range)
  }

  /// 「公司」 and 「代码」 over two columns, which run together to 「公司代码」: each is a header, and a gap parts them.
  private static func parted(_ match: Lexicon<ColumnRole>.Match, in passage: Passage) -> RunningHead? {
    let text = passage.folded
    let headers = passage.document.vocabulary.headers
    for cut in match.range.dropFirst() where passage.origin(cut) > passage.origin(cut - 1) + 1 {
      guard let left = headers.match(in: text, at: match.range.lowerBound, before: cut), left.range.upperBound == cut,
        let right = headers.match(in: text, at: cut), right.range.upperBound == match.range.upperBound
      else { continue }
      let gap = passage.document.printed[(passage.origin(cut - 1) + 1)..<passage.origin(cut)]
      let isWide = gap.count > 1 && !gap.contains { $0 == "\n" || $0 == "\r" } || gap.contains("\t")
      if isWide || left.meaning == .organisation { return RunningHead(role: left.meaning, range: left.range) }
    }
    return nil
  }

  /// Behind a header stands the first group's label: 「交易所」, and 「算力托管」, which only begins like a header.
  private static func isLabel(_ match: Lexicon<ColumnRole>.Match, in passage: Passage) -> Bool {
    let (text, end) = (passage.folded, match.range.upperBound)
    let vocabulary = passage.document.vocabulary
    switch match.meaning {
    case .market: return vocabulary.labels.contains(GroupLabels.key(text[match.range].text))
    case .ignored:
      guard passage[end].isChinese, passage[end - 1].isChinese, passage.origin(end) == passage.origin(end - 1) + 1
      else { return false }
      return vocabulary.headers.match(in: text, at: end) == nil && remainders.match(in: text, at: end) == nil
        && HeaderPeriods.match(in: passage, at: end) == nil
    default: return false
    }
  }

  private static func skipBlank(_ text: [Unicode.Scalar], _ i: Int) -> Int {
    i < text.count && text[i].isBlank ? i + 1 : i
  }
}
