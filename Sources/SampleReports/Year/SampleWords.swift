/// The parts of the sample reports that hold no fact: captions, general remarks, risks, the notice.
enum SampleWords {
  static func add(to report: inout WeeklyReport, number: Int) {
    report.aiFigures = [
      CaptionedFigure(title: "本周涨幅居前公司", unit: "", sources: ["Yahoo Finance"]),
      CaptionedFigure(title: "本周跌幅居前公司", unit: "", sources: ["Yahoo Finance"]),
    ]
    report.cryptoFigures = [
      CaptionedFigure(title: "加密货币总市值", unit: "万亿美元", sources: ["CoinGecko"]),
      CaptionedFigure(title: "加密货币交易额", unit: "亿美元", sources: ["CoinGecko"]),
      CaptionedFigure(title: "加密货币恐惧与贪婪指数", unit: "", sources: report.moods.map(\.source)),
    ]
    report.aiNews = [aiRemarks[number % aiRemarks.count]]
    report.cryptoNews = [cryptoRemarks[number % cryptoRemarks.count]]
    report.risks = [
      "大模型迭代与商业化进度慢于预期；终端换机需求弱于预期。", "利率路径与监管政策变化可能放大加密资产的价格波动。",
      "历史数据不代表未来，样本期较短时统计结论可能不稳定。",
    ]
    report.disclaimer = [
      "声明", "本报告为软件测试用样例，由程序根据公开发布的数据生成，示例证券研究所并非真实机构。",
      "文中数据以原发布方为准，内容不构成任何投资建议，亦不代表任何公司的观点。",
    ]
  }

  private static let aiRemarks = [
    "端侧模型的参数量通常在 30 亿到 80 亿之间，上下文长度以 128k 居多，量化到 4 位后可在手机上运行。",
    "衡量推理成本时，常以每百万词元的价格比较不同模型，同一模型在 8 位与 16 位精度下的开销约差 2 倍。",
    "训练集群的规模常以加速卡数量表示，从 1 千张到 10 万张不等，互联带宽是扩展效率的主要约束。",
  ]

  private static let cryptoRemarks = [
    "现货 ETF 的申购与赎回在 T+1 日公布，部分基金的数据可能晚一天补齐。",
    "比特币大约每 10 分钟出一个区块，每 21 万个区块奖励减半一次。",
    "以太坊现货 ETF 与比特币现货 ETF 由同一批发行人管理，费率多在 0.2% 左右。",
  ]
}
