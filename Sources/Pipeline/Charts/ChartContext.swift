import Checks
import Dates
import Facts
import Reports
import TimeSeries

/// What all charts of an output share: the corpus in the range asked for, made ready for questions.
package struct ChartContext: Sendable {
  private(set) var options: ChartOptions
  private(set) var words: Words
  private(set) var shownDays: ShownDays
  /// By date, then path; those dated outside the range are not there.
  private(set) var readings: [Reading]
  private let allReadings: [Reading]
  /// Whether the reports' captions call bitcoin 加密核心资产; asked for each name, so found out once.
  private(set) var saysCoreAsset: Bool
  /// Keys of series that the user had joined of several sources.
  let joined: Set<Series.Key>
  /// Confirmed ones.
  let splits: [Split]
  /// Files of tables of data.
  let data: Set<String>
  /// Where numbers are printed that something does not add up with, and by which rule.
  let doubted: [Place: String]
  private let dates: [String: Day]
  private let series: [Subject: [Series]]

  private struct Subject: Hashable {
    var entity: EntityKey
    var metric: Metric
    var frequency: Frequency
  }

  /// - Parameter findings: what does not add up in the corpus.
  package init(_ corpus: Corpus, options: ChartOptions, findings: [Finding] = []) {
    doubted = Dictionary(findings.compactMap(\.doubt)) { a, _ in a }
    self.options = options
    words = Words(locale: options.locale)
    shownDays = corpus.shown
    joined = Set(corpus.joined.map(\.whole.key))
    splits = corpus.splits
    data = Set(corpus.data.map(\.report))
    allReadings = corpus.readings
    readings = Self.readings(corpus.readings, in: corpus.shown)
    saysCoreAsset = Self.saysCoreAsset(readings, options.locale)
    dates = Dictionary(corpus.readings.compactMap { r in r.date.map { (r.report, $0) } }) { a, _ in a }
    series = Dictionary(grouping: corpus.series) {
      Subject(entity: $0.key.entity, metric: $0.key.metric, frequency: $0.key.frequency)
    }
  }

  private static func readings(_ all: [Reading], in days: ShownDays) -> [Reading] {
    days.isEverything
      ? all : all.filter { reading in (reading.week?.end ?? reading.date).map(days.contains) ?? false }
  }

  /// The same corpus for a chart that wishes another look, language or range; the command line's days come first.
  func adapted(to wishes: ChartWishes, range: ChartRange?) -> ChartContext {
    var copy = self
    copy.options = options.applying(wishes)
    copy.words = Words(locale: copy.options.locale)
    var asksAnew = copy.options.locale != options.locale
    if let range, shownDays.isEverything, let latest = allReadings.compactMap(\.date).max() {
      copy.shownDays = range.days(through: latest)
      copy.readings = Self.readings(allReadings, in: copy.shownDays)
      asksAnew = true
    }
    // All captions are searched for it: not for every chart.
    if asksAnew { copy.saysCoreAsset = Self.saysCoreAsset(copy.readings, copy.options.locale) }
    return copy
  }

  /// The series that the reports make, in the order of their keys.
  var keys: [Series.Key] { series.values.flatMap { $0.map(\.key) }.sorted() }

  /// The latest report in the range.
  var latest: Reading? { readings.last }

  func date(of report: String) -> Day? { dates[report] }

  /// The providers that the reports, or those given, name for an entity's metric, one by one, in order of first naming.
  func sources(_ entity: EntityKey, _ metric: Metric, in readings: [Reading]? = nil) -> [String] {
    var found: [String] = []
    for reading in readings ?? self.readings {
      // By index: a copy of each observation would cost more than all comparisons.
      for i in reading.observations.indices
      where reading.observations[i].entity == entity && reading.observations[i].metric == metric {
        let source = reading.observations[i].source
        if !source.isEmpty, !found.contains(source) { found.append(source) }
      }
    }
    return unique(found.flatMap(names))
  }

  func names(_ joined: String) -> [String] { joined.split(separator: ";").map(String.init) }

  /// The series with the most points in the range, of equals the first by source; never several joined.
  func series(_ entity: EntityKey, _ metric: Metric, _ frequency: Frequency) -> ShownSeries? {
    let found = series[Subject(entity: entity, metric: metric, frequency: frequency)] ?? []
    let shown = found.map { ShownSeries($0, in: shownDays) }.filter { !$0.points.isEmpty }
    guard var best = shown.first else { return nil }
    for other in shown.dropFirst() where other.points.count > best.points.count { best = other }
    best.otherSources = shown.map(\.whole.key.source).filter { $0 != best.whole.key.source && !$0.isEmpty }
    return best
  }

  /// As above, for a source that is given.
  func series(_ key: Series.Key) -> ShownSeries? {
    series[Subject(entity: key.entity, metric: key.metric, frequency: key.frequency)]?
      .first { $0.key == key }.map { ShownSeries($0, in: shownDays) }.flatMap { $0.points.isEmpty ? nil : $0 }
  }

  func needed(_ entity: EntityKey, _ metric: Metric, _ frequency: Frequency) throws(MissingData) -> ShownSeries {
    guard let shown = series(entity, metric, frequency) else { throw .series(entity, metric, frequency) }
    return shown
  }
}

/// A series and what of it lies in the range.
struct ShownSeries: Sendable {
  let whole: Series
  private(set) var points: [Series.Point]
  /// Of series that say the same and were not chosen.
  var otherSources: [String] = []

  init(_ whole: Series, in days: ShownDays) {
    self.whole = whole
    points =
      days.isEverything ? whole.points : whole.points.filter { days.contains($0.day) }
  }

  var key: Series.Key { whole.key }

  /// Shows these points only, some of its own.
  mutating func keep(_ some: [Series.Point]) { points = some }
}

/// Without repetitions, in order of first appearance.
func unique<T: Hashable>(_ values: some Sequence<T>) -> [T] {
  var seen: Set<T> = []
  return values.filter { seen.insert($0).inserted }
}
