/// What columns of this genre's tables hold that no observation is made of: known, so that it is never taken for
/// something else.
enum HeaderOthers {
  static let entries: [(phrase: String, meaning: ColumnRole)] =
    HeaderWords.words(
      .ignored,
      [valuation, opinions, positions, trading, extremes, business, funding, chains, furniture].joined(separator: "|"))

  private static let valuation = """
    市盈率|市盈率ttm|pe ttm|市盈率(ttm)|pe(ttm)|市净率|市销率|市现率|本益比|股价净值比|股价营收比|静态市盈率|动态市盈率|静态pe|动态pe|预测市盈率|预测pe|预估pe|估值|估值水平|估值分位|pe|pb|ps|peg|eps|p/e|p/b|p/s|p/bv|\
    p/bk|p/cf|ev/ebitda|ev/sales|ev|ev/eh/s|ev/s|p/nav|nav|mnav|roe|roa|roic|每股收益|每股盈利|每股盈余|每股净资产|每股账面值|股息率|息率|周息率|股息|股利|殖利率|现金殖利率|派息率|div yld|div yield|dividend yield|dividend|yield|yld|\
    dy|bps|dps|forward pe|fwd pe|fwd p/e|forward p/e|分位|分位数|百分位|percentile|z-score|zscore
    """

  private static let opinions = """
    目标价|目标|目标价格|目标市值|目标点位|目标价位|合理价|合理价值|公允价值|评级|投资评级|投资建议|评等|投资评等|建议评级|一致预期|一致评级|预期|预测|预估|市场预测|市场预期|预测值|前值|公布值|今值|上次|潜在升幅|潜在涨幅|上行空间|\
    上涨空间|下行空间|空间|较目标价|止损|止盈|支撑|阻力|支撑位|阻力位|支持位|压力|压力位|看法|点评|逻辑|备注|rating|ratings|target price|target|tgt|tp|pt|price target|price tgt|our tp|fair value|upside|downside|\
    potential|consensus|forecast|estimate|estimates|expected|exp|exp.|est|view|stance|recommendation|rec|rec.|reco|support|resistance|stop|entry|exit|comment|comments|note|notes|remarks|importance|impact|actual|survey|\
    重要性|影响|影响力|关注度|状态|status
    """

  private static let positions = """
    权重|仓位|比重|占比|比例|占比(%)|成本|成本价|持仓成本|平均成本|均价|买入价|建仓价|买入均价|持仓|持仓量|持仓市值|持股|持股数|持股比例|持有|持有量|持币|持币量|持币数|持币数量|数量|股数|份额|盈亏|浮盈|浮动盈亏|收益贡献|贡献|\
    weight|wgt|weighting|wt|wt.|cost|cost basis|avg cost|average cost|basis|position|positions|holding|holdings|units|shares|quantity|qty|p&l|pnl|p/l|gain since purchase|contribution|contrib|in bk|portfolio|book|\
    of nav|% of nav|exposure|btc holdings|btc held|coins held|btc|eth
    """

  private static let trading = """
    换手率|换手|周换手|周换手率|振幅|波幅|波动率|历史波动率|隐含波动率|量比|成交占比|成交笔数|市占率|市占|市场份额|主导率|占有率|资金流|主力净流入|主力资金|北向净买入|南向净买入|融资余额|沽空|沽空比率|沽空比例|卖空比例|\
    空头占比|做空比例|未平仓|未平仓合约|资金费率|费率|管理费|管理费率|溢价|折价|溢价率|折溢价|溢折价|short int|short int.|short interest|short ratio|si|days to cover|beta|volatility|vol 30d|implied vol|iv|rsi|dominance|\
    market share|share of market|turnover rate|turnover ratio|turnover %|oi|open interest|funding|funding rate|basis 3m|fee|fees|expense ratio|premium|discount|prem/disc|adv|adtv|avg volume|average volume|spread|相对强弱|超额|\
    超额收益|相对收益|相对涨跌|相对表现|相对涨跌幅|相对大盘|相对指数|alpha|relative|rel|rel.|rel. perf|vs index|vs. index|vs spx|vs benchmark|vs bm|outperformance|excess|excess return|总回报|总收益|total return|tr|夏普|sharpe|\
    drawdown|max drawdown|最大回撤|回撤
    """

  private static let extremes = """
    52周最高|52周最低|52周高点|52周低点|52周新高|52周区间|52周高低|一年高位|一年低位|最高|最低|最高价|最低价|历史最高|历史最低|历史高点|高点|低点|高位|低位|周最高|周最低|周高|周低|开盘|开盘价|开市价|前收|前收盘|前收盘价|\
    昨收|昨收盘|前收市|上周收盘|上周收|上周五收盘|上周价|上周收市|上月收盘|年初价|年初价格|基准价|发行价|招股价|距ath|ath|距历史高点|距高点|较高点|较ath|距52周高点|from ath|off high|off ath|% off high|52w high|52w low|52-week high|\
    52-week low|52-wk high|52-wk low|52wk high|52wk low|52 week high|52 week low|high|low|hi|lo|open|opening|prev close|prev. close|previous close|prior close|last friday|week high|week low|day high|day low|range|day range|\
    52-week range|52w range|vwap|moving average|50dma|200dma|ma50|ma200|issue price|ipo price|offer price|all-time high|record high
    """

  private static let business = """
    营收|营业收入|收入|营收增速|收入增速|净利润|归母净利润|归母净利|利润|净利|盈利|毛利率|净利率|增速|增长率|同比增速|同比增长|销量|出货量|产量|订单|货币|revenue|revenues|sales|sales growth|eps growth|growth|earnings|\
    net income|net profit|ebitda|margin|gross margin|capex|guidance|currency|net debt|leverage|debt|p&l growth|算力|参数|参数量|上下文|得分|分数|score|price per token|context|parameters|mw|hash rate|hashrate
    """

  private static let funding = """
    金额|融资额|融资金额|轮次|融资轮次|领投|领投方|投资方|投资机构|估值(投后)|投后估值|round|amount|lead|lead investor|investors|raised|deal size|size
    """

  private static let chains = """
    fdv|完全稀释估值|全流通市值|全流通估值|流通量|流通供应|流通量占比|总量|供应量|总供应|循环供应|tvl|锁仓量|质押率|质押|supply|circulating supply|max supply|staked|staking|apy|apr|解锁量|解锁|unlock|活跃地址|mvrv
    """

  private static let furniture = """
    序号|序|排名|名次|位次|rank|ranking|no|no.|#|s/n|周几|星期几|weekday|货币单位|币别|交易货币代码|计价货币|时区|走势|走势图|图|趋势|chart|trend|sparkline|信号|signal|来源|source|sources|链接|link|近一月涨跌幅|近三月涨跌幅|\
    近一年涨跌幅
    """
}
