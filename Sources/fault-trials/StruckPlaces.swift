import Checks
import Facts

/// Where the text of a report differs from the one without the fault: what a finding must point at to have caught it.
struct StruckPlaces {
  /// By line, counted from 1: the columns, counted from 1, between which something differs.
  private var columns: [Int: ClosedRange<Int>] = [:]

  /// A sign may be a word before its number, 净流出 2.1 亿美元, and a ranked name stands before its change.
  private static let reach = 6

  init(from clean: String, to struck: String) {
    let (before, after) = (Self.lines(clean), Self.lines(struck))
    var removed: [Int] = []
    var inserted: [Int] = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.append(offset)
      case .insert(let offset, _, _): inserted.append(offset)
      }
    }
    // Line for line where as many came as went; else the new lines as wholes.
    let isPaired = removed.count == inserted.count
    for (place, line) in inserted.sorted().enumerated() {
      let old = isPaired ? before[removed.sorted()[place]] : []
      columns[line + 1] = Self.difference(old, after[line])
    }
  }

  /// Whether one of the printed words that a finding rests on is struck.
  func hold(_ evidence: Finding.Evidence) -> Bool {
    guard let columns = columns[evidence.place.line] else { return false }
    let end = evidence.place.column + evidence.words.unicodeScalars.count
    return columns.overlaps(evidence.place.column - 1...end + Self.reach)
  }

  private static func lines(_ text: String) -> [[Unicode.Scalar]] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
  }

  private static func difference(_ old: [Unicode.Scalar], _ new: [Unicode.Scalar]) -> ClosedRange<Int> {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    return (head + 1)...(max(head, new.count - tail) + reach)
  }
}
