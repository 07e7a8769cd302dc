import Facts

/// What a table's column holds, as its header says.
package enum ColumnRole: Hashable, Sendable {
  case code
  case name
  case sector
  case subsector
  case listed
  case metric(Metric)
  case date
  case organisation
  case venue
  /// A header that names both a place and a company.
  case venueOrOrganisation
  case event
  /// Known, and no observation: PE, rating, target price.
  case ignored

  var isLabel: Bool { self == .sector || self == .subsector }
}

enum HeaderWords {
  static let entries: [(phrase: String, meaning: ColumnRole)] = {
    let table: [(ColumnRole, String)] = [
      (
        .code,
        "证券代码|代号|证券代号|股票代号|指数代码|股票代码|标的代码|公司代码|基金代码|代码|ticker|tickers|code|symbol|stock code|ric|编号|股份编号|股票编号|证券编号|bbg code|bloomberg code|bbg ticker"
      ),
      (
        .name,
        "证券简称|股名|证券名称|证券|指数|指数简称|指数名称|股票简称|股票名称|公司简称|公司名称|标的名称|基金名称|简称|名称|标的|股份|个股|股票|公司简称|币名|name|company|company name|security|stock|index|issuer"
      ),
      (.sector, "板块|方向|环节|产业链环节|族群|次产业|领域|分类|主题|所属板块|行业|赛道|类别|一级板块|大类|sector|industry|segment"),
      (.subsector, "细分板块|子板块|细分领域|细分行业|细分赛道|二级板块|子行业|sub-sector|subsector"),
      (.listed, "上市日期|上市时间|上市日|listing date|listed|ipo date"),
      (
        .metric(.marketCap),
        "市值|总市值|最新市值|公司市值|流通市值|market cap|mkt. cap|mcap|mkt cap.|mktcap|market value|cap|mkt cap|market capitalisation|market capitalization"
      ),
      (
        .metric(.close),
        "收盘价|收盘|价格|收市价|收市|收市指数|最新价格|最新价|最新收盘价|最新收盘|最新股价|现价|股价|收盘点位|指数点位|点位|最新点位|收盘价格|收盘指数|收盘点数|close|last price|price|last|level|closing price"
      ),
      (.metric(.volume), "成交额|交易额|成交金额|turnover|trading volume"),
      (.metric(.changeDay), "1d|1d chg|daily change|day change|1d change"),
      (.metric(.changeWeek), "1w|wow|1w chg|week|weekly change|week change|1w change|wtd|5d chg"),
      (.metric(.changeMonthToDate), "mtd|mtd chg|month to date|mtd change"),
      (.metric(.changeYearToDate), "ytd|ytd chg|year to date|ytd change"),
      (.date, "什么时候|when|dates|日期|时间|交易日|date|day"),
      (
        .organisation,
        "公司|机构|主办/公司|公司/主办|company / host|company/host|对象|主体|谁|公司/机构|机构/公司|who|organiser|organizer|主办方|organisation|organization"
      ),
      (.venue, "地点|城市|地区|place|venue|location|city|where|哪里"),
      (.venueOrOrganisation, "company/venue|company / venue|venue/company|地点/公司|公司/地点|地点/机构|机构/地点|地点/主办方"),
      (.event, "什么事|日程|what|details|detail|description|事件|事项|活动|内容|主要事件|重要事件|event|events"),
      (
        .ignored,
        """
        市盈率|市盈率ttm|pe ttm|市盈率(ttm)|pe(ttm)|市净率|市销率|pe|pb|ps|eps|p/e|p/b|目标价|评级|投资评级|换手率|振幅|成交量|近一月涨跌幅|近一月|近1月|近三月|近3月|近三月涨跌幅|近一年|近一年涨跌幅|近1年|上周涨跌幅|上周涨幅|52周最高|52周最低|\
        股息率|营收|净利润|rating|target price|dividend yield|1m|3m|6m|1y|收入|roe|序号|排名|货币|币种
        """
      ),
    ]
    var entries: [(phrase: String, meaning: ColumnRole)] = []
    for (role, words) in table {
      for word in words.split(separator: "|") { entries.append((String(word), role)) }
    }
    return entries + changes
  }()

  /// 周涨跌幅 and its kin: a period's word before a word of change.
  private static let changes: [(phrase: String, meaning: ColumnRole)] = {
    let periods: [(Metric, String, isEnough: Bool)] = [
      (.changeDay, "日|当日|1日|单日|今日|日度", false),
      (.changeWeek, "周|本周|一周|当周|近一周|最近一周|周度|上周五以来|7日|近7日", false),
      (.changeMonthToDate, "月|月内|本月|当月|月度|本月以来", false),
      (.changeMonthToDate, "月初至今|月初以来|月至今", true),
      (.changeYearToDate, "年|年内|本年|年度|今年", false),
      (.changeYearToDate, "年初至今|年初以来|今年以来|年至今|本年以来", true),
    ]
    var entries: [(phrase: String, meaning: ColumnRole)] = []
    for (metric, words, isEnough) in periods {
      for word in words.split(separator: "|") {
        for change in ["涨跌幅", "涨幅", "涨跌", "跌幅", "涨", "变动", "表现", "收益率", "累计涨跌幅", "累计涨幅"] {
          entries.append((word + change, .metric(metric)))
        }
        if isEnough { entries.append((String(word), .metric(metric))) }
      }
    }
    return entries
  }()

