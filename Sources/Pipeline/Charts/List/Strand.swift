import Facts
import Plotting
import TimeSeries

/// One series of a user's chart, and how it is drawn.
struct Strand: Sendable {
  let part: ChartRecipe.Part
  let shown: ShownSeries
  let name: String
  /// Its place among the strands of the chart, which gives its colour.
  let index: Int

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
      Strand(part: found[i].part, shown: found[i].shown, name: names[i], index: i)
    }
    return (strands, missing)
  }

  private func entities(like pattern: String, with metric: Metric) -> [EntityKey] {
    guard pattern.contains("*") else { return [EntityKey(rawValue: pattern)] }
    return unique(keys.filter { $0.metric == metric && matches($0.entity.rawValue, pattern) }.map(\.entity))
  }

  /// The series of the frequency and source that are named; else, of the daily ones and then of others, the longest.
  private func series(of entity: EntityKey, _ part: ChartRecipe.Part) -> ShownSeries? {
    let frequencies = part.frequency.map { [$0] } ?? Frequency.allCases
    // A confirmed split joins what was quoted before it to what came after.
    if part.metric == .close, let adjusted = series(entity, .closeAdjusted, part.frequency ?? .day) { return adjusted }
    for frequency in frequencies {
      if let source = part.source {
        let key = keys.first {
          $0.entity == entity && $0.metric == part.metric && $0.frequency == frequency
            && $0.source.lowercased() == source.lowercased()
        }
        if let key, let shown = series(key) { return shown }
      } else if let shown = series(entity, part.metric, frequency) {
        return shown
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

/// Whether a text is a pattern's, in which `*` stands for any letters, none too; case does not matter.
func matches(_ text: String, _ pattern: String) -> Bool {
  let pieces = pattern.lowercased().split(separator: "*", omittingEmptySubsequences: false)
  guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
    return text.lowercased() == pattern.lowercased()
  }
  var rest = Substring(text.lowercased())
  guard rest.hasPrefix(first) else { return false }
  rest = rest.dropFirst(first.count)
  for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
    guard let place = rest.firstRange(of: piece) else { return false }
    rest = rest[place.upperBound...]
  }
  return rest.count >= last.count && rest.hasSuffix(last)
}
