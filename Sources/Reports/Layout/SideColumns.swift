/// Where text set beside the prose of a page begins, in plain text that keeps the page's layout.
///
///     // 受此影响，甲公司周一大跌                  40%
///     // 17%，市值蒸发约 5,890 亿美元             20%
///
/// What stands in such a column (contacts, an axis of a chart, other reports' titles) is no part of the sentence that it
/// would interrupt. A column counts where several lines of one page have it at the very same place, and most of them
/// have prose before it.
struct SideColumns {
  /// By page, the first place of the column, counted in characters from the line's start.
  private var columns: [Int: Int] = [:]

  /// - Parameter blocks: only the lines of paragraphs are looked at.
  init(_ document: Document, _ blocks: [Block]) {
    var found: [Int: [Int: (lines: Int, prose: Int)]] = [:]
    for block in blocks where block.kind == .paragraph {
      for line in block.lines {
        let range = document.lines[line].range
        guard let start = Self.column(document, range) else { continue }
        let place = start - range.lowerBound
        let chinese = document.folded[range.lowerBound..<start].count(where: \.isChinese)
        let count = found[document.lines[line].page]?[place] ?? (0, 0)
        found[document.lines[line].page, default: [:]][place] = (count.lines + 1, count.prose + (chinese > 9 ? 1 : 0))
      }
    }
    for (page, places) in found {
      let column = places.filter { $0.value.lines > 4 && $0.value.prose > 2 }.max {
        ($0.value.lines, $0.key) < ($1.value.lines, $1.key)
      }
      columns[page] = column?.key
    }
  }

  /// The line without what stands in the column beside it; empty where nothing else stands on it.
  func prose(of line: Int, in document: Document) -> Range<Int> {
    let range = document.lines[line].range
    guard let place = columns[document.lines[line].page], range.count > place - Self.slack else { return range }
    let places = (place - Self.slack)...min(place + Self.slack, range.count - 1)
    let start = places.first { i in
      let at = range.lowerBound + i
      return !document.folded[at].isBlank && document.folded[at - 1].isBlank && document.folded[at - 2].isBlank
    }
    return start.map { range.lowerBound..<(range.lowerBound + $0) } ?? range
  }

  /// Long lines push what stands beside them, or pull it near.
  private static let slack = 4

  /// Where behind a wide gap the line goes on: the last such place.
  private static func column(_ document: Document, _ range: Range<Int>) -> Int? {
    var blanks = 0
    var found: Int?
    for i in range {
      if document.folded[i].isBlank {
        blanks += 1
      } else {
        if blanks > 3, i - range.lowerBound > 24 { found = found ?? i }
        blanks = 0
      }
    }
    return found
  }
}
