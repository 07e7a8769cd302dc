import Drawing
import Facts
import TimeSeries

/// The one chart that a person asks for.
package enum ChartRequest: Sendable {
  case entry(ChartEntry)
  /// A series as it is.
  case series(Series.Key, PlainKind)

  /// The name of its file without `.png`.
  package var id: String {
    switch self {
    case .entry(let entry): entry.id
    case .series(let key, _): key.entity.rawValue + "-" + key.metric.rawValue
    }
  }
}

/// Draws one chart, without writing a file.
///
/// - Throws: `MissingData` where no report has its data, `DrawingError` without any font.
package func draw(
  _ request: ChartRequest, of corpus: Corpus, options: ChartOptions = ChartOptions()
) throws -> (chart: PrintedChart, diagnostics: [Diagnostic]) {
  let context = ChartContext(corpus, options: options)
  let specification = try context.specification(of: request)
  let fonts = try FontSet(families: options.fonts, locale: options.locale.rawValue)
  let press = try ChartPress(fonts: fonts)
  let printed = try press.print(specification)
  return (printed, specification.diagnostics + printed.notices.map { $0.diagnostic(request.id) })
}

extension ChartContext {
  fileprivate func specification(of request: ChartRequest) throws(MissingData) -> ChartSpecification {
    switch request {
    case .entry(let entry): return try entry.specification(self)
    case .series(let key, let kind):
      guard let shown = series(key) else { throw .series(key.entity, key.metric, key.frequency) }
      return plain(request.id, shown, kind: kind)
    }
  }
}
