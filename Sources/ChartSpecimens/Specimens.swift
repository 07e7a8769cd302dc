import Dates
import Drawing
import Plotting

/// One chart of each kind and of each hard case, by name.
package enum Specimens {
  package static let all: [(name: String, chart: Chart)] = [
    ("line", line), ("bars", bars), ("fear-greed", fearGreed), ("movers", movers), ("index-changes", indexChanges),
    ("fund-table", fundTable), ("tickers-40", tickers), ("card", card), ("two-panels", twoPanels),
    ("weekly-bars", weeklyBars), ("one-point", onePoint), ("constant", constant), ("all-negative", allNegative),
    ("spike", spike), ("log", log), ("long-names", longNames), ("grouped", grouped), ("events", events),
    ("empty", empty), ("losers", losers), ("many-lines", manyLines), ("gaps", gaps), ("english", english),
    ("area", area),
    ("stacked", stacked), ("stacked-signs", stackedSigns), ("multiples", multiples), ("points", points),
    ("trading-days", tradingDaysLine), ("bar-spike", barSpike), ("empty-middle", emptyMiddle),
    ("odd-words", oddWords), ("wide-years", wideYears), ("ten-thousand", tenThousand),
  ]

  /// - Precondition: written right.
  package static func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else { preconditionFailure("\(text) is no day") }
    return day
  }

  /// A walk that stays positive; the same for the same seed.
  package static func walk(_ count: Int, from start: Double, by step: Double, seed: UInt64) -> [Double] {
    var generator = SeededGenerator(seed: seed)
    var value = start
    return (0..<count).map { _ in
      value = max(start * 0.2, value * (1 + Double.random(in: -step...step, using: &generator)))
      return value
    }
  }

  package static func dates(_ count: Int, from start: Day, every: Int = 1) -> [Day] {
    (0..<count).map { start + $0 * every }
  }

  package static func tradingDays(_ count: Int, from start: Day) -> [Day] {
    Array((0..<count * 2 + 4).lazy.map { start + $0 }.filter { $0.weekday <= 5 }.prefix(count))
  }

  static func mean(_ values: [Double], _ window: Int) -> [Double?] {
    values.indices.map { i in
      i + 1 < window ? nil : values[(i + 1 - window)...i].reduce(0, +) / Double(window)
    }
  }

  package static func data(_ days: [Day], _ values: [Double?]) -> [Datum] { zip(days, values).map { Datum($0, $1) } }

  package static let line = marketCap(
    title: "加密货币总市值", subtitle: "周五收盘，2014年12月至2024年11月", note: "数据来源：CoinMarketCap；周报 520 期，截至 2024-11-15",
    unit: "万亿美元", band: "12周均线±10%", means: ("4周均线", "12周均线"), name: "总市值", in: .chinese)

  static let english = marketCap(
    title: "Crypto market capitalisation", subtitle: "Friday closes, December 2014 to November 2024",
    note: "Source: CoinMarketCap; 520 weeklies, to 15 Nov 2024", unit: "$tn", band: "12-week mean ±10%",
    means: ("4-week mean", "12-week mean"), name: "Market cap", in: .english)

  private static func marketCap(
    title: String, subtitle: String, note: String, unit: String, band name: String, means: (String, String),
    name subject: String, in language: Language
  ) -> Chart {
    let days = dates(520, from: day("2014-12-05"), every: 7)
    let values = walk(520, from: 0.5e12, by: 0.08, seed: 3)
    let long = mean(values, 12)
    let band = zip(days, long).map { Band.Datum($0, $1.map { $0 * 0.9 }, $1.map { $0 * 1.1 }) }
    let plot = Plot(
      x: Axis(.time), y: Axis(.linear, unit: unit, factor: 1e12),
      marks: [
        .band(Band(name, data: band)),
        .line(Line(means.1, data: data(days, long), ink: .series(2), emphasis: .secondary)),
        .line(Line(means.0, data: data(days, mean(values, 4)), ink: .series(1), emphasis: .secondary)),
        .line(Line(subject, data: data(days, values), endLabel: .lastValue())),
      ])
    return Chart(title: title, subtitle: subtitle, note: note, language: language, panels: [.plot(plot)])
  }

  static let area: Chart = {
    let days = tradingDays(120, from: day("2024-01-11"))
    let values = walk(120, from: 1.2e10, by: 0.04, seed: 33)
    return Chart(
      title: "比特币现货ETF累计净流入", subtitle: "面积图，自零起", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(.linear, unit: "亿美元", factor: 1e8, includesZero: true),
            marks: [
              .band(Band("", data: zip(days, values).map { Band.Datum($0, 0, $1) }, ink: .series(0))),
              .line(Line("累计净流入", data: data(days, values), endLabel: .lastValue())),
            ]))
      ])
  }()

  package static let bars: Chart = {
    let days = tradingDays(250, from: day("2023-11-27"))
    var generator = SeededGenerator(seed: 8)
    let values = days.map { _ in
      Double.random(in: -3...4, using: &generator) * Double.random(in: 0...1.6e8, using: &generator)
    }
    return Chart(
      title: "比特币现货ETF每日净流入", subtitle: "美国上市基金合计，交易日", note: "数据来源：Farside",
      panels: [
        .plot(
          Plot(
            x: Axis(.tradingDays(days)), y: Axis(.linear, unit: "亿美元", factor: 1e8, signed: true),
            marks: [
              .bars(Bars("净流入", data: data(days, values), coloring: .bySign(positive: "净流入", negative: "净流出"))),
              .line(
                Line(
                  "5日均值", data: data(days, mean(values, 5)), ink: .color(Color(0x33302E)), emphasis: .secondary,
                  endLabel: .lastValue())),
            ]))
      ])
  }()

  package static let fearGreed: Chart = {
    let days = dates(365, from: day("2023-08-25"))
    let values = walk(365, from: 50, by: 0.12, seed: 21).map { min(95, max(4, $0.rounded())) }
    let zones = [
      Zone("极度恐惧", 0...25, color: Color(0xC5D3E8)), Zone("恐惧", 25...45, color: Color(0xE1E8F2)),
      Zone("中性", 45...55, color: Color(0xF4F2EF)), Zone("贪婪", 55...75, color: Color(0xFBE8D2)),
      Zone("极度贪婪", 75...100, color: Color(0xF5D0A4)),
    ]
    return Chart(
      title: "加密货币恐惧与贪婪指数", subtitle: "0 为极度恐惧，100 为极度贪婪", note: "数据来源：CoinMarketCap",
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(.linear, domain: 0...100, ticks: [0, 25, 45, 55, 75, 100]),
            marks: [.zones(zones), .line(Line("指数", data: data(days, values), endLabel: .lastValue()))]))
      ])
  }()

  package static let names = [
    "英伟达", "超威半导体", "美光科技", "台积电", "阿斯麦", "博通", "高通", "英特尔", "应用材料", "泛林集团", "迈威尔科技", "安费诺(AMPHENOL)", "戴尔科技",
    "超微电脑", "慧与", "微软", "谷歌-A", "亚马逊", "META", "甲骨文", "赛富时", "SERVICENOW", "PALANTIR TECHNOLOGIES", "SNOWFLAKE",
    "ADOBE", "特斯拉", "小米集团-W", "腾讯控股", "阿里巴巴-W", "百度集团-SW", "商汤-W", "中芯国际", "寒武纪-U", "海光信息", "中际旭创", "新易盛", "天孚通信",
    "工业富联", "浪潮信息", "科大讯飞",
  ]

  package static let losers = Chart(
    title: "本周AI标的跌幅前五", note: "数据来源：Wind；截至 2024-08-23",
    panels: [
      .plot(
        Plot(
          x: Axis(.linear, unit: "%", factor: 0.01, signed: true), y: Axis(.category(Array(names.prefix(5)))),
          marks: [
            .bars(
              .horizontal(
                "周涨跌幅", values: [-0.25, -0.08, -0.07, -0.07, -0.06],
                coloring: .bySign(positive: "涨", negative: "跌")))
          ]))
    ])

  package static let movers = Chart(
    title: "本周AI标的涨幅前十", subtitle: "周涨跌幅", note: "数据来源：Wind；截至 2024-08-23",
    panels: [
      .plot(
        Plot(
          x: Axis(.linear, unit: "%", factor: 0.01, decimals: 1, signed: true),
          y: Axis(.category(Array(names.prefix(10)))),
          marks: [
            .bars(
              .horizontal(
                "周涨跌幅", values: [0.121, 0.098, 0.077, 0.06, nil, 0.041, 0.032, 0.02, -0.011, -0.034],
                coloring: .bySign(positive: "涨", negative: "跌")))
          ]))
    ])

  package static let indexChanges: Chart = {
    let indices = ["上证指数", "深证成指", "创业板指", "恒生指数", "恒生科技指数", "标普500", "纳斯达克指数", "费城半导体指数"]
    func panel(_ title: String, _ values: [Double?]) -> Panel {
      .plot(
        Plot(
          title: title, x: Axis(.linear, unit: "%", factor: 0.01, decimals: 1, signed: true),
          y: Axis(.category(indices)),
          marks: [.bars(.horizontal(title, values: values, coloring: .bySign(positive: "涨", negative: "跌")))]))
    }
    return Chart(
      title: "全球主要指数涨跌幅", note: "数据来源：Wind", arrangement: .columns,
      panels: [
        panel("周", [-0.009, -0.02, -0.028, 0.01, 0.012, 0.014, 0.014, 0.011]),
        panel("月初至今", [-0.029, -0.046, -0.061, 0.015, 0.008, 0.02, 0.016, 0.03]),
        panel("年初至今", [-0.041, -0.141, -0.183, 0.033, -0.06, 0.181, 0.191, 0.262]),
      ])
  }()

  package static let fundTable: Chart = {
    let funds = ["IBIT", "FBTC", "BITB", "ARKB", "BTCO", "EZBC", "BRRR", "HODL", "BTCW", "GBTC", "BTC"]
    var generator = SeededGenerator(seed: 5)
    let days = tradingDays(10, from: day("2024-08-12"))
    func cell(_ value: Double) -> Table.Cell { Table.Cell(numberText(value, decimals: 1, signed: true), value: value) }
    let rows = days.map { day in
      let values = funds.map { _ in
        Double.random(in: 0...1, using: &generator) < 0.35 ? 0 : Double.random(in: -90...150, using: &generator)
      }
      return Table.Row(
        String(day.description.dropFirst(5)), cells: values.map { cell($0) } + [cell(values.reduce(0, +))])
    }
    let columns = funds.map { Table.Column($0, shading: .diverging(limit: 150)) }
    return Chart(
      title: "比特币现货ETF分基金每日净流入", subtitle: "百万美元", note: "数据来源：Farside",
      panels: [
        .table(
          Table(
            rowHeader: "日期", columns: columns + [Table.Column("合计", shading: .diverging(limit: 400), isTotal: true)],
            groups: [.init(rows: rows)]))
      ])
  }()

  package static let tickers: Chart = {
    var generator = SeededGenerator(seed: 12)
    func cell(_ span: Double) -> Table.Cell? {
      let value = Double.random(in: -span...span, using: &generator)
      return value > span * 0.93
        ? nil : Table.Cell(numberText(value * 100, decimals: 0, signed: true) + "%", value: value)
    }
    let rows = names.enumerated().map { i, name in
      Table.Row(name, code: "\(1000 + i * 37).HK", cells: [cell(0.1), cell(0.2), cell(0.9)])
    }
    let groups = [("芯片", 0..<12), ("服务器", 12..<15), ("云与软件", 15..<26), ("港股平台", 26..<31), ("A股算力", 31..<40)]
      .map { Table.Group($0.0, rows: Array(rows[$0.1])) }
    return Chart(
      title: "AI 相关标的表现", subtitle: "周、月初至今、年初至今涨跌幅", note: "数据来源：Wind；截至 2024-08-23",
      panels: [.table(Table(rowHeader: "名称", columns: ["周", "月", "年"].map { Table.Column($0) }, groups: groups))])
  }()

  /// One number needs no whole slide.
  package static let card = Chart(
    title: "加密货币总市值", note: "数据来源：CoinMarketCap", format: Format(width: 960, height: 540),
    panels: [.card(NumberCard(label: "总市值", value: "2.25", unit: "万亿美元", date: "2024年8月23日", remark: "较上周 +8%"))])

  package static let twoPanels: Chart = {
    let days = dates(53, from: day("2023-12-29"), every: 7)
    var generator = SeededGenerator(seed: 77)
    let flows = days.map { _ in Double.random(in: -8e8...2e9, using: &generator) }
    let price = walk(53, from: 43_000, by: 0.06, seed: 14)
    return Chart(
      title: "比特币现货ETF净流入与比特币价格", note: "数据来源：Farside，CoinMarketCap",
      panels: [
        .plot(
          Plot(
            title: "周净流入", x: Axis(.time), y: Axis(.linear, unit: "亿美元", factor: 1e8),
            marks: [
              .bars(Bars("净流入", data: data(days, flows), coloring: .bySign(positive: "净流入", negative: "净流出")))
            ])),
        .plot(
          Plot(
            title: "价格", x: Axis(.time), y: Axis(.linear, unit: "美元"),
            marks: [.line(Line("比特币", data: data(days, price), endLabel: .lastValue()))])),
      ])
  }()

  static let weeklyBars: Chart = {
    let days = dates(53, from: day("2023-12-29"), every: 7)
    let values = walk(53, from: 7e10, by: 0.2, seed: 2)
    return Chart(
      title: "加密货币日成交额", note: "数据来源：CoinMarketCap",
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(.linear, unit: "亿美元", factor: 1e8),
            marks: [
              .bars(Bars("成交额", data: data(days, values))),
              .line(Line("4周均线", data: data(days, mean(values, 4)), ink: .series(1), emphasis: .secondary)),
            ]))
      ])
  }()

  static func simple(_ title: String, _ values: [Double?], unit: String = "点", scale: ScaleKind = .linear) -> Chart {
    let days = dates(values.count, from: day("2024-06-01"))
    return Chart(
      title: title,
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(scale, unit: unit),
            marks: [.line(Line("值", data: data(days, values), endLabel: .lastValue()))]))
      ])
  }

  static let onePoint = simple("只有一个点", [42])
  static let constant = simple("常数", Array(repeating: 7.5, count: 60))
  static let spike = simple("一百倍的尖峰", (0..<200).map { $0 == 120 ? 100 : 1 + Double($0 % 7) / 10 })
  static let log = simple("对数轴", (0..<200).map { 3 * Double($0 * $0 + 1) }, scale: .log)
  static let empty = simple("没有数据", [nil, .nan, .infinity])
  static let gaps = simple("缺口与孤点", (0..<93).map(gapped))

  private static func gapped(_ i: Int) -> Double? {
    if i >= 90 { return i == 91 ? 25 : nil }
    if i == 40 { return .nan }
    return i % 30 < 8 ? nil : 20 + Double(i * 13 % 11)
  }

  static let allNegative: Chart = {
    let days = tradingDays(30, from: day("2024-08-01"))
    let values = days.indices.map { -1e7 * Double(3 + $0 * 7 % 13) }
    return Chart(
      title: "连续净流出",
      panels: [
        .plot(
          Plot(
            x: Axis(.tradingDays(days)), y: Axis(.linear, unit: "百万美元", factor: 1e6, signed: true),
            marks: [.bars(Bars("净流出", data: data(days, values), coloring: .bySign(positive: "流入", negative: "流出")))]))
      ])
  }()

  static let longNames: Chart = {
    let long = "一个名字足足有三十个汉字那么长的指数基金看看图表会怎样处理它们呢"
    return Chart(
      title: "标题也可以很长：当一张图的标题超过一行时它应当在合适的地方换行，而不是伸出画布之外，更不能在逗号之前断开，这就是中文排版的规矩",
      subtitle: "副标题", note: String(repeating: "数据来源很长，注释也很长，说明口径与期间。", count: 12),
      panels: [
        .plot(
          Plot(
            x: Axis(.linear, unit: "%", factor: 0.01, decimals: 1, signed: true),
            y: Axis(.category([long, "短名", "PALANTIR TECHNOLOGIES INC CLASS A"])),
            marks: [
              .bars(.horizontal("涨跌幅", values: [0.1, -0.05, 0.02], coloring: .bySign(positive: "涨", negative: "跌")))
            ]))
      ])
  }()

  static let grouped = Chart(
    title: "季度营收", subtitle: "按业务", note: "示例",
    panels: [
      .plot(
        Plot(
          x: Axis(.category(["2023Q3", "2023Q4", "2024Q1", "2024Q2"])), y: Axis(.linear, unit: "亿元", decimals: 0),
          marks: [
            .bars(Bars("数据中心", data: (0..<4).map { Datum(.band($0), [145, 184, 226, 263][$0]) }, printsValues: true)),
            .bars(
              Bars(
                "游戏", data: (0..<4).map { Datum(.band($0), [29, 29, 26, 29][$0]) }, coloring: .ink(.series(1)),
                printsValues: true)),
          ]))
    ])

  static let events: Chart = {
    let days = dates(240, from: day("2024-01-01"))
    let values = walk(240, from: 100, by: 0.03, seed: 5)
    return Chart(
      title: "事件标注", note: "示例",
      panels: [
        .plot(
          Plot(
            x: Axis(.time), y: Axis(.linear, unit: "美元"),
            marks: [
              .rule(Rule(.value(100), name: "期初")), .rule(Rule(.position(.day(day("2024-04-20"))), name: "减半")),
              .line(Line("价格", data: data(days, values), endLabel: .lastValue())),
              .points(Points("高点", data: [Datum(days[100], values[100])], ink: .series(2))),
              .label(Label("发布会", at: .day(days[100]), values[100])),
            ]))
      ])
  }()

  package static let manyLines: Chart = {
    let days = dates(120, from: day("2024-01-01"))
    let lines = (0..<6).map { i in
      Mark.line(
        Line(
          "指数\(i + 1)", data: data(days, walk(120, from: 100, by: 0.015, seed: UInt64(40 + i))), ink: .series(i),
          emphasis: .secondary,
          endLabel: .lastValue()))
    }
    return Chart(
      title: "相对表现", subtitle: "2024年1月1日 = 100", note: "数据来源：Wind",
      panels: [.plot(Plot(x: Axis(.time), y: Axis(.linear, decimals: 1), marks: lines))])
  }()
}
