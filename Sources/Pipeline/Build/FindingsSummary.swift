/// `summary.txt`: the findings, to paste.
struct FindingsSummary: Sendable {
  static let file = "summary.txt"

  var charts: [PrintedChart]

  /// A line for each chart with a finding, under the last day of the data.
  var text: String {
    let last = charts.compactMap(\.specification.last).max().map(\.description) ?? ""
    let lines = charts.map(\.specification.finding).filter { !$0.isEmpty }
    return ([last] + lines.map { "• " + $0 }).filter { !$0.isEmpty }.joined(separator: "\n") + "\n"
  }
}
