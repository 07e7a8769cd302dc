import Dates
import Facts

// What the prose reader makes of the numerals that state nothing, for those who ask.
extension ProseReader {
  /// - Parameter meaning: what became of the number at `k`.
  mutating func remark(_ meaning: NumeralMeaning, at k: Int) {
    guard statements.keepsRemarks, meaning != .observation else { return }
    let span = terms.passage.span(terms[k].range)
    if meaning.status == .unexplained, let other = otherMetric(at: k) {
      statements.remark(span, .otherMetric, other)
    } else {
      let unit = unit(behind: k, meaning)
      statements.remark(span, meaning, unit)
    }
  }

  /// Dates and names that hold digits.
  mutating func remarkOnWords() {
    guard statements.keepsRemarks else { return }
    for term in terms.terms where holdsDigits(term.range) {
      switch term.kind {
      case .date(let expression, let isAsOf):
        statements.remark(terms.passage.span(term.range), dateMeaning(expression, isAsOf: isAsOf))
      case .entity(let entity): statements.remark(terms.passage.span(term.range), .name, entity.key.rawValue)
      // A time of day is told with the others.
      case .phrase(.neutral) where terms.passage[term.range.upperBound - 1] == "点": continue
      case .phrase, .source: statements.remark(terms.passage.span(term.range), .name)
      default: continue
      }
    }
  }

  private func holdsDigits(_ range: Range<Int>) -> Bool {
    terms.passage.folded[range].contains { $0.isDigit || $0.isChineseDigit }
  }

  /// Dates that give a stated number its period: those of its sentence, else of the nearest before it.
  mutating func remarkOnDates(of timing: Timing, at k: Int) {
    let end = (k..<terms.count).first { terms[$0].endsSentence } ?? terms.count
    var dates = (terms.sentenceStart(k)..<end).filter { isDate($0, of: timing) }
    if dates.isEmpty,
      let last = (terms.paragraphStart(k)..<terms.sentenceStart(k)).last(where: { isDate($0, of: timing) })
    {
      dates = (terms.sentenceStart(last)...last).filter { isDate($0, of: timing) }
    }
    for i in dates { statements.remark(terms.passage.span(terms[i].range), .observationDate) }
  }

  private func isDate(_ i: Int, of timing: Timing) -> Bool {
    guard case .date(let expression, _) = terms[i].kind else { return false }
    switch expression {
    case .yearToDate: return timing.frequency == .yearToDate
    case .month, .monthToDate: return timing.frequency == .monthToDate
    default:
      guard let period = calendar.period(expression) else { return false }
      return period == timing.period || period == Period(timing.period.end)
    }
  }

  private func dateMeaning(_ expression: DateExpression, isAsOf: Bool) -> NumeralMeaning {
    if case .range = expression, calendar.period(expression) == calendar.week { return .week }
    return isAsOf && calendar.day(expression) == calendar.asOf ? .asOfDate : .date
  }

  /// The word of the clause that names a metric which is known and not kept: 营收, capex.
  private func otherMetric(at k: Int) -> String? {
    let passage = terms.passage
    let clause = terms.clauseStart(k) > 0 ? terms[terms.clauseStart(k) - 1].range.upperBound : 0
    // A clause of many numbers is not searched again for each of them.
    let start = max(clause, terms[k].range.lowerBound - 48)
    let next = k + 1 < terms.count ? terms[k + 1].range.lowerBound : passage.count
    let end = min(next, terms[k].range.upperBound + 12)
    for i in start..<max(start, end) {
      if let match = OtherMetrics.words.match(in: passage.folded, at: i, before: end) {
        return passage.words(match.range)
      }
    }
    return nil
  }

  /// Of what is counted the unit.
  private func unit(behind k: Int, _ meaning: NumeralMeaning) -> String {
    guard meaning == .count, case .numeral(let numeral) = terms[k].kind else { return "" }
    return terms.passage.words(numeral.digits.upperBound..<numeral.range.upperBound)
  }
}
