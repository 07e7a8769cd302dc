import Facts
import Files
import PNG
import Slides

/// What a person asks of a deck.
package struct DeckOptions: Hashable, Sendable {
  package var size: SlideFormat
  /// Whether every chart is drawn by PowerPoint itself, as far as it has one like it.
  package var isNative: Bool
  /// A deck whose masters and layouts it takes; its slides go.
  package var template: String?

  package init(size: SlideFormat = .wide, isNative: Bool = false, template: String? = nil) {
    self.size = size
    self.isNative = isNative
    self.template = template
  }
}

/// Why there is no deck.
package enum DeckError: Error, Sendable {
  case file(FileError)
  /// The folder's manifest is none that can be understood.
  case badManifest(path: String)
  case slides(SlidesError)
}

/// What a deck has become.
package struct DeckSummary: Sendable {
  package var charts: Int
  package var slides: Int
  /// Pictures that are not there, or not those of the manifest.
  package var diagnostics: [Diagnostic]
}

/// Writes a deck of all that `build` left in a folder.
///
///     try writeDeck(of: "Charts", to: "deck.pptx")
@discardableResult
package func writeDeck(
  of folder: String, to path: String, options: DeckOptions = DeckOptions()
) throws(DeckError) -> DeckSummary {
  let manifest = try readManifest(of: folder)
  let drawsAny = options.isNative || manifest.charts.contains { $0.native == true }
  var maker = DeckMaker(manifest, options, drawn: drawsAny ? DrawnCharts(in: folder) : nil)
  let deck = maker.deck { file throws(FileError) in try WholeFile.read(Path.joined(folder, file)) }
  try deck.write(to: path, options)
  return DeckSummary(charts: maker.chartCount, slides: deck.slides.count, diagnostics: maker.diagnostics)
}

extension Deck {
  /// On the masters that are asked for.
  func write(to path: String, _ options: DeckOptions) throws(DeckError) {
    do throws(SlidesError) {
      if let template = options.template {
        try TemplateDeck(self, on: template).write(to: path)
      } else {
        try write(to: path)
      }
    } catch { throw .slides(error) }
  }
}

/// Makes slides of a manifest: the title, the charts, the tables, what was found wanting.
struct DeckMaker {
  let manifest: WrittenManifest
  private let options: DeckOptions
  private let drawn: DrawnCharts?
  private let words: DeckWords
  private let wording: Wording
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var chartCount = 0

  /// - Parameter drawn: the same charts as data; without them none can be native.
  init(_ manifest: WrittenManifest, _ options: DeckOptions, drawn: DrawnCharts? = nil) {
    self.manifest = manifest
    self.options = options
    self.drawn = drawn
    let locale = manifest.briefing.flatMap { ReaderLocale(rawValue: $0.locale) } ?? .simplifiedChinese
    words = DeckWords(locale: locale)
    wording = Wording(locale)
  }

  /// - Parameter read: gives the bytes of a file of the output's folder.
  mutating func deck(_ read: (String) throws(FileError) -> [UInt8]) -> Deck {
    var slides = [opening]
    for chart in manifest.charts {
      if let slide = slide(of: chart, read) { slides.append(slide) }
    }
    chartCount = slides.count - 1
    slides += (manifest.briefing?.tables ?? []).filter(\.isWhole).map(slide)
    slides.append(check)
    return Deck(
      format: options.size, language: language, title: words(.deckTitle),
      creator: "weekplot \(manifest.version)", day: lastDay ?? "1980-01-01", slides: slides)
  }

  var language: DeckLanguage { words.locale.deckLanguage }
  private var lastDay: String? { manifest.charts.compactMap(\.last).max() ?? manifest.briefing?.week.last }
  private var separator: String { words.locale == .english ? ", " : "、" }
}

// MARK: The first slide

extension DeckMaker {
  private var opening: Slide {
    Slide(.opening(Opening(title: words(.deckTitle), subtitle: period, lines: openingLines)), notes: openingNotes)
  }

  private var period: String {
    let week = manifest.briefing?.week ?? []
    return week.count == 2 ? words(.dayToDay, week[0], week[1]) : week.first ?? lastDay ?? ""
  }

  private var openingLines: [String] { [reports, shown, providers].compactMap { $0 } }
  private var openingNotes: [String] { [words(.madeBy, manifest.version)] + reportLines }

  /// What `{{weekplot:ID.FIELD}}` stands for, by `ID.FIELD`; those of no chart are `week`'s.
  var texts: [String: String] {
    var texts = [
      "week.period": period, "week.reports": openingLines.joined(separator: "\n"),
      "week.notes": openingNotes.joined(separator: "\n"),
    ]
    for chart in manifest.charts {
      let fields = [
        "finding": headline(of: chart), "title": chart.title, "source": source(of: chart), "alt": chart.alt,
        "first": chart.first ?? "", "last": chart.last ?? "", "n": String(chart.n),
        "notes": notes(of: chart).joined(separator: "\n"),
      ]
      for (name, text) in fields { texts["\(chart.id).\(name)"] = text }
    }
    return texts
  }

