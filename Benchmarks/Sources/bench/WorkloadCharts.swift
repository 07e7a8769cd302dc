import Dates
import Drawing
import Plotting

extension Sample {
  /// The chart as this project draws it.
  var chart: Chart {
    Chart(title: kind.title, subtitle: "模拟数据", note: note, panels: [.plot(plot)])
  }

  private var plot: Plot {
    switch kind {
    case .line: linePlot
    case .bars: barPlot
    case .mood: moodPlot
    }
  }

  private var linePlot: Plot {
    let band = zip(days, zip(means[1], deviations)).map { day, figures in
      let (mean, deviation) = figures
      guard let mean, let deviation else { return Band.Datum(day, nil, nil) }
      return Band.Datum(day, mean - deviation, mean + deviation)
    }
    return Plot(
      x: Axis(.time), y: Axis(.linear, unit: "万亿美元", includesZero: true),
      marks: [
        .band(Band("12 周均线 ±1 倍标准差", data: band, ink: .series(2))),
        .line(Line("总市值", data: data(values), ink: .series(0))),
        .line(Line("4 周均线", data: data(means[0]), ink: .series(1), emphasis: .secondary)),
        .line(Line("12 周均线", data: data(means[1]), ink: .series(2), emphasis: .secondary)),
      ])
  }

  private var barPlot: Plot {
    Plot(
      x: Axis(.tradingDays(days)), y: Axis(.linear, unit: "百万美元", signed: true),
      marks: [
        .bars(Bars("净流入", data: data(values), coloring: .bySign(positive: "净流入", negative: "净流出"))),
        .line(Line("5 日均值", data: data(means[0]), ink: .series(0), emphasis: .secondary)),
      ])
  }

  private var moodPlot: Plot {
    Plot(
      x: Axis(.time), y: Axis(.linear, domain: 0...100, ticks: Zones.bounds),
      marks: [
        .zones(Zones.all.map { Zone($0.name, $0.range, color: Color($0.color)) }),
        .line(Line("恐惧与贪婪指数", data: data(values), endLabel: .lastValue())),
      ])
  }

  private func data(_ values: [Double?]) -> [Datum] { zip(days, values).map { Datum($0, $1) } }
}

enum Zones {
  static let bounds: [Double] = [0, 25, 45, 55, 75, 100]
  static let all: [(name: String, range: ClosedRange<Double>, color: UInt32)] = [
    ("极度恐惧", 0...25, 0xF4CFC9), ("恐惧", 25...45, 0xFAE5D3), ("中性", 45...55, 0xF1F0EC),
    ("贪婪", 55...75, 0xDDEEDC), ("极度贪婪", 75...100, 0xC3E2C8),
  ]
}
