import Dates
import Facts
import Plotting
import Reports

// Quotes and changes of indices and securities, as the latest report prints them.
extension ChartContext {
  var indexTable: Briefing.Table {
    let rows = (latest?.entities ?? []).filter { $0.kind == .index }.compactMap(quoteRow)
    return quoteTable("indices", deckWords(.indicesTitle), [("", rows)])
  }

  /// The securities of a section under their sectors, in printed order.
  func sectionTable(_ section: Section) -> Briefing.Table {
    var groups: [(String, [QuoteRow])] = []
    for entity in latest?.members(of: section) ?? [] {
      guard let row = quoteRow(entity) else { continue }
      if let index = groups.firstIndex(where: { $0.0 == entity.sector }) {
        groups[index].1.append(row)
      } else {
        groups.append((entity.sector, [row]))
      }
    }
    return quoteTable(section.rawValue, words.capitalised(deckWords(.securitiesTitle, words(section.word))), groups)
  }

  /// A name and what is printed of it, a cell for each of `QuoteRow.columns`.
  private struct QuoteRow {
    static let columns: [(metric: Metric, word: DeckWords.Key, kind: Briefing.Kind)] = [
      (.close, .quote, .amount), (.marketCap, .marketCap, .amount), (.changeWeek, .week, .change),
      (.changeMonthToDate, .month, .change), (.changeYearToDate, .year, .change),
    ]

    var name: String
    var code: String
    var quotes: [Observation?]
  }

  private func quoteRow(_ entity: Entity) -> QuoteRow? {
    guard let latest else { return nil }
    let quotes = QuoteRow.columns.map { latest.printed($0.metric, of: entity.key) }
    guard quotes.contains(where: { $0 != nil }) else { return nil }
    return QuoteRow(name: name(of: entity.key), code: entity.key.rawValue, quotes: quotes)
  }

  private func quoteTable(_ id: String, _ title: String, _ groups: [(String, [QuoteRow])]) -> Briefing.Table {
    let rows = groups.flatMap(\.1)
    let shown = QuoteRow.columns.indices.filter { i in rows.contains { $0.quotes[i] != nil } }
    let quotes = rows.flatMap { $0.quotes.compactMap { $0 } }
    let last = quotes.map(\.period.end).max()
    return Briefing.Table(
      id: id, title: last.map { deckWords(.titleTo, title, $0.description) } ?? title,
      columns: [.init(name: deckWords(.name), kind: .name), .init(name: deckWords(.code), kind: .code)]
        + shown.map { .init(name: deckWords(QuoteRow.columns[$0].word), kind: QuoteRow.columns[$0].kind) },
      groups: groups.map { name, rows in
        Briefing.Group(name: name, rows: rows.map { row in [row.name, row.code] + shown.map { text(row.quotes[$0]) } })
      },
      note: note(
        sources: unique(quotes.flatMap { names($0.source) }), reports: latest.map { [$0.report] } ?? [], last: last))
  }

  /// As printed, in the currency's own units; nothing where nothing is printed.
  private func text(_ quote: Observation?) -> String {
    guard let quote else { return "" }
    switch quote.metric {
    case .close: return priceText(quote.number, quote.unit)
    case .marketCap: return capText(quote.number, quote.unit)
    default: return quote.number.percent
    }
  }

  func priceText(_ number: PrintedNumber, _ unit: Measure) -> String {
    // Of an index the column says enough.
    unit == .points ? words.price(unit).text(number) : words.amount(number, words.price(unit))
  }

  /// In 亿, in English in billions, with the printed digits.
  private func capText(_ number: PrintedNumber, _ unit: Measure) -> String {
    let currency = words.price(unit).word
    let size = deckWords(.largeAmount, currency)
    return words.amount(
      number, AmountUnit(power: words.hundredMillions.power, word: size, decimals: 4))
  }
}
