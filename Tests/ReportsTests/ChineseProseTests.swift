import Dates
import Facts
import Testing

@testable import Reports

/// Sentences as desks in the mainland, Hong Kong and Taiwan write them.
@Suite struct ChineseProseTests {
  @Test(arguments: [
    (
      "本周（8月19日至23日）深证成指 1.27%，恒生指数 -1.64%，恒生科技指数 -1.18%。",
      """
      399001.SZ change_1w 2024-08-19…2024-08-23 = 0.0127 ratio
      HSI.HI change_1w 2024-08-19…2024-08-23 = -0.0164 ratio
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = -0.0118 ratio
      """
    ),
    (
      "国企指数 5,306.8，+1.5%。",
      """
      HSCEI.HI close 2024-08-23 = 5306.8 points
      HSCEI.HI change_1w 2024-08-19…2024-08-23 = 0.015 ratio
      """
    ),
    (
      "本周恒生科技周涨1.3%报3468.9点。",
      """
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.013 ratio
      HSTECH.HI close 2024-08-23 = 3468.9 points
      """
    ),
    (
      "沪深300指数本周-0.55%。",
      "000300.SH change_1w 2024-08-19…2024-08-23 = -0.0055 ratio"
    ),
    (
      "比特币周五收于 98,107 美元，元旦期间曾触及 92,000 美元一线后反弹。",
      "BTC close 2024-08-23 = 98107 USD"
    ),
    (
      "美国现货比特币 ETF 8 月 23 日净流入 9.08亿美元，扭转 8 月 20 日净流出 4.26亿美元的颓势；其中 FBTC 当日净流入 3.57亿美元，IBIT 净流入 2.53亿美元。",
      """
      BTC-ETF net_flow 2024-08-23 = 908000000 USD
      BTC-ETF net_flow 2024-08-20 = -426000000 USD
      FBTC net_flow 2024-08-23 = 357000000 USD
      IBIT net_flow 2024-08-23 = 253000000 USD
      """
    ),
    (
      "比特币、以太坊现货ETF本周分别净流入 23.9 亿美元、21.8 亿美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 2390000000 USD
      ETH-ETF net_flow 2024-08-19…2024-08-23 = 2180000000 USD
      """
    ),
    (
      "截至8月24日，恐惧贪婪指数由上周48升至55。",
      "CRYPTO fear_greed 2024-08-24 = 55 points"
    ),
    (
      "本周比特币现货 ETF 净流入 23.9亿美元，为连续第六周净流入；以太坊现货 ETF 同期净流入 21.8亿美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 2390000000 USD
      ETH-ETF net_flow 2024-08-19…2024-08-23 = 2180000000 USD
      """
    ),
    (
      "恒生指数本周升203点或1.2%，報17,612點。",
      """
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.012 ratio
      HSI.HI close 2024-08-23 = 17612 points
      """
    ),
    (
      "加權指數週線上漲 1.2%，收在 22,158 點。",
      """
      TWII.TW change_1w 2024-08-19…2024-08-23 = 0.012 ratio
      TWII.TW close 2024-08-23 = 22158 points
      """
    ),
    (
      "依CoinMarketCap資料，2024年8月24日全球加密貨幣總市值3兆5,600億美元，較8月17日之3兆6,800億美元縮水；當日成交額1,402億美元，占市值3.94%。",
      """
      CRYPTO market_cap 2024-08-24 = 3560000000000 USD
      CRYPTO market_cap 2024-08-17 = 3680000000000 USD
      CRYPTO volume 2024-08-24 = 140200000000 USD
      CRYPTO volume_to_market_cap 2024-08-24 = 0.0394 ratio
      """
    ),
    (
      "CMC恐懼貪婪指數8月24日為76分，落在「極度貪婪」，一週前為80分（極度貪婪）。",
      """
      CRYPTO fear_greed 2024-08-24 = 76 points
      CRYPTO fear_greed 2024-08-17 = 80 points
      """
    ),
    (
      "恒指週五收報17,612點，全周累升1.0%，升203點；恒生科技指數收報3,468點，一周升0.3%。",
      """
      HSI.HI close 2024-08-23 = 17612 points
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio
      HSTECH.HI close 2024-08-23 = 3468 points
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.003 ratio
      """
    ),
    (
      "民國113年8月23日，比特幣收64,094美元；以太幣收2,700美元。",
      """
      BTC close 2024-08-23 = 64094 USD
      ETH close 2024-08-23 = 2700 USD
      """
    ),
    (
      "二零二四年八月二十三日，比特幣收報64,094美元。",
      "BTC close 2024-08-23 = 64094 USD"
    ),
    (
      "美國比特幣現貨ETF單周錄淨流入10.58億美元，前一周則為淨流入9.48億美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 1058000000 USD
      BTC-ETF net_flow 2024-08-12…2024-08-16 = 948000000 USD
      """
    ),
    (
      "本港三隻比特幣現貨ETF本周淨流出1,220萬美元。",
      "BTC-ETF.HK net_flow 2024-08-19…2024-08-23 = -12200000 USD"
    ),
    (
      "灰度GBTC本周净流出0.87亿美元，灰度BTC迷你信托净流入0.2亿美元，贝莱德IBIT净流入3.19亿美元。",
      """
      GBTC net_flow 2024-08-19…2024-08-23 = -87000000 USD
      BTC.P net_flow 2024-08-19…2024-08-23 = 20000000 USD
      IBIT net_flow 2024-08-19…2024-08-23 = 319000000 USD
      """
    ),
    (
      "本周腾讯控股按年升15%，英伟达上涨4.1%。",
      "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.041 ratio"
    ),
    (
      "8月23日，腾讯控股收报372元，台積電收945元。",
      "0700.HK close 2024-08-23 = 372 HKD"
    ),
    (
      "截至8月23日，比特币现货ETF与以太坊现货ETF累计净流入分别为175亿美元、-4.6亿美元，两者净资产分别为580亿美元、72亿美元。",
      """
      BTC-ETF net_flow_cumulative …2024-08-23 = 17500000000 USD
      ETH-ETF net_flow_cumulative …2024-08-23 = -460000000 USD
      BTC-ETF net_assets 2024-08-23 = 58000000000 USD
      ETH-ETF net_assets 2024-08-23 = 7200000000 USD
      """
    ),
    (
      "本周标普500、纳指、道指分别+1.5%、+1.4%、+1.3%。",
      """
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.015 ratio
      IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio
      DJI.GI change_1w 2024-08-19…2024-08-23 = 0.013 ratio
      """
    ),
    (
      "沪深300本周、年内涨跌幅分别为-0.6%、-3.0%。",
      """
      000300.SH change_1w 2024-08-19…2024-08-23 = -0.006 ratio
      000300.SH change_ytd 2024-01-01…2024-08-23 = -0.03 ratio
      """
    ),
    (
      "累计至8月23日，美国比特币现货ETF净流入合计175亿美元。",
      "BTC-ETF net_flow_cumulative …2024-08-23 = 17500000000 USD"
    ),
    (
      "比特币8月23日报64,094美元。总市值2.2万亿美元。",
      "BTC close 2024-08-23 = 64094 USD"
    ),
    (
      "8月24日据CoinGecko，总市值2.2万亿美元，24小时成交609亿美元，占市值2.8%。",
      """
      CRYPTO market_cap 2024-08-24 = 2200000000000 USD
      CRYPTO volume 2024-08-24 = 60900000000 USD
      CRYPTO volume_to_market_cap 2024-08-24 = 0.028 ratio
      """
    ),
    (
      "周五纳指盘中报17,800点，收报17,877.8点，单日涨1.5%。",
      """
      IXIC.GI close 2024-08-23 = 17877.8 points
      IXIC.GI change_1d 2024-08-23 = 0.015 ratio
      """
    ),
    (
      "8月以来，比特币现货ETF累计净流入近6亿美元。",
      "BTC-ETF net_flow 2024-08-01…2024-08-23 ~ 600000000 USD"
    ),
    (
      "本周三只香港以太坊现货ETF净流出300万港元。",
      "ETH-ETF.HK net_flow 2024-08-19…2024-08-23 = -3000000 HKD"
    ),
    (
      "标普500几近持平（+0.03%），收报5,634.6点。",
      """
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0003 ratio
      SPX.GI close 2024-08-23 = 5634.6 points
      """
    ),
    (
      "本周比特币现货ETF净流入突破5亿美元。",
      "BTC-ETF net_flow 2024-08-19…2024-08-23 > 500000000 USD"
    ),
    (
      "8月24日总市值突破2.2万亿美元，恐贪指数读数录得55，处于中性区间，上周同期为48。",
      """
      CRYPTO fear_greed 2024-08-24 = 55 points
      CRYPTO fear_greed 2024-08-17 = 48 points
      """
    ),
    (
      "今年以来，标普500仍有18.1%的涨幅，恒生科技则倒蚀7.8%。",
      """
      SPX.GI change_ytd 2024-01-01…2024-08-23 = 0.181 ratio
      HSTECH.HI change_ytd 2024-01-01…2024-08-23 = -0.078 ratio
      """
    ),
    (
      "费半指数周线重挫7.2%，但今年来仍有5.9%正报酬。",
      """
      SOX.GI change_1w 2024-08-19…2024-08-23 = -0.072 ratio
      SOX.GI change_ytd 2024-01-01…2024-08-23 = 0.059 ratio
      """
    ),
    (
      "纳指当周涨1.4%至17,877.79点。",
      """
      IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio
      IXIC.GI close 2024-08-23 = 17877.79 points
      """
    ),
    (
      "本周三香港以太坊现货ETF净流出300万港元。",
      "ETH-ETF.HK net_flow 2024-08-21 = -3000000 HKD"
    ),
    (
      "纳指当周涨1.4%。",
      "IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio"
    ),
    (
      "纳指本周涨1.4%至17,877.79点。",
      """
      IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio
      IXIC.GI close 2024-08-23 = 17877.79 points
      """
    ),
    (
      "本周IBIT净流入1亿2,000万美元。",
      "IBIT net_flow 2024-08-19…2024-08-23 = 120000000 USD"
    ),
    (
      "道琼工业指数本週下跌 1.8%，道瓊指數收在 43,828.06 點。",
      """
      DJI.GI change_1w 2024-08-19…2024-08-23 = -0.018 ratio
      DJI.GI close 2024-08-23 = 43828.06 points
      """
    ),
    (
      "創業板指週跌1.98%，科創50指數周跌0.55%。",
      """
      399006.SZ change_1w 2024-08-19…2024-08-23 = -0.0198 ratio
      000688.SH change_1w 2024-08-19…2024-08-23 = -0.0055 ratio
      """
    ),
    (
      "上证指数本周-1.14%，8月跌2.1%，年内跌3.0%。",
      """
      000001.SH change_1w 2024-08-19…2024-08-23 = -0.0114 ratio
      000001.SH change_mtd 2024-08-01…2024-08-23 = -0.021 ratio
      000001.SH change_ytd 2024-01-01…2024-08-23 = -0.03 ratio
      """
    ),
    (
      "7月恒生指数跌2.1%，本周涨1.0%。",
      "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio"
    ),
    (
      "2023年纳指涨43%，本周涨1.4%。",
      "IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio"
    ),
    (
      "比特币8月23日收于64,094美元，较历史高点73,800美元低13%。",
      "BTC close 2024-08-23 = 64094 USD"
    ),
    (
      "8月23日，比特币报6.4万美元（约合46万元人民币）。",
      "BTC close 2024-08-23 = 64000 USD"
    ),
    (
      "8月24日，全球加密货币总市值2.25万亿美元（约合人民币16万亿元）。",
      "CRYPTO market_cap 2024-08-24 = 2250000000000 USD"
    ),
    (
      "8月23日，以太坊现货ETF净流出300万美元，IBIT（贝莱德）净流入1.2亿美元，富达FBTC净流出约4,811万美元。",
      """
      ETH-ETF net_flow 2024-08-23 = -3000000 USD
      IBIT net_flow 2024-08-23 = 120000000 USD
      FBTC net_flow 2024-08-23 ~ -48110000 USD
      """
    ),
    (
      "周一至周四比特币现货ETF分别净流入1.78亿、0.66亿、0.87亿及-0.14亿美元。",
      """
      BTC-ETF net_flow 2024-08-19 = 178000000 USD
      BTC-ETF net_flow 2024-08-20 = 66000000 USD
      BTC-ETF net_flow 2024-08-21 = 87000000 USD
      BTC-ETF net_flow 2024-08-22 = -14000000 USD
      """
    ),
    (
      "比特币现货ETF周一净流入1亿美元，周二净流出0.5亿美元，周三为0.2亿美元。",
      """
      BTC-ETF net_flow 2024-08-19 = 100000000 USD
      BTC-ETF net_flow 2024-08-20 = -50000000 USD
      BTC-ETF net_flow 2024-08-21 = -20000000 USD
      """
    ),
    (
      "截至8月23日当周，标普500涨1.5%，纳指100涨1.1%。",
      """
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.015 ratio
      NDX.GI change_1w 2024-08-19…2024-08-23 = 0.011 ratio
      """
    ),
    (
      "本周五个交易日IBIT均录得净流入，其中周五净流入最多，为2.52亿美元。",
      "IBIT net_flow 2024-08-23 = 252000000 USD"
    ),
    (
      "8月23日，香港比特币现货ETF净申购2,250万港元，资产净值20亿港元。",
      """
      BTC-ETF.HK net_flow 2024-08-23 = 22500000 HKD
      BTC-ETF.HK net_assets 2024-08-23 = 2000000000 HKD
      """
    ),
    (
      "8月23日恐惧与贪婪指数报55（中性），前一日为52，上周五为48，一个月前为70。",
      """
      CRYPTO fear_greed 2024-08-23 = 55 points
      CRYPTO fear_greed 2024-08-16 = 48 points
      """
    ),
    (
      "8月23日Alternative.me恐惧与贪婪指数为55，CMC恐惧与贪婪指数为50。",
      """
      CRYPTO fear_greed 2024-08-23 = 55 points
      CRYPTO fear_greed 2024-08-23 = 50 points
      """
    ),
    (
      "8月24日比特币市值1.26万亿美元，占总市值56%。",
      "BTC market_cap 2024-08-24 = 1260000000000 USD"
    ),
    (
      "本周特斯拉上涨2.3%，报213.2美元。",
      """
      TSLA.O change_1w 2024-08-19…2024-08-23 = 0.023 ratio
      TSLA.O close 2024-08-23 = 213.2 USD
      """
    ),
    (
      "8月23日特斯拉收于220.32美元，腾讯控股收于372美元。",
      "TSLA.O close 2024-08-23 = 220.32 USD"
    ),
    (
      "英伟达周五涨4.6%，年内涨161%，市值3.18万亿美元。",
      """
      NVDA.O change_1d 2024-08-23 = 0.046 ratio
      NVDA.O change_ytd 2024-01-01…2024-08-23 = 1.61 ratio
      NVDA.O market_cap 2024-08-23 = 3180000000000 USD
      """
    ),
    (
      "恒生指数本周收于17,612点，上涨1.0%，成交额900亿港元，下跌3%。",
      """
      HSI.HI close 2024-08-23 = 17612 points
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio
      """
    ),
    (
      "2024年以来标普500涨18.1%。",
      "SPX.GI change_ytd 2024-01-01…2024-08-23 = 0.181 ratio"
    ),
  ])
  func reads(_ text: String, _ expected: String) { #expect(rows(reading(text)) == lines(expected)) }

  @Test(arguments: [
    "本周比特币总市值一度突破 2 万亿美元。",
    "本周特斯拉产量上涨 5%。",
    "CNN恐惧与贪婪指数8月23日为45。",
    "8月24日，USDT占总市值5.4%。",
    "本周比特币现货ETF总流入8亿美元，总流出3亿美元。",
    "恒生指数本周失守17,000点关口。",
    "本周恒生指数在17,500点附近震荡。",
    "本周加密货币ETF成交额15亿美元。",
    "近三年恒生指数跌21%，恒指近一年跌10%。",
    "纳指连续三周上涨，累计上涨5.2%。",
    "本周恒生指数成交额5,000亿港元。",
    "本周港股通净流入197.6亿港元，南向资金净买入18.6亿港元。",
    "本周A股主力资金净流出412.7亿元，北向资金净流入25亿元。",
    "EPFR口径下，本周全球股票基金净流出26.1亿美元。",
    "本周公司完成1.2亿美元融资，比特币ETF发行人估值15亿美元。",
    "标普500目标点位6,400点，恒指支撑17,000点，阻力18,000点。",
    "若沪深300跌破3,300点则减仓，本周沪深300有望涨2%。",
    "本周CME比特币期货上涨3.2%，比特币永续合约持仓下跌5%。",
    "昨日恒生指数涨1.0%。",
    "本周除IBIT外其他基金净流出1亿美元。",
    "加拿大比特币现货ETF本周净流入0.2亿美元，欧洲比特币现货ETF净流出0.1亿美元。",
    "本周美股恐惧与贪婪指数为60。",
    "全球加密货币总市值8月24日蒸发1,500亿美元至2.25万亿美元。",
    "8月24日稳定币总市值1,680亿美元，比特币算力上涨5%。",
    "特斯拉销量下跌5%，微软云收入上涨33%，英伟达产品价格上涨10%。",
    "本周英伟达市值一度突破3万亿美元。",
    "英伟达产品价格本周上涨10%。",
    "本周比特币成交额上涨5%，比特币市值1.26万亿美元，上涨3%。",
    "本周比特币净流入上涨5%。",
  ])
  func statesNothing(_ text: String) { #expect(rows(reading(text)).isEmpty) }

  /// A report of the Monday after calls its week 上周, and 前一周 the one before that.
  @Test func theReportsWeekMayBeTheLast() {
    let text = """
      2024年8月26日
      恒生指数上周先升后回，收报17,612点，全周升1.0%。IBIT上周净流入3.19亿美元，前一周则净流出0.5亿美元。
      """
    let reading = reading(text, week: "上周（8月19日至8月23日）港股先扬后抑。")
    #expect(
      rows(reading) == [
        "HSI.HI close 2024-08-23 = 17612 points", "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio",
        "IBIT net_flow 2024-08-19…2024-08-23 = 319000000 USD", "IBIT net_flow 2024-08-12…2024-08-16 = -50000000 USD",
      ])
  }

  /// 昨日 counts from the day that the report prints as its own.
  @Test func yesterdayIsTheDayBeforeTheReports() {
    let reading = reading("2024年8月22日\n纳指昨涨1.29%，恐惧贪婪指数今日为22，昨日为10。")
    #expect(
      rows(reading) == [
        "IXIC.GI change_1d 2024-08-21 = 0.0129 ratio", "CRYPTO fear_greed 2024-08-22 = 22 points",
        "CRYPTO fear_greed 2024-08-21 = 10 points",
      ])
  }

  @Test(arguments: [
    ("(12.30-1.3)", 1, DateExpression.range(.day(year: nil, month: 12, day: 30), .day(year: nil, month: 1, day: 3))),
    ("16/10-20/10", 0, .range(.day(year: nil, month: 10, day: 16), .day(year: nil, month: 10, day: 20))),
    ("8/23(五)", 0, .day(year: nil, month: 8, day: 23)),
    ("22日至26日", 0, .range(.dayOfMonth(22), .dayOfMonth(26))),
    ("八月二十三日", 0, .day(year: nil, month: 8, day: 23)),
    ("民國113年8月23日", 2, .day(year: 2024, month: 8, day: 23)),
    ("1月11日上市以来", 0, .inception),
    ("8月5日以来", 0, .other),
    ("本周三只", 0, .week(0)), ("本周五个", 0, .weekday(week: 0, 5)),
  ])
  func dates(_ text: String, _ start: Int, _ expected: DateExpression) {
    #expect(dateExpression(in: fold(text), at: start)?.expression == expected)
  }

  @Test(arguments: ["(8.5-9.2)", "22日", "8/23", "三月", "1.85/1.51"])
  func noDates(_ text: String) {
    for i in fold(text).indices { #expect(dateExpression(in: fold(text), at: i)?.expression.isDay != true) }
  }

  @Test(arguments: [("恆生指數與臺灣加權指數", "恒生指数与台湾加权指数"), ("淨贖回佔總市值", "净赎回占总市值"), ("週線収紅", "周线収红")])
  func traditionalFolds(_ text: String, _ expected: String) { #expect(fold(text).text == expected) }

  @Test(arguments: [
    ("3兆5,600億美元", "3560000000000"), ("1億2,000萬美元", "120000000"), ("300万港元", "3000000"), ("2.33兆美元", "2330000000000"),
  ])
  func unitsInTwoSteps(_ text: String, _ expected: String) {
    #expect(numeral(in: fold(text), at: 0)?.number.decimal == expected)
  }

  @Test func namesOfSecuritiesHaveOneCode() {
    let names = EntityNames.entries.filter { $0.entity.entityClass == .stock }
    var index = NameIndex()
    for name in names { index.teach(name.name, name.entity.key) }
    #expect(names.allSatisfy { index.entity(named: $0.name) == $0.entity.key })
    #expect(names.count > 400)
    for name in names { #expect(name.entity.key.market != nil || name.entity.key.rawValue.hasSuffix(".KS")) }
  }
}

/// Days that belong to something else than the number.
@Suite struct OthersDaysTests {
  private func stated(_ body: String, week: String = "本周（2024/8/19 至 2024/8/23）回顾如下。") -> [String] {
    rows(reading(body, week: week))
  }

  @Test(arguments: [
    // A bracket that says something of its day keeps it.
    "四个交易日（8 月 20 日休市）恒生科技指数报 3481 点。",
    // Of which stretch 同期 speaks is open.
    "比特币现货ETF本周净流入4.57亿美元，8月12日至16日净流出6.72亿美元；以太坊现货ETF同期净流入6270万美元。",
    // What another clause says of the week before is not of it.
    "上一周（8月12日至16日）则净流出9.03亿美元；以太坊现货ETF净流入13.0亿美元。",
  ])
  func areNotTaken(_ sentence: String) {
    let wrong = ["2024-08-20 = 3481 ", " = 62700000 ", "2024-08-16 = 1300000000 "]
    #expect(stated(sentence).allSatisfy { row in !wrong.contains { row.contains($0) } })
  }

  @Test func aSumEndsWithItsColon() {
    #expect(
      stated("本周比特币现货ETF合计净流入16.7亿美元：周一净流入11.4亿美元。") == [
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 1670000000 USD", "BTC-ETF net_flow 2024-08-19 = 1140000000 USD",
      ])
  }

  @Test(arguments: [
    ("23 September 2024 · CIO office\n", "the week of 9–13 September 2024", "Week 38 (16 to 20 September 2024)"),
    ("2024年9月23日\n", "本周（9月9日至9月13日）为前值", "回顾（9月16日至9月20日）"),
  ])
  func theWeekIsTheLastThatTheReportHasSeen(_ head: String, _ other: String, _ own: String) {
    let text = head + "Flows in \(other) were small.\n\n\(own) in review: markets were calm, as we had said before.\n"
    let calendar = ReportDraft(document: Document(report: "r.txt", text: text)).calendar
    #expect(calendar?.week.start == Day(2024, 9, 16) && calendar?.week.end == Day(2024, 9, 20))
  }

  @Test func aRangeMayHaveTimes() {
    let found = dateExpression(in: fold("2024/12/16 00:00 – 2024/12/22 24:00"), at: 0)
    #expect(
      found?.expression
        == .range(.day(year: 2024, month: 12, day: 16), .day(year: 2024, month: 12, day: 22)))
  }

  /// On a day without trading nothing else happened.
  @Test func aHolidayIsNoDayOfLevels() {
    let said = "美股周一（8 月 19 日）因假期休市，全周四个交易日。标普 500 指数周涨 1.45%，收于 5634.6 点。"
    #expect(
      rows(reading(said)) == [
        "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio", "SPX.GI close 2024-08-23 = 5634.6 points",
      ])
  }
}
