/// Words and signs that open captions, source lines, notes and bullets, and what pages repeat.
enum LayoutWords {
  enum Caption: Sendable { case table, figure, either }

  static let captions = Lexicon<Caption>([
    ("表", .table), ("表格", .table), ("附表", .table), ("续表", .table), ("table", .table), ("图", .figure), ("图表", .either),
    ("附图", .figure), ("figure", .figure), ("fig.", .figure), ("fig", .figure), ("tab.", .table), ("chart", .figure),
    ("exhibit", .either),
  ])

  static let sources = Lexicon<Bool>(
    ["资料来源", "数据来源", "数据", "来源", "资料源", "source", "sources", "data source", "source(s)"].map { ($0, true) })

  /// Where the word for a source begins that ends some words: 「HK closed Wednesday. Source」; nil where it is all of them.
  static func sourceWord(in words: ArraySlice<Unicode.Scalar>) -> Int? {
    guard let gap = words.lastIndex(where: { !$0.isLowercaseLetter }), endings.contains(words[(gap + 1)...].text) else {
      return nil
    }
    return gap + 1
  }

  private static let endings: Set<String> = ["source", "sources"]

  static let notes = Lexicon<Bool>(["注", "备注", "说明", "note", "notes", "n.b."].map { ($0, true) })

  /// What stands over several columns' names.
  static let columnGroups = Lexicon<Bool>(
    [
      "变幅", "变动", "变化", "升跌", "升跌幅", "涨跌", "涨跌幅", "涨幅", "表现", "回报", "收益率", "价格", "股价", "净流入", "净流量", "资金流",
      "change", "changes", "chg", "performance", "perf", "return", "returns", "% change", "price change", "price",
      "net flow",
      "net flows", "flows",
    ].map { ($0, true) })

  static let bullets = ScalarSet(
    [
      "➢", "⚫", "•", "●", "■", "◆", "◼", "▪", "▶", "►", "➤", "✓", "✔", "☆", "★", "◇", "□", "○", "※",
      "\u{F0D8}", "\u{F06C}", "\u{F0B7}", "\u{F06E}", "\u{F0FC}", "\u{F0A7}", "◾", "⬤", "‣", "·",
    ] as [Unicode.Scalar])

  /// Page furniture: a line with one of these says nothing of the report's own.
  static let furniture = Lexicon<Bool>(
    [
      "请务必阅读", "请务必仔细阅读", "评级说明和重要声明", "重要声明", "请阅读最后", "最后一页的声明", "请仔细阅读", "免责声明", "免责条款", "证券研究报告", "行业研究", "页共",
      "disclaimer", "see the last page", "important disclosures",
    ].map { ($0, true) })

  /// Before a first `:` or in a heading these name the section.
  static let sections: [(phrase: String, meaning: String)] =
    words("ai", "ai|人工智能|大模型|海外ai|科技股|港美股")
    + words(
      "crypto",
      "web3|web3.0|加密|加密市场|加密货币|加密资产|虚拟资产|数字资产|数字货币|区块链|币股|币圈|币市|数位资产|虚拟货币|虚拟通货|代币|币种|主流币|山寨币|概念币|crypto|digital assets|bitcoin"
    )

  private static func words(_ section: String, _ list: String) -> [(phrase: String, meaning: String)] {
    list.split(separator: "|").map { (String($0), section) }
  }
}
