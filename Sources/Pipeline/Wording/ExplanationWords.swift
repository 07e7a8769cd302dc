import Dates
import Facts
import Reports

/// How a report was understood, in lines to read.
extension Wording {
  package func explanation(of reading: Reading) -> [String] {
    guard let told = reading.explanation else { return [] }
    var lines = [reading.report, "  " + days(told)]
    if !told.profiles.isEmpty { lines.append("  " + say("profiles: ", "配置：") + told.profiles.joined(separator: ", ")) }
    lines += told.sections.map { section in
      "  " + say("section", "板块") + " \(section.name): \(section.heading) (\(at(section.place)))"
    }
    for table in told.tables { lines += explanation(of: table) }
    return lines + numerals(of: reading)
  }

  private func days(_ told: ReportExplanation) -> String {
    guard let date = told.date, let week = told.week else {
      return say("no date, so nothing was read", "没有日期，未读取任何内容")
    }
    func how(_ isPrinted: Bool) -> String {
      isPrinted ? say(" (printed)", "（印出）") : say(" (inferred)", "（推断）")
    }
    let start = week.start.map { "\($0)…" } ?? ""
    return say("date", "日期") + " \(date)" + how(told.isDatePrinted) + say(", week ", "，所述一周 ")
      + "\(start)\(week.end)" + how(told.isWeekPrinted)
  }

  // MARK: Tables

  private func explanation(of table: TableExplanation) -> [String] {
    let caption = table.caption.isEmpty ? say("without a caption", "无标题") : table.caption
    var lines = ["  " + say("table", "表") + " (\(at(table.place))) \(caption): \(word(for: table.kind))"]
    if !table.firstRow.isEmpty { lines.append("    " + say("first row: ", "首行：") + table.firstRow) }
    for (k, column) in table.columns.enumerated() { lines.append("    \(k + 1). " + line(for: column)) }
    lines.append("    " + say("rows read: \(table.rowsRead)", "已读 \(table.rowsRead) 行"))
    lines += table.unread.map { diagnostic in
      "    " + (diagnostic.place.map { at($0) + ": " } ?? "") + sentence(for: diagnostic)
    }
    return lines
  }

  private func line(for column: TableExplanation.Column) -> String {
    let words = column.words.isEmpty ? "" : column.words + " → "
    switch column.meaning {
    case .role(let role):
      return words + ([role] + column.units + (column.isPercent ? ["%"] : [])).joined(separator: ", ")
    case .entity(let key): return words + key.rawValue
    case .ignored: return words + say("known, not kept", "已知，不保留")
    case .unknown: return words + say("not known: name it in a profile under headers", "未知：请在配置的 headers 中说明")
    }
  }

  private func word(for kind: TableExplanation.Kind) -> String {
    switch kind {
    case .securities: say("securities", "证券")
    case .flows: say("fund flows", "资金流向")
    case .events: say("coming events", "事件预告")
    case .other: say("not understood", "未能识别")
    }
  }

  // MARK: Numerals

  private func numerals(of reading: Reading) -> [String] {
    let counts = reading.numeralCounts
    guard counts.total > 0 else { return [] }
    return ["  " + share(counts)]
      + reading.openNumerals.map { open in
        "    \(at(open.entry.place)): \(open.entry.text) " + say("unexplained: ", "未解释：")
          + "\(open.entry.reason) (\(open.context))"
      }
  }

  /// `line 12:5`; pages only where there are several.
  func at(_ place: Place) -> String {
    (place.page > 1 ? say("page \(place.page), ", "第 \(place.page) 页 ") : "")
      + say("line \(place.line):\(place.column)", "第 \(place.line) 行第 \(place.column) 列")
  }
}
