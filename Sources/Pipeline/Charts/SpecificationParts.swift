import Dates
import Facts
import Plotting
import TimeSeries

extension ChartContext {
  /// Words around panels: title, subtitle, note, alt text; the rest comes from the points shown.
  func specification(
    _ id: String, title: String, subtitle: String = "", shown: [ShownSeries], remarks: [String] = [],
    arrangement: Arrangement = .rows, sharesValues: Bool = false, panels: [Panel], series: [[SeriesIdentity]],
    finding: String, alt: Words.Key = .altLine
  ) -> ChartSpecification {
    let points = shown.flatMap(\.points)
    let days = points.map(\.day)
    let (panels, series, doubts) = withDoubts(panels, series, shown)
    return specification(
      id, title: title, subtitle: subtitle, days: days, n: points.count, sources: unique(shown.flatMap(sources(of:))),
      reports: reports(of: points), remarks: unique(shown.flatMap(remark(on:))) + remarks + doubts,
      arrangement: arrangement,
      sharesValues: sharesValues, panels: panels, series: series, finding: finding, alt: alt)
  }

  func specification(
    _ id: String, title: String, subtitle: String = "", days: [Day], n: Int, sources: [String], reports: [String],
    remarks: [String] = [], arrangement: Arrangement = .rows, sharesValues: Bool = false, panels: [Panel],
    series: [[SeriesIdentity]], finding: String, alt: Words.Key
  ) -> ChartSpecification {
    let (first, last) = (days.min(), days.max())
    let title = words.capitalised(title)
    let chart = Chart(
      title: title, subtitle: subtitle, note: note(sources: sources, reports: reports, last: last, remarks: remarks),
      format: options.canvas, language: options.locale.language, arrangement: arrangement, sharesValues: sharesValues,
      panels: panels)
    let shape = words(alt, title, first?.description ?? "", last?.description ?? "", String(n))
    var specification = ChartSpecification(
      id: id, chart: chart, theme: options.theme, isForChat: options.isForChat,
      isBare: options.isBare, isNative: options.isNative, series: series, first: first, last: last, n: n,
      sources: sources, reports: reports,
      finding: finding, alt: words.locale == .english ? shape + " " + finding : shape + finding)
    if !options.hasRoomForScale {
      specification.diagnostics.append(
        Diagnostic(.warning, "chart.too-many-pixels", details: [id, "\(options.scale)"]))
    }
    return specification
  }

  /// A series of one point, large.
  func card(
    _ id: String, title: String, label: String, _ shown: ShownSeries, unit: AmountUnit, remark: String = "",
    finding: String
  ) -> ChartSpecification {
    let point = shown.points[shown.points.count - 1]
    let card = NumberCard(
      label: label, value: unit.text(point.number), unit: unit.word, date: words.longDay(point.day), remark: remark)
    var chart = specification(
      id, title: title, shown: [shown], panels: [.card(card)], series: [[SeriesIdentity(shown.key)]], finding: finding,
      alt: .altCard)
    // One number needs no whole slide.
    chart.chart.format.width = max(200, options.format.width * 3 / 5)
    chart.chart.format.height = max(200, options.format.height * 3 / 5)
    return chart
  }
}

extension Words {
  /// 8月23日; Aug 23.
  func day(_ day: Day) -> String {
    locale == .english
      ? "\(Self.months[day.month - 1]) \(day.dayOfMonth)" : "\(day.month)月\(day.dayOfMonth)日"
  }

  /// 2024年8月23日; Aug 23, 2024.
  func longDay(_ day: Day) -> String {
    locale == .english ? "\(self.day(day)), \(day.year)" : "\(day.year)年\(self.day(day))"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec",
  ]

  /// 上周六 for the day a week before; its date for any other.
  func earlier(_ old: Day, than new: Day) -> String {
    guard new - old == 7, locale != .english else { return locale == .english ? day(old) : " " + day(old) }
    let names = ["一", "二", "三", "四", "五", "六", "日"]
    return (locale == .simplifiedChinese ? "上周" : "上週") + names[old.weekday - 1]
  }

  /// With a capital at its head in English.
  func capitalised(_ text: String) -> String {
    locale == .english ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  func sentence(_ clauses: [String]) -> String {
    capitalised(clauses.filter { !$0.isEmpty }.joined(separator: self(.clause)) + self(.sentenceEnd))
  }
}
