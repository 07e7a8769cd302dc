/// A numeral as printed.
struct NumeralRun: Sendable {
  /// With its signs and separators, in the document.
  var range: Range<Int>
  /// From the first to the last digit.
  var digits: Range<Int>
  /// Written with Chinese characters: 三个.
  var isChinese = false
}

extension Unicode.Scalar {
  /// In folded text, where 兩 and 萬 are 两 and 万.
  var isChineseDigit: Bool {
    guard value >= 0x4E00 else { return self == "〇" }
    switch self {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "两", "零", "几", "数": return true
    default: return false
    }
  }
}

/// The numerals of a document, in its order: runs of digits with their signs and separators, and Chinese numerals that
/// a unit follows.
struct NumeralRuns: Sequence, IteratorProtocol {
  private let folded: [Unicode.Scalar]
  private var position = 0

  init(_ document: Document) { folded = document.folded }

  private subscript(i: Int) -> Unicode.Scalar { i >= 0 && i < folded.count ? folded[i] : " " }

  mutating func next() -> NumeralRun? {
    while position < folded.count {
      let s = folded[position]
      if s.isDigit { return digitRun() }
      guard s.isChineseDigit else {
        position += 1
        continue
      }
      // Moves on behind its characters.
      if let run = chineseRun() { return run }
    }
    return nil
  }

  private mutating func digitRun() -> NumeralRun {
    let start = position
    var end = start + 1
    while true {
      if self[end].isDigit {
        end += 1
      } else if self[end + 1].isDigit, joins(end, from: start) {
        end += 2
      } else {
        break
      }
    }
    position = end
    return NumeralRun(range: signStart(start)..<end, digits: start..<end)
  }

  /// `,` and `.` in numbers, `:` in times, `/` in days, `-` in days that begin with a year.
  private func joins(_ i: Int, from start: Int) -> Bool {
    switch self[i] {
    case ".", ",", ":", "/": true
    case "-": isYear(start) && isShort(i + 1)
    default: false
    }
  }

  private func isYear(_ start: Int) -> Bool {
    guard self[start] == "1" && self[start + 1] == "9" || self[start] == "2" && self[start + 1] == "0" else {
      return false
    }
    return self[start + 3].isDigit && !self[start + 4].isDigit
  }

  /// One or two digits.
  private func isShort(_ i: Int) -> Bool { !self[i + 1].isDigit || !self[i + 2].isDigit }

  /// A sign before the digits that is no hyphen.
  private func signStart(_ start: Int) -> Int {
    guard self[start - 1] == "-" || self[start - 1] == "+" else { return start }
    let before = self[start - 2]
    return before.isWord || before.isChinese || before == "-" || before == ")" ? start : start - 1
  }

  private mutating func chineseRun() -> NumeralRun? {
    let start = position
    var end = start
    while self[end].isChineseDigit { end += 1 }
    position = end
    let last = (start - 1 >= 0) ? self[start - 1] : " "
    // 「2.25 万亿」: the scale of digits; 「统一」, 「周一」 never get here with a unit that counts.
    if last.isDigit || last == " " && self[start - 2].isDigit { return nil }
    if ChineseCounts.words.match(in: folded, at: start) != nil || !states(start..<end) { return nil }
    guard isUnit(end) || isUnit(end - 1) && end - 1 > start && self[end - 1] != "一" else { return nil }
    return NumeralRun(range: start..<end, digits: start..<end, isChinese: true)
  }

  /// Not 亿美元, which is a unit, nor the 数 of 指数 or the 零 of 零部件.
  private func states(_ run: Range<Int>) -> Bool {
    let first = folded[run.lowerBound]
    if first == "数" || first == "几" { return run.count > 1 }
    if first == "零" || first == "〇" { return false }
    if run.count == 1, first == "十" { return true }
    return folded[run].contains { !ChineseCounts.scales.contains($0) }
  }

  private func isUnit(_ i: Int) -> Bool {
    guard i < folded.count else { return false }
    return UnitWords.others.match(in: folded, at: i) != nil || ChineseCounts.currencies.match(in: folded, at: i) != nil
  }
}

/// Words with characters of numbers that count nothing.
enum ChineseCounts {
  static let words = Lexicon<Bool>(
    "一度|十分|一点|百分|万一|千万|一般|一致|一定|一样|一直|一起|一些|一时|一边|一旦|一并|一一|一体|数据|数字|数量|数值|数码|几乎|几何|万科|三星|百度|四川|七牛|九号|一汽|万国|万得|千禧|百货|万物"
      .split(
        separator: "|"
      ).map { (String($0), true) })

  static let scales = Set("十百千万亿".unicodeScalars)

  static let currencies = Lexicon<Bool>(["美元", "港元", "元", "欧元", "日元", "人民币", "倍", "成"].map { ($0, true) })
}
