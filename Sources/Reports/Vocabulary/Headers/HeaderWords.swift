import Facts

/// What a table's column holds, as its header says.
package enum ColumnRole: Hashable, Sendable {
  case code
  case name
  case sector
  case subsector
  case listed
  /// Where securities are traded: it tells one listing from the other.
  case market
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

/// Words that say by themselves what a column holds. What they are put together from says the rest: see `HeadWords`.
enum HeaderWords {
  static let entries: [(phrase: String, meaning: ColumnRole)] =
    identity + places + amounts + changes + HeaderOthers.entries

  private static let identity = all([
    (
      .code,
      """
      证券代码|证券程式码|指数程式码|股票程式码|代号|证券代号|股票代号|指数代码|股票代码|标的代码|公司代码|基金代码|代码|编号|股份编号|股票编号|证券编号|股号|股份代号|股份代码|交易代码|交易代号|上市代码|上市代号|上市编号|彭博代码|彭博代号|\
      彭博编号|彭博|万得代码|wind代码|路透代码|币种代码|ticker|tickers|tick|tick.|tkr|tkr.|tkrs|code|codes|symbol|symbols|sym|sym.|stock code|stock codes|ric|bbg|bbg code|bloomberg code|bbg ticker|bloomberg ticker|bloomberg|\
      reuters code|ticker symbol|stock no.|stock number
      """
    ),
    (
      .name,
      """
      证券简称|股名|证券名称|证券|指数|指数简称|指数名称|股票简称|股票名称|公司简称|公司名称|标的名称|基金名称|简称|名称|标的|股份|个股|股票|币名|币种|代币|资产|资产名称|币种名称|成分股|成份股|上市公司|企业|\
      股指|主要指数|基准|基准指数|标的公司|股份名称|中文名称|中文简称|英文名称|公司全称|name|names|company name|security|securities|stock|stocks|stock name|index|indices|index name|benchmark|benchmarks|issuer|asset|\
      assets|asset name|coin|coins|coin name|token|tokens|crypto|cryptocurrency|instrument|constituent|equity|equities|share|underlying|security name
      """
    ),
    (
      .sector,
      """
      板块|方向|环节|产业链环节|产业链|族群|次产业|产业|产业别|领域|分类|主题|题材|概念|所属板块|所属行业|行业|行业分类|赛道|类别|类型|种类|组别|分组|一级板块|一级行业|大类|资产类别|sector|industry|segment|theme|\
      group|category|bucket|asset class|type
      """
    ),
    (
      .subsector,
      "细分板块|子板块|细分领域|细分行业|细分赛道|细分环节|细分|二级板块|二级行业|子行业|子类别|子赛道|sub-sector|subsector|sub sector|sub-industry|sub-segment"
    ),
    (.listed, "上市日期|上市时间|上市日|挂牌日期|挂牌日|首发日期|listing date|listed|ipo date|date listed|listed on|listed since"),
    (
      .market,
      "市场|交易所|上市地|上市地点|上市市场|交易市场|国家|国家及地区|市场类别|exchange|market|country|listing|region|mkt|listing venue|exch|exch."
    ),
    (
      .date,
      """
      什么时候|when|dates|日期|时间|交易日|交易日期|起止日期|起止时间|会议时间|会议日期|活动时间|活动日期|公布日期|公布时间|发布日期|披露日期|披露时间|预计日期|预计时间|举行日期|举办时间|举办日期|日子|几时|date|\
      day|trading day|trade date|session|date(s)|timing
      """
    ),
    (
      .organisation,
      """
      公司|机构|对象|主体|谁|主办方|主办|主办单位|举办方|发布方|涉及公司|相关公司|涉及标的|相关标的|参与方|who|organiser|organizer|organisation|organization|organisations|organizations|institution|institutions|company|companies|host|hosts|hosted by|body|issuer/host|firm|entity|company or body|sponsor|authority|agency|publisher|released by|reporting company|organised by|organized by|speaker|牵头方|主办机构|承办方|发布机构|主办国
      """
    ),
    (.venue, "地点|城市|地区|举办地|举办地点|举行地点|会议地点|会场|场地|place|venue|location|city|where|哪里|在哪"),
    (
      .event,
      """
      什么事|日程|事件|事项|活动|内容|主要事件|重要事件|重大事件|看点|议程|会议|会议名称|活动名称|事件名称|详情|摘要|催化剂|催化事件|说明|说明事项|具体内容|主要内容|关注事项|重点事项|项目内容|what|what's on|what to watch|to watch|watch|focus|key event|key events|data/event|看什么|details|detail|\
      description|event|events|agenda|topic|subject|catalyst|catalysts|item|release|occasion
      """
    ),
  ])

  /// Headers that name a place and an owner: 「地点/公司」, `Company / venue`.
  private static let places: [(phrase: String, meaning: ColumnRole)] = {
    let places = "地点|城市|地区|国家|国家/地区|市场|举办地|举办地点|place|venue|location|city|country".split(separator: "|")
    let owners = "公司|机构|主办方|主办|单位|企业|主体|company|organiser|organizer|host|institution|body|organisation|organization"
      .split(separator: "|")
    return places.flatMap { place in
      owners.flatMap { owner in
        ["\(place)/\(owner)", "\(owner)/\(place)", "\(place) / \(owner)", "\(owner) / \(place)"].map {
          ($0, .venueOrOrganisation)
        }
      }
    } + words(.organisation, "公司/机构|机构/公司|主办/公司|公司/主办|公司/会议|会议/公司|公司/事件主体") + joinedOwners
  }()

  /// `Company / body`, `Company or institution`
  private static let joinedOwners: [(phrase: String, meaning: ColumnRole)] = {
    let owners = [
      "company", "host", "body", "institution", "organisation", "organization", "organiser", "organizer", "agency",
      "issuer", "central bank",
    ]
    return owners.flatMap { first in
      owners.filter { $0 != first }.flatMap { second in
        ["/", " / ", " or ", " and ", " & "].map { ("\(first)\($0)\(second)", .organisation) }
      }
    }
  }()

  private static let amounts = all([
    (
      .metric(.volumeToMarketCap),
      """
      成交额/市值|交易额/市值|成交/市值|成交额市值比|成交市值比|量/市值|24h成交额/市值|24小时成交额/市值|交易量/市值|成交量/市值|vol/cap|vol / cap|vol/mcap|vol / mcap|volume/market cap|volume / market cap|volume/mcap|volume / mcap|\
      vol/mkt cap|vol / mkt cap|volume to market cap|vol/market cap|24h vol/cap|24h vol/mcap|24h vol / mcap
      """
    ),
    (
      .metric(.marketCap),
      """
      市值|总市值|最新市值|公司市值|流通市值|市值规模|市场价值|总市值规模|市价总值|market cap|market cap.|mkt. cap|mkt. cap.|mcap|mkt cap.|mktcap|market value|mkt value|cap|cap.|mkt cap|market capitalisation|\
      market capitalization|capitalisation|capitalization|m cap|m. cap|m/cap|mc
      """
    ),
    (
      .metric(.close),
      """
      收盘价|收盘|价格|收市价|收市|收市指数|最新价格|最新价|最新收盘价|最新收盘|最新股价|现价|股价|收盘点位|指数点位|点位|最新点位|收盘价格|收盘指数|收盘点数|收报|现报|报价|最新报价|收盘报价|币价|价位|每股价格|\
      收市点位|收市价格|收盘水平|周收盘价|周收盘|周五收盘|周五收市|周五收盘价|最后价|close|last price|price|prices|last|level|levels|closing price|closing level|closing|close price|px|px last|last px|px_last|last trade|\
      spot price|price close|share price|stock price|index level|last close|friday close|friday's close|fri close|week close|week-end close|closing value|settle|latest price|current price|latest close
      """
    ),
    (
      .metric(.volume),
      "成交额|交易额|成交金额|交易金额|成交值|turnover|trading volume|value traded|traded value|trading value|dollar volume"
    ),
  ])

  /// Changes that need no other word for one.
  private static let changes = all([
    (.metric(.changeDay), "1d|1d chg"),
    (.metric(.changeWeek), "1w|wow|1w chg|wtd|5d chg"),
    (.metric(.changeMonthToDate), "mtd|mtd chg|month to date|月初至今|月初以来|月至今|本月以来"),
    (.metric(.changeYearToDate), "ytd|ytd chg|year to date|年初至今|年初以来|今年以来|年至今|本年以来"),
  ])

  private static func all(_ table: [(ColumnRole, String)]) -> [(phrase: String, meaning: ColumnRole)] {
    table.flatMap { words($0.0, $0.1) }
  }

  static func words<Meaning>(_ meaning: Meaning, _ list: String) -> [(phrase: String, meaning: Meaning)] {
    list.split(separator: "|").map { (String($0), meaning) }
  }

  /// Words for a change, whose stretch another word of the header names.
  static let changeWords = Lexicon<Bool>(
    words(
      true,
      """
      股价表现|价格表现|股价变动|股价涨跌幅|价格涨跌幅|区间涨跌幅|涨跌幅|涨跌幅度|涨跌率|涨幅|涨跌|跌幅|升跌幅|升跌|变幅|升幅|降幅|变动|变化|变动幅度|变化幅度|变动率|变化率|表现|收益率|收益|回报|回报率|报酬|报酬率|\
      累计涨跌幅|累计涨幅|升跌幅度|增减幅|幅度|涨|升|%变动|%变化|chg|chg.|change|changes|return|returns|ret|ret.|perf|perf.|performance|move|moves|% change|% chg|%chg|%change|price change|price chg|price performance|\
      price return|price move|pct change|pct chg|pct|delta|gain|gains|gain/loss|+/-|+/-%|+/- %|±%|±|δ|δ%|per cent|percent|percentage change|chge|%ch|% ch
      """))

  /// 「週跌幅」: a word for falls, and none that rises share with it.
  static func speaksOfFalls(_ head: [Unicode.Scalar]) -> Bool {
    head.indices.contains { falls.match(in: head, at: $0) != nil } && !head.contains { rises.contains($0) }
  }

  private static let falls = Lexicon<Bool>(words(true, "跌幅|降幅"))
  private static let rises = ScalarSet("涨升增".unicodeScalars)

  /// Words for what is traded, in money or in pieces.
  static let volumeWords = Lexicon<Bool>(
    words(true, "volume|vol|vol.|trading vol|成交|成交量|交易量|交投|traded|volumes|成交量能"))

  /// Words for the last value of whatever the table is about: a price where it shows how prices changed.
  static let latestWords = Lexicon<Bool>(
    words(
      true,
      """
      最新|最新值|现值|当前|目前|现时|最近|周五|星期五|本周五|latest|current|now|spot|value|friday|fri|fri.|friday's|at friday|as of friday|quote|今收|收|today's|print
      """))

  /// What a change in points says: 「涨跌点」, `Chg (pts)`.
  static let pointWords = Lexicon<Bool>(
    words(true, "点|点数|额|值|points|pts|pt|pts.|net|bp|bps|基点|个百分点|百分点|pp|ppt|pps|ppts"))

  /// Words over several columns, which say what the columns below have in common.
  static let groupWords = Lexicon<Bool>(
    words(
      true,
      """
      行情|估值|交易|交易数据|市场数据|行情数据|表现及估值|股价表现及估值|市场表现|价格及表现|基本资料|基本信息|数据|公司资料|指标|财务|盈利预测与估值|market data|valuation|trading|data|price data|prices and performance|\
      performance and valuation|key data|snapshot|fundamentals|各期|期间|区间
      """))

  /// Words in headers that say nothing that matters here.
  static let fillers = Lexicon<Bool>(
    words(
      true,
      """
      最新|截至|截止|截止日|本币|本地货币|当地货币|当地币|原币|交易货币|上市货币|报价货币|当地|local|local currency|local ccy|listing currency|listing ccy|in local currency|ccy|lc|(lc)|in|as of|as at|at|to|ended|ending|through|w/e|前复权|后复权|复权|不复权|\
      单位|以|计|亿|24h|24小时|近24小时|total|est.|the|of|for|by|on|and|及|与|和|的|按|为|为单位|累计|区间|期间|绝对|民国|西元|国历|全部|总|约|注|年月日|北京时间|当地时间|美东时间|hkt|utc|utc+8|gmt|est|et|本行|我们|我行|主要|相关|重点|近期|\
      未来|下周|本期|当期|收盘|收市|倍|x|(x)|usual|key|our|us|u.s.|adj|adj.|adjusted|cash|regular|session
      """
    ).filter { $0.phrase != "收盘" && $0.phrase != "收市" })

  /// What a wrap or a stacked header leaves of a word behind the part that was understood.
  static let remainders = Lexicon<Bool>(["涨幅", "涨跌幅", "幅", "跌幅", "涨跌", "度"].map { ($0, true) })

  /// In the title of a 图表 these make it a table.
  static let tableTitles = ["表现", "一览", "涨跌幅", "行情", "事件", "日历", "明细", "汇总"].map(fold)

  /// Whether a line holds three columns or more, one of them what rows are known by, and little else.
  static func isHeader(_ passage: Passage) -> Bool {
    guard passage.count >= 6, passage.count <= 120, !passage.isSentence else { return false }
    var roles: [ColumnRole] = []
    var others = 0
    var i = 0
    while i < passage.count {
      guard let match = columnHead(in: passage, at: i) else {
        others += 1
        // More than half of it is something else.
        if others * 2 > passage.count { return false }
        i += 1
        continue
      }
      if !roles.contains(match.role) { roles.append(match.role) }
      i = match.range.upperBound
    }
    let named = roles.contains(.code) || roles.contains(.name) || roles.contains(.date)
    return named && roles.count >= 3
  }
}

extension Passage {
  /// Whether it ends as sentences do, or says how many percent.
  fileprivate var isSentence: Bool {
    if let last = folded.last, last == "。" || last == "." && count > 40 { return true }
    return folded.indices.dropFirst().contains { folded[$0] == "%" && folded[$0 - 1].isDigit }
  }
}
