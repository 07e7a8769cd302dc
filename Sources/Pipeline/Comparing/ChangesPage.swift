import Facts
import TimeSeries

/// Changes for people: `changes.md`.
struct ChangesPage: Sendable {
  static let file = "changes.md"

  private let changes: OutputChanges
  private let isChinese: Bool

  init(_ changes: OutputChanges, _ locale: ReaderLocale) {
    self.changes = changes
    isChinese = locale.isChinese
  }

  /// So many revised values are listed one by one; `weekplot diff` lists all.
  private static let listed = 200

  var text: String {
    let parts = [["# " + say("What has changed", "本次变化")], revised, removed, added, charts]
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private func say(_ english: String, _ chinese: String) -> String { isChinese ? chinese : english }

  // MARK: Values

  private var revised: [String] {
    table(
      say("Values that are others", "改变的数值"), changes.points.indices.filter { isBoth(changes.points[$0]) })
  }

  private var removed: [String] {
    table(
      say("Values that are there no more", "不再有的数值"), changes.points.indices.filter { changes.points[$0].now == nil })
  }

  private func isBoth(_ point: PointChange) -> Bool { point.was != nil && point.now != nil }

  private func table(_ title: String, _ indices: [Int]) -> [String] {
    if indices.isEmpty { return [] }
    let head = say(
      "| entity | metric | date | was | is | unit | charts | slides |", "| 代码 | 指标 | 日期 | 原值 | 现值 | 单位 | 图 | 幻灯片 |")
    var lines = ["## \(title) (\(indices.count))", "", head, "| --- | --- | --- | ---: | ---: | --- | --- | --- |"]
    for index in indices.prefix(Self.listed) {
      let point = changes.points[index]
      let ids = changes.touched[index]
      let slides = changes.slides(of: ids).map(String.init)
      let cells = [
        point.key.entity.rawValue, metric(point.key), point.day.description, point.was ?? "–", point.now ?? "–",
        point.unit.rawValue, ids.joined(separator: ", "), slides.joined(separator: ", "),
      ]
      lines.append("| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |")
    }
    if indices.count > Self.listed {
      lines += ["", say("and \(indices.count - Self.listed) more", "另有 \(indices.count - Self.listed) 个")]
    }
    return lines
  }

  private func metric(_ key: Series.Key) -> String {
    ([key.metric.rawValue, key.frequency.rawValue] + (key.source.isEmpty ? [] : [key.source])).joined(separator: ", ")
  }

  /// New values are what every week brings: how many of what.
  private var added: [String] {
    let new = changes.points.filter { $0.was == nil }
    guard let first = new.map(\.day).min(), let last = new.map(\.day).max() else { return [] }
    let days = first == last ? "\(last)" : say("\(first) to \(last)", "\(first) 至 \(last)")
    let byMetric = Dictionary(grouping: new, by: \.key.metric).sorted { $0.key < $1.key }
    let counts = byMetric.map { "\($0.key.rawValue) \($0.value.count)" }.joined(separator: ", ")
    return ["## " + say("New values", "新增的数值") + " (\(new.count))", "", "\(days): \(counts)"]
  }

  // MARK: Charts

  private var charts: [String] {
    if changes.charts.isEmpty { return [] }
    let lines = changes.charts.map { chart in
      let kind =
        switch chart.kind {
        case .new: say("new", "新增")
        case .changed: say("changed", "已更新")
        case .gone: say("gone", "已删除")
        }
      let days = unique(chart.lastDays.filter { !$0.isEmpty }).joined(separator: " → ")
      let slide = say("slide \(chart.slide)", "幻灯片 \(chart.slide)")
      return "- `\(chart.id)` \(chart.title): \(kind), \(slide)" + (days.isEmpty ? "" : ", \(days)")
    }
    return ["## " + say("Charts", "图") + " (\(changes.charts.count))", ""] + lines
  }
}
