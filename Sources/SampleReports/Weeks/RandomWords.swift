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

  /// The pages at a weekly's end that say nothing of markets; they bring a history's reports to a real one's length.
  mutating func addLegalText(_ report: inout WeeklyReport) {
    for _ in 0..<9 { report.aiNews.append(aiNews()) }
    for _ in 0..<6 { report.cryptoNews.append(cryptoNews()) }
    report.disclaimer += Self.legal + ["评级说明"] + Self.ratings
  }

  private static let legal = [
    "本样例不构成任何证券的要约或邀请，读者据此操作，风险自担。程序对文中文字的准确与完整不作任何保证，也没有更新义务。",
    "样例中的公司、代码、指数与机构均由随机数生成，如与真实主体相同，纯属巧合，不代表对该主体的任何评价。",
    "样例可以自由复制与修改，用于检验读取程序能否把数字与其含义一一对应，并把与行情无关的数字留在一旁。",
    "历史样本的长度、涨跌与波动由种子决定，同一种子在任何机器上得到同样的文字，不含任何机密或个人信息。",
    "读取程序应当跳过本页，不从声明、评级与联系信息中取得任何观测值，亦不得输出其中的姓名、邮箱或电话。",
  ]
  private static let ratings = [
    "看好：未来 6 个月内相对基准指数的涨幅在 10% 以上。", "中性：未来 6 个月内相对基准指数的变动在 -5% 至 5% 之间。",
    "谨慎：未来 6 个月内相对基准指数的跌幅在 5% 以上。", "基准：A 股以沪深 300 指数为准，港股以恒生指数为准，美股以标普 500 指数为准。",
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
