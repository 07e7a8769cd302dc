import Dates
import Facts
import TimeSeries

/// Sources of one entity's metric that a user lets go on as one series, the first ones first.
///
/// Who counts differently has other values: that a series is made of several is in its source, `CoinMarketCap;CoinGecko`, and
/// in the notes of charts.
package struct JoinedSources: Hashable, Sendable {
  package var entity: EntityKey
  package var metric: Metric
  package var sources: [String]

  /// For each frequency the points of the first source, and of each further one those of days that none before it has;
  /// none where fewer than two of them have any.
  func series(of all: [Series]) -> [JoinedSeries] {
    let own = all.filter { $0.key.entity == entity && $0.key.metric == metric }
    return Frequency.allCases.compactMap { frequency in
      let parts = sources.compactMap { source in
        own.first { $0.key.frequency == frequency && $0.key.source.lowercased() == source.lowercased() }
      }
      guard parts.count > 1, parts.allSatisfy({ $0.unit == parts[0].unit }) else { return nil }
      var result = parts[0]
      result.key.source = parts.map(\.key.source).joined(separator: ";")
      var days = Set(result.points.map(\.day))
      for part in parts.dropFirst() {
        result.points += part.points.filter { days.insert($0.day).inserted }
        result.bounds += part.bounds
      }
      result.points.sort { $0.day < $1.day }
      result.bounds.sort { $0.day < $1.day }
      return JoinedSeries(whole: result, parts: parts.map(\.key))
    }
  }
}

/// A series of several sources, and the keys of what it was made of.
package struct JoinedSeries: Hashable, Sendable {
  package var whole: Series
  package var parts: [Series.Key]
}
