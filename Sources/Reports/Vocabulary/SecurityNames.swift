/// Names of securities that this genre speaks of, by code: only names of one listing, and only where the exchange is
/// certain. What is listed twice (Alibaba, TSMC) has its code from the report's own tables.
///
/// A `*` marks a name that is a word of the language too: it counts as the whole of a cell or of a list's item, never
/// in the middle of a sentence. Tickers always are such names.
enum SecurityNames {
  static let table = american + miners + hongKong + mainland + taiwan + others

  /// Others whose exchange is certain; their names are of several listings or little used.
  static let codes = """
    BABA.N JD.O BIDU.O NTES.O BILI.O LI.O XPEV.N NIO.N TME.N BEKE.N ZTO.N YUMC.N TCOM.O IQ.O WB.O KC.O GDS.O VNET.O TSM.N
    UMC.N ASX.N SONY.N SAP.N TTD.O ZM.O DOCU.O OKTA.O TWLO.N ESTC.N GTLB.O HUBS.N ROKU.O DASH.O LYFT.O EBAY.O S.N CFLT.O
    FROG.O MNDY.O WIX.O GRAB.O SE.N MELI.O NU.N AFRM.O UPST.O XYZ.N SQ.N LMND.N BTCM.N SOS.N EBON.O GREE.O BTCS.O ACHR.N
    JOBY.N LUNR.O ASTS.O SYM.O SERV.O RXRX.O CCJ.N NNE.O LEU.A WOLF.N FTNT.O CHKP.O AKAM.O FSLY.N GOOG.O SNAP.N PDD.O
    BAC.N JPM.N GS.N MS.N BLK.N SCHW.N COST.O WMT.N DIS.N CMCSA.O TMUS.O VZ.N T.N BA.N GE.N F.N GM.N
    """

  /// Chips, machines, power, software and platforms on American exchanges.
  private static let american = """
    NVDA.O 英伟达|辉达|nvidia|nvda
    AMD.O 超威半导体|超微半导体|advanced micro devices|amd
    AVGO.O 博通|broadcom|avgo
    INTC.O 英特尔|intel|intc
    QCOM.O 高通|qualcomm|qcom
    MRVL.O 迈威尔|迈威尔科技|美满电子|marvell|marvell technology|mrvl
    MU.O 美光|美光科技|micron|micron technology
    TXN.O 德州仪器|texas instruments
    ARM.O arm控股|arm holdings|*arm|安谋
    ASML.O 阿斯麦|艾司摩尔|asml
    AMAT.O 应用材料|applied materials
    LRCX.O 泛林集团|科林研发|lam research
    KLAC.O 科磊|kla
    TSM.N 台积电adr|台积电(adr)|tsmc adr
    SMCI.O 超微电脑|美超微|美超微电脑|super micro|super micro computer|supermicro|smci
    DELL.N 戴尔|戴尔科技|戴尔科技集团|dell|dell technologies
    HPE.N 慧与|慧与科技|hewlett packard enterprise
    HPQ.N 惠普|hp inc
    ANET.N arista|arista networks
    VRT.N 维谛|维谛技术|vertiv|vertiv holdings
    MSFT.O 微软|microsoft|msft
    GOOGL.O 谷歌|谷歌-a|alphabet|google|googl
    AMZN.O 亚马逊|amazon|amzn
    META.O meta platforms|*meta|脸书
    AAPL.O 苹果|苹果公司|*apple|apple inc|aapl
    TSLA.O 特斯拉|tesla|tsla
    NFLX.O 奈飞|网飞|netflix
    ORCL.N 甲骨文|oracle
    IBM.N ibm|国际商业机器
    CRM.N 赛富时|salesforce
    ADBE.O adobe|奥多比
    NOW.N servicenow
    SNOW.N *snowflake
    PLTR.O palantir|palantir technologies|pltr
    CRWD.O crowdstrike
    PANW.O palo alto networks
    ZS.O zscaler
    NET.N cloudflare
    DDOG.O datadog
    MDB.O mongodb
    PATH.N uipath
    AI.N c3.ai
    SOUN.O soundhound|soundhound ai
    BBAI.N bigbear.ai
    TEM.O tempus ai
    APP.O applovin
    U.N *unity|unity software
    RBLX.N roblox
    UBER.N 优步|uber
    ABNB.O airbnb|爱彼迎
    SPOT.N spotify
    DUOL.O duolingo|多邻国
    RDDT.N reddit
    PINS.N pinterest
    INTU.O intuit
    WDAY.O workday
    TEAM.O atlassian
    CSCO.O 思科|cisco|cisco systems
    GLW.N 康宁|*corning
    COHR.N coherent corp|*coherent
    LITE.O lumentum
    FN.N fabrinet
    CIEN.N ciena
    CRDO.O credo technology|*credo
    ALAB.O astera labs
    APH.N 安费诺|amphenol|安费诺(amphenol)
    TEL.N 泰科电子|te connectivity
    ETN.N 伊顿|eaton
    GEV.N ge vernova
    VST.N vistra|vistra energy
    CEG.O constellation energy
    NRG.N nrg energy
    TLN.O talen energy
    OKLO.N oklo
    SMR.N nuscale|nuscale power
    BE.N bloom energy
    NEE.N nextera energy|新纪元能源
    WDC.O 西部数据|western digital
    STX.O 希捷|希捷科技|seagate
    NTAP.O netapp
    PSTG.N pure storage
    ON.O 安森美|on semiconductor|onsemi
    NXPI.O 恩智浦|nxp|nxp semiconductors
    ADI.O 亚德诺|analog devices
    MCHP.O 微芯科技|microchip technology
    STM.N 意法半导体|stmicroelectronics
    MPWR.O 芯源系统|monolithic power systems
    SNPS.O 新思科技|synopsys
    CDNS.O 铿腾电子|楷登电子|cadence design systems|*cadence
    GFS.O 格芯|globalfoundries
    WOLF.N wolfspeed
    TER.O 泰瑞达|teradyne
    ENTG.O entegris
    AMKR.O 安靠|amkor
    FLEX.O 伟创力|*flex
    JBL.N 捷普|jabil
    CLS.N celestica
    CRWV.O coreweave
    NBIS.O nebius|nebius group
    RKLB.O rocket lab
    IONQ.N ionq
    RGTI.O rigetti|rigetti computing
    QBTS.N d-wave quantum
    MBLY.O mobileye
    RIVN.O rivian
    LCID.O lucid group|*lucid
    GRMN.N 佳明|garmin
    TSEM.O tower semiconductor|高塔半导体
    SWKS.O 思佳讯|skyworks
    QRVO.O qorvo
    NOK.N 诺基亚|nokia
    ERIC.O 爱立信|ericsson
    PDD.O 拼多多|pdd holdings
    FUTU.O 富途|富途控股|futu
    TIGR.O 老虎证券|老虎国际|向上融科|up fintech
    EH.O 亿航智能|ehang
    PYPL.O 贝宝|paypal
    MA.N 万事达|万事达卡|mastercard
    V.N *visa|维萨
    NDAQ.O 纳斯达克公司
    ICE.N 洲际交易所|intercontinental exchange
    CME.O 芝商所|芝加哥商品交易所集团|cme group

    """

