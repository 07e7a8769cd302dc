/// Changes of a report that keep it a report: lines and words moved, doubled, broken, glued, numbers and units replaced.
public struct LineMutation {
  private var state: UInt64

  public init(seed: UInt32) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// xorshift64, which is enough to choose.
  private mutating func pick(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return count > 0 ? Int(state >> 33) % count : 0
  }

  /// - Parameter report: a byte that chooses the form, then the text.
  public mutating func mutated(_ report: [UInt8]) -> [UInt8] {
    guard let form = report.first else { return [0] }
    var lines = report.dropFirst().split(separator: 10, omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...pick(4) { mutate(&lines) }
    return [pick(40) == 0 ? UInt8(pick(4)) : form] + Array(lines.joined(separator: [10]))
  }

  private mutating func mutate(_ lines: inout [[UInt8]]) {
    guard !lines.isEmpty else { return lines.append(word()) }
    let i = pick(lines.count)
    switch pick(9) {
    case 0: lines.remove(at: i)
    case 1: lines.insert(lines[i], at: pick(lines.count))
    case 2: lines.swapAt(i, pick(lines.count))
    case 3: lines[i] += lines[pick(lines.count)]
    case 4: breakLine(i, &lines)
    case 5: lines.insert(word(), at: i)
    default: mutateWord(&lines[i])
    }
  }

  private mutating func breakLine(_ i: Int, _ lines: inout [[UInt8]]) {
    let at = pick(lines[i].count + 1)
    lines.insert(Array(lines[i][at...]), at: i + 1)
    lines[i].removeSubrange(at...)
  }

  private mutating func mutateWord(_ line: inout [UInt8]) {
    var words = line.split(separator: 32, omittingEmptySubsequences: false).map(Array.init)
    let i = pick(words.count)
    switch pick(6) {
    case 0: words.insert(word(), at: i)
    case 1 where !words.isEmpty: words[i] = word()
    case 2 where !words.isEmpty: words.remove(at: i)
    case 3 where !words.isEmpty: words[i] += word()
    case 4 where !words.isEmpty: changeDigits(&words[i])
    default: if !words.isEmpty { words.swapAt(i, pick(words.count)) }
    }
    line = Array(words.joined(separator: [32]))
  }

  private mutating func changeDigits(_ word: inout [UInt8]) {
    for i in word.indices where (48...57).contains(word[i]) { word[i] = 48 + UInt8(pick(10)) }
  }

  private mutating func word() -> [UInt8] { Array(Self.words[pick(Self.words.count)].utf8) }

  private static let words = [
    "NVDA.O", "0700.HK", "00992", "(2330 TW)", "BTC", "IBIT", "1,176.5", "-2.1%", "(13.5)", "+8%", "–4.7%", "2.25",
    "万亿美元", "亿", "兆", "bn", "$874bn", "HK$", "%", "pct", "本周", "上周六", "周一到周四", "各日", "8 月 23 日", "2024/8/19",
    "113年8月23日", "Friday", "Aug. 23, 2024", "截至", "净流入", "净流出", "累计", "总市值", "交易额", "恐惧贪婪指数", "收于", "上涨", "下跌",
    "分别为", "net inflows of", "fell", "closed at", "respectively", "表 1：", "图 2：", "资料来源：Wind", "证券代码 证券简称 市值 收盘价 周涨跌幅",
    "| a | b |", "|---|---|", "<table>", "<tr>", "<td rowspan=3>", "</table>", "日期", "合计", "-", "n.a.", "。", "，", "；",
    "、", "(",
    ")", "\u{C}", "\u{3000}", "\u{A0}", "99999999999999999999", "0.0000000000000000001", "1.2.3", "1）", "TOP5",
  ]
}
