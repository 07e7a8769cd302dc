/// Words that head what a report says of risks, and those that head the legal text which may follow without a heading.
enum RiskWords {
  static let titles = Lexicon<Bool>(
    ["风险提示", "风险因素", "主要风险", "投资风险提示", "risk warning", "risk warnings", "risk factors", "key risks", "risks"].map {
      ($0, true)
    })

  static let legalTitles = Lexicon<Bool>(
    [
      "声明", "免责声明", "法律声明", "重要声明", "特别声明", "分析师声明", "分析师承诺", "评级说明", "投资评级", "disclaimer", "disclosures",
      "legal notice",
      "important disclosures", "analyst certification",
    ].map { ($0, true) })
}
