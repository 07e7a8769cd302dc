import Dates
import Facts

/// The securities of the sample reports, with the names that they go by.
struct KnownStock {
  var code: String
  /// The series' name in the published data.
  var series: String
  var name: String
  /// As lists of movers call it.
  var short: String
  var sector: String
  var subsector: String
  var listed: Day?

  var isHongKong: Bool { code.hasSuffix(".HK") }

  private init(
    _ code: String, _ name: String, _ sector: String, _ subsector: String = "", short: String? = nil,
    listed: Day? = nil
  ) {
    self.code = code
    series = code.hasSuffix(".HK") ? code : String(code.split(separator: ".")[0])
    self.name = name
    self.short = short ?? name
    self.sector = sector
    self.subsector = subsector
    self.listed = listed
  }

  static let ai = [
    KnownStock("AMZN.O", "亚马逊", "AI 基础设施", "云厂商"),
    KnownStock("GOOGL.O", "谷歌", "AI 基础设施", "云厂商"),
    KnownStock("MSFT.O", "微软", "AI 基础设施", "云厂商"),
    KnownStock("META.O", "META PLATFORMS", "AI 基础设施", "云厂商"),
    KnownStock("NVDA.O", "英伟达", "AI 基础设施", "算力芯片"),
    KnownStock("AMD.O", "超威半导体", "AI 基础设施", "算力芯片"),
    KnownStock("0981.HK", "中芯国际", "AI 基础设施", "晶圆代工"),
    KnownStock("INTC.O", "英特尔", "端侧设备", "端侧芯片"),
    KnownStock("AAPL.O", "苹果", "端侧设备", "AI 手机与电脑"),
    KnownStock("1810.HK", "小米集团", "端侧设备", "AI 手机与电脑", short: "小米集团-W"),
    KnownStock("0992.HK", "联想集团", "端侧设备", "AI 手机与电脑"),
    KnownStock("9888.HK", "百度集团", "应用与模型", "大模型", short: "百度集团-SW"),
  ]

  static let crypto = [
    KnownStock("COIN.O", "Coinbase Global, Inc.", "交易平台", short: "Coinbase", listed: Day(2021, 4, 14)),
    KnownStock("MSTR.O", "MicroStrategy Incorporated", "持币公司", short: "MicroStrategy", listed: Day(1998, 6, 11)),
    KnownStock(
      "MARA.O", "Marathon Digital Holdings, Inc.", "矿企及矿机", short: "Marathon Digital", listed: Day(2014, 7, 28)),
    KnownStock("RIOT.O", "Riot Platforms, Inc.", "矿企及矿机", short: "Riot Platforms", listed: Day(2007, 8, 28)),
    KnownStock("CLSK.O", "CleanSpark, Inc.", "矿企及矿机", short: "CleanSpark", listed: Day(2020, 1, 16)),
  ]

  /// Ten new shares for one: the published closes before that day are divided by ten.
  static let splits: [String: Day] = ["NVDA": date(2024, 6, 10), "MSTR": date(2024, 8, 8)]

  static let indices = [
    ("SPX.GI", "SPX", "标普 500"), ("NDX.GI", "NDX", "纳斯达克 100"), ("SOX.GI", "SOX", "费城半导体指数"),
    ("HSI.HI", "HSI", "恒生指数"), ("HSTECH.HI", "HSTECH", "恒生科技"),
  ]
}

/// A day that is written in the source; there must be such a day.
func date(_ year: Int, _ month: Int, _ day: Int) -> Day {
  guard let day = Day(year, month, day) else { preconditionFailure("no such day: \(year)-\(month)-\(day)") }
  return day
}

/// A stretch that is written in the source; it must not end before it starts.
func span(_ first: Day, _ last: Day) -> Period {
  guard let period = Period(from: first, through: last) else { preconditionFailure("\(last) is before \(first)") }
  return period
}