  /// Exchanges, miners, holders of coins.
  private static let miners = """
    COIN.O coinbase|coinbase global
    MSTR.O microstrategy|微策略|微策投资|*strategy|strategy(原microstrategy)|mstr
    HOOD.O robinhood|robinhood markets|罗宾汉
    MARA.O mara|mara holdings|marathon digital|marathon digital holdings
    RIOT.O *riot|riot platforms|riot blockchain
    CLSK.O cleanspark
    HUT.O hut 8|hut 8 corp
    BITF.O bitfarms
    CIFR.O cipher mining
    WULF.O terawulf
    IREN.O iren|iris energy
    CORZ.O core scientific
    BTDR.O 比特小鹿|bitdeer|bitdeer technologies
    BTBT.O bit digital
    CAN.O 嘉楠科技|嘉楠耘智|嘉楠|canaan
    HIVE.O hive digital|hive digital technologies
    FUFU.O bitfufu
    CANG.N 灿谷|cango
    APLD.O applied digital
    GLXY.O galaxy digital
    CRCL.N *circle|circle internet|circle internet group
    BLSH.N *bullish
    ETOR.O etoro
    SOFI.O sofi|sofi technologies
    SBET.O sharplink|sharplink gaming
    BMNR.A bitmine|bitmine immersion|bitmine immersion technologies
    SMLR.O semler scientific
    DJT.O trump media
    GME.N 游戏驿站|gamestop
    BKKT.N bakkt

    """

  private static let hongKong = """
    0700.HK 腾讯控股|腾讯|tencent|tencent holdings
    3690.HK 美团|meituan
    1810.HK 小米集团|小米|xiaomi
    1024.HK 快手|快手科技|kuaishou
    0992.HK 联想集团|*联想|lenovo
    1347.HK 华虹半导体|hua hong semiconductor
    0268.HK 金蝶国际|金蝶
    0020.HK 商汤|商汤科技|sensetime
    2382.HK 舜宇光学|舜宇光学科技
    2018.HK 瑞声科技
    0285.HK 比亚迪电子
    6618.HK 京东健康
    0241.HK 阿里健康
    1797.HK 东方甄选
    9660.HK 地平线机器人|*地平线
    2533.HK 黑芝麻智能
    6682.HK 第四范式|范式智能
    2228.HK 晶泰控股|晶泰科技
    9880.HK 优必选
    1357.HK 美图公司|美图
    0772.HK 阅文集团
    3888.HK 金山软件
    0863.HK osl集团|osl group|bc科技集团
    0434.HK 博雅互动|boyaa interactive
    1611.HK 新火科技|新火科技控股
    0388.HK 香港交易所|港交所
    6088.HK 鸿腾精密
    1415.HK 高伟电子
    0522.HK asmpt
    1833.HK 平安好医生
    0780.HK 同程旅行
    2400.HK 心动公司
    0327.HK 百富环球
    9923.HK 移卡
    2598.HK 连连数字
    0376.HK 云锋金融
    1788.HK 国泰君安国际
    2013.HK 微盟集团
    8083.HK 中国有赞
    1428.HK 耀才证券金融|耀才证券
    1860.HK 汇量科技
    0799.HK igg
    0777.HK 网龙

    """

