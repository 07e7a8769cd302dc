import Facts
import Testing

@testable import Reports

/// One form of sentence in the words of many desks.
@Suite struct ChineseVariantsTests {
  @Test(arguments: [
    (
      "受聯儲局減息憧憬帶動，恒指本周升1.0%，收報17,612點，國指升1.2%，報6,235點，科指升1.2%，報3,481點。",
      """
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio
      HSI.HI close 2024-08-23 = 17612 points
      HSCEI.HI change_1w 2024-08-19…2024-08-23 = 0.012 ratio
      HSCEI.HI close 2024-08-23 = 6235 points
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.012 ratio
      HSTECH.HI close 2024-08-23 = 3481 points
      """
    ),
    (
      "三大股指全线收涨：道指涨1.3%报41,175.08点，标普500涨1.5%报5,634.61点，纳指涨1.4%报17,877.79点，均为本周表现。",
      """
      DJI.GI change_1w 2024-08-19…2024-08-23 = 0.013 ratio
      DJI.GI close 2024-08-23 = 41175.08 points
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.015 ratio
      SPX.GI close 2024-08-23 = 5634.61 points
      IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio
      IXIC.GI close 2024-08-23 = 17877.79 points
      """
    ),
    (
      "A股方面，上证综指、深证成指、创业板指本周分别下跌0.87%、2.01%和2.80%，收报2,854.37点、8,181.92点、1,546.90点。",
      """
      000001.SH change_1w 2024-08-19…2024-08-23 = -0.0087 ratio
      399001.SZ change_1w 2024-08-19…2024-08-23 = -0.0201 ratio
      399006.SZ change_1w 2024-08-19…2024-08-23 = -0.028 ratio
      000001.SH close 2024-08-23 = 2854.37 points
      399001.SZ close 2024-08-23 = 8181.92 points
      399006.SZ close 2024-08-23 = 1546.9 points
      """
    ),
    (
      "截至8月23日收盘，费城半导体指数报5,228.7点，本周累计上涨1.1%，年初以来涨幅达25.2%。",
      """
      SOX.GI close 2024-08-23 = 5228.7 points
      SOX.GI change_1w 2024-08-19…2024-08-23 = 0.011 ratio
      SOX.GI change_ytd 2024-01-01…2024-08-23 = 0.252 ratio
      """
    ),
    (
      "台股加權指數本週以22,158.1點作收，週線上漲1.2%，本月以來跌0.2%，今年以來漲幅23.6%。",
      """
      TWII.TW close 2024-08-23 = 22158.1 points
      TWII.TW change_1w 2024-08-19…2024-08-23 = 0.012 ratio
      TWII.TW change_mtd 2024-08-01…2024-08-23 = -0.002 ratio
      TWII.TW change_ytd 2024-01-01…2024-08-23 = 0.236 ratio
      """
    ),
    (
      "日经225指数周涨0.8%至38,364点，韩国KOSPI周涨0.2%收于2,701点。",
      """
      N225.GI change_1w 2024-08-19…2024-08-23 = 0.008 ratio
      N225.GI close 2024-08-23 = 38364 points
      KS11.GI change_1w 2024-08-19…2024-08-23 = 0.002 ratio
      KS11.GI close 2024-08-23 = 2701 points
      """
    ),
    (
      "比特币价格本周震荡上行，8月23日收报64,094美元，全周上涨9.1%；以太坊报2,768美元，周涨6.8%。",
      """
      BTC close 2024-08-23 = 64094 USD
      BTC change_1w 2024-08-19…2024-08-23 = 0.091 ratio
      ETH close 2024-08-23 = 2768 USD
      ETH change_1w 2024-08-19…2024-08-23 = 0.068 ratio
      """
    ),
    (
      "据CoinGecko数据，8月24日加密货币总市值约2.35万亿美元，24小时成交量为780亿美元，成交量/市值为3.3%。",
      """
      CRYPTO market_cap 2024-08-24 ~ 2350000000000 USD
      CRYPTO volume 2024-08-24 = 78000000000 USD
      CRYPTO volume_to_market_cap 2024-08-24 = 0.033 ratio
      """
    ),
    (
      "加密市场总市值8月24日回升至2.25兆美元（上週六：2.08兆美元），單日交易量870億美元。",
      """
      CRYPTO market_cap 2024-08-24 = 2250000000000 USD
      CRYPTO market_cap 2024-08-17 = 2080000000000 USD
      CRYPTO volume 2024-08-24 = 87000000000 USD
      """
    ),
    (
      "恐惧与贪婪指数由上周六的28（恐惧）升至8月24日的48（中性）。",
      """
      CRYPTO fear_greed 2024-08-17 = 28 points
      CRYPTO fear_greed 2024-08-24 = 48 points
      """
    ),
    (
      "恐貪指數8月24日報48，上星期六為28，一個月前為70。",
      """
      CRYPTO fear_greed 2024-08-24 = 48 points
      CRYPTO fear_greed 2024-08-17 = 28 points
      """
    ),
    (
      "CMC恐惧与贪婪指数：8月24日48（中性），8月17日28（恐惧）。",
      """
      CRYPTO fear_greed 2024-08-24 = 48 points
      CRYPTO fear_greed 2024-08-17 = 28 points
      """
    ),
    (
      "资金面上，美国比特币现货ETF本周净流入5.06亿美元，为7月以来最大单周流入；其中贝莱德IBIT独揽3.19亿美元净流入，富达FBTC净流入1.57亿美元，灰度GBTC净流出0.87亿美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 506000000 USD
      IBIT net_flow 2024-08-19…2024-08-23 = 319000000 USD
      FBTC net_flow 2024-08-19…2024-08-23 = 157000000 USD
      GBTC net_flow 2024-08-19…2024-08-23 = -87000000 USD
      """
    ),
    (
      "以太坊现货ETF则连续第二周净流出，本周净流出4,450万美元，灰度ETHE净流出1.18亿美元。",
      """
      ETH-ETF net_flow 2024-08-19…2024-08-23 = -44500000 USD
      ETHE net_flow 2024-08-19…2024-08-23 = -118000000 USD
      """
    ),
    (
      "本周五个交易日，比特币现货ETF净流入依次为0.62亿、0.88亿、0.39亿、0.65亿和2.52亿美元，合计5.06亿美元。",
      """
      BTC-ETF net_flow 2024-08-19 = 62000000 USD
      BTC-ETF net_flow 2024-08-20 = 88000000 USD
      BTC-ETF net_flow 2024-08-21 = 39000000 USD
      BTC-ETF net_flow 2024-08-22 = 65000000 USD
      BTC-ETF net_flow 2024-08-23 = 252000000 USD
      """
    ),
    (
      "截至8月23日，美国比特币现货ETF总净资产值为583亿美元，占比特币总市值4.6%，历史累计净流入179亿美元。",
      """
      BTC-ETF net_assets 2024-08-23 = 58300000000 USD
      BTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD
      """
    ),
    (
      "自今年1月上市以来，比特币现货ETF累计净流入179亿美元，以太坊现货ETF自7月23日上市以来累计净流出4.64亿美元。",
      """
      BTC-ETF net_flow_cumulative …2024-08-23 = 17900000000 USD
      ETH-ETF net_flow_cumulative …2024-08-23 = -464000000 USD
      """
    ),
    (
      "香港方面，三只比特币现货ETF本周净申购1,200万港元，总资产净值20.5亿港元。",
      """
      BTC-ETF.HK net_flow 2024-08-19…2024-08-23 = 12000000 HKD
      BTC-ETF.HK net_assets 2024-08-23 = 2050000000 HKD
      """
    ),
    (
      "美国现货以太币ETF周四净流出1,070万美元，周五净流出570万美元，全周净流出4,450万美元。",
      """
      ETH-ETF net_flow 2024-08-22 = -10700000 USD
      ETH-ETF net_flow 2024-08-23 = -5700000 USD
      ETH-ETF net_flow 2024-08-19…2024-08-23 = -44500000 USD
      """
    ),
    (
      "纳指+1.40%，标普+1.45%，道指+1.27%，费半+1.10%（本周）。",
      """
      IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio
      DJI.GI change_1w 2024-08-19…2024-08-23 = 0.0127 ratio
      SOX.GI change_1w 2024-08-19…2024-08-23 = 0.011 ratio
      """
    ),
    (
      "本周：恒指+1.04%，国指+1.21%，科指+1.17%。",
      """
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.0104 ratio
      HSCEI.HI change_1w 2024-08-19…2024-08-23 = 0.0121 ratio
      HSTECH.HI change_1w 2024-08-19…2024-08-23 = 0.0117 ratio
      """
    ),
    (
      "恒指17,612点（周+1.0%，月+1.5%，年+3.3%）。",
      """
      HSI.HI close 2024-08-23 = 17612 points
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio
      HSI.HI change_mtd 2024-08-01…2024-08-23 = 0.015 ratio
      HSI.HI change_ytd 2024-01-01…2024-08-23 = 0.033 ratio
      """
    ),
    (
      "标普500指数本周上涨1.45%，月内上涨2.0%，年内上涨18.1%。",
      """
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio
      SPX.GI change_mtd 2024-08-01…2024-08-23 = 0.02 ratio
      SPX.GI change_ytd 2024-01-01…2024-08-23 = 0.181 ratio
      """
    ),
    (
      "标普500周、月、年涨幅分别为1.45%、2.04%、18.13%。",
      """
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio
      SPX.GI change_mtd 2024-08-01…2024-08-23 = 0.0204 ratio
      SPX.GI change_ytd 2024-01-01…2024-08-23 = 0.1813 ratio
      """
    ),
    (
      "道指、标普500、纳指周五分别收于41,175.08点、5,634.61点和17,877.79点，周涨幅分别为1.27%、1.45%、1.40%。",
      """
      DJI.GI close 2024-08-23 = 41175.08 points
      SPX.GI close 2024-08-23 = 5634.61 points
      IXIC.GI close 2024-08-23 = 17877.79 points
      DJI.GI change_1w 2024-08-19…2024-08-23 = 0.0127 ratio
      SPX.GI change_1w 2024-08-19…2024-08-23 = 0.0145 ratio
      IXIC.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio
      """
    ),
    (
      "英伟达周五收于129.37美元，单周上涨3.8%；特斯拉收于220.32美元，单周上涨1.9%。",
      """
      NVDA.O close 2024-08-23 = 129.37 USD
      NVDA.O change_1w 2024-08-19…2024-08-23 = 0.038 ratio
      TSLA.O close 2024-08-23 = 220.32 USD
      TSLA.O change_1w 2024-08-19…2024-08-23 = 0.019 ratio
      """
    ),
    (
      "美股七巨头涨跌互现，英伟达、苹果、特斯拉一周分别上涨3.8%、0.4%、1.9%。",
      """
      NVDA.O change_1w 2024-08-19…2024-08-23 = 0.038 ratio
      AAPL.O change_1w 2024-08-19…2024-08-23 = 0.004 ratio
      TSLA.O change_1w 2024-08-19…2024-08-23 = 0.019 ratio
      """
    ),
    (
      "Coinbase本周涨6.2%，MicroStrategy周涨13.9%，Marathon跌1.3%。",
      """
      COIN.O change_1w 2024-08-19…2024-08-23 = 0.062 ratio
      MSTR.O change_1w 2024-08-19…2024-08-23 = 0.139 ratio
      """
    ),
    (
      "年初至8月24日，全球加密货币累计成交19.4万亿美元，同比增长197%。",
      """
      CRYPTO volume_ytd 2024-01-01…2024-08-24 = 19400000000000 USD
      CRYPTO volume_ytd_yoy 2024-01-01…2024-08-24 = 1.97 ratio
      """
    ),
    (
      "恒生指数由上周五的17,430点升至17,612点，周涨1.0%。",
      """
      HSI.HI close 2024-08-23 = 17612 points
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio
      """
    ),
    (
      "沪指本周下跌0.87%，失守2,900点，报2,854.37点。",
      """
      000001.SH change_1w 2024-08-19…2024-08-23 = -0.0087 ratio
      000001.SH close 2024-08-23 = 2854.37 points
      """
    ),
    (
      "创业板指本周跌逾2%，科创50跌近1%。",
      """
      399006.SZ change_1w 2024-08-19…2024-08-23 < -0.02 ratio
      000688.SH change_1w 2024-08-19…2024-08-23 ~ -0.01 ratio
      """
    ),
    // What was said of one is said of the next.
    (
      "截至8月23日，以太坊现货ETF累计净流入5.1亿美元，比特币现货ETF则为178.6亿美元。",
      """
      ETH-ETF net_flow_cumulative …2024-08-23 = 510000000 USD
      BTC-ETF net_flow_cumulative …2024-08-23 = 17860000000 USD
      """
    ),
    (
      "累計淨流入方面，比特幣現貨ETF為178.6億美元，以太幣現貨ETF約為5.1億美元。",
      """
      BTC-ETF net_flow_cumulative …2024-08-23 = 17860000000 USD
      ETH-ETF net_flow_cumulative …2024-08-23 ~ 510000000 USD
      """
    ),
    (
      "CoinGecko统计，8月24日加密货币总市值2.25万亿美元，24小时成交额900亿美元，为总市值的4.0%。",
      """
      CRYPTO market_cap 2024-08-24 = 2250000000000 USD
      CRYPTO volume 2024-08-24 = 90000000000 USD
      CRYPTO volume_to_market_cap 2024-08-24 = 0.04 ratio
      """
    ),
    (
      "恒指五个交易日累升1.2%；比特币现货ETF五日合计净流入5.06亿美元。",
      """
      HSI.HI change_1w 2024-08-19…2024-08-23 = 0.012 ratio
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 506000000 USD
      """
    ),
    (
      "8月22日比特币盘中触及62,745美元，随后一度急跌。8月20日以太币曾创历史新高4,953.7美元。",
      """
      BTC high 2024-08-22 = 62745 USD
      ETH high 2024-08-20 = 4953.7 USD
      """
    ),
    (
      "腾讯单周上涨3.0%，收于380.2港元。",
      "0700.HK change_1w 2024-08-19…2024-08-23 = 0.03 ratio\n0700.HK close 2024-08-23 = 380.2 HKD"
    ),
    (
      "比特币现货ETF当周五个交易日皆为净流入，合计5.06亿美元。累计净流入首度突破178亿美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 506000000 USD
      BTC-ETF net_flow_cumulative …2024-08-23 > 17800000000 USD
      """
    ),
    (
      "恐惧贪婪指数8/24为55，前周（8/17）为48。比特币8/23收64,094美元；8/22比特币盘中最高达62,745美元。",
      """
      CRYPTO fear_greed 2024-08-24 = 55 points
      CRYPTO fear_greed 2024-08-17 = 48 points
      BTC close 2024-08-23 = 64094 USD
      BTC high 2024-08-22 = 62745 USD
      """
    ),
    (
      "本周三大指数集体收跌：标普500收5,634.61点（-0.5%），道指收41,175.08点（-0.3%）。",
      """
      SPX.GI close 2024-08-23 = 5634.61 points
      SPX.GI change_1w 2024-08-19…2024-08-23 = -0.005 ratio
      DJI.GI close 2024-08-23 = 41175.08 points
      DJI.GI change_1w 2024-08-19…2024-08-23 = -0.003 ratio
      """
    ),
    (
      "苹果本周跌3.4%至198.53美元。阿里巴巴（09988）本周跌1.3%，收报81.2元。",
      """
      AAPL.O change_1w 2024-08-19…2024-08-23 = -0.034 ratio
      AAPL.O close 2024-08-23 = 198.53 USD
      9988.HK change_1w 2024-08-19…2024-08-23 = -0.013 ratio
      9988.HK close 2024-08-23 = 81.2 HKD
      """
    ),
    (
      "本周比特币现货ETF净流入5.06亿美元，连续第四周净流入；累计净流入达178.6亿美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = 506000000 USD
      BTC-ETF net_flow_cumulative …2024-08-23 = 17860000000 USD
      """
    ),
    ("八月份计，恒指累升1.2%。", "HSI.HI change_mtd 2024-08-01…2024-08-23 = 0.012 ratio"),
    (
      "8月23日美国比特币现货ETF净流入2.53亿美元，扭转8月19日净流出0.42亿美元的颓势。",
      """
      BTC-ETF net_flow 2024-08-23 = 253000000 USD
      BTC-ETF net_flow 2024-08-19 = -42000000 USD
      """
    ),
  ])
  func reads(_ text: String, _ expected: String) { #expect(rows(reading(text)) == lines(expected)) }

  @Test(arguments: [
    "我们预计恒指年底升至22,000点。",
    "本周追踪恒生科技指数的某ETF上涨3.2%。",
    "比特币矿企甲公司本周上涨12%。",
    "本周某矿企随比特币下跌8%。",
    "标普500成份股中公用事业板块本周上涨2.1%。",
    "恒指成份股某地产公司本周跌5.1%。",
    "高盛将标普500目标点位由6,000点上调至6,500点。",
    "恒指期货夜盘报17,500点，涨0.5%。",
    "黄金本周上涨2.3%，收于2,512美元。",
    "WTI原油收报74.8美元，周跌2.4%。",
    "美元指数本周下跌1.7%，报100.7。",
    "本产品本周净值上涨0.84%，年内上涨6.31%。",
    "我们的组合较沪深300上涨1.2%。",
    "若比特币跌破60,000美元，ETF可能净流出10亿美元。",
    "全球比特币ETF持有110万枚，本周流入。",
    "加拿大、欧洲比特币现货ETF本周分别净流入0.2亿美元、0.1亿美元。",
    "CNN恐惧与贪婪指数8月23日为45，美股恐惧贪婪指数为50。",
    "本周灰度以太坊迷你信托以外产品净流出1亿美元。",
    "USDT总市值1,180亿美元，本周增加0.5%。",
    "稳定币总市值8月24日报1,680亿美元。",
    "BTC永续合约24小时成交额350亿美元。",
    "以太坊8月23日链上手续费收入200万美元。",
    "8月24日币安24小时成交额120亿美元。",
    "DeFi总锁仓量8月24日850亿美元，24小时成交额50亿美元。",
    "某公司表现亮眼，本周涨5%。恒指持平。",
    "特斯拉Model 3本周降价5%，销量上涨10%。",
    "IBIT期权8月23日成交额5亿美元，IBIT持仓300亿美元。",
    "MicroStrategy 8月23日持有比特币市值140亿美元。",
    "恒生指数公司宣布，恒指成份股增至83只。",
    "恒生银行上半年盈利上涨5%，恒生电子下跌2%。",
    "纳斯达克上市公司本周上涨2%。",
    "本周比特币主导率上涨1.2%，ETH/BTC汇率下跌3%。",
    "上证50ETF本周净流入12亿元。",
    "沪深300ETF本周净申购52亿元，创业板ETF净赎回8亿元。",
    "比特币现货ETF本周预计净流入5亿美元。",
    "英伟达营收同比上涨122%，数据中心收入上涨154%。",
    "8月23日英伟达成交额280亿美元，占纳斯达克成交额12%。",
    "比特币8月23日一度跌至60,500美元，盘中低见60,100美元。",
    "10年期美债收益率本周下跌8bp，标普500股息率1.3%。",
    "恒指波幅指数本周上涨5%。",
    "标普500等权重指数本周上涨1.9%。",
    "沪深300市盈率11.6倍，恒指7.9倍。",
    "8月23日比特币较历史高点低13%，较年初上涨51%。",
    "本周比特币现货ETF与以太坊现货ETF合计净流入4亿美元。",
    "纳指100期货周五上涨1.1%。",
    "摩根大通报告显示，比特币ETF投资者中散户占80%。",
    "比特币现货ETF上市首日净流入6.55亿美元。",
    "8月23日，香港比特币期货ETF净流入200万港元。",
    "比特币挖矿难度上涨4.2%，哈希率本周上涨3%。",
    "两市成交额5,500亿元，较上周下跌3%。",
    "恒指全年目标21,000点，较现价上涨19%。",
    "比特币公允价值为7万美元。",
    "以太坊现货ETF首周净流出3.4亿美元。",
    "8月24日特朗普概念币总市值5亿美元，24小时成交额1亿美元。",
    "Meme币板块总市值8月24日为450亿美元。",
    "Solana生态总市值8月24日报700亿美元。",
    "本周Coinbase溢价指数上涨5%。",
    "本周BTC-ETF以外的加密产品净流入1.2亿美元。",
    "标普500中有60%的公司本周上涨。",
    "本周费半成分股台积电与应材分别上涨2%、3%。",
    "恒指周五夜期报17,650点，高水38点。",
    "GBTC折价率收窄至0.1%，IBIT溢价0.2%。",
    "受惠于比特币上涨，某矿股本周涨15%。",
    "恒指牛熊证本周净流入2亿港元。",
    "与比特币相关的股票本周上涨12%。",
    "做空恒指的产品本周上涨1.1%。",
    "纳斯达克100指数ETF（QQQ）本周净流入25亿美元。",
    "8月20日比特币曾触及56,100美元后反弹。",
    "8月20日比特币一度跌5%至56,100美元。",
    "8月24日恐惧贪婪指数在5/10的调查中居前。",
    "本周苹果目标价上调5%至240美元。",
    "本周恒指受累于阿里巴巴（09988）。",
    "8月20日比特币距历史新高73,777美元尚有17%。",
    "比特币占总市值的56%。",
    "腾讯收于380.2港元。",
    "腾讯上周上涨3.0%，目标价480港元。",
    "韩国比特币现货ETF五日合计净流入5.06亿美元。",
  ])
  func statesNothing(_ text: String) { #expect(rows(reading(text)).isEmpty) }

  /// Of a group and one of its funds: what has come together may be either's, but a new sentence goes on with its topic.
  @Test(arguments: [
    ("以太坊现货ETF本周净流入2.4亿美元，其中ETHA净流入0.9亿美元，累计净流入10.2亿美元。", nil),
    (
      "以太坊现货ETF本周净流入2.4亿美元，ETHA净流入0.9亿美元。累计净流入10.2亿美元。",
      "ETH-ETF net_flow_cumulative …2024-08-23 = 1020000000 USD"
    ),
  ])
  func totalsOfWhom(_ text: String, _ total: String?) {
    let flows = [
      "ETH-ETF net_flow 2024-08-19…2024-08-23 = 240000000 USD", "ETHA net_flow 2024-08-19…2024-08-23 = 90000000 USD",
    ]
    #expect(rows(reading(text)) == flows + [total].compactMap(\.self))
  }

  /// Behind 其中, however far, and behind a semicolon a total may be the group's: it is nobody's.
  @Test(arguments: [
    "比特币现货ETF本周净流入5.06亿美元，其中IBIT净流入3.19亿美元，GBTC净流出0.87亿美元；自成立以来累计净流入180亿美元。",
    "比特币现货ETF本周净流入5.06亿美元。其中，IBIT净流入3.19亿美元；历史累计净流入达180亿美元，总净资产580亿美元。",
    "比特币现货ETF本周净流入5.06亿美元。IBIT净流入3.19亿美元，FBTC净流入1.57亿美元；总净资产580亿美元。",
  ])
  func totalsBehindFunds(_ text: String) {
    let metrics = reading(text).observations.map(\.metric)
    #expect(!metrics.isEmpty && metrics.allSatisfy { $0 == .netFlow })
  }

  /// A fund's own total, in its own sentence without a group or in its own part of one with it.
  @Test(arguments: [
    "IBIT本周净流入3.19亿美元；累计净流入205亿美元。",
    "比特币现货ETF本周净流入5.06亿美元。IBIT净流入3.19亿美元，累计净流入205亿美元。",
  ])
  func totalsOfFunds(_ text: String) {
    #expect(rows(reading(text)).last == "IBIT net_flow_cumulative …2024-08-23 = 20500000000 USD")
  }

  /// A name that is not known begins a sentence of its own.
  @Test func anUnknownSubjectEndsTheOneBefore() {
    #expect(
      rows(reading("腾讯本周上涨2%。某汽车公司同样表现亮眼，涨5%。")) == [
        "0700.HK change_1w 2024-08-19…2024-08-23 = 0.02 ratio"
      ])
  }

  /// A daily's levels are of its own day, yesterday's changes of the day before, those of 24 hours of its own.
  @Test func aDailySpeaksOfItsDay() {
    let text = """
      每日速评
      2024年8月22日（星期四） 北京时间 18:00

      · BTC 现报 60,900美元，24小时 -1.2%；SOL 143.2美元，+0.8%。
      · 全网总市值 2.15万亿美元，24h 成交量 612亿美元；恐惧贪婪指数今日 34，昨日 39。
      · 纳指昨涨 0.57%，标普涨 0.42%。
      """
    let reading = ReportDraft(document: Document(report: "daily.txt", text: text)).reading()
    #expect(
      rows(reading) == [
        "BTC close 2024-08-22 = 60900 USD", "BTC change_1d 2024-08-22 = -0.012 ratio",
        "SOL close 2024-08-22 = 143.2 USD",
        "SOL change_1d 2024-08-22 = 0.008 ratio", "CRYPTO market_cap 2024-08-22 = 2150000000000 USD",
        "CRYPTO volume 2024-08-22 = 61200000000 USD", "CRYPTO fear_greed 2024-08-22 = 34 points",
        "CRYPTO fear_greed 2024-08-21 = 39 points", "IXIC.GI change_1d 2024-08-21 = 0.0057 ratio",
        "SPX.GI change_1d 2024-08-21 = 0.0042 ratio",
      ])
  }

  @Test(arguments: [
    (
      "苹果、英伟达与特斯拉周涨幅居前，分别上涨 3.2%、2.5%、1.1%。",
      ["gainers 苹果 0.032", "gainers 英伟达 0.025", "gainers 特斯拉 0.011"]
    ),
    ("跟踪池中英伟达、苹果领跌，跌幅为 3.2%、2.5%。", ["losers 英伟达 -0.032", "losers 苹果 -0.025"]),
    (
      "本周最强：苹果 +3.2%、英伟达 +2.5%\n本周最弱：特斯拉 -2.5%、微软 -0.7%",
      ["gainers 苹果 0.032", "gainers 英伟达 0.025", "losers 特斯拉 -0.025", "losers 微软 -0.007"]
    ),
    (
      "按周升幅首两位：苹果（+3.2%）、英伟达（+2.5%）；末两位：微软（+0.4%）、特斯拉（+0.9%）。",
      ["gainers 苹果 0.032", "gainers 英伟达 0.025", "losers 微软 0.004", "losers 特斯拉 0.009"]
    ),
    (
      "【人工智能股份】升幅三甲：苹果（+3.2%）、英伟达（+2.5%）；跌幅三甲：微软（-0.7%）", ["gainers 苹果 0.032", "gainers 英伟达 0.025", "losers 微软 -0.007"]
    ),
    ("周涨幅居前的个股为：苹果（+3.2%）、英伟达（+2.5%）。", ["gainers 苹果 0.032", "gainers 英伟达 0.025"]),
    ("周五科技股领涨反弹，纳指、标普涨 1.8%、1.3%。", []), ("最强周线在望，纳指涨 1.8%。", []),
  ])
  func rankings(_ text: String, _ expected: [String]) {
    let found = reading(text).rankings
    #expect(
      found.map { "\($0.ranking.split(separator: "_").last ?? "") \($0.name) \($0.change?.decimal ?? "")" } == expected)
  }

  /// Where a list is of coins, a coin's symbol is its name.
  @Test func listsOfCoins() {
    let found = reading("周内涨幅前三的代币：SOL（+24.6%）、某某（+18.2%）、DOGE（+9.7%）。").rankings
    #expect(found.map(\.ranking) == Array(repeating: "crypto_top_gainers", count: 3))
    #expect(found.map { $0.entity?.rawValue ?? "" } == ["SOL", "", "DOGE"])
  }

  /// A title behind a bullet is no part of the sentence below it.
  @Test func titlesBehindBullets() {
    #expect(
      rows(reading("◆ 大市总结\n\n恒生指数本周升1.0%，收报17,612.1点。")) == [
        "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio", "HSI.HI close 2024-08-23 = 17612.1 points",
      ])
  }

  @Test(arguments: [
    (
      "8月19日比特币现货ETF净流入1亿美元，20日净流入2亿美元。",
      "BTC-ETF net_flow 2024-08-19 = 100000000 USD\nBTC-ETF net_flow 2024-08-20 = 200000000 USD"
    ),
    // Of the 20th or of twenty days: nothing tells.
    ("比特币现货ETF本周净流入3亿美元，20日净流入2亿美元。", "BTC-ETF net_flow 2024-08-19…2024-08-23 = 300000000 USD"),
    (
      "某某科技（AVGO.O）周涨7.5%至359.87美元。",
      "AVGO.O change_1w 2024-08-19…2024-08-23 = 0.075 ratio\nAVGO.O close 2024-08-23 = 359.87 USD"
    ),
    // 超微 is one company in Taipei and another in Shanghai.
    (
      "本周台积电ADR跌1.79%收191.98美元；超微收110.31美元，周跌5.92%。",
      "TSM.N change_1w 2024-08-19…2024-08-23 = -0.0179 ratio\nTSM.N close 2024-08-23 = 191.98 USD"
    ),
    (
      "标普500指数周线收黑2.61%，收5802.82点。",
      "SPX.GI change_1w 2024-08-19…2024-08-23 = -0.0261 ratio\nSPX.GI close 2024-08-23 = 5802.82 points"
    ),
    (
      "◆ Meta：本周跌1.9%，报704.28美元。",
      "META.O change_1w 2024-08-19…2024-08-23 = -0.019 ratio\nMETA.O close 2024-08-23 = 704.28 USD"
    ),
    (
      "英伟达本周涨4.54%，收172.41美元，总市值4.21万亿美元。",
      """
      NVDA.O change_1w 2024-08-19…2024-08-23 = 0.0454 ratio
      NVDA.O close 2024-08-23 = 172.41 USD
      NVDA.O market_cap 2024-08-23 = 4210000000000 USD
      """
    ),
    ("IBIT周净流入25.7亿美元，居首。", "IBIT net_flow 2024-08-19…2024-08-23 = 2570000000 USD"),
    (
      "美团-W本周涨0.9%，收报137.1港元；阿里巴巴-W本周跌1%，收于80港元。",
      """
      3690.HK change_1w 2024-08-19…2024-08-23 = 0.009 ratio
      3690.HK close 2024-08-23 = 137.1 HKD
      9988.HK change_1w 2024-08-19…2024-08-23 = -0.01 ratio
      9988.HK close 2024-08-23 = 80 HKD
      """
    ),
    (
      "阿里（9988）全周升5.6%，收80元。",
      "9988.HK change_1w 2024-08-19…2024-08-23 = 0.056 ratio\n9988.HK close 2024-08-23 = 80 HKD"
    ),
    (
      "比特币ETF本周净流出9亿美元，为过去五周首次；以太坊ETF净流出7亿美元。",
      """
      BTC-ETF net_flow 2024-08-19…2024-08-23 = -900000000 USD
      ETH-ETF net_flow 2024-08-19…2024-08-23 = -700000000 USD
      """
    ),
  ])
  func subjectsAndDays(_ text: String, _ expected: String) { #expect(rows(reading(text)) == lines(expected)) }
}
