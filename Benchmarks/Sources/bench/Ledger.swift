import Foundation

/// Figures by what was measured and whose they are, in the order in which they came.
struct Ledger {
  /// A thing measured, and its unit.
  struct Measure: Hashable {
    var name: String
    var unit: String
  }

  static let ours = "ours"

  private var order: [Measure] = []
  private var owners: [Measure: [String]] = [:]
  private var figures: [Measure: [String: [Double]]] = [:]

  /// One more round's figure.
  mutating func note(_ name: String, _ unit: String, _ value: Double, of owner: String = ours) {
    let measure = Measure(name: name, unit: unit)
    if figures[measure] == nil { order.append(measure) }
    if figures[measure]?[owner] == nil { owners[measure, default: []].append(owner) }
    figures[measure, default: [:]][owner, default: []].append(value)
  }

  /// A Markdown table of medians: ours, and beside it each other figure with the ratio of ours to it.
  var table: String {
    var rows = [["measure", "ours", "range", "beside it", "that", "ours / that"]]
    for measure in order {
      let ours = figures[measure]?[Self.ours] ?? []
      let head = ["\(measure.name), \(measure.unit)", printed(median(ours)), range(ours)]
      let others = (owners[measure] ?? []).filter { $0 != Self.ours }
      if others.isEmpty { rows.append(head + ["", "", ""]) }
      for other in others {
        let that = median(figures[measure]?[other] ?? [])
        rows.append(head + [other, printed(that), printed(median(ours) / that)])
      }
    }
    return aligned(rows)
  }

  private func range(_ values: [Double]) -> String {
    values.count < 2 ? "" : "\(printed(values.min() ?? 0))–\(printed(values.max() ?? 0))"
  }
}

/// Three digits that count.
private func printed(_ value: Double) -> String {
  if !value.isFinite { return "" }
  let size = value.magnitude
  return String(format: size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : "%.2f", value)
}

private func aligned(_ rows: [[String]]) -> String {
  let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
  var lines = rows.map { row in
    "| " + zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }.joined(separator: " | ") + " |"
  }
  lines.insert("|" + widths.map { String(repeating: "-", count: $0 + 2) }.joined(separator: "|") + "|", at: 1)
  return lines.joined(separator: "\n")
}
