import Facts

/// What a phrase of the prose means to the numbers around it.
package enum Phrase: Sendable {
  /// A metric; `sign` −1 where the words carry a fall or an outflow, 0 where the number's own sign does.
  case metric(Metric, sign: Int)
  /// 累计净流入: since inception, unless the clause says of what stretch.
  case cumulativeFlow(sign: Int)
  /// A percentage of change; the period decides which.
  case change(sign: Int)
  /// 同比: grown against last year.
  case growth(sign: Int)
  /// 突破: a level touched; counts where the clause says 一度.
  case touch(Observation.Qualifier)
  /// 一度, 盘中.
  case atTimes
  /// 累计: together with 交易额 and the year, `volume_ytd`.
  case cumulative
  /// 跑赢, 高出: what follows in the clause compares, and states nothing itself.
  case comparison
  /// Words that make a number something else: 目标, 有望, 若.
  case hypothetical
  /// 除 GBTC 外, 不计比特币, 传闻: all of the sentence speaks of something else.
  case exception
  case respectively
  /// 各日, 每日: a bound said of each day.
  case each
  /// 日均: neither a day's value nor a total.
  case average
  /// 合计: of a stretch, never of one day.
  case total
  case bound(Observation.Qualifier, Side)
  /// 截至: the day that follows is an as-of day, not a period.
  case asOf
  /// Words that hold one of the others and mean nothing here: 报告, 近期.
  case neutral

  package enum Side: Sendable { case before, after }
}

enum Phrases {
  static let entries: [(phrase: String, meaning: Phrase)] = {
    var entries: [(phrase: String, meaning: Phrase)] = []
    func add(_ meaning: Phrase, _ words: String) {
      for word in words.split(separator: "|") { entries.append((String(word), meaning)) }
    }
    add(
      .metric(.marketCap, sign: 0),
      "总市值|市值|合计市值|总市值规模|market cap|market capitalisation|market capitalization|market value")
    add(
      .metric(.volume, sign: 0),
      "交易额|成交额|交易量|成交量|总交易额|总成交额|总交易量|24小时交易额|24小时成交额|24h交易额|日交易额|日成交额|trading volume|turnover|volume|volumes|累计成交|成交")
    add(
      .metric(.volumeToMarketCap, sign: 0),
      "占总市值|占总市值比|占总市值比重|占总市值的比重|占总市值比例|占总市值的比例|相当于总市值|占市值|占市值比重|占市值的比重|占全部市值")
    add(
      .metric(.fearGreed, sign: 0),
      """
      恐惧贪婪指数|恐惧与贪婪指数|恐惧和贪婪指数|恐慌贪婪指数|恐慌与贪婪指数|恐慌和贪婪指数|贪婪恐惧指数|贪婪与恐惧指数|贪婪指数|\
      fear & greed index|fear and greed index|fear-greed index|fear greed index|fear & greed
      """)
    add(.metric(.netFlow, sign: 1), "净流入|净申购|资金净流入|净流入额|net inflow|net inflows|inflow|inflows")
    add(.metric(.netFlow, sign: -1), "净流出|净赎回|资金净流出|净流出额|net outflow|net outflows|outflow|outflows")
    add(
      .cumulativeFlow(sign: 1),
      "累计净流入|累积净流入|历史累计净流入|累计净流入额|累计总净流入|总累计净流入|cumulative net inflow|cumulative net inflows|cumulative inflows")
    add(.cumulativeFlow(sign: -1), "累计净流出|累积净流出|历史累计净流出|cumulative net outflows|cumulative net outflow")
    add(
      .metric(.netAssets, sign: 0), "净资产|总净资产|资产净值|净资产总额|净资产总值|资产管理规模|管理规模|net assets|total net assets|aum")
    add(
      .metric(.close, sign: 0),
      "收于|收报|报收|收在|收盘于|收盘报|收盘价|收盘价为|点位|报|收盘|价格为|价格报|价格达|closed at|close at|finished at|ended at|settled at")
    add(
      .change(sign: 1),
      """
      上涨|涨|收涨|上行|走高|上升|攀升|大涨|涨幅|涨幅为|涨幅达|累涨|累计上涨|升|上扬|小幅上涨|反弹|rose|gained|gains|up|rallied|climbed|added|advanced|\
      jumped|rise
      """)
    add(
      .change(sign: -1),
      """
      下跌|跌|收跌|下行|回落|走低|下挫|大跌|跌幅|跌幅为|跌幅达|累跌|累计下跌|降|小幅下跌|下滑|fell|lost|down|dropped|declined|slid|shed|slipped|\
      tumbled|fall
      """)
    add(.change(sign: 0), "涨跌幅|涨跌幅为|涨跌|change")
    add(.growth(sign: 1), "同比增长|同比上升|同比增加|同比提升|同比上涨|同比增|up year on year")
    add(.growth(sign: -1), "同比下降|同比减少|同比下滑|同比降低|同比下跌|同比降|down year on year")
    add(.touch(.greater), "突破|升破|站上|涨破|冲破|升穿|broke above|broke through|topped|surpassed")
    add(.touch(.equal), "触及|最高触及|最高达|最高至|最高升至|最高涨至|高见|hit a high of|as high as")
    add(.atTimes, "一度|盘中|日内|最高|briefly|intraday")
    add(.cumulative, "累计|合计累计|累计为")
    add(
      .comparison,
      """
      跑赢|跑输|强于|弱于|领先|落后|优于|逊于|高出|outperformed|underperformed|outperforming|underperforming|versus|环比|\
      较去年|较上月|较前一日|较年初|较此前|较历史高点|较高点|占|前值|对比|相比
      """)
    add(
      .hypothetical,
      "有望|预计|预期|目标|或将|如果|若|倘若|可能|预测|料将|expected|could|would|forecast|target|may reach|此前曾|历史高点|历史新高|支撑位|阻力位|跌破|当|一旦|假设|上限|下限|门槛|期货|期权|rumour|rumor|if"
    )
    add(.exception, "除|剔除|扣除|不计|不含|不包括|如果不计|传闻|据传|未证实|未获证实|excluding|except|ex-|unconfirmed")
    add(.respectively, "分别为|分别是|分别达|分别收于|分别收报|分别上涨|分别下跌|分别|依次为|respectively")
    add(.each, "各日|每日|各交易日|每个交易日|各日均|每日均|each day|every day|daily")
    add(.average, "日均|平均|均值|周均|月均|平均每日|on average|average")
    add(.total, "合计|共计|总计|合共|个交易日合计|in total|a total of|total")
    add(
      .bound(.greater, .before),
      "超|超过|逾|高于|多于|至少|不低于|不少于|大于|超出|超逾|均超|均超过|>|over|more than|above|exceeding|at least|exceeded")
    add(.bound(.less, .before), "不足|不到|低于|少于|小于|不超过|至多|均低于|均不足|<|below|under|less than|fewer than|at most")
    add(
      .bound(.about, .before), "约|大约|近|将近|接近|约为|约合|~|大概|about|around|nearly|almost|approximately|roughly|some|circa|c.")
    add(.bound(.less, .after), "以下|之下|以内|下方|or less")
    add(.bound(.greater, .after), "以上|之上|上方|有余|or more")
    add(.bound(.about, .after), "左右|上下|附近")
    add(.asOf, "截至|截止|截止到|截至到|as of|as at")
    add(
      .neutral,
      """
      报告|报道|报表|财报|季报|年报|公报|研报|周报|报名|降息|降低|降准|降温|升级|提升|升温|升息|近期|近日|近来|最近|附近|近年|涨停|跌停|约定|条约|合约|预约|制约|\
      节约|契约|当前|当地|当时|当中|当局|应当|担当|适当|充当|当年|当晚|当选|占比|除了|除此|除权|除息|超微|超级|超预期|超买|超卖|超大|接近尾声|上下游|左右手|逾期|以上市|披露|披露业绩|涨价|跌价|涨势|跌势|升势|领涨|领跌|some of
      """)
    return entries
  }()