  private var reports: String? {
    let dates = manifest.briefing?.reports.map(\.date).filter { !$0.isEmpty } ?? []
    guard let first = dates.min(), let last = dates.max(), let briefing = manifest.briefing else { return nil }
    let count = briefing.reports.count
    return count == 1 ? words(.reportRead, last) : words(.reportsRead, String(count), first, last)
  }

  private var shown: String? {
    guard let first = manifest.charts.compactMap(\.first).min(), let last = lastDay, first != last else { return nil }
    return words(.dataThrough, first, last)
  }

  private var providers: String? {
    let names = unique(manifest.charts.flatMap(\.sources))
    return names.isEmpty ? nil : words(.providers, names.joined(separator: separator))
  }

  private var reportLines: [String] { reportLine(manifest.briefing?.reports.map(\.report) ?? []) }

  private func reportLine(_ reports: [String]) -> [String] {
    // Names as they are, without the spaces that Chinese words get.
    reports.isEmpty ? [] : [words(.reportsHead, String(reports.count)) + reports.joined(separator: separator)]
  }
}

// MARK: Charts

extension DeckMaker {
  private mutating func slide(of chart: WrittenManifest.Chart, _ read: (String) throws(FileError) -> [UInt8]) -> Slide?
  {
    if options.isNative || chart.native == true, let charts = native(chart) {
      return Slide(
        .chart(
          ChartSlide(
            headline: headline(of: chart), charts: charts.panels, isSideBySide: charts.isSideBySide,
            source: source(of: chart))), notes: notes(of: chart))
    }
    guard let picture = picture(of: chart, read) else { return nil }
    return Slide(
      .picture(PictureSlide(headline: headline(of: chart), picture: picture, source: source(of: chart))),
      notes: notes(of: chart))
  }

  /// nil, and told, where it has to be a picture.
  private mutating func native(
    _ chart: WrittenManifest.Chart
  ) -> (panels: [(chart: NativeChart, share: Double)], isSideBySide: Bool)? {
    guard let entry = drawn?.entry(chart.id, sha256: chart.sha256) else {
      diagnostics.append(Diagnostic(.warning, "deck.no-data", details: [chart.id, DrawnCharts.file]))
      return nil
    }
    guard let panels = panels(of: entry, chart) else {
      diagnostics.append(Diagnostic(.note, "deck.not-native", details: [chart.id]))
      return nil
    }
    return (panels, entry.chart.arrangement == .columns)
  }

  /// The panels of a chart for PowerPoint to draw; nil where it can't.
  func panels(
    of entry: DrawnCharts.Entry, _ chart: WrittenManifest.Chart
  ) -> [(chart: NativeChart, share: Double)]? {
    entry.native(alt: chart.alt, dateName: words(.date))
  }

  private func headline(of chart: WrittenManifest.Chart) -> String {
    chart.finding.isEmpty ? chart.title : chart.finding
  }

  /// A picture that is not there, or is none, costs its slide and no more.
  mutating func picture(
    of chart: WrittenManifest.Chart, _ read: (String) throws(FileError) -> [UInt8]
  ) -> Picture? {
    guard isInside(chart.file), let png = try? read(chart.file), let header = try? PNGSummary(of: png),
      header.width > 0, header.height > 0
    else {
      diagnostics.append(Diagnostic(.warning, "deck.no-picture", details: [chart.id, chart.file]))
      return nil
    }
    if Digest.sha256(png) != chart.sha256 {
      diagnostics.append(Diagnostic(.warning, "deck.other-picture", details: [chart.id, chart.file]))
    }
    return Picture(name: "weekplot:" + chart.id, alt: chart.alt, png: png, width: header.width, height: header.height)
  }

  private func isInside(_ file: String) -> Bool { !file.hasPrefix("/") && !file.split(separator: "/").contains("..") }

  private func source(of chart: WrittenManifest.Chart) -> String {
    let providers = chart.sources.joined(separator: separator)
    return [providers.isEmpty ? "" : words(.sourceLine, providers), values(of: chart)].filter { !$0.isEmpty }
      .joined(separator: words(.separator))
  }

  private func values(of chart: WrittenManifest.Chart) -> String {
    guard let first = chart.first, let last = chart.last else { return "" }
    return first == last ? words(.valuesOfDay, String(chart.n), last) : words(.values, String(chart.n), first, last)
  }

