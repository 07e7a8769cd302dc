import Facts

// How much of a clause is understood: what is not may be a subject that is not known (台积电收于), or make the number
// something else (总市值蒸发约 1500 亿).
extension TermList {
  /// Whether a clause says more about one of its terms than the reader understands.
  ///
  /// What stands before its subject may be anything (日圆套息盘拆仓，令日经 225 指数…), as long as it is no part of the
  /// subject's name; behind the subject every word counts.
  func hasUnknownWords(before k: Int, of metric: Metric? = nil) -> Bool {
    let start = clauseStart(k)
    let from = start > 0 ? terms[start - 1].range.upperBound : textStart
    if let subject = (start..<k).last(where: { isSubject($0, of: metric) }), standsFree(subject, from) {
      return holdsUnknownWords(subject..<k, from: terms[subject].range.lowerBound)
    }
    return holdsUnknownWords(start..<k, from: from)
  }

  private func isSubject(_ i: Int, of metric: Metric?) -> Bool {
    switch terms[i].kind {
    case .entity(let entity): metric.map { !$0.isMarketWide && entity.entityClass.carries($0) } ?? true
    case .phrase(.metric(let own, _)): metric == own && own == .fearGreed
    default: false
    }
  }

  private func holdsUnknownWords(_ range: Range<Int>, from: Int) -> Bool {
    var i = from
    for k in range.lowerBound...range.upperBound {
      while i < terms[k].range.lowerBound {
        switch token(at: i, before: terms[k].range.lowerBound) {
        case .filler(let end): i = end
        case .unknown: return true
        case .mark: i += 1
        }
      }
      if k < range.upperBound, case .phrase(.otherSubject) = terms[k].kind { return true }
      i = max(i, terms[k].range.upperBound)
    }
    return false
  }

  private enum Token {
    case filler(end: Int)
    case unknown
    case mark
  }

  private func token(at i: Int, before end: Int) -> Token {
    if let filler = passage.document.vocabulary.fillers.match(in: passage.folded, at: i, before: end) {
      return .filler(end: filler.range.upperBound)
    }
    return passage[i].isChinese || passage[i].isWord ? .unknown : .mark
  }

  /// Whether the words before a subject, known or not, are parted from its name: by a mark, a date, a word that is
  /// known. 「加拿大比特币现货 ETF」 is another fund.
  private func standsFree(_ subject: Int, _ from: Int) -> Bool {
    var i = from
    var isUnknown = false
    var isOther = false
    for k in clauseStart(subject)...subject {
      let next = terms[k].range.lowerBound
      while i < next {
        switch token(at: i, before: next) {
        case .filler(let end):
          if end - i > 1 || Phrases.parting.contains(passage[i]) { isUnknown = false }
          i = end
        case .unknown:
          isUnknown = true
          i += 1
        case .mark:
          if Phrases.partingMarks.contains(passage[i]) { isUnknown = false }
          i += 1
        }
      }
      if k < subject {
        switch terms[k].kind {
        case .phrase(.otherSubject): isOther = true
        case .phrase(.comparison): isUnknown = true
        default: isUnknown = false
        }
      }
      i = max(i, terms[k].range.upperBound)
    }
    return !isUnknown && !isOther
  }
}
