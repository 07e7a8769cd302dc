import Dates

extension ReportCalendar {
  /// The dates that a document prints alone on a line or in a caption, and what the reader takes from them.
  func remarks(_ document: Document) -> [Remark] {
    document.lines.flatMap { line -> [Remark] in
      guard line.range.count <= 80 else { return [] }
      let passage = Passage(document, [line.range])
      var remarks: [Remark] = []
      var i = 0
      while i < passage.count {
        guard passage[i].isDigit, let found = dateExpression(in: passage.folded, at: i) else {
          i += 1
          continue
        }
        if let meaning = meaning(of: found.expression) {
          remarks.append(Remark(range: passage.span(found.range), meaning: meaning))
        }
        i = max(i + 1, found.range.upperBound)
      }
      return remarks
    }
  }

  private func meaning(of expression: DateExpression) -> NumeralMeaning? {
    if case .range = expression { return isWeekPrinted && period(expression) == week ? .week : nil }
    guard case .day(_?, _, _) = expression, let day = day(expression) else { return nil }
    return day == printedDate ? .reportDate : nil
  }
}
