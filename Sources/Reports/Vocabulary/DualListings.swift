import Facts

/// Companies whose shares are traded in several places: their name means one of them only where something says which.
enum DualListings {
  /// The names of those listed in a currency.
  static func names(in currency: Measure) -> NameIndex { byCurrency[currency] ?? NameIndex() }

  /// What the words of a name say of its listing: 「台积电 ADR」, 「阿里巴巴-W」.
  static func currency(saidBy name: [Unicode.Scalar]) -> Measure? {
    let text = GroupLabels.key(name.text)
    if ["adr", "ads", "预托证券", "存托凭证"].contains(where: text.contains) { return .usd }
    if ["-w", "-sw", "-s", "(h)", "h股"].contains(where: text.hasSuffix) { return .hkd }
    return ["(a)", "a股", "-u", "-uw"].contains(where: text.hasSuffix) ? .cny : nil
  }

  /// Names with what says where they are listed, as sentences print them: 阿里巴巴-W, 台积电ADR.
  static let marked: Lexicon<NamedEntity> = {
    let marks: [(Measure, [String])] = [
      (.hkd, ["-w", "-sw", "-s", "h股", "(h股)", "(h)", "港股"]), (.cny, ["a股", "(a股)", "(a)"]),
      (.usd, ["adr", "(adr)", "ads", "美股"]),
    ]
    var entries: [(phrase: String, meaning: NamedEntity)] = []
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { continue }
      for key in parts[..<2].map(EntityKey.init(rawValue:)) {
        let words = marks.first { $0.0 == Markets.currency(of: key) }?.1 ?? []
        for name in parts[2].split(separator: "|") {
          entries += words.map { ("\(name)\($0)", NamedEntity(key: key, entityClass: .stock)) }
        }
      }
    }
    return Lexicon(entries)
  }()

  /// Behind the name of a company listed in Hong Kong: shares with other votes, or a second listing.
  static let shareMarks = ["-sw", "-w", "-s"].map(fold)

  /// A name without what says where it is listed.
  static func bare(_ name: String) -> String {
    var words = name
    for mark in [
      " ADR", "ADR", "(ADR)", "（ADR）", " ADS", "预托证券", "預託證券", "存托凭证", "(H)", "(A)", "（H）", "（A）", "H股", "A股",
    ]
    where words.hasSuffix(mark) {
      words.removeLast(mark.count)
    }
    return words
  }

  private static let byCurrency: [Measure: NameIndex] = {
    var found: [Measure: NameIndex] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard parts.count == 3 else { continue }
      for code in parts[..<2] {
        let key = EntityKey(rawValue: code)
        guard let currency = Markets.currency(of: key) else { continue }
        for name in parts[2].split(separator: "|") { found[currency, default: NameIndex()].teach("\(name)", key) }
      }
    }
    return found
  }()

  /// Two codes and the names that they share.
  private static let table = """
    9988.HK BABA.N 阿里巴巴|阿里巴巴集团|阿里|alibaba|alibaba group
    9618.HK JD.O 京东|京东集团|jd|jd.com
    9888.HK BIDU.O 百度|百度集团|baidu
    9999.HK NTES.O 网易|网易公司|netease
    9626.HK BILI.O 哔哩哔哩|b站|bilibili
    2015.HK LI.O 理想汽车|理想|li auto
    9868.HK XPEV.N 小鹏汽车|小鹏|小鹏集团|xpeng
    9866.HK NIO.N 蔚来|蔚来汽车|nio
    9961.HK TCOM.O 携程|携程集团|trip.com|trip.com group
    1698.HK TME.N 腾讯音乐|腾讯音乐娱乐|tencent music
    2423.HK BEKE.N 贝壳|贝壳找房|ke holdings
    2057.HK ZTO.N 中通快递|中通|zto express
    9987.HK YUMC.N 百胜中国|yum china
    9901.HK EDU.N 新东方|new oriental
    9898.HK WB.O 微博|weibo
    9698.HK GDS.O 万国数据|gds holdings|gds
    3896.HK KC.O 金山云|kingsoft cloud
    1179.HK HTHT.O 华住|华住集团|h world
    2330.TW TSM.N 台积电|台湾积体电路|tsmc|taiwan semiconductor
    2303.TW UMC.N 联电|联华电子|umc
    0981.HK 688981.SH 中芯国际|smic
    1347.HK 688347.SH 华虹公司
    1211.HK 002594.SZ 比亚迪|比亚迪股份|byd
    3750.HK 300750.SZ 宁德时代|catl
    0763.HK 000063.SZ 中兴通讯|zte
    0300.HK 000333.SZ 美的集团|美的|midea group
    0941.HK 600941.SH 中国移动|china mobile
    0728.HK 601728.SH 中国电信|china telecom
    2318.HK 601318.SH 中国平安|ping an
    3968.HK 600036.SH 招商银行
    6030.HK 600030.SH 中信证券|citic securities
    3908.HK 601995.SH 中金公司|cicc
    6690.HK 600690.SH 海尔智家
    2333.HK 601633.SH 长城汽车|great wall motor
    6865.HK 601865.SH 福莱特玻璃
    6758.T SONY.N 索尼|sony
    """
}
