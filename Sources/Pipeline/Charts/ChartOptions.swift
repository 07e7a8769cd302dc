import Plotting

/// What a person asks of charts, the same for all charts of an output.
package struct ChartOptions: Hashable, Sendable {
  package var locale: ReaderLocale
  package var format: Format

  package init(locale: ReaderLocale = .simplifiedChinese, format: Format = .slide) {
    self.locale = locale
    self.format = format
  }
}
