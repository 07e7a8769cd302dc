import Dates

extension RandomWeek {
  mutating func addCalendars(_ report: inout WeeklyReport) {
    if random.chance(0.8) {
      let header = random.pick([EventTable.Header.organisation, .both])
      report.aiEvents = EventTable(
        caption: "近期 AI 领域重要事件", header: header, events: (0..<(1 + random.below(9))).map { _ in event(header) },
        sources: ["Wind"])
    }
    if random.chance(0.7) {
      let header = random.pick([EventTable.Header.venue, .both])
      report.cryptoEvents = EventTable(
        caption: "近期加密货币领域重要事件", header: header, events: (0..<(1 + random.below(4))).map { _ in event(header) },
        sources: random.pick([[], ["Wind"]]))
    }
  }

  private mutating func event(_ header: EventTable.Header) -> ScheduledEvent {
    let start = week.end + 1 + random.below(90)
    let isLong = random.chance(0.5)
    let period = span(start, isLong ? start + 1 + random.below(4) : start)
    let form = random.pick([ScheduledEvent.DateForm.iso, .withoutYear])
    let atVenue = header == .venue || (header == .both && random.chance(0.5))
    return ScheduledEvent(
      period: period, form: form, organisation: atVenue ? "" : inventor.chineseName(),
      venue: atVenue ? random.pick(Self.cities) : "",
      event: atVenue
        ? inventor.latinWord() + random.pick([" Forum", " Summit", " Conference"]) + " \(start.year)"
        : random.pick(["披露业绩报告", "开发者大会", "新品发布会", "年度股东大会"]))
  }

  private static let cities = [
    "迪拜", "新加坡", "巴塞罗那", "拉斯维加斯", "香港", "东京", "首尔", "伦敦", "巴黎", "柏林", "纽约", "旧金山", "上海", "深圳", "里斯本", "阿姆斯特丹", "曼谷",
    "奥斯汀",
  ]

  mutating func addWords(_ report: inout WeeklyReport) {
    report.aiFigures = Self.aiFigures.filter { _ in random.chance(0.7) }
    report.cryptoFigures = Self.cryptoFigures.filter { _ in random.chance(0.7) }
    report.aiNews = (0..<random.below(3)).map { _ in aiNews() }
    report.cryptoNews = (0..<random.below(3)).map { _ in cryptoNews() }
    report.risks = random.shuffled(Self.risks)
    report.disclaimer = ["声明", "本文由程序生成，公司、代码与数字均为虚构，不构成任何投资建议。"]
  }

  private static let aiFigures = [
    CaptionedFigure(title: "本周板块涨幅前五公司", unit: "", sources: ["Wind"]),
    CaptionedFigure(title: "本周板块跌幅前五公司", unit: "", sources: ["Wind"]),
  ]
  private static let cryptoFigures = [
    CaptionedFigure(title: "加密货币总市值", unit: "万亿美元", sources: ["CoinMarketCap"]),
    CaptionedFigure(title: "加密货币交易额", unit: "千亿美元", sources: ["CoinMarketCap"]),
    CaptionedFigure(title: "现货 ETF 累计净流入情况", unit: "十亿美元", sources: ["SoSoValue"]),
    CaptionedFigure(title: "恐惧与贪婪指数走势", unit: "", sources: ["alternative.me"]),
  ]
  private static let risks = [
    "大模型迭代进度慢于预期。", "终端需求弱于预期，换机周期延后。", "利率路径与监管政策变化放大加密资产的价格波动。",
  ]

  /// Numbers that are no facts of ours: model sizes, context lengths, sums raised.
  private mutating func aiNews() -> String {
    let size = "\(1 + random.below(90)).\(random.below(10)) 亿"
    return random.pick([
      "本周\(inventor.chineseName())发布新一代小语言模型 \(inventor.latinWord())-\(1 + random.below(5)).\(random.below(10))，参数量 \(size)，支持 \(random.pick(["32k", "128k", "200k"])) 上下文。",
      "\(inventor.chineseName())宣布与\(inventor.chineseName())合作建设算力中心，首期部署 \(1 + random.below(9)) 万张加速卡。",
      "\(week.end.month) 月 \(week.end.dayOfMonth) 日，\(inventor.chineseName())的开源模型在 \(10 + random.below(40)) 项评测中的 \(5 + random.below(5)) 项领先。",
    ])
  }

  private mutating func cryptoNews() -> String {
    random.pick([
      "\(inventor.latinWord())完成 \(1 + random.below(9)).\(random.below(10)) 亿美元融资，投后估值未披露。",
      "矿企\(inventor.latinWord())本月挖出 \(100 + random.below(900)) 枚比特币，在线算力 \(5 + random.below(40)) EH/s。",
      "监管机构将某现货产品的决定期限延后 \(10 * (1 + random.below(9))) 天。",
    ])
  }
}
