import Drawing
import Facts

extension FontSet {
  /// What is to be said of these fonts, once they have drawn.
  ///
  /// - Parameter missing: characters that none of them has, or that were not set as their script asks.
  func diagnostics(missing: some Sequence<Character>) -> [Diagnostic] {
    let families = missingFamilies.map { Diagnostic(.warning, "font.no-family", printed: $0) }
    let characters = String(missing.sorted())
    return characters.isEmpty
      ? families : families + [Diagnostic(.warning, "chart.missing-glyph", printed: characters)]
  }
}
