import Dates
import Plotting

/// What a person asks of charts, the same for all charts of an output.
package struct ChartOptions: Hashable, Sendable {
  /// The first and last day shown; nil: as far as the data go.
  package var from: Day?
  package var to: Day?
  package var locale: ReaderLocale
  package var format: Format

  package init(
    from: Day? = nil, to: Day? = nil, locale: ReaderLocale = .simplifiedChinese, format: Format = .slide
  ) {
    self.from = from
    self.to = to
    self.locale = locale
    self.format = format
  }

  func contains(_ day: Day) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
}
