import Dates
import Drawing
import Plotting

// Stacks, multiples, and what is rare: names and years at their longest, data at their worst.
extension Specimens {
  private static let funds = ["IBIT", "FBTC", "GBTC", "其他"]

  static let stacked: Chart = {
    let days = dates(26, from: day("2024-03-01"), every: 7)
    let marks = funds.enumerated().map { i, fund in
      let values = walk(26, from: [2.1e10, 1.1e10, 1.5e10, 0.4e10][i], by: 0.06, seed: UInt64(60 + i))
      return Mark.bars(Bars(fund, data: data(days, values), placement: .stacked, coloring: .ink(.series(i))))
    }
    return Chart(
      title: "比特币现货ETF净资产", subtitle: "按基金，周五", note: "示例",
      panels: [.plot(Plot(x: Axis(.time), y: Axis(.linear, unit: "亿美元", factor: 1e8), marks: marks))])
  }()

  static let stackedSigns: Chart = {
    let days = tradingDays(10, from: day("2024-08-12"))
    var generator = SeededGenerator(seed: 31)
    let marks = funds.enumerated().map { i, fund in
      let values = days.map { _ in Double.random(in: i == 2 ? -1.2e8 ... -1e7 : -4e7...1.6e8, using: &generator) }
      return Mark.bars(
        Bars(fund, data: data(days, values), placement: .stacked, coloring: .ink(.series(i)), printsValues: true))
    }
    return Chart(
      title: "比特币现货ETF每日净流入", subtitle: "按基金，流入在零上，流出在零下", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.tradingDays(days)), y: Axis(.linear, unit: "百万美元", factor: 1e6, decimals: 0), marks: marks))
      ])
  }()

  package static let multiples: Chart = {
    let days = dates(53, from: day("2023-12-29"), every: 7)
    let panels = names.prefix(12).enumerated().map { i, name -> Panel in
      let line = Line(
        name, data: data(days, walk(53, from: 100, by: 0.05, seed: UInt64(200 + i))), endLabel: .lastValue())
      return .plot(
        Plot(
          title: name, x: Axis(.time), y: Axis(.linear, includesZero: false, decimals: 0),
          marks: [.rule(Rule(.value(100), dashed: false)), .line(line)]))
    }
    return Chart(
      title: "十二只股票一年来的走势", subtitle: "2023年12月29日 = 100", note: "示例", arrangement: .grid, sharesValues: true,
      panels: panels)
  }()

  static let points: Chart = {
    var generator = SeededGenerator(seed: 90)
    let data = (0..<80).map { _ -> Datum in
      let size = Double.random(in: 1...12, using: &generator)
      let power = (0..<Int(size)).reduce(1e9) { value, _ in value * 2 }
      return Datum(.number(power), Double.random(in: -0.1...0.14, using: &generator))
    }
    return Chart(
      title: "市值与周涨跌幅", subtitle: "横轴为对数", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.log, unit: "亿美元", factor: 1e8), y: Axis(.linear, unit: "%", factor: 0.01),
            marks: [.rule(Rule(.value(0), dashed: false)), .points(Points("股票", data: data))]))
      ])
  }()

  static let tradingDaysLine: Chart = {
    let days = tradingDays(45, from: day("2024-06-24"))
    let values = walk(45, from: 120, by: 0.03, seed: 17)
    return Chart(
      title: "交易日轴：周末不留空", subtitle: "收盘价与 5 日均值", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.tradingDays(days)), y: Axis(.linear, unit: "美元"),
            marks: [
              .line(Line("5 日均值", data: data(days, mean(values, 5)), ink: .series(1), emphasis: .secondary)),
              .line(Line("收盘价", data: data(days, values), endLabel: .lastValue())),
            ]))
      ])
  }()

  static let barSpike: Chart = {
    let days = tradingDays(60, from: day("2024-06-03"))
    let values = days.indices.map { $0 == 33 ? 4.2e10 : 1e8 * Double(1 + $0 * 7 % 6) * ($0 % 4 == 0 ? -1 : 1) }
    return Chart(
      title: "一日的量是平日的一百倍", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.tradingDays(days)), y: Axis(.linear, unit: "亿美元", factor: 1e8),
            marks: [.bars(Bars("", data: data(days, values), coloring: .bySign(positive: "流入", negative: "流出")))]))
      ])
  }()

  static let emptyMiddle: Chart = {
    let days = dates(80, from: day("2023-01-06"), every: 7)
    let values = walk(80, from: 25_000, by: 0.04, seed: 9).enumerated().map { 22..<60 ~= $0.offset ? nil : $0.element }
    return Chart(
      title: "中间没有数据", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(.linear, unit: "美元"),
            marks: [.line(Line("比特币", data: data(days, values), endLabel: .lastValue()))]))
      ])
  }()

  static let oddWords: Chart = {
    let odd = ["👨‍👩‍👧 家庭", "مؤشر الأسهم", "控制\u{7}字符\tTab", "e\u{301}tude", "", "ﬁ ½ № ㎡ ﷽"]
    return Chart(
      title: "表情 🚀、阿拉伯文 مرحبا 与「引号」（括号）。", subtitle: "", note: "缺的字画成方框，控制字符不画",
      panels: [
        .plot(
          Plot(
            x: Axis(.linear, unit: "%", factor: 0.01, signed: true), y: Axis(.category(odd)),
            marks: [
              .bars(
                .horizontal(
                  "", values: [0.04, -0.03, 0.02, 0.01, -0.01, 0.03], coloring: .bySign(positive: "涨", negative: "跌")))
            ]))
      ])
  }()

  static let wideYears: Chart = {
    let days = ["0001-01-01", "1492-10-12", "2024-08-23", "9999-12-31"].map { Datum(day($0), Double($0.count)) }
    let values = zip(days, [3.0, 5, 4, 8]).map { Datum($0.position, $1) }
    return Chart(
      title: "公元 1 年至 9999 年", note: "示例",
      panels: [.plot(Plot(x: Axis(.time), y: Axis(.linear, unit: "点"), marks: [.line(Line("值", data: values))]))])
  }()

  static let tenThousand: Chart = {
    let days = dates(10_000, from: day("1997-01-01"))
    let values = walk(10_000, from: 100, by: 0.02, seed: 4)
    return Chart(
      title: "一万个点", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(.linear, unit: "点"),
            marks: [.line(Line("指数", data: data(days, values), endLabel: .lastValue()))]))
      ])
  }()
}