  /// A stretch that a header's words name.
  enum Period: Hashable, Sendable {
    case day, week, monthToDate, yearToDate
    /// Another than the report's: last week, a quarter, a year.
    case other

    /// The metric of a change over it.
    var change: Metric? {
      switch self {
      case .day: .changeDay
      case .week: .changeWeek
      case .monthToDate: .changeMonthToDate
      case .yearToDate: .changeYearToDate
      case .other: nil
      }
    }
  }

  /// Words for stretches in headers, where another word of the header says what is measured over them.
  static let periods: Lexicon<Period> = {
    let table: [(Period, String)] = [
      (.day, "日|当日|1日|单日|今日|日度|昨日|24h|24小时|1d|1-day|daily|day|d/d|dod"),
      (
        .week,
        "周|本周|一周|当周|近一周|最近一周|周度|7日|近7日|7天|近7天|1w|1-wk|1 wk|1wk|1-week|1 week|7d|7-day|5d|5-day|w/w|wow|wk|week|weekly|this week|wtd|week to date"
      ),
      (.monthToDate, "月|月内|本月|当月|月度|月初至今|月初以来|月至今|本月以来|mtd|month to date|month-to-date"),
      (.yearToDate, "年|年内|本年|年度|今年|年初至今|年初以来|今年以来|年至今|本年以来|年初以来|ytd|year to date|year-to-date|this year"),
      (
        .other,
        """
        上周|前周|上一周|前一周|上月|前月|上年|去年|近一月|近1月|近30日|30日|近三月|近3月|近半年|近一年|近1年|季|本季|季度|同比|环比|一年|三月|一月|\
        last week|prior week|previous week|prev. week|last month|last year|1m|1mo|3m|6m|12m|1y|30d|90d|m/m|mom|q/q|qoq|y/y|yoy|qtd|previous|prior
        """
      ),
    ]
    var entries: [(phrase: String, meaning: Period)] = []
    for (period, words) in table {
      for word in words.split(separator: "|") { entries.append((String(word), period)) }
    }
    return Lexicon(entries)
  }()

  /// Words for a change, whose stretch another word of the header names.
  static let changeWords = Lexicon<Bool>(
    """
    股价表现|价格表现|股价变动|股价涨跌幅|涨跌幅|涨幅|涨跌|跌幅|升跌幅|升跌|变幅|升幅|降幅|变动|变化|变动幅度|变化幅度|表现|收益率|回报|回报率|累计涨跌幅|累计涨幅|涨跌幅度|chg|chg.|change|changes|return|returns|perf|\
    perf.|performance|move|% change|% chg|price change|price chg|price performance
    """.split(separator: "|").map { (String($0), true) })

  /// Words for what is traded, in money or in pieces.
  static let volumeWords = Lexicon<Bool>(
    "volume|vol|vol.|trading vol|成交|成交量|成交额|交投|traded".split(separator: "|").map { (String($0), true) })

  /// Words in headers that say nothing that matters here.
  static let fillers = Lexicon<Bool>(
    "最新|截至|截止|收市|本币|local|ccy|lc|(lc)|in|as of|前复权|后复权|单位|以|计|亿|24h|24小时|近24小时|total|est.|the|of".split(separator: "|")
      .map {
        (String($0), true)
      })

  /// What a wrap or a stacked header leaves of a word behind the part that was understood.
  static let remainders = Lexicon<Bool>(["涨幅", "涨跌幅", "幅", "跌幅", "涨跌", "度"].map { ($0, true) })

  /// In the title of a 图表 these make it a table.
  static let tableTitles = ["表现", "一览", "涨跌幅", "行情", "事件", "日历", "明细", "汇总"].map(fold)

  /// Whether a line holds three columns or more, one of them what rows are known by, and little else.
  static func isHeader(_ passage: Passage) -> Bool {
    guard passage.count >= 6, passage.count <= 120 else { return false }
    let headers = passage.document.vocabulary.headers
    var roles: [ColumnRole] = []
    var others = 0
    var i = 0
    while i < passage.count {
      guard let match = headers.match(in: passage.folded, at: i) else {
        others += 1
        // More than half of it is something else.
        if others * 2 > passage.count { return false }
        i += 1
        continue
      }
      if !roles.contains(match.meaning) { roles.append(match.meaning) }
      i = match.range.upperBound
    }
    let named = roles.contains(.code) || roles.contains(.name) || roles.contains(.date)
    return named && roles.count >= 3
  }
}
