@testable import Slides

/// Decks to try things on.
enum Specimens {
  /// A PNG of one grey pixel, written by hand after RFC 2083, with another size in its header: decks never unpack it.
  static func png(_ width: Int, _ height: Int) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
      + [24, 16, 8, 0].map { UInt8(width >> $0 & 255) } + [24, 16, 8, 0].map { UInt8(height >> $0 & 255) }
      + [8, 0, 0, 0, 0]
  }

  static func picture(_ id: String, _ width: Int = 1600, _ height: Int = 900) -> Slide {
    let picture = Picture(
      name: "weekplot:" + id, alt: "折线图：\(id)。", png: png(width, height), width: width, height: height)
    return Slide(
      .picture(PictureSlide(headline: "\(id) 升 4%。", picture: picture, source: "来源：Wind")),
      notes: ["weekplot:" + id, "weekly.txt:41:3"])
  }

  static func table(rows: Int, in groups: Int = 1, named: Bool = true) -> SlideTable {
    let cells = { (row: Int) -> [SlideTable.Cell] in
      [.init("名称 \(row)"), .init("NVDA.O", .muted), .init("+4%", .up), .init("−0.1%", .down)]
    }
    return SlideTable(
      name: "指数", alt: "表格：指数",
      columns: [
        .init("名称", share: 3), .init("代码", share: 2), .init("本周", .trailing, share: 1),
        .init("本月", .trailing, share: 1),
      ],
      groups: (0..<groups).map { group in
        SlideTable.Group(named ? "板块 \(group)" : "", rows: (0..<rows).map(cells))
      })
  }

  /// A slide of each kind.
  static func deck(_ format: SlideFormat, _ language: DeckLanguage = .simplifiedChinese) -> Deck {
    let table = TableSlide(headline: "重要指数", table: table(rows: 5), source: "来源：Wind")
    return Deck(
      format: format, language: language, title: "周报", creator: "weekplot", day: "2024-08-23",
      slides: [
        Slide(.opening(Opening(title: "市场周报图表", subtitle: "2024-08-19 至 2024-08-23", lines: ["周报 1 期"]))),
        picture("fear-greed"), picture("index-changes", 1600, 460), picture("tall", 400, 900),
        Slide(.table(table), notes: ["说明"]),
      ])
  }
}
