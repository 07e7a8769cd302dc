import Facts

/// Securities that weeklies of this genre name without the code of their exchange, or without any.
///
/// None that is traded in two places under one name: a table must say which it means. For tables, lists of movers and calendars; prose takes only names that a table of the report teaches.
enum CommonStocks {
  /// Every name with its code: the code without its exchange (`NVDA.US`), the ticker where it is no word of its own, and
  /// the names in use.
  static let entries: [(name: String, entity: EntityKey)] = {
    var entries: [(name: String, entity: EntityKey)] = []
    for line in table.split(separator: "\n") {
      for row in line.split(separator: ";") {
        let words = row.split(separator: "|").map { $0.trimmed }
        guard let code = words.first else { continue }
        let key = EntityKey(rawValue: code)
        if let other = key.withoutExchange {
          entries.append((other.rawValue, key))
          let ticker = String(code.prefix { $0 != "." })
          if ticker.utf8.count >= 3, !ordinaryWords.contains(ticker) { entries.append((ticker, key)) }
        }
        for name in words.dropFirst() { entries.append((name, key)) }
      }
    }
    return entries
  }()

  /// Tickers that are words.
  private static let ordinaryWords: Set<String> = [
    "APP", "NET", "NOW", "TEAM", "PATH", "ALL", "HUT", "CAN", "GPU", "ARM", "API",
  ]