  private static let mainland = """
    600519.SH 贵州茅台
    688256.SH 寒武纪|寒武纪-u
    688041.SH 海光信息
    603019.SH 中科曙光
    000977.SZ 浪潮信息
    002230.SZ 科大讯飞
    688111.SH 金山办公
    300033.SZ *同花顺
    688327.SH 云从科技|云从科技-uw
    300339.SZ 润和软件
    300308.SZ 中际旭创
    300502.SZ 新易盛
    300394.SZ 天孚通信
    601138.SH 工业富联
    002463.SZ 沪电股份
    300476.SZ 胜宏科技
    002916.SZ 深南电路
    600183.SH 生益科技
    002475.SZ 立讯精密
    002241.SZ 歌尔股份
    688008.SH 澜起科技
    603501.SH 韦尔股份|豪威集团
    603986.SH 兆易创新
    002371.SZ 北方华创
    688012.SH 中微公司
    002415.SZ 海康威视
    002236.SZ 大华股份
    300496.SZ 中科创达
    300454.SZ 深信服
    002410.SZ 广联达
    600570.SH 恒生电子
    600588.SH 用友网络
    300059.SZ *东方财富
    601360.SH 三六零
    300418.SZ 昆仑万维
    300364.SZ 中文在线
    300624.SZ 万兴科技
    300058.SZ 蓝色光标
    002517.SZ 恺英网络
    002555.SZ 三七互娱
    002624.SZ *完美世界
    603444.SH 吉比特
    300002.SZ 神州泰岳
    300229.SZ 拓尔思
    688787.SH 海天瑞声
    688088.SH 虹软科技
    300474.SZ 景嘉微
    688047.SH 龙芯中科
    000938.SZ 紫光股份
    300442.SZ 润泽科技
    300383.SZ 光环新网
    603881.SH 数据港
    002837.SZ 英维克
    300499.SZ 高澜股份
    301018.SZ 申菱环境
    000066.SZ 中国长城
    600536.SH *中国软件
    002405.SZ 四维图新
    688017.SH 绿的谐波
    601689.SH 拓普集团
    002920.SZ 德赛西威
    603596.SH 伯特利
    000555.SZ 神州信息
    300468.SZ 四方精创
    300773.SZ 拉卡拉
    002152.SZ 广电运通
    300872.SZ 天阳科技
    300674.SZ 宇信科技
    300348.SZ 长亮科技
    600718.SH 东软集团
    688031.SH 星环科技
    688228.SH 开普云
    688158.SH 优刻得
    688615.SH 合合信息
    688692.SH 达梦数据
    603171.SH 税友股份
    603516.SH 淳中科技
    301162.SZ 国能日新

    """

  private static let taiwan = """
    2317.TW 鸿海|鸿海精密
    2454.TW 联发科|联发科技|mediatek
    2382.TW 广达|广达电脑
    3231.TW 纬创
    6669.TW 纬颖
    2308.TW 台达电
    3711.TW 日月光投控
    2357.TW 华硕
    2376.TW 技嘉
    2377.TW 微星
    3017.TW 奇鋐
    3324.TWO 双鸿
    2345.TW 智邦
    3443.TW *创意
    3661.TW 世芯|世芯-ky
    2379.TW 瑞昱
    3034.TW 联咏
    2356.TW 英业达
    2353.TW 宏碁
    2324.TW 仁宝
    4938.TW 和硕
    2301.TW 光宝科
    3008.TW 大立光
    2408.TW 南亚科
    2344.TW 华邦电
    3037.TW 欣兴
    2368.TW 金像电
    2383.TW 台光电
    5274.TWO 信骅
    6488.TWO 环球晶
    8299.TWO 群联
    2395.TW 研华

    """

  private static let others = """
    9984.T 软银集团|软银|softbank|softbank group
    8035.T 东京电子|东京威力科创|tokyo electron
    6857.T 爱德万测试|爱德万|advantest
    3350.T metaplanet
    7974.T 任天堂|nintendo
    005930.KS 三星电子|samsung electronics
    000660.KS sk海力士|海力士|sk hynix
    """
}
