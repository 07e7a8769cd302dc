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
  /// 黄金, 北向资金: what is spoken of is nobody that is read here.
  case otherSubject
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
    for word in RatioWords.all { entries.append((word, .metric(.volumeToMarketCap, sign: 0))) }
    for word in OtherSubjects.all { entries.append((word, .otherSubject)) }
    add(
      .metric(.fearGreed, sign: 0),
      """
      贪婪与恐慌指数|贪婪恐慌指数|贪婪和恐慌指数|恐惧贪婪|恐惧与贪婪|恐慌与贪婪|恐贪指标|恐慌贪婪|贪婪与恐惧|贪婪恐惧|恐惧和贪婪|贪婪及恐惧指数|恐慌及贪婪指数|恐惧贪婪情绪指数|恐惧与贪婪情绪指数|恐惧贪婪指数读数|恐惧贪婪指数|恐惧与贪婪指数|恐惧和贪婪指数|恐慌贪婪指数|恐慌与贪婪指数|恐慌和贪婪指数|贪婪恐惧指数|贪婪与恐惧指数|贪婪和恐惧指数|恐惧及贪婪指数|恐惧&贪婪指数|恐惧贪婪指标|恐贪指数|贪恐指数|恐惧与贪婪指标|贪婪指数|\
      fear & greed index|fear and greed index|fear-greed index|fear greed index|fear & greed
      """)
    add(
      .metric(.netFlow, sign: 1),
      "净吸纳|净流进|录得净进账|资金净申购|吸资|净吸资|吸纳|揽金|净揽金|吸引净流入|进账净流入|净注入|净流入额为|净申购额为|净流入|净申购|资金净流入|净流入额|净流入量|总净流入|资金总净流入|日净流入|单日总净流入|净申购额|净买入申购|净吸金|吸金|流入|资金流入|net inflow|net inflows|inflow|inflows"
    )
    add(.metric(.netFlow, sign: 0), "净流量|资金净流量|净流动")
    add(
      .metric(.netFlow, sign: -1),
      "被赎回|遭赎回|被净赎回|遭净赎回|被赎走|遭抽走|净流出|净赎回|资金净流出|净流出额|净流出量|总净流出|资金总净流出|日净流出|单日总净流出|净赎回额|失血|净失血|净失金|流失|净流失|净撤出|净撤资|撤资|净卖出赎回|赎回净额|流出|资金流出|net outflow|net outflows|outflow|outflows"
    )
    add(
      .cumulativeFlow(sign: 1),
      "累计净吸金|累计吸纳|累计吸引|历史累计吸金|累计净吸纳|累计净申购额|累计净流入总额|累计净流入|累积净流入|历史累计净流入|累计净流入额|累计总净流入|总累计净流入|历史总净流入|历史累积净流入|累计资金净流入|累积总净流入|累计净申购|累计流入|累计吸金|总计净流入|历史净流入|cumulative net inflow|cumulative net inflows|cumulative inflows"
    )
    add(
      .cumulativeFlow(sign: -1),
      "累计失血|累计净失血|累计净流失|累计净流出|累积净流出|历史累计净流出|历史总净流出|累计总净流出|累计流失|累计资金净流出|累计净赎回|累计流出|累积总净流出|cumulative net outflows|cumulative net outflow"
    )
    add(
      .metric(.netAssets, sign: 0),
      "净资产合计|资产净值合计|资产净值总和|净资产|总净资产|资产净值|净资产总额|净资产总值|净资产规模|总资产净值|资产总净值|净资产值|资产净值总额|总净资产值|资产规模|资产管理总规模|管理规模|net assets|total net assets|aum"
    )
    add(
      .metric(.close, sign: 0),
      "周收|周收于|周收报|作收|坐收|收官于|终收|收盘为|收市价为|报收在|收市价|收市价报|最新价|最新报价|现价|现价为|最新价格|报价|报价为|收于|收报|报收|报收于|收在|收盘于|收盘报|收盘价|收盘价为|收盘在|收市报|收市于|收市|收盘收于|终报|终盘报|收盘点位|点位|报|现报|最新报|收|收至|收涨于|收跌于|收盘|价格为|价格报|价格达|closed at|close at|finished at|ended at|settled at"
    )
    add(
      .change(sign: 1),
      """
      涨了|升了|大涨了|累涨了|上涨了|反弹了|回升了|飙升了|累升|累计上升|翻红|翻扬|收阳|走强|转强|劲扬|大升|飙|飙高|猛升|续扬|弹|回涨|回暖|小扬|走俏|录得涨幅|录得升幅|累积上涨|累积涨幅|累计反弹|强弹|累扬|续强|报升|高收|录涨|录升|扬|单日涨幅|累计回升|上弹|暴升|涨升|累计涨|累计升|收升|收高|收红|走升|走扬|续涨|续升|微涨|微升|小涨|小升|小幅上升|略涨|略升|回升|劲升|劲涨|急升|飙升|飙涨|狂飙|暴涨|大幅上涨|\
      上扬|弹升|挺升|上升幅度|升幅|升幅为|升幅达|涨幅报|进账|进帐|正报酬|正回报|拉升|跳升|跳涨|猛涨|强势上涨|反弹回升|转涨|转升|扬升|累计涨幅|累计升幅|\
      上涨|涨|收涨|上行|走高|上升|攀升|大涨|涨幅|涨幅为|涨幅达|累涨|累计上涨|升|上扬|小幅上涨|反弹|rose|gained|gains|up|rallied|climbed|added|advanced|\
      jumped|rise
      """)
    add(
      .change(sign: -1),
      """
      跌了|跌掉|跌掉了|跌去了|少了|掉了|大跌了|下跌了|回落了|回吐了|累挫|累计下挫|翻黑|翻绿|收阴|走弱|走软|转弱|急泻|倾泻|泻|大泻|续挫|再跌|累泻|狂跌|狂泻|重摔|重创|崩跌|续弱|报跌|低收|录跌|累积下跌|累积跌幅|单日跌幅|闪崩|跌去|蒸发掉|大挫|小挫|微挫|微降|微回|小幅走低|小幅收低|暴挫|累计跌|重挫|急挫|下挫|收挫|挫|收低|收黑|收绿|走跌|续跌|微跌|小跌|小幅回落|小幅下挫|略跌|回跌|急跌|重跌|暴跌|大幅下跌|跳水|倒蚀|降幅|降幅为|降幅达|\
      跌幅约|跌幅报|负报酬|负回报|滑落|跌落|回调|回档|回吐|转跌|亏|亏了|缩水|累计跌幅|累计回落|急泻|插水|倒退|\
      下跌|跌|收跌|下行|回落|走低|下挫|大跌|跌幅|跌幅为|跌幅达|累跌|累计下跌|降|小幅下跌|下滑|fell|lost|down|dropped|declined|slid|shed|slipped|\
      tumbled|fall
      """)
    add(.change(sign: 0), "持平|平收|几近持平|近乎持平|大致持平|变幅|变动|升跌|升跌幅|变动幅度|变化|涨跌幅|涨跌幅为|涨跌|change")
    add(
      .growth(sign: 1),
      "较去年同期增长|较去年同期上升|较去年增长|按年增长|按年上升|按年增|按年升|年增|年增长|较上年同期增长|同比增幅为|同比增幅|同比扩大|同比大增|同比多增|同比飙升|同比激增|同比增长|同比上升|同比增加|同比提升|同比上涨|同比增|up year on year"
    )
    add(
      .growth(sign: -1),
      "较去年同期下降|较去年同期减少|较去年下降|按年下降|按年减少|按年跌|年减|较上年同期下降|同比降幅|同比萎缩|同比缩减|同比大降|同比锐减|同比回落|同比下降|同比减少|同比下滑|同比降低|同比下跌|同比降|down year on year"
    )
    add(.touch(.greater), "涨上|冲过|升上|重上|重返|站回|突破|升破|站上|冲上|攻上|升越|涨穿|涨破|冲破|升穿|broke above|broke through|topped|surpassed")
    add(
      .touch(.equal),
      "触及|触到|曾触及|曾见|曾升至|曾涨至|曾高见|冲高至|上探至|最高来到|最高来到了|最高摸到|最高涨到|最高升到|最高冲至|最高触|高位见|盘中最高|盘中高点|创下|创下了|刷新至|最高触及|最高达|最高见|最高报|最高至|最高升至|最高涨至|高见|hit a high of|as high as"
    )
    add(.atTimes, "一度|盘中|日内|最高|最低|低见|盘初|早盘|午盘|午后|半日|尾盘|夜盘|期间|briefly|intraday")
    add(.cumulative, "累计|合计累计|累计为")
    add(
      .comparison,
      """
      跑赢|跑输|强于|弱于|领先|落后|优于|逊于|高出|outperformed|underperformed|outperforming|underperforming|versus|环比|\
      占比特币|较去年|较上月|较前一日|较年初|较此前|较历史高点|较高点|按年|按季|按月|同比|年增|年减|月增|月减|季增|季减|年增率|较去年同期|跑赢大市|跑赢大盘|超越|好于|差于|相对于|相对收益|相对表现|相对涨跌|相对沪深|相对恒生|相对标普|相较|胜于|逊|领先于|超额收益|占|前值|对比|相比
      """)
    add(
      .hypothetical,
      "失守|跌穿|险守|击穿|下破|失落|下试|上试|看|看至|看到|守住|剑指|企稳于|中枢|悲观情形|乐观情形|基准情形|中性情形|假定|倘|需要|须|成本|成本价|均衡价|行权价|执行价|最大痛点|痛点|止蚀|止损|止盈|买入价|建仓|配售价|招股价|发行价|首日|集资|募资|融资额|融资|估计值|参考值|公允|合理价|目标区间|区间为|区间在|箱体|波动区间|日内区间|短线区间|名义|我们的组合|本组合|本产品|本基金|产品净值|净值|最大回撤|回撤|仓位|持有|有望|预计|预期|目标|或将|如果|若|倘若|可能|预测|料将|expected|could|would|forecast|target|may reach|此前曾|历史高点|支撑位|阻力位|跌破|当|一旦|假设|假如|要是|万一|只要|除非|上限|下限|门槛|概率|机率|几率|可能性|情景|行权|目标价|目标位|支撑|阻力|压力|支持位|压力位|预估|上看|下看|挑战|倘|或达|或升至|或跌至|建议|估计|料|假如|倘使|未平仓|爆仓|空单|多单|永续|杠杆|合约|溢价|折价|折让|市盈率|本益比|市净率|估值|分位|波动率|总流入|总流出|流通市值|流通量|算力|费率|利率|收益率|实现市值|质押|锁仓|期指|夜期|持仓|市占率|市占|主导率|占有率|期货|期权|rumour|rumor|if"
    )
    add(.exception, "除|撇除|扣减|剔除|扣除|不计|不含|不包括|如果不计|传闻|据传|未证实|未获证实|excluding|except|ex-|unconfirmed")
    add(.respectively, "各为|依次是|依次|依序为|依序|各自为|各录|分别为|分别是|分别达|分别录得|分别录|分别|依次为|respectively")
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
      节约|契约|当前|当地|当时|当中|当局|应当|担当|适当|充当|当年|当晚|当选|占比|除了|除此|除权|除息|超级|超预期|超买|超卖|超大|接近尾声|上下游|左右手|逾期|以上市|曾创|曾创下|曾创出|曾刷新|披露|披露业绩|涨价|跌价|涨势|跌势|升势|领涨|领跌|历史新高|历史新低|历史高位|历史低位|历史最高|历史最低|历史性|历史纪录|历史次高|来看|年看|面看|线看|整体看|总体看|拉长看|逐日看|从长看|看好|看多|看空|看法|看涨|看跌|看点|看淡|净值化|some of
      """)
    return entries
  }()

  /// Between a firm's name and a change these say that something of the firm's has changed.
  static let parts = ["产品", "价格", "规模", "量", "额", "板块", "市场", "资金", "交易", "基金"].map(fold)

  /// Words of change that may stand behind their number: 仍有 10% 的涨幅.
  static let changeNouns = Set(
    ["涨幅", "升幅", "跌幅", "降幅", "进账", "正报酬", "正回报", "负报酬", "负回报", "进帐"].map(fold))

  /// Between a day and the level of that day.
  static let positions = ["回到", "来到", "回到了", "来到了", "重回", "站在", "现于", "现为", "在", "为", "位于", "报在"].map(fold)

  /// Between how much something changed and how high that brought it.
  static let reaching = Lexicon<Bool>(
    ["至", "到", "来到", "来到了", "达", "达到", "抵", "回到", "升至", "涨至", "跌至", "降至", "攀至", "收至", "站上"].map { ($0, true) })

  /// How the trading of one day went.
  static let sessions = Lexicon<Bool>(
    [
      "全日", "全天", "当日", "今日", "早盘", "午盘", "午后", "午间", "下午", "上午", "半日", "尾盘", "盘初", "开盘", "高开", "低开", "尾市", "中段",
    ]
    .map { ($0, true) })

  /// Words of a moment that may stand right before its level.
  static let peaks = Set(["最高", "高见", "最高见"].map(fold))

  /// What was touched, where the words around it say that it was a new high or that prices came back from it.
  static let newHighs = ["历史新高", "新高", "纪录新高", "历史高位", "历史最高"].map(fold)
  static let reached = ["触及", "触到", "曾触及"].map(fold)
  static let returns = ["回落", "急跌", "回调", "下跌", "跳水", "回吐", "受阻", "遇阻", "折返", "掉头", "倒跌", "回软"].map(fold)
  static let set = Set("创下出新写录".unicodeScalars)

  /// Behind a date: since then it is a record.
  static let records = [
    "最高", "最低", "最大", "最小", "最佳", "最差", "最多", "最少", "最好", "最长", "的最", "新高", "新低", "的新高", "的新低", "首次", "首度",
  ].map(fold)

  /// Single words behind which a subject's name begins anew: 令恒指, 假期后恒指.
  static let parting = Set("令使致让后前时间际下中将".unicodeScalars)
  static let partingMarks = Set(":()[]\"|,;".unicodeScalars)

  /// Right before a number: what it was before.
  static let origins = Set("由从自".unicodeScalars)

  /// A day behind one of these is that of the number it is compared with.
  static let comparing = Set("较由从比自".unicodeScalars)
  /// The same, as words: 扭转 12 月 30 日净流出….
  static let turning = ["扭转", "扭转了", "逆转", "逆转了", "结束", "结束了", "终结", "终结了", "不及", "仅次于", "继", "延续"].map(fold)

  /// Words that may stand between a date and its number without parting them.
  static let linkWords = Set("的为达报录得是至于约在有共仅则之读数还只剩才也(): ".unicodeScalars)
}