  private static let table = """
    NVDA.O|英伟达|輝達|NVIDIA; AAPL.O|苹果|Apple; MSFT.O|微软|Microsoft; GOOGL.O|谷歌|谷歌A|Alphabet|Google|字母表|谷歌-A
    GOOG.O|谷歌C|谷歌-C; AMZN.O|亚马逊|Amazon|Amazon.com|亞馬遜; META.O|脸书|Meta|Meta Platforms|脸谱; TSLA.O|特斯拉|Tesla
    AVGO.O|博通|Broadcom; AMD.O|超威半导体|超威|超微半导体|Advanced Micro Devices; INTC.O|英特尔|Intel; QCOM.O|高通|Qualcomm
    MU.O|美光|美光科技|Micron|Micron Technology; MRVL.O|迈威尔|美满电子|迈威尔科技|Marvell|Marvell Technology
    ARM.O|Arm|Arm Holdings|安谋; TSM.N; ASML.O|阿斯麦|ASML|艾司摩尔; AMAT.O|应用材料|Applied Materials
    LRCX.O|泛林集团|泛林|拉姆研究|Lam Research; KLAC.O|科磊|KLA; TXN.O|德州仪器|Texas Instruments; ADI.O|亚德诺|Analog Devices
    NXPI.O|恩智浦|NXP; ON.O|安森美|onsemi; MCHP.O|微芯科技|Microchip; SWKS.O|思佳讯|Skyworks; QRVO.O|Qorvo
    CRUS.O|思睿逻辑|Cirrus Logic; SNPS.O|新思科技|Synopsys; CDNS.O|铿腾电子|楷登电子|Cadence
    SMCI.O|超微电脑|美超微|Super Micro|Supermicro|Super Micro Computer; DELL.N|戴尔|戴尔科技|Dell|Dell Technologies
    HPE.N|慧与|慧与科技|Hewlett Packard Enterprise; HPQ.N|惠普|HP Inc; ANET.N|Arista|Arista Networks; CSCO.O|思科|Cisco
    CIEN.N|Ciena; COHR.N|Coherent; LITE.O|Lumentum; CRDO.O|Credo; ALAB.O|Astera Labs; VRT.N|维谛|维谛技术|Vertiv
    GLW.N|康宁|Corning; APH.N|安费诺|Amphenol; ETN.N|伊顿|Eaton; GEV.N|GE Vernova; CEG.O|Constellation Energy
    VST.N|Vistra; NRG.N|NRG Energy; OKLO.N|Oklo; STX.O|希捷|希捷科技|Seagate; WDC.O|西部数据|Western Digital
    SNDK.O|闪迪|SanDisk; PSTG.N|Pure Storage; NTAP.O|NetApp; ORCL.N|甲骨文|Oracle; IBM.N|国际商业机器
    CRM.N|赛富时|Salesforce; NOW.N|ServiceNow; ADBE.O|奥多比|Adobe; PLTR.O|Palantir|Palantir Technologies; SNOW.N|Snowflake
    DDOG.O|Datadog; NET.N|Cloudflare; CRWD.O|CrowdStrike; PANW.O|派拓网络|Palo Alto Networks; MDB.O|MongoDB
    APP.O|AppLovin; DUOL.O|多邻国|Duolingo; SHOP.O|Shopify; NFLX.O|奈飞|网飞|Netflix; UBER.N|优步|Uber
    TEM.O|Tempus AI; SOUN.O|SoundHound|SoundHound AI; BBAI.N|BigBear.ai; PATH.N|UiPath; CRWV.O|CoreWeave; NBIS.O|Nebius
    MBLY.O|Mobileye; PDD.O|拼多多|PDD
    COIN.O|Coinbase|Coinbase Global; MSTR.O|MicroStrategy|微策略|微策投资; HOOD.O|Robinhood|罗宾汉; CRCL.N|Circle|Circle Internet
    MARA.O|MARA Holdings|Marathon Digital|马拉松数字; RIOT.O|Riot Platforms|Riot Blockchain|Riot; CLSK.O|CleanSpark
    CORZ.O|Core Scientific; CIFR.O|Cipher Mining; HUT.O|Hut 8; BTDR.O|比特小鹿|Bitdeer|BitDeer Technologies; CAN.O|嘉楠科技|Canaan
    WULF.O|TeraWulf; IREN.O|Iris Energy; BITF.O|Bitfarms; BTBT.O|Bit Digital; GLXY.O|Galaxy Digital
    SBET.O|SharpLink Gaming; PYPL.O|贝宝|PayPal; XYZ.N|Block Inc; FUFU.O|BitFuFu; BKKT.N|Bakkt
    0700.HK|腾讯|腾讯控股|Tencent|Tencent Holdings; 3690.HK|美团|美团-W|Meituan
    1810.HK|小米|小米集团|小米集团-W|Xiaomi
    1024.HK|快手|快手-W|Kuaishou; 0992.HK|联想|联想集团|Lenovo|Lenovo Group
    0020.HK|商汤|商汤-W|SenseTime; 2382.HK|舜宇光学|舜宇光学科技|Sunny Optical
    2018.HK|瑞声科技|AAC Technologies; 0285.HK|比亚迪电子|BYD Electronic; 0863.HK|OSL集团|OSL Group|BC科技
    0434.HK|博雅互动|Boyaa; 1415.HK|高伟电子|Cowell; 0268.HK|金蝶国际|Kingdee; 3888.HK|金山软件|Kingsoft; 0241.HK|阿里健康
    6618.HK|京东健康; 0388.HK|香港交易所|港交所|HKEX
    2317.TW|鸿海|Hon Hai|Foxconn; 2454.TW|联发科|MediaTek; 2382.TW|广达|Quanta; 3231.TW|纬创|Wistron
    6669.TW|纬颖|Wiwynn; 2308.TW|台达电|Delta Electronics
    688041.SH|海光信息; 688256.SH|寒武纪|寒武纪-U|Cambricon; 300308.SZ|中际旭创; 300502.SZ|新易盛
    601138.SH|工业富联; 002475.SZ|立讯精密; 603501.SH|韦尔股份; 688012.SH|中微公司; 002371.SZ|北方华创; 300750.SZ|宁德时代|CATL
    002230.SZ|科大讯飞|iFlytek; 000977.SZ|浪潮信息|Inspur; 603019.SH|中科曙光; 600519.SH|贵州茅台
    """
}

extension Substring {
  /// Without the blanks around it.
  fileprivate var trimmed: String {
    var text = self
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
