/// Metrics that reports of this genre print and that are not kept: a number beside one is known and states nothing.
enum OtherMetrics {
  static let words = Lexicon<Bool>(
    """
    营收|营业收入|收入|销售收入|销售额|净利润|归母净利润|归母净利|净利|利润|毛利|毛利率|净利率|经营利润|营业利润|经调整净利润|亏损|每股收益|每股盈利|eps|ebitda|现金流|自由现金流|\
    资本开支|资本支出|capex|研发费用|研发投入|费用率|订单|在手订单|出货量|销量|产量|产能|交付量|装机量|用户数|月活|日活|mau|dau|下载量|市占率|市场份额|渗透率|份额|\
    市盈率|市净率|市销率|pe|pb|ps|估值|目标价|股息率|分红|派息|回购|融资|融资额|募资|募集资金|投资|投资额|收购|收购价|发行价|发行规模|定价|售价|单价|价格战|\
    cpi|ppi|pce|gdp|pmi|非农|失业率|通胀|通胀率|通货膨胀率|联邦基金利率|基准利率|利率|收益率|国债收益率|降息|加息|概率|汇率|美元指数|黄金|原油|\
    算力|哈希率|全网算力|hashrate|hash rate|难度|挖矿难度|持仓|持有|持币|增持|减持|卖出|买入|未平仓|未平仓合约|爆仓|清算|手续费|gas|tvl|锁仓|锁仓量|质押|质押率|供应量|\
    流通量|市占|主导率|成交笔数|地址数|活跃地址|准确率|得分|参数|上下文|上下文窗口|带宽|功耗|功率|显存|制程|token|tokens|罚款|和解金|贷款|债券|票据|\
    revenue|revenues|sales|net income|earnings|profit|gross margin|operating margin|margin|guidance|shipments|deliveries|orders|backlog|bookings|price target|dividend|\
    buyback|repurchase|funding|raised|valuation|acquisition|unemployment|inflation|interest rate|yield|probability|odds|open interest|liquidations|market share|users|capacity
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })
}
