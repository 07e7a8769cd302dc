import Drawing
import Plotting

/// A specimen in one look, for the gallery.
package struct Exhibit: Sendable {
  /// Names its file.
  package var name: String
  package var caption: String
  package var chart: Chart
  package var theme: Theme

  /// All specimens on white, then a few in every theme and size.
  package static let rooms: [(title: String, exhibits: [Exhibit])] = [
    ("Marks, scales and hard cases", Specimens.all.map { Exhibit($0.name, $0.chart) }),
    ("Themes", themes), ("Sizes", sizes),
  ]

  private init(_ name: String, _ chart: Chart, theme: Theme = .light, caption: String? = nil) {
    self.name = name
    self.caption = caption ?? name
    self.chart = chart
    self.theme = theme
  }

  private static let looks: [(name: String, theme: Theme)] = [
    ("green-up", .light(upIsRed: false)), ("dark", .dark(upIsRed: true)), ("transparent", Theme.light.transparent),
    ("transparent-dark", Theme.dark(upIsRed: false).transparent), ("brand", brand),
  ]

  private static let brand: Theme = {
    var theme = Theme.light
    theme.series = [Color(0x6B1F4F), Color(0xC98A1B)] + theme.series.dropFirst(2)
    return theme
  }()

  private static let themes = looks.flatMap { look in
    ["line", "bars", "fear-greed", "fund-table", "stacked"].map { name in
      Exhibit("\(name)-\(look.name)", look.theme.isDark ? nightly(chart(name)) : chart(name), theme: look.theme)
    }
  }

  private static let formats: [(name: String, format: Format)] = [
    ("4x3", .narrowSlide), ("half", .halfSlide), ("wechat", .chat),
    ("scale2", Format(width: 1600, height: 900, scale: 2)),
    ("scale3", Format(width: 1600, height: 900, scale: 3)), ("small", Format(width: 480, height: 320)),
    ("least", Format(width: 200, height: 200)), ("bare", .slide),
  ]

  private static let sizes = formats.flatMap { name, format in
    ["line", "bars", "movers", "fund-table", "fear-greed", "multiples", "tickers-40"].map { specimen in
      var chart = chart(specimen)
      chart.format = format
      if name == "bare" { (chart.title, chart.subtitle, chart.note) = ("", "", "") }
      return Exhibit("\(specimen)-\(name)", chart)
    }
  }

  /// With zones as dark as the ground.
  private static func nightly(_ chart: Chart) -> Chart {
    let colors: [UInt32] = [0x263A55, 0x212B38, 0x26282B, 0x3B3126, 0x54401F]
    var copy = chart
    copy.panels = chart.panels.map { panel in
      guard case .plot(var plot) = panel else { return panel }
      plot.marks = plot.marks.map { mark in
        guard case .zones(let zones) = mark else { return mark }
        return .zones(zip(zones, colors).map { Zone($0.name, $0.range, color: Color($1)) })
      }
      return .plot(plot)
    }
    return copy
  }

  private static func chart(_ name: String) -> Chart {
    guard let found = Specimens.all.first(where: { $0.name == name }) else {
      preconditionFailure("\(name) is no specimen")
    }
    return found.chart
  }
}
