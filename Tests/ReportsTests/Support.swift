import Dates
import Facts
import Testing

@testable import Reports

/// A report that begins with a printed week, so that every test text has its days.
func reading(
  _ body: String, week: String = "本周（2024/8/19 至 2024/8/23）回顾如下。", names: NameIndex = NameIndex()
) -> Reading {
  ReportDraft(document: Document(report: "test.txt", text: week + "\n" + body)).reading(folder: names)
}

/// An observation in one line: `SPX.GI close 2024-08-23 = 5634.6 points`.
func rows(_ reading: Reading) -> [String] {
  reading.observations.map { o in
    let start = o.period.start.map(\.description) ?? ""
    let period = o.period.start == o.period.end ? o.period.end.description : "\(start)…\(o.period.end)"
    return
      "\(o.entity.rawValue) \(o.metric.rawValue) \(period) \(o.qualifier.rawValue) \(o.number.decimal) \(o.unit.rawValue)"
  }
}

func lines(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }
