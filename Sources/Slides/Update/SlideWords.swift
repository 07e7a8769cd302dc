/// What a slide says itself of a chart, so that the chart need not.
struct SlideWords {
  private(set) var hasTitle = false
  private(set) var hasSource = false

  init(_ tree: XMLTree, chart: String) {
    for shape in tree.all("sp") {
      let text = tree.all("t", in: shape).map { tree.unescaped($0.content) }.joined()
      let alt = tree.first("cNvPr", in: shape).flatMap { tree.value("descr", of: $0) } ?? ""
      let kind = tree.first("ph", in: shape).flatMap { tree.value("type", of: $0) }
      if kind == "title" || kind == "ctrTitle", text.contains(where: { !$0.isWhitespace }) { hasTitle = true }
      let isField = [text, alt].contains { $0.contains("weekplot:\(chart).source}") }
      if isField || Self.heads.contains(where: text.hasPrefix) { hasSource = true }
    }
  }

  /// How source lines begin.
  private static let heads = ["来源", "來源", "资料来源", "資料來源", "数据来源", "數據來源", "Source", "Data:"]
}
