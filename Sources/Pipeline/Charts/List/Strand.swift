import Facts
import Plotting
import Reports
import TimeSeries

/// One series of a user's chart, and how it is drawn.
struct Strand: Sendable {
  let part: ChartRecipe.Part
  let shown: ShownSeries
  let name: String
  /// Its place among the strands of a plot, which gives its colour.
  let index: Int
  /// Where its quotes jump as at a split that nobody confirmed: nothing is drawn or computed across.
  let jumps: [PriceJump]

  var key: Series.Key { shown.key }
  var ink: Ink { part.ink ?? .series(index) }
  var last: Series.Point { shown.points[shown.points.count - 1] }
}

extension ChartContext {
  /// The series that a recipe names, in its order, those of a pattern by code; and what nothing was found for.
  func strands(of recipe: ChartRecipe) -> (found: [Strand], missing: [String]) {
    var found: [(part: ChartRecipe.Part, shown: ShownSeries)] = []
    var missing: [String] = []
    for part in recipe.parts {
      for pattern in part.entities {
        let own = entities(like: pattern, with: part.metric).compactMap { series(of: $0, part) }
        if own.isEmpty { missing.append("\(pattern) \(part.metric.rawValue)") }
        found += own.filter { one in !found.contains { $0.shown.key == one.key } }.map { (part, $0) }
      }
    }
    let names = strandNames(found)
    let strands = found.indices.map { i in
      let shown = found[i].shown
      return Strand(
        part: found[i].part, shown: shown, name: names[i], index: recipe.isMultiple ? 0 : i, jumps: jumps(in: shown))
    }
    return (strands, missing)
  }

  private func entities(like pattern: String, with metric: Metric) -> [EntityKey] {
    guard pattern.contains("*") else { return [EntityKey(rawValue: pattern)] }
    let path = PathPattern(pattern.lowercased())
    return unique(keys.filter { $0.metric == metric && path.matches($0.entity.rawValue.lowercased()) }.map(\.entity))
  }

  /// The series of the frequency and source that are named; else, of the daily ones and then of others, the longest.
  private func series(of entity: EntityKey, _ part: ChartRecipe.Part) -> ShownSeries? {
    let frequencies = part.frequency.map { [$0] } ?? Frequency.allCases
    for frequency in frequencies {
      if let source = part.source {
        let key = keys.first {
          $0.entity == entity && $0.metric == part.metric && $0.frequency == frequency
            && $0.source.lowercased() == source.lowercased()
        }
        if let key, let shown = series(key) { return adjusted(shown) }
      } else if let shown = series(entity, part.metric, frequency) {
        return adjusted(shown)
      }
    }
    return nil
  }

  /// What tells the strands apart: the entity, the metric, or both; the user's own word first.
  private func strandNames(_ found: [(part: ChartRecipe.Part, shown: ShownSeries)]) -> [String] {
    let isOneEntity = Set(found.map(\.shown.key.entity)).count == 1
    let isOneMetric = Set(found.map(\.part.metric)).count == 1
    return found.map { part, shown in
      let (entity, metric) = (name(of: shown.key.entity), words.metric(part.metric))
      if let own = part.name {
        return part.entities.count == 1 && !part.entities[0].contains("*") ? own : own + " " + entity
      }
      return isOneMetric && !isOneEntity ? entity : isOneEntity ? metric : entity + " " + metric
    }
  }
}
