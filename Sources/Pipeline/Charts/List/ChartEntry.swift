import Facts
import Plotting

/// One chart of an output: a built-in one, or one that `weekplot.yml` describes, with what is wished of it.
///
///     - {id: fear-greed, range: 60d}                                   # a built-in one, otherwise
///     - {id: chips, series: [{entity: "*.O", metric: close}], rebase: true}
package struct ChartEntry: Sendable {
  package enum Subject: Sendable {
    case builtIn(BuiltInChart)
    case recipe(ChartRecipe)
  }

  package var id: String
  package var subject: Subject
  package var wishes = ChartWishes()
  package var range: ChartRange?
  /// Instead of those that the chart makes itself.
  package var title: String?
  package var subtitle: String?
  /// Whether `build` makes it.
  package var isShown = true

  package init(id: String, _ subject: Subject) {
    self.id = id
    self.subject = subject
  }

  package init(_ chart: BuiltInChart) { self.init(id: chart.id, .builtIn(chart)) }

  package func specification(_ context: ChartContext) throws(MissingData) -> ChartSpecification {
    let own = context.adapted(to: wishes, range: range)
    var specification: ChartSpecification
    switch subject {
    case .builtIn(let chart): specification = try chart.make(own, id)
    case .recipe(let recipe): specification = try own.chart(id, of: recipe)
    }
    if let title {
      // Whoever hears of the chart has no picture to tell what it is about, so its own title stays there.
      if !title.isEmpty, !specification.chart.title.isEmpty {
        specification.alt = specification.alt.replacing(specification.chart.title, with: title)
      }
      specification.chart.title = title
    }
    if let subtitle { specification.chart.subtitle = subtitle }
    return specification
  }
}
