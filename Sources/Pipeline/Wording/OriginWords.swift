import Dates
import Facts
import TimeSeries

/// Where a number comes from, as people read it.
extension Wording {
  /// The value, then each printing with its line and a caret below the number.
  package func lines(for provenance: ValueOrigin) -> [String] {
    let key = provenance.key
    let source = key.source.isEmpty ? "" : ", " + key.source
    let value =
      provenance.number.map { (provenance.isAbout ? "~" : "") + $0.decimal + " " + provenance.unit.rawValue }
      ?? say("no value", "没有值")
    var lines = [
      "\(key.entity.rawValue) \(key.metric.rawValue) (\(key.frequency.rawValue)\(source)) \(provenance.day): \(value)"
    ]
    for split in provenance.splits {
      lines.append(
        say(
          "divided by the confirmed split \(split.ratio) of \(split.day)", "已按确认的拆股折算：\(split.day)，\(split.ratio)"))
    }
    for printing in provenance.printings {
      lines.append("")
      lines += self.lines(for: printing, unit: provenance.unit)
    }
    return lines
  }

  private func lines(for printing: ValueOrigin.Printing, unit: Measure) -> [String] {
    let sign = printing.qualifier == .equal ? "" : printing.qualifier.rawValue + " "
    var lines = ["\(place(printing.place)): \(word(for: printing.role)): \(sign)\(printing.number.decimal)"]
    if let line = printing.line { lines += line.lines().map { "    " + $0 } }
    if let correction = printing.correction { lines.append("  " + words(for: correction)) }
    return lines
  }

  private func words(for correction: Correction) -> String {
    let by = [correction.by, correction.made?.description ?? "", correction.reason].filter { !$0.isEmpty }
    let told = by.isEmpty ? "" : " (" + by.joined(separator: ", ") + ")"
    let number = correction.corrected?.decimal
    return number.map { say("corrected to \($0)\(told)", "更正为 \($0)\(told)") + say(" in ", "，见 ") + origin(correction) }
      ?? say("struck out\(told) in ", "已划去\(told)，见 ") + origin(correction)
  }

  private func origin(_ correction: Correction) -> String { "\(correction.place.report):\(correction.place.line)" }

  private func word(for role: ValueOrigin.Role) -> String {
    switch role {
    case .shown: say("printed", "原文")
    case .agrees: say("the same", "同值")
    case .superseded: say("superseded", "已被取代")
    case .conflicts: say("contradicted within its date", "同日互相矛盾")
    case .bound: say("a bound", "界限")
    }
  }

  /// A statistic's value, then the values of its window with the place of each.
  package func lines(for statistic: StatisticOrigin) -> [String] {
    let value = statistic.value.map { plainDecimal($0) } ?? say("no value", "没有值")
    let count = statistic.values.points.count + (statistic.values.base == nil ? 0 : 1)
    let window = statistic.window.map { " " + $0.description } ?? ""
    var lines = [
      "\(statistic.name)\(window) \(statistic.day): \(value)",
      say("computed from \(counted(count, "value")):", "由 \(count) 个值计算："),
    ]
    if let base = statistic.values.base { lines.append(line(of: base, mark: say("from ", "基准 "))) }
    lines += statistic.values.points.map { line(of: $0, mark: "") }
    if !statistic.values.isFull { lines.append(say("the window is not full", "窗口未满")) }
    return lines
  }

  /// A line for each common day: the day, both values and where they are printed.
  package func lines(for pair: PairOrigin) -> [String] {
    let value = pair.value.map { plainDecimal($0) } ?? say("no value", "没有值")
    let window = pair.window.map { " " + $0.description } ?? ""
    let days = counted(pair.days.count, "common day")
    var lines = [
      "\(pair.name)\(window) \(pair.day): \(value)", say("computed from \(days):", "由 \(pair.days.count) 个共同日期计算："),
    ]
    lines += pair.days.map { first, second in
      line(of: first, mark: "") + "  |  \(second.number.decimal)  " + (second.places.first.map { place($0) } ?? "")
    }
    if !pair.isFull { lines.append(say("the window is not full", "窗口未满")) }
    return lines
  }

  private func line(of point: Series.Point, mark: String) -> String {
    "  \(mark)\(point.day)  \(point.number.decimal)  " + (point.places.first.map { place($0) } ?? "")
  }

  /// Where there is no value on the day: what the nearest days with one are.
  package func noValue(_ series: Series, on day: Day) -> String {
    let before = series.points.last { $0.day < day }?.day.description
    let after = series.points.first { $0.day > day }?.day.description
    let near = [before, after].compactMap { $0 }.joined(separator: say(" and ", " 和 "))
    let name = "\(series.key.entity.rawValue) \(series.key.metric.rawValue) (\(series.key.frequency.rawValue))"
    return say("\(name) has no value on \(day); the nearest are on \(near)", "\(name) 在 \(day) 没有值；最近的是 \(near)")
  }
}
