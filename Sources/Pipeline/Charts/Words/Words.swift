/// The labels of charts and the sentences about them, in the reader's language. `{0}`, `{1}`… stand for facts.
struct Words: ReaderWords, Hashable, Sendable {
  let locale: ReaderLocale

  enum Key: Hashable, Sendable, CaseIterable {
    // titles and subtitles
    case marketCapTitle, marketCapSubtitle, volumeTitle, volumeSubtitle, fearGreedTitle, fearGreedSubtitle
    case dailyFlowsTitle, dailyFlowsSubtitle, cumulativeTitle, cumulativeSince, cumulativeSubtitle, sumSubtitle
    case byFundTitle, byFundSubtitle, flowsAndPriceTitle, flowsAndPriceSubtitle, priceTitle, pricesTitle, priceSubtitle
    case gainersTitle, losersTitle, moversSubtitle, mixedMoversTitle
    case indexTitle, changesSubtitle, performanceTitle, relativeTitle, relativeSubtitle
    case tickerTitle, tickerSubtitle, metricTitle
    // names
    case ai, crypto, cryptoSection, bitcoin, coreAsset, ether, bitcoinFunds, coreAssetFunds, marketCap, volume,
      fearGreed
    case high, changeDay, changeWeek, changeMonth, changeYear, volumeYear, volumeYearGrowth, rise, fall
    case overlay, statMean, statMedian, statSum, statMin, statMax, statBand, statBollinger, spanValues, spanDays,
      spanWeeks, spanMonths
    case inflow, outflow, netFlow, weekMean, dayMean, closing, week, month, year, date, total, span
    case extremeFear, fear, neutral, greed, extremeGreed
    // units
    case trillions, hundredMillions, millions, dollars, hkDollars, yuan, points
    // notes
    case source, reports, oneReport, through, otherSources, joinedSources, brokenAtJump, adjustedForSplits, doubted,
      noSource,
      listSeparator
    // findings
    case level, levelAbout, rises, falls, risesAbout, fallsAbout, unchanged, highest, lowest
    case zoneLevel, plainLevel
    case dayInflow, dayOutflow, dayNoFlow, streakIn, streakOut, streakInAtLeast, streakOutAtLeast
    case cumulativeLevel, runningLevel, weekFlow, dayFlow, fundIn, fundOut, closedAt
    case topGainer, topLoser, breadth, indexBreadth, indexFlat, breadthUp, breadthDown, breadthFlat, bestOf, worstOf,
      sinceStart, tickerWeek
    case sentenceEnd, clause, about
    // alt texts
    case altLine, altBars, altTable, altCard, altMovers
  }

