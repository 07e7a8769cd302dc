/// A list of movers whose names stand before the word and whose changes stand behind it: 甲、乙与丙领跌，跌幅为
/// 4.9%、4.7%、3.5%.
struct LedList {
  private(set) var items: [(name: Range<Int>, change: Numeral)] = []
  /// From the first name to the last number.
  let range: Range<Int>

  private let passage: Passage
  private let names: NameIndex

  /// - Parameter word: 领涨, 跌幅居前.
  init?(_ passage: Passage, _ word: Range<Int>, names: NameIndex) {
    self.passage = passage
    self.names = names
    guard let (changes, end) = Self.changes(in: passage, after: word.upperBound) else { return nil }
    range = word.lowerBound..<end
    let found = self.names(before: word.lowerBound)
    guard found.count == changes.count, found.count > 1,
      found.contains(where: { names.entity(named: passage.name($0)) != nil })
    else { return nil }
    items = zip(found, changes).map { ($0, $1) }
  }

  /// Two or more percentages in a row, in the clause behind the word or the next.
  private static func changes(in passage: Passage, after start: Int) -> ([Numeral], Int)? {
    var found: [Numeral] = []
    var i = start
    var commas = 0
    while i < min(passage.count, start + 200) {
      if passage[i] == "。" || passage[i] == ";" { break }
      if let number = numeral(in: passage.folded, at: i, passage.document.vocabulary) {
        guard number.kind == .percent else { return nil }
        found.append(number)
        i = number.range.upperBound
        continue
      }
      if passage[i] == "，" || passage[i] == "," {
        if !found.isEmpty { break }
        commas += 1
        if commas > 1 { return nil }
      } else if found.isEmpty ? i - start > 16 : !"、和与及以 ".unicodeScalars.contains(passage[i]) {
        break
      }
      i += 1
    }
    return found.count > 1 ? (found, found[found.count - 1].range.upperBound) : nil
  }

  /// The names of the clause, the last of which ends before 周 or the like.
  private func names(before end: Int) -> [Range<Int>] {
    var start = end
    while start > 0, end - start < 120, !Self.stops.contains(passage[start - 1]) { start -= 1 }
    var last = end
    while let word = Self.tails.first(where: { last - $0.count > start && passage.reads($0, at: last - $0.count) }) {
      last -= word.count
    }
    var parts: [Range<Int>] = []
    var from = start
    for i in start..<max(start, last) where passage[i] == "、" || isJoint(i, from, last) {
      parts.append(from..<i)
      from = i + 1
    }
    if last > from { parts.append(from..<last) }
    return parts.map(trimmed).enumerated().map { k, part in k == 0 ? knownEnd(of: part) : part }.filter { !$0.isEmpty }
  }

  /// 和 or 与 before the last name, where what stands on both sides may be names.
  private func isJoint(_ i: Int, _ from: Int, _ end: Int) -> Bool {
    guard "和与及".unicodeScalars.contains(passage[i]), i > from, i + 1 < end else { return false }
    return !(i..<end).contains { passage[$0] == "、" }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, passage[first] == " " { range = (first + 1)..<range.upperBound }
    while let last = range.last, passage[last] == " " { range = range.lowerBound..<last }
    return range
  }

  /// 「跟踪池中英伟达」: the longest end of the first part that is a name.
  private func knownEnd(of range: Range<Int>) -> Range<Int> {
    for start in range where range.upperBound - start > 1 {
      if start > range.lowerBound, passage[start].isWord, passage[start - 1].isWord { continue }
      if names.entity(named: passage.name(start..<range.upperBound)) != nil { return trimmed(start..<range.upperBound) }
    }
    return range
  }

  private static let stops = Set("，。;:()[]".unicodeScalars)
  private static let tails = [
    "周", "本周", "一周", "当周", "单周", "按周", "全周", "年内", "年初至今", "则", "等", "股价", " ", "分别", "亦", "均", "的",
  ].map(fold)
}
