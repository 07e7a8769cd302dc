import Dates
import Files
import Store
import TimeSeries

/// What changed between two outputs of `build`.
///
///     let changes = try OutputChanges(from: "Charts.last", to: "Charts")
package struct OutputChanges: Sendable {
  package struct ChartChange: Hashable, Sendable {
    package enum Kind: String, Sendable { case new, changed, gone }

    package var kind: Kind
    package var id: String
    package var title: String
    /// Where it stands in the deck, from 1; of one that is gone, where it stood.
    package var slide: Int
    /// The last day of its data before and now; empty where there is none.
    package var lastDays: [String]
  }

  package var points: [PointChange]
  /// New and changed ones in their order, then those that are gone.
  package var charts: [ChartChange]
  /// By the position of a point the ids of the charts that show it, in their order.
  package var touched: [[String]]
  /// By id.
  private let slides: [String: Int]

  package var isEmpty: Bool { points.isEmpty && charts.isEmpty }

  package init(from old: String, to new: String) throws {
    let (oldPoints, newPoints) = (try StoredPoints(of: old), try StoredPoints(of: new))
    self.init(
      try PointChange.between(oldPoints, newPoints), try readManifest(of: old).charts, try readManifest(of: new).charts)
  }

  init(_ points: [PointChange], _ old: [WrittenManifest.Chart], _ new: [WrittenManifest.Chart]) {
    self.points = points
    charts = Self.changes(from: old, to: new)
    let (before, after) = (ChartsOfPoints(old), ChartsOfPoints(new))
    touched = points.map { $0.now == nil ? before.charts(showing: $0) : after.charts(showing: $0) }
    slides = Dictionary(
      (Self.numbered(new) + Self.numbered(old)).map { ($0.chart.id, $0.slide) }
    ) { a, _ in a }
  }

  /// Where charts stand in the deck.
  package func slides(of ids: [String]) -> [Int] { ids.compactMap { slides[$0] } }

  /// The first slide is the title's.
  private static func numbered(_ charts: [WrittenManifest.Chart]) -> [(slide: Int, chart: WrittenManifest.Chart)] {
    charts.enumerated().map { ($0.offset + 2, $0.element) }
  }

  private static func changes(from old: [WrittenManifest.Chart], to new: [WrittenManifest.Chart]) -> [ChartChange] {
    let before = Dictionary(old.map { ($0.id, $0) }) { a, _ in a }
    let ids = Set(new.map(\.id))
    let made = numbered(new).compactMap { slide, chart -> ChartChange? in
      let earlier = before[chart.id]
      if earlier?.sha256 == chart.sha256 { return nil }
      return ChartChange(
        kind: earlier == nil ? .new : .changed, id: chart.id, title: chart.title, slide: slide,
        lastDays: [earlier?.last ?? "", chart.last ?? ""])
    }
    let gone = numbered(old).filter { !ids.contains($0.chart.id) }.map { slide, chart in
      ChartChange(kind: .gone, id: chart.id, title: chart.title, slide: slide, lastDays: [chart.last ?? "", ""])
    }
    return made + gone
  }
}

extension StoredPoints {
  /// Of an output's folder.
  convenience init(of folder: String) throws(StoreError) { try self.init(Path.joined(folder, SeriesFile.name)) }
}

/// Which charts show a series.
private struct ChartsOfPoints {
  private var charts: [Series.Key: [(id: String, first: String, last: String)]] = [:]

  init(_ all: [WrittenManifest.Chart]) {
    for chart in all {
      for key in chart.keys where !(charts[key]?.contains { $0.id == chart.id } ?? false) {
        charts[key, default: []].append((chart.id, chart.first ?? "", chart.last ?? ""))
      }
    }
  }

  func charts(showing point: PointChange) -> [String] {
    let day = point.day.description
    return (charts[point.key] ?? []).filter {
      ($0.first.isEmpty || $0.first <= day) && ($0.last.isEmpty || day <= $0.last)
    }
    .map(\.id)
  }
}
