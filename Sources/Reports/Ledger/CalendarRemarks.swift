import Dates

extension ReportCalendar {
  /// The dates outside tables from which the reader takes the report's date and week.
  func remarks(_ document: Document, _ blocks: [Block]) -> [Remark] {
    let cells = Set(blocks.filter { $0.kind == .table || $0.kind == .figure }.flatMap(\.lines))
    return document.lines.indices.flatMap { k -> [Remark] in
      let line = document.lines[k]
      guard line.range.count <= 80, !cells.contains(k), document.folded[line.range].contains(where: \.isDigit) else {
        return []
      }
      let passage = Passage(document, [line.range])
      var remarks: [Remark] = []
      var i = 0
      while i < passage.count {
        guard passage[i].isDigit, let found = passage.date(at: i) else {
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