  /// Which reports and which lines say so.
  private func notes(of chart: WrittenManifest.Chart) -> [String] {
    let places = chart.places ?? []
    return [
      words(.chart, "weekplot:" + chart.id, chart.title), chart.finding.isEmpty ? "" : words(.finding, chart.finding),
      source(of: chart),
    ].filter { !$0.isEmpty } + (places.isEmpty ? [] : [words(.placesHead)] + places) + reportLine(chart.reports)
  }
}

// MARK: Tables

extension DeckMaker {
  private func slide(of table: Briefing.Table) -> Slide {
    Slide(
      .table(TableSlide(headline: table.title, table: native(table), source: table.note)),
      notes: [words(.table, table.id, table.title), table.note].filter { !$0.isEmpty })
  }

  private func native(_ table: Briefing.Table) -> SlideTable {
    let kinds = table.columns.map(\.kind)
    return SlideTable(
      name: SlideTable.namePrefix + table.id, alt: words(.tableAlt, table.title, String(table.rowCount)),
      columns: table.columns.map { SlideTable.Column($0.name, $0.kind.alignment, share: $0.kind.share) },
      groups: table.groups.map { group in
        SlideTable.Group(
          group.name, rows: group.rows.map { row in zip(row, kinds).map { SlideTable.Cell($0, $1.tone(of: $0)) } })
      })
  }

  /// The last slide: each kind of diagnostic with its number and one example, the gravest first.
  private var check: Slide {
    let levels: [(Diagnostic.Level, DeckWords.Key)] = [(.error, .errors), (.warning, .warnings), (.note, .notes)]
    let unread = manifest.briefing?.unread ?? []
    var groups = [SlideTable.Group(words(.unread), rows: unread.map { checkRow(1, words(.unreadFile), $0) })]
    groups += levels.map { SlideTable.Group(words($1), rows: findingRows(of: $0) + checkRows(of: $0)) }
    groups = groups.filter { !$0.rows.isEmpty }
    if groups.isEmpty { groups = [SlideTable.Group(rows: [checkRow(0, words(.nothingFound), "")])] }
    let table = SlideTable(
      name: SlideTable.namePrefix + "check",
      alt: words(.tableAlt, words(.checkTitle), String(groups.reduce(0) { $0 + $1.rows.count })),
      columns: [
        .init(words(.what), share: 6), .init(words(.count), .trailing, share: 0.8), .init(words(.example), share: 2.6),
      ], groups: groups)
    return Slide(
      .table(TableSlide(headline: words(.checkTitle), table: table, source: words(.checkNote))),
      notes: [words(.madeBy, manifest.version)])
  }

  /// Warnings and errors of `check` one by one, as far as a slide holds them; notes by rule.
  private func findingRows(of level: Diagnostic.Level) -> [[SlideTable.Cell]] {
    let found = manifest.findings.filter { $0.diagnosticLevel == level }
    let kinds = level == .note || found.count > 20 ? unique(found.map(\.rule)) : []
    if kinds.isEmpty { return found.map { checkRow(1, $0.message, $0.place.map(wording.place) ?? "") } }
    return kinds.map { rule in
      let ofRule = found.filter { $0.rule == rule }
      return checkRow(ofRule.count, ofRule[0].message, ofRule[0].place.map(wording.place) ?? "")
    }
  }

  private func checkRows(of level: Diagnostic.Level) -> [[SlideTable.Cell]] {
    let found = manifest.diagnostics.filter { $0.level == level }
    return unique(found.map(\.code)).map { code in
      let ofCode = found.filter { $0.code == code }
      return checkRow(
        ofCode.count, wording.sentence(for: ofCode[0]), ofCode[0].place.map(wording.place) ?? "")
    }
  }

  private func checkRow(_ count: Int, _ text: String, _ place: String) -> [SlideTable.Cell] {
    [.init(shortened(text)), .init(count == 0 ? "" : String(count)), .init(shortened(place), .muted)]
  }

  /// A report may print anything; a row stays a row.
  private func shortened(_ text: String) -> String { text.count > 240 ? text.prefix(239) + "…" : text }
}

extension Briefing.Kind {
  fileprivate var alignment: SlideTable.Alignment { self == .amount || self == .change ? .trailing : .leading }

  fileprivate var share: Double {
    switch self {
    case .name: 2.6
    case .code: 1.5
    case .date: 2.2
    case .amount: 1.9
    case .change: 1.3
    case .place: 1.6
    case .text: 5.6
    }
  }

  fileprivate func tone(of text: String) -> SlideTable.Tone {
    switch self {
    case .change: text.hasPrefix("+") ? .up : text.hasPrefix("−") ? .down : .plain
    case .code, .date, .place: .muted
    case .name, .amount, .text: .plain
    }
  }
}

extension ReaderLocale {
  fileprivate var deckLanguage: DeckLanguage {
    switch self {
    case .simplifiedChinese: .simplifiedChinese
    case .traditionalChinese: .traditionalChinese
    case .english: .english
    }
  }
}
