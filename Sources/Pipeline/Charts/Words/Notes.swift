import Dates
import Facts
import TimeSeries

extension ChartContext {
  /// The source line: providers, the reports with their dates, the last day, and what else a reader must know.
  ///
  ///     // 资料来源：CoinMarketCap，周报 52 期（2024-01-05 至 2024-12-30）；截至 2024-12-28
  func note(sources: [String], reports: [String], last: Day?, remarks: [String] = []) -> String {
    let tables = reports.filter(data.contains)
    let spoken = tables.count < reports.count ? spoken(reports.filter { !data.contains($0) }) : nil
    let all = sources + tables
    let named = all.joined(separator: words(.listSeparator))
    let origin =
      (spoken.map { all.isEmpty ? words(.noSource, $0) : words(.source, named, $0) } ?? words(.noSource, named))
      + (options.house.isEmpty ? "" : words(.clause) + options.house)
    let rest = (last.map { [words(.through, $0.description)] } ?? []) + remarks
    return ([origin] + rest).joined(separator: words.locale == .english ? "; " : "；")
  }

  private func spoken(_ reports: [String]) -> String {
    let dated = reports.compactMap { date(of: $0) }.sorted()
    guard let first = dated.first, let last = dated.last else {
      return words(.reports, String(reports.count), "–", "–")
    }
    return reports.count == 1
      ? words(.oneReport, first.description)
      : words(.reports, String(reports.count), first.description, last.description)
  }

  /// The reports that print these points, by date, then path.
  func reports(of points: some Sequence<Series.Point>) -> [String] {
    let found = Set(points.flatMap { $0.places.map(\.report) })
    return found.sorted { a, b in
      let (x, y) = (date(of: a)?.number ?? .min, date(of: b)?.number ?? .min)
      return x == y ? a < b : x < y
    }
  }

  func sources(of shown: ShownSeries) -> [String] {
    let metric = shown.key.metric == .closeAdjusted ? .close : shown.key.metric
    return shown.key.source.isEmpty ? sources(shown.key.entity, metric) : names(shown.key.source)
  }

  /// That the series is of several sources, or that those of others exist and are not in the chart.
  func remark(on shown: ShownSeries) -> [String] {
    if joined.contains(shown.key) {
      return [words(.joinedSources, names(shown.key.source).joined(separator: words(.listSeparator)))]
    }
    let others = unique(shown.otherSources.map { $0.replacing(";", with: "+") })
    return others.isEmpty ? [] : [words(.otherSources, others.joined(separator: words(.listSeparator)))]
  }
}
