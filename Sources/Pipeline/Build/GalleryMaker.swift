import Checks
import Facts
import Pages

/// Makes `index.html` of the charts of a run and what is said beside them.
struct GalleryMaker {
  static let file = "index.html"

  let charts: [PrintedChart]
  let briefing: Briefing
  /// What does not add up in the reports.
  let findings: [Finding]
  private let words: GalleryWords
  private let deckWords: DeckWords

  init(charts: [PrintedChart], briefing: Briefing, findings: [Finding] = []) {
    self.charts = charts
    self.findings = findings
    self.briefing = briefing
    let locale = ReaderLocale(rawValue: briefing.locale) ?? .simplifiedChinese
    words = GalleryWords(locale: locale)
    deckWords = DeckWords(locale: locale)
  }

  var gallery: Gallery {
    Gallery(
      title: deckWords(.deckTitle), language: words.locale.rawValue, lines: lines, labels: labels,
      figures: charts.map(figure), tables: briefing.tables.filter(\.isWhole).map(table) + checks)
  }

  /// Errors and warnings one by one, with the first place of each; none where nothing was found.
  private var checks: [Gallery.Table] {
    let wording = Wording(words.locale)
    let levels: [(Diagnostic.Level, DeckWords.Key)] = [(.error, .errors), (.warning, .warnings)]
    let groups = levels.map { level, name in
      let rows = findings.filter { $0.level == level }.map { finding in
        [wording.sentence(for: finding), finding.evidence.first.map { wording.place($0.place) } ?? ""]
      }
      return (deckWords(name), rows)
    }.filter { !$0.1.isEmpty }
    if groups.isEmpty { return [] }
    return [
      Gallery.Table(
        caption: deckWords(.checkTitle), header: [deckWords(.findingHead), deckWords(.example)],
        isTrailing: [false, false], groups: groups, note: deckWords(.checkNote))
    ]
  }

  private var lines: [String] {
    let week = briefing.week
    let period = week.count == 2 ? deckWords(.dayToDay, week[0], week[1]) : week.first ?? ""
    let dates = briefing.reports.map(\.date).filter { !$0.isEmpty }
    guard let first = dates.min(), let last = dates.max() else { return [period].filter { !$0.isEmpty } }
    let reports =
      briefing.reports.count == 1
      ? deckWords(.reportRead, last) : deckWords(.reportsRead, String(briefing.reports.count), first, last)
    return [period, reports].filter { !$0.isEmpty }
  }

  private var labels: Gallery.Labels {
    Gallery.Labels(
      search: words(.search), metric: words(.metric), all: words(.all), theme: words(.theme),
      toCharts: words(.toCharts), numbers: words(.numbers), shown: words(.shown, "{0}"))
  }

  private func figure(_ chart: PrintedChart) -> Gallery.Figure {
    let specification = chart.specification
    let codes = specification.series.flatMap { $0 }.flatMap { $0.entities.map(\.rawValue) }
    return Gallery.Figure(
      id: specification.id, title: specification.chart.title, finding: specification.finding, alt: specification.alt,
      source: specification.chart.note, png: chart.png, width: chart.width, height: chart.height,
      entities: unique(codes + chart.numbers.map(\.entity)), metrics: unique(chart.numbers.map(\.metric)),
      numbers: numbers(of: chart))
  }

  private func numbers(of chart: PrintedChart) -> Gallery.Table {
    Gallery.Table(
      caption: chart.specification.chart.title,
      header: [words(.date), words(.entity), words(.metric), words(.value), words(.place)],
      isTrailing: [false, false, false, true, false],
      groups: [
        ("", chart.numbers.map { [$0.day.description, $0.entity, $0.metric, $0.text, $0.place] })
      ])
  }

  private func table(_ table: Briefing.Table) -> Gallery.Table {
    Gallery.Table(
      caption: table.title, header: table.columns.map(\.name),
      isTrailing: table.columns.map { $0.kind == .amount || $0.kind == .change },
      groups: table.groups.map { ($0.name, $0.rows) }, note: table.note)
  }
}