  /// Words before a metric that name nobody: what is left of a clause besides them and its terms is a subject.
  static let fillers: [(phrase: String, meaning: Bool)] =
    """
    回顾|读数|数值|得分|评分|指标|录|处于|位于|落在|落入|区间|对应|约合|折合|升至|降至|跌至|涨至|达到|来到|触|维持|保持|在内|包括|包含|有所|企稳|震荡|运行|表现|走势|合计|规模|口径下|数据来源|来源|美东|时间|盘后|截止|截至|仅|更|大约|估算|测算|统计显示|综合|多只|产品|基金|板块|市场|当前|当地|其余|总额|共录|再|刚|收涨|收跌|单周|整周|本|指数|股价|点位|录得|获|获得|实现|共|持续|均|各|其|该|单日|当日|全周|全天|周内|资金|整体|总体|继续|再度|再次|转为|转|由|从|至|较|为|达|报|收|盘|中|则|也|并|且|而|但|又|\
    同时|此外|其中|另外|方面|个股|交易|层面|成交|情绪|行情|价格|随即|随后|后|前|最多|最大|最高|小幅|大幅|市场|公布|编制|统计|口径|数据|显示|根据|据|美国|全球|现货|规模|总|\
    的|在|于|以|向|美股|港股|有所|本|五个|交易日|当前|目前|截至|今日|昨日|亦|仍|已|将|近|日|周|月|年|初|末|底|份|上|下|约|净|额|值|量|连续|首次|创|新高|回升|回落|\
    回暖|降温|加密|货币|和|与|及|或|等|是|有|the|a|of|and|on|at|in|to|for|its|it|was|were|with|by|had|saw|recorded|posted|index|shares|price|market|total|which
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) }

  /// Right before a number: what it was before.
  static let origins = Set("由从自".unicodeScalars)

  /// A day behind one of these is that of the number it is compared with.
  static let comparing = Set("较由从比自".unicodeScalars)

  /// Words that may stand between a date and its number without parting them.
  static let linkWords = Set("的为达报录得是至于约在有共仅(: ".unicodeScalars)
}
