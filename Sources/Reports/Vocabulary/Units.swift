import Facts

/// What stands after (or, for currencies, before) a number and says what it counts.
enum UnitWords {
  /// Powers of ten.
  static let scales: [(phrase: String, meaning: Int)] = [
    ("十", 1), ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9),
    ("百亿", 10), ("千亿", 11), ("万亿", 12), ("兆", 12), ("百万亿", 14),
    ("k", 3), ("thousand", 3), ("m", 6), ("mm", 6), ("mil", 6), ("mio", 6), ("mn", 6), ("mln", 6), ("million", 6),
    ("millions", 6), ("b", 9), ("bn", 9),
    ("bln", 9), ("billion", 9), ("billions", 9), ("bil", 9), ("bio", 9), ("thousands", 3), ("trillions", 12),
    ("trln", 12), ("t", 12), ("tn", 12), ("trn", 12), ("trillion", 12),
  ]

  static let currencies: [(phrase: String, meaning: Measure)] = [
    ("美元", .usd), ("美金", .usd), ("美圆", .usd), ("usd", .usd), ("us$", .usd), ("us dollars", .usd),
    ("dollars", .usd), ("u.s. dollars", .usd), ("us dollar", .usd), ("hk dollars", .hkd), ("hong kong dollars", .hkd),
    ("renminbi", .cny), ("yuan", .cny), ("nt dollars", .twd), ("taiwan dollars", .twd), ("new taiwan dollars", .twd),
    ("港元", .hkd), ("港币", .hkd), ("港幣", .hkd), ("港圆", .hkd),
    ("hkd", .hkd), ("hk$", .hkd), ("人民币", .cny), ("元人民币", .cny), ("rmb", .cny), ("cny", .cny), ("元", .cny),
    ("新台币", .twd), ("新台币元", .twd), ("台币", .twd), ("港币元", .hkd), ("twd", .twd), ("nt$", .twd), ("日元", .jpy),
    ("日圆", .jpy), ("jpy", .jpy),
    ("欧元", .eur), ("eur", .eur), ("usdt", .usd),
  ]

  /// Signs that stand before the digits.
  static let currencySigns = Lexicon<Measure>([
    ("us$", .usd), ("usd", .usd), ("$", .usd), ("hk$", .hkd), ("hkd", .hkd), ("nt$", .twd), ("rmb", .cny),
    ("cny", .cny), ("¥", .cny), ("￥", .cny), ("€", .eur), ("eur", .eur),
  ])

  static let others = Lexicon<Numeral.Kind>(
    [("%", .percent), ("per cent", .percent), ("percent", .percent)]
      + words(.percentagePoint, "个百分点 百分点 pct pcts pp ppt ppts bp bps 个基点 基点 percentage")
      + words(.points, "点 分 points point pts")
      + words(.multiple, "倍 x")
      + words(
        .counted,
        """
        个 家 只 支 名 人 天 日 年 月 周 次 款 项 位 台 期 枚 张 股 种 类 度 秒 小时 分钟 季度 季 条 笔 套 部 颗 块 页 万枚 \
        nm gb tb mw gw eh ph kwh btc eth
        """))

  private static func words(_ kind: Numeral.Kind, _ list: String) -> [(phrase: String, meaning: Numeral.Kind)] {
    list.split(separator: " ").map { (String($0), kind) }
  }

  /// Before a number with 点 these make it a time of day.
  static let timesOfDay = ["上午", "下午", "凌晨", "中午", "晚上", "晚间", "早上", "时间", "晚", "早"].map(fold)
}
