import Drawing
import Facts
import TimeSeries

/// The one chart that a person asks for.
package enum ChartRequest: Sendable {
  case entry(ChartEntry)
  /// A series as it is.
  case series(Series.Key, ChartRecipe.MarkKind)

  /// The name of its file without `.png`.
  package var id: String {
    switch self {
    case .entry(let entry): entry.id
    case .series(let key, _): key.entity.rawValue + "-" + key.metric.rawValue
    }
  }
}

/// A kind of picture file.
package enum PictureKind: String, Hashable, Sendable, CaseIterable {
  case png, svg, pdf

  /// By the ending of a file's name; a PNG where it is none of them.
  package init(of file: String) {
    self = Self.allCases.first { file.lowercased().hasSuffix("." + $0.rawValue) } ?? .png
  }
}

/// The one chart that was drawn.
package struct OneChart: Sendable {
  package var bytes: [UInt8]
  package var width: Int
  package var height: Int
  package var diagnostics: [Diagnostic]
}

/// Draws one chart, without writing a file.
///
/// - Throws: `MissingData` where no report has its data, `DrawingError` without any font.
package func draw(
  _ request: ChartRequest, of corpus: Corpus, as kind: PictureKind = .png, options: ChartOptions = ChartOptions()
) throws -> OneChart {
  let context = ChartContext(corpus, options: options)
  let specification = try context.specification(of: request)
  let fonts = try FontSet(families: options.fonts, locale: options.locale.rawValue)
  let press = try ChartPress(fonts: fonts, locale: options.locale)
  let picture = try press.picture(of: specification, as: kind)
  return OneChart(
    bytes: picture.bytes, width: picture.scene.width, height: picture.scene.height,
    diagnostics: specification.diagnostics + picture.notices.map { $0.diagnostic(request.id) }
      + fonts.diagnostics(missing: press.missingCharacters))
}

extension ChartContext {
  fileprivate func specification(of request: ChartRequest) throws(MissingData) -> ChartSpecification {
    switch request {
    case .entry(let entry): return try entry.specification(self)
    case .series(let key, let kind):
      guard series(key) != nil else { throw .series(key.entity, key.metric, key.frequency) }
      return try chart(request.id, of: ChartRecipe(key, as: kind))
    }
  }
}
