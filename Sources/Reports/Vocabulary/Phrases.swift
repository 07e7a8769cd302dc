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
  /// 两者, 三者: those named last.
  case namedAbove(Int)
  /// 累计至: since inception, to the day that follows.
  case sinceInception
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
      "交易额|成交额|交易量|成交量|总交易额|总成交额|总交易量|24小时交易额|24小时成交额|24小时交易量|24小时成交量|24小时总交易额|24小时总成交额|24小时总成交量|24小时成交|24h交易额|24h成交额|24h成交量|24h成交|24h交易量|日交易额|日成交额|交投额|交易总额|成交总额|成交值|成交金额|交易金额|总成交量|总成交|trading volume|turnover|volume|volumes|成交"
    )
    add(
      .metric(.volumeToMarketCap, sign: 0),
      "占总市值|占总市值比|占总市值比重|占总市值的比重|占总市值比例|占总市值的比例|相当于总市值|占市值|占市值比重|占总市值之比|占其市值|占加密货币总市值|占全市场总市值|占全球加密货币总市值|占全球加密资产总市值|占整体市值|占整体总市值|换手(成交/市值)|占市值的比重|占全部市值"
    )
    add(
      .metric(.fearGreed, sign: 0),
      """
      恐惧贪婪指数|恐惧与贪婪指数|恐惧和贪婪指数|恐慌贪婪指数|恐慌与贪婪指数|恐慌和贪婪指数|贪婪恐惧指数|贪婪与恐惧指数|贪婪和恐惧指数|恐惧及贪婪指数|恐惧&贪婪指数|恐惧贪婪指标|恐贪指数|贪恐指数|恐惧与贪婪指标|贪婪指数|\
      fear & greed index|fear and greed index|fear-greed index|fear greed index|fear & greed
      """)
    add(
      .metric(.netFlow, sign: 1),
      "净流入|净申购|资金净流入|净流入额|净流入量|总净流入|资金总净流入|日净流入|单日总净流入|净申购额|净买入申购|净吸金|吸金|流入|资金流入|net inflow|net inflows|inflow|inflows")
    add(.metric(.netFlow, sign: 0), "净流量|资金净流量|净流动")
    add(
      .metric(.netFlow, sign: -1),
      "净流出|净赎回|资金净流出|净流出额|净流出量|总净流出|资金总净流出|日净流出|单日总净流出|净赎回额|失血|净失血|流出|资金流出|net outflow|net outflows|outflow|outflows")
    add(
      .cumulativeFlow(sign: 1),
      "累计净流入|累积净流入|历史累计净流入|累计净流入额|累计总净流入|总累计净流入|历史总净流入|历史累积净流入|累计资金净流入|累积总净流入|累计净申购|累计流入|累计吸金|总计净流入|历史净流入|cumulative net inflow|cumulative net inflows|cumulative inflows"
    )
    add(
      .cumulativeFlow(sign: -1),
      "累计净流出|累积净流出|历史累计净流出|历史总净流出|累计总净流出|累计流失|累计资金净流出|累计净赎回|累计流出|累积总净流出|cumulative net outflows|cumulative net outflow")
    add(
      .metric(.netAssets, sign: 0),
      "净资产|总净资产|资产净值|净资产总额|净资产总值|净资产规模|总资产净值|资产总净值|净资产值|资产净值总额|总净资产值|资产规模|资产管理总规模|管理规模|net assets|total net assets|aum")
    add(
      .metric(.close, sign: 0),
      "收于|收报|报收|报收于|收在|收盘于|收盘报|收盘价|收盘价为|收盘在|收市报|收市于|收市|收盘收于|终报|终盘报|收盘点位|点位|报|现报|最新报|收|收至|收涨于|收跌于|收盘|价格为|价格报|价格达|closed at|close at|finished at|ended at|settled at"
    )
    add(
      .change(sign: 1),
      """
      累升|累计上升|累计涨|累计升|收升|收高|收红|走升|走扬|续涨|续升|微涨|微升|小涨|小升|小幅上升|略涨|略升|回升|劲升|劲涨|急升|飙升|飙涨|狂飙|暴涨|大幅上涨|\
      上扬|弹升|挺升|涨约|上升幅度|升幅|升幅为|升幅达|升幅约|涨幅约|涨幅报|进账|正报酬|正回报|拉升|跳升|跳涨|猛涨|强势上涨|反弹回升|转涨|转升|扬升|累计涨幅|累计升幅|\
      上涨|涨|收涨|上行|走高|上升|攀升|大涨|涨幅|涨幅为|涨幅达|累涨|累计上涨|升|上扬|小幅上涨|反弹|rose|gained|gains|up|rallied|climbed|added|advanced|\
      jumped|rise
      """)
    add(
      .change(sign: -1),
      """
      累挫|累计下挫|累计跌|重挫|急挫|下挫|收挫|挫|收低|收黑|收绿|走跌|续跌|微跌|小跌|小幅回落|小幅下挫|略跌|回跌|急跌|重跌|暴跌|大幅下跌|跳水|倒蚀|跌约|降幅|降幅为|降幅达|\
      跌幅约|跌幅报|负报酬|负回报|滑落|跌落|回调|回档|回吐|转跌|亏|亏了|缩水|累计跌幅|累计回落|急泻|插水|倒退|\
      下跌|跌|收跌|下行|回落|走低|下挫|大跌|跌幅|跌幅为|跌幅达|累跌|累计下跌|降|小幅下跌|下滑|fell|lost|down|dropped|declined|slid|shed|slipped|\
      tumbled|fall
      """)
    add(.change(sign: 0), "持平|平收|几近持平|近乎持平|大致持平|变幅|变动|升跌|升跌幅|变动幅度|变化|涨跌幅|涨跌幅为|涨跌|change")
    add(.growth(sign: 1), "同比增长|同比上升|同比增加|同比提升|同比上涨|同比增|up year on year")
    add(.growth(sign: -1), "同比下降|同比减少|同比下滑|同比降低|同比下跌|同比降|down year on year")
    add(.touch(.greater), "突破|升破|站上|冲上|攻上|升越|涨穿|涨破|冲破|升穿|broke above|broke through|topped|surpassed")
    add(.touch(.equal), "最高触及|最高达|最高见|最高报|最高至|最高升至|最高涨至|高见|hit a high of|as high as")
    add(.atTimes, "一度|盘中|日内|最高|最低|低见|盘初|早盘|午盘|午后|半日|尾盘|夜盘|期间|briefly|intraday")
    add(.cumulative, "累计|合计累计|累计为")
    add(
      .comparison,
      """
      跑赢|跑输|强于|弱于|领先|落后|优于|逊于|高出|outperformed|underperformed|outperforming|underperforming|versus|环比|\
      较去年|较上月|较前一日|较年初|较此前|较历史高点|较高点|按年|按季|按月|同比|年增|年减|月增|月减|季增|季减|年增率|较去年同期|跑赢大市|跑赢大盘|超越|好于|差于|相对于|相对收益|相对表现|相对涨跌|相对沪深|相对恒生|相对标普|相较|胜于|逊|领先于|超额收益|占|前值|对比|相比
      """)
    add(
      .hypothetical,
      "周收|周线收|有望|预计|预期|目标|或将|如果|若|倘若|可能|预测|料将|expected|could|would|forecast|target|may reach|此前曾|历史高点|历史新高|支撑位|阻力位|跌破|当|一旦|假设|上限|下限|门槛|概率|机率|几率|可能性|情景|行权|目标价|目标位|支撑|阻力|压力|支持位|压力位|预估|上看|下看|挑战|倘|或达|或升至|或跌至|建议|估计|料|假如|倘使|未平仓|爆仓|空单|多单|永续|杠杆|合约|溢价|折价|折让|市盈率|本益比|市净率|估值|分位|波动率|总流入|总流出|流通市值|流通量|算力|费率|利率|收益率|实现市值|质押|锁仓|期指|夜期|持仓|市占率|市占|主导率|占有率|期货|期权|rumour|rumor|if"
    )
    add(.exception, "除|撇除|扣减|剔除|扣除|不计|不含|不包括|如果不计|传闻|据传|未证实|未获证实|excluding|except|ex-|unconfirmed")
    add(.respectively, "各为|分别为|分别是|分别达|分别录得|分别录|分别|依次为|respectively")
    add(.each, "各日|每日|各交易日|每个交易日|各日均|每日均|每天|各天|逐日|日日|each day|every day|daily")
    add(.namedAbove(2), "两者|二者")
    add(.namedAbove(3), "三者")
    add(.namedAbove(4), "四者")
    add(.sinceInception, "累计至|累计截至|历史累计截至|累计到")
    add(.average, "日均|日均成交额|日均成交|日均交易额|均价|平均|均值|周均|月均|平均每日|on average|average")
    add(.total, "合计|共计|总计|合共|个交易日合计|in total|a total of|total")
    add(
      .bound(.greater, .before),
      "超|超过|逾|高于|多于|至少|不低于|不少于|大于|超出|超逾|均超|均超过|>|over|more than|above|exceeding|at least|exceeded")
    add(.bound(.less, .before), "不足|不到|未满|未及|未达|不及|低于|少于|小于|不超过|至多|均低于|均不足|<|below|under|less than|fewer than|at most")
    add(
      .bound(.about, .before),
      "约|大约|近|将近|接近|约为|约合|~|大概|约莫|大致|近乎|about|around|nearly|almost|approximately|roughly|some|circa|c.")
    add(.bound(.less, .after), "以下|之下|以内|下方|or less")
    add(.bound(.greater, .after), "以上|之上|上方|有余|or more")
    add(.bound(.about, .after), "左右|上下|附近|一线|许")
    add(.asOf, "截至|截止|截止到|截至到|as of|as at")
    add(
      .neutral,
      """
      资料|材料|原料|物料|用料|收购|收入|收益|收窄|收费|收缩|收到|收获|收紧|收复|回收|吸收|营收|税收|收官|收尾|收集|收录|收支|接收|征收|回报|报酬|报价|预报|通报|申报|快报|早报|晚报|日报|时报|月报|简报|报盘|报备|\
      报告|报道|报表|财报|季报|年报|公报|研报|周报|报名|降息|降低|降准|降温|升级|提升|升温|升息|近期|近日|近来|最近|附近|近年|涨停|跌停|约定|条约|合约|预约|制约|\
      节约|契约|当前|当地|当时|当中|当局|应当|担当|适当|充当|当年|当晚|当选|占比|除了|除此|除权|除息|超微|超级|超预期|超买|超卖|超大|接近尾声|上下游|左右手|逾期|以上市|披露|披露业绩|涨价|跌价|涨势|跌势|升势|领涨|领跌|some of
      """)
    return entries
  }()

  /// Between a firm's name and a change these say that something of the firm's has changed.
  static let parts = ["产品", "价格", "规模", "量", "额", "板块", "市场", "资金", "交易", "基金"].map(fold)

  /// Words of change that may stand behind their number: 仍有 10% 的涨幅.
  static let changeNouns = Set(
    ["涨幅", "升幅", "跌幅", "降幅", "进账", "正报酬", "正回报", "负报酬", "负回报"].map(fold))

  /// Words before a metric that name nobody: what is left of a clause besides them and its terms is a subject.
  static let fillers: [(phrase: String, meaning: Bool)] =
    """
    自|以来|本港|自上市以来|一只|两只|三只|只|即|仍|仍有|却|逆势|倒是|惟|唯|则为|约合|北京时间|美国时间|当地时间|早|晚|时|点|止|逐步|同步|双双|齐|齐齐|连|资金面|海外|国内|欧股|台股|亚太|主要指数|\
    按|依|之|属|最新|报告期|处在|贪婪|恐惧|恐慌|极度|极度贪婪|极度恐惧|中性|区|水平|水准|显著|明显|略|微|稳步|延续|稳定|集体|普遍|纷纷|皆|全线|高位|低位|整理|修复|至|缩至|缩到|上升至|回升至|回落至|回落到|升到|跌到|\
    回到|上升到|下降至|下滑至|滑落至|反弹至|攀升至|攀升到|隔周|旗下|民国|中华民国|公元|西元|其历史|历史|来自|申购|赎回|流向|情绪面|称|指|得|出现|呈|呈现|呈现出|净|日|单|只基金|全体|十一只|全部|\
    共计|合共|大盘指数|收官|周线|转为|转涨|由升转跌|涨势|跌势|幅度|幅|\
    回顾|读数|数值|得分|评分|指标|录|处于|位于|落在|落入|区间|对应|约合|折合|升至|降至|跌至|涨至|达到|来到|触|维持|保持|在内|包括|包含|有所|企稳|震荡|运行|表现|走势|合计|规模|口径下|数据来源|来源|美东|时间|盘后|截止|截至|仅|更|大约|估算|测算|统计显示|综合|多只|产品|基金|板块|市场|当前|当地|其余|总额|共录|再|刚|收涨|收跌|单周|整周|本|指数|股价|点位|录得|获|获得|实现|共|持续|均|各|其|该|单日|当日|全周|全天|周内|资金|整体|总体|继续|再度|再次|转为|转|由|从|至|较|为|达|报|收|盘|中|则|也|并|且|而|但|又|\
    同时|此外|其中|另外|方面|个股|交易|层面|成交|情绪|行情|价格|随即|随后|后|前|最多|最大|最高|小幅|大幅|市场|公布|编制|统计|口径|数据|显示|根据|据|美国|全球|现货|规模|总|\
    的|在|于|以|向|美股|港股|有所|本|五个|交易日|当前|目前|截至|今日|昨日|亦|仍|已|将|近|日|周|月|年|初|末|底|份|上|下|约|净|额|值|量|连续|首次|创|新高|回升|回落|\
    回暖|降温|加密|货币|和|与|及|或|等|是|有|the|a|of|and|on|at|in|to|for|its|it|was|were|with|by|had|saw|recorded|posted|index|shares|price|market|total|which
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) }

  /// Right before a number: what it was before.
  static let origins = Set("由从自".unicodeScalars)

  /// A day behind one of these is that of the number it is compared with.
  static let comparing = Set("较由从比自".unicodeScalars)
  /// The same, as words: 扭转 12 月 30 日净流出….
  static let turning = ["扭转", "扭转了", "逆转", "逆转了", "结束", "结束了", "终结", "终结了", "不及", "仅次于", "继", "延续"].map(fold)

  /// Words that may stand between a date and its number without parting them.
  static let linkWords = Set("的为达报录得是至于约在有共仅则之读数(: ".unicodeScalars)
}