  static let table: [Key: Row] = [
    .marketCapTitle: ("{0}总市值", "{0}總市值", "{0} total market value"),
    .marketCapSubtitle: ("与 4 周、12 周均值", "與 4 週、12 週均值", "With 4- and 12-week means"),
    .volumeTitle: ("{0}交易额", "{0}交易額", "{0} trading volume"),
    .volumeSubtitle: ("24 小时交易额", "24 小時交易額", "24 hours to the date shown"),
    .fearGreedTitle: ("加密货币恐惧与贪婪指数", "加密貨幣恐懼與貪婪指數", "Crypto fear and greed index"),
    .fearGreedSubtitle: (
      "0 为极度恐惧，100 为极度贪婪；分区按 {0} 口径", "0 為極度恐懼，100 為極度貪婪；分區按 {0} 口徑",
      "0 is extreme fear, 100 extreme greed; zones as {0} draws them"
    ),
    .dailyFlowsTitle: ("{0}每日净流入", "{0}每日淨流入", "{0}: daily net flows"),
    .dailyFlowsSubtitle: ("{0} 至 {1}，与 5 日均值", "{0} 至 {1}，與 5 日均值", "{0} to {1}, with 5-day mean"),
    .cumulativeTitle: ("{0}累计净流入", "{0}累計淨流入", "{0}: cumulative net flows"),
    .cumulativeSince: ("{0}累计净流入（自 {1} 起）", "{0}累計淨流入（自 {1} 起）", "{0}: net flows since {1}"),
    .cumulativeSubtitle: ("上市以来", "上市以來", "Since inception"),
    .sumSubtitle: ("每日净流入之和", "每日淨流入之和", "Sum of daily net flows"),
    .byFundTitle: ("{0}各基金每日净流入", "{0}各基金每日淨流入", "{0}: daily net flows by fund"),
    .byFundSubtitle: ("百万美元，{0} 至 {1}", "百萬美元，{0} 至 {1}", "US$ m, {0} to {1}"),
    .flowsAndPriceTitle: ("{0}净流入与{1}价格", "{0}淨流入與{1}價格", "{0}: net flows and the price of {1}"),
    .flowsAndPriceSubtitle: ("{0} 至 {1}", "{0} 至 {1}", "{0} to {1}"),
    .priceTitle: ("{0}价格", "{0}價格", "{0} price"),
    .pricesTitle: ("{0}与{1}价格", "{0}與{1}價格", "Prices of {0} and {1}"),
    .priceSubtitle: ("{0} 至 {1}", "{0} 至 {1}", "{0} to {1}"),
    .gainersTitle: ("{0}标的本周涨幅前 {1}", "{0}標的本週漲幅前 {1}", "{0} stocks: top {1} gainers of the week"),
    .losersTitle: ("{0}标的本周跌幅前 {1}", "{0}標的本週跌幅前 {1}", "{0} stocks: top {1} losers of the week"),
    .mixedMoversTitle: ("{0}标的本周涨跌幅：榜单 {1} 家", "{0}標的本週漲跌幅：榜單 {1} 家", "{0} stocks: weekly change of the {1} listed"),
    .moversSubtitle: ("{0} 至 {1}", "{0} 至 {1}", "{0} to {1}"),
    .indexTitle: ("重要指数涨跌幅", "重要指數漲跌幅", "Changes of the main indices"),
    .changesSubtitle: ("截至 {0}", "截至 {0}", "To {0}"),
    .performanceTitle: ("{0}重点标的涨跌幅", "{0}重點標的漲跌幅", "{0} stocks: changes by sector"),
    .relativeTitle: ("主要指数相对走势", "主要指數相對走勢", "The main indices compared"),
    .relativeSubtitle: ("{0} = 100", "{0} = 100", "{0} = 100"),
    .tickerTitle: ("{0}（{1}）收盘价", "{0}（{1}）收盤價", "{0} ({1}): closing price"),
    .tickerSubtitle: ("报价当日口径，与 4 周、12 周均值", "報價當日口徑，與 4 週、12 週均值", "As quoted on the day, with 4- and 12-week means"),
    .metricTitle: ("{0}：{1}", "{0}：{1}", "{0}: {1}"),

    .ai: ("AI", "AI", "AI"),
    .crypto: ("加密货币", "加密貨幣", "Crypto"),
    .cryptoSection: ("加密市场", "加密市場", "crypto"),
    .bitcoin: ("比特币", "比特幣", "bitcoin"),
    .coreAsset: ("加密核心资产", "加密核心資產", "bitcoin"),
    .ether: ("以太坊", "以太坊", "ether"),
    .bitcoinFunds: ("比特币现货 ETF", "比特幣現貨 ETF", "Spot bitcoin ETFs"),
    .coreAssetFunds: ("加密核心资产现货 ETF", "加密核心資產現貨 ETF", "Spot bitcoin ETFs"),
    .marketCap: ("总市值", "總市值", "Market value"),
    .volume: ("交易额", "交易額", "Volume"),
    .fearGreed: ("恐惧与贪婪指数", "恐懼與貪婪指數", "Fear and greed"),
    .inflow: ("净流入", "淨流入", "Inflow"),
    .outflow: ("净流出", "淨流出", "Outflow"),
    .netFlow: ("累计净流入", "累計淨流入", "Net flows"),
    .weekMean: ("{0} 周均值", "{0} 週均值", "{0}-week mean"),
    .dayMean: ("{0} 日均值", "{0} 日均值", "{0}-day mean"),
    .closing: ("收盘价", "收盤價", "Close"),
    .week: ("本周", "本週", "Week"),
    .month: ("本月", "本月", "Month to date"),
    .year: ("年初至今", "年初至今", "Year to date"),
    .date: ("日期", "日期", "Date"),
    .total: ("合计", "合計", "Total"),
    .span: ("区间合计", "區間合計", "Sum of days"),
    .extremeFear: ("极度恐惧", "極度恐懼", "Extreme fear"),
    .fear: ("恐惧", "恐懼", "Fear"),
    .neutral: ("中性", "中性", "Neutral"),
    .greed: ("贪婪", "貪婪", "Greed"),
    .extremeGreed: ("极度贪婪", "極度貪婪", "Extreme greed"),

    .high: ("最高价", "最高價", "High"),
    .changeDay: ("日涨跌幅", "日漲跌幅", "Change on the day"),
    .changeWeek: ("周涨跌幅", "週漲跌幅", "Change on the week"),
    .changeMonth: ("本月涨跌幅", "本月漲跌幅", "Change, month to date"),
    .changeYear: ("年初至今涨跌幅", "年初至今漲跌幅", "Change, year to date"),
    .volumeYear: ("年初至今交易额", "年初至今交易額", "Volume, year to date"),
    .volumeYearGrowth: ("年初至今交易额同比", "年初至今交易額同比", "Growth of volume, year to date"),
    .rise: ("上涨", "上漲", "Up"),
    .fall: ("下跌", "下跌", "Down"),
    .overlay: ("{0}{1}", "{0}{1}", "{0} {1}"),
    .statMean: ("均值", "均值", "mean"),
    .statMedian: ("中位数", "中位數", "median"),
    .statSum: ("合计", "合計", "sum"),
    .statMin: ("最低", "最低", "low"),
    .statMax: ("最高", "最高", "high"),
    .statBand: ("均值 ± 1 个标准差", "均值 ± 1 個標準差", "mean ± 1 standard deviation"),
    .statBollinger: ("布林带（±2 个标准差）", "布林帶（±2 個標準差）", "Bollinger band (±2 standard deviations)"),
    .spanValues: ("{0} 期", "{0} 期", "{0}-value"),
    .spanDays: ("{0} 日", "{0} 日", "{0}-day"),
    .spanWeeks: ("{0} 周", "{0} 週", "{0}-week"),
    .spanMonths: ("{0} 个月", "{0} 個月", "{0}-month"),

    .trillions: ("万亿美元", "萬億美元", "US$ tn"),
    .hundredMillions: ("亿美元", "億美元", "US$ bn"),
    .millions: ("百万美元", "百萬美元", "US$ m"),
    .dollars: ("美元", "美元", "US$"),
    .hkDollars: ("港元", "港元", "HK$"),
    .yuan: ("元", "元", "CNY"),
    .points: ("点", "點", "points"),

    .source: ("资料来源：{0}，{1}", "資料來源：{0}，{1}", "Source: {0}, {1}"),
    .noSource: ("资料来源：{0}", "資料來源：{0}", "Source: {0}"),
    .reports: ("周报 {0} 期（{1} 至 {2}）", "週報 {0} 期（{1} 至 {2}）", "{0} weekly reports ({1} to {2})"),
    .oneReport: ("{0} 周报", "{0} 週報", "weekly report of {0}"),
    .through: ("截至 {0}", "截至 {0}", "data to {0}"),
    .otherSources: (
      "另有 {0} 口径，未并入", "另有 {0} 口徑，未併入", "the series of {0} is not joined to it"
    ),
    .joinedSources: (
      "按配置合并 {0} 的口径，各家计法不同", "按配置合併 {0} 的口徑，各家計法不同",
      "joined of {0} as configured, which count differently"
    ),
    .brokenAtJump: (
      "线在 {0} 断开：前后报价相差约 {1} 倍，与周涨跌幅不符（拆股或合股）",
      "線在 {0} 斷開：前後報價相差約 {1} 倍，與週漲跌幅不符（拆股或合股）",
      "the line breaks before {0}: quotes differ about {1}-fold against the printed weekly change (a split)"
    ),
    .adjustedForSplits: (
      "拆股前的收盘价已按最新股本折算（{0}）", "拆股前的收盤價已按最新股本折算（{0}）", "closes before splits are in the latest shares ({0})"
    ),
    // The ring stays on the line of its first day.
    .doubted: (
      "○\u{A0}{0} 存疑（{1}），未改动", "○\u{A0}{0} 存疑（{1}），未改動", "○\u{A0}{0} in doubt ({1}), shown as printed"
    ),
    .listSeparator: ("、", "、", ", "),

    .level: ("{0} {1}", "{0} {1}", "{0}: {1}"),
    .levelAbout: ("{0}约 {1}", "{0}約 {1}", "{0}: about {1}"),
    .rises: ("较{0}升 {1}", "較{0}升 {1}", "up {1} from {0}"),
    .falls: ("较{0}降 {1}", "較{0}降 {1}", "down {1} from {0}"),
    .risesAbout: ("较{0}升约 {1}", "較{0}升約 {1}", "up about {1} from {0}"),
    .fallsAbout: ("较{0}降约 {1}", "較{0}降約 {1}", "down about {1} from {0}"),
    .unchanged: ("较{0}基本持平", "較{0}基本持平", "little changed from {0}"),
    .highest: ("为 {0} 以来 {1} 个数据点中最高", "為 {0} 以來 {1} 個數據點中最高", "the highest of {1} values since {0}"),
    .lowest: ("为 {0} 以来 {1} 个数据点中最低", "為 {0} 以來 {1} 個數據點中最低", "the lowest of {1} values since {0}"),
    .zoneLevel: ("{0} {1}（{2}）", "{0} {1}（{2}）", "{0} at {1} ({2})"),
    .plainLevel: ("{0} {1}", "{0} {1}", "{0} at {1}"),
    .dayInflow: ("{0}净流入 {1}", "{0}淨流入 {1}", "{0}: net inflow of {1}"),
    .dayOutflow: ("{0}净流出 {1}", "{0}淨流出 {1}", "{0}: net outflow of {1}"),
    .dayNoFlow: ("{0}净流入印为 0", "{0}淨流入印為 0", "{0}: net flow printed as 0"),
    .streakIn: ("为连续第 {0} 个交易日净流入", "為連續第 {0} 個交易日淨流入", "day {0} of inflows in a row"),
    .streakOut: ("为连续第 {0} 个交易日净流出", "為連續第 {0} 個交易日淨流出", "day {0} of outflows in a row"),
    .streakInAtLeast: ("至少已连续 {0} 个交易日净流入", "至少已連續 {0} 個交易日淨流入", "at least {0} days of inflows in a row"),
    .streakOutAtLeast: ("至少已连续 {0} 个交易日净流出", "至少已連續 {0} 個交易日淨流出", "at least {0} days of outflows in a row"),
    .cumulativeLevel: ("截至{0}，{1}累计净流入 {2}", "截至{0}，{1}累計淨流入 {2}", "{1} to {0}: cumulative net flow of {2}"),
    .runningLevel: ("自 {0} 至 {1}，{2}合计净流入 {3}", "自 {0} 至 {1}，{2}合計淨流入 {3}", "{2} from {0} to {1}: net flow of {3}"),
    .weekFlow: ("{0}至{1}，{2}合计净流入 {3}", "{0}至{1}，{2}合計淨流入 {3}", "{2} from {0} to {1}: net flow of {3}"),
    .dayFlow: ("{0}，{1}净流入 {2}", "{0}，{1}淨流入 {2}", "{1} on {0}: net flow of {2}"),
    .fundIn: ("{0} 净流入最多（{1}）", "{0} 淨流入最多（{1}）", "most into {0} ({1})"),
    .fundOut: ("{0} 净流出最多（{1}）", "{0} 淨流出最多（{1}）", "most out of {0} ({1})"),
    .closedAt: ("{0} {1} 报 {2}", "{0} {1} 報 {2}", "{0} at {2} on {1}"),
    .topGainer: ("{0}标的本周涨幅榜首位：{1}（{2}）", "{0}標的本週漲幅榜首位：{1}（{2}）", "First of the week's {0} gainers: {1} ({2})"),
    .topLoser: ("{0}标的本周跌幅榜首位：{1}（{2}）", "{0}標的本週跌幅榜首位：{1}（{2}）", "First of the week's {0} losers: {1} ({2})"),
    .breadth: ("本周{0}标的 {1} 只：{2}", "本週{0}標的 {1} 隻：{2}", "{1} {0} stocks over the week: {2}"),
    .indexBreadth: ("本周 {1} 个指数：{2}", "本週 {1} 個指數：{2}", "{1} indices over the week: {2}"),
    .indexFlat: ("{0} 个印为 0%", "{0} 個印為 0%", "{0} printed as 0%"),
    .breadthUp: ("{0} 涨", "{0} 漲", "{0} up"),
    .breadthDown: ("{0} 跌", "{0} 跌", "{0} down"),
    .breadthFlat: ("{0} 只印为 0%", "{0} 隻印為 0%", "{0} printed as 0%"),
    .bestOf: ("{0}涨幅最大（{1}）", "{0}漲幅最大（{1}）", "{0} gained most ({1})"),
    .worstOf: ("{0}跌幅最大（{1}）", "{0}跌幅最大（{1}）", "{0} lost most ({1})"),
    .sinceStart: ("自 {0} 起：{1}", "自 {0} 起：{1}", "Since {0}: {1}"),
    .tickerWeek: ("当周 {0}", "當週 {0}", "{0} in the week"),
    .about: ("约 ", "約 ", "about "),
    .clause: ("，", "，", ", "),
    .sentenceEnd: ("。", "。", "."),

    .altLine: ("折线图：{0}，{1} 至 {2}，{3} 个值。", "折線圖：{0}，{1} 至 {2}，{3} 個值。", "Line chart: {0}, {1} to {2}, {3} values."),
    .altBars: ("柱状图：{0}，{1} 至 {2}，{3} 个值。", "柱狀圖：{0}，{1} 至 {2}，{3} 個值。", "Bar chart: {0}, {1} to {2}, {3} values."),
    .altTable: ("色表：{0}，{1} 至 {2}，{3} 个值。", "色表：{0}，{1} 至 {2}，{3} 個值。", "Shaded table: {0}, {1} to {2}, {3} values."),
    .altCard: ("数字：{0}，{2}。", "數字：{0}，{2}。", "Number: {0}, {2}."),
    .altMovers: ("横向柱状图：{0}，{3} 个值。", "橫向柱狀圖：{0}，{3} 個值。", "Horizontal bars: {0}, {3} values."),
  ]
}
