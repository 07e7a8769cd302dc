import Facts

/// A header whose cells stand one after the other.
struct TypedHeader {
  let cells: [TypedCell]
  let heads: [ColumnHead]
  /// Of its lines, as they stand.
  let lineKeys: [String]
  var lineCount: Int { lineKeys.count }

  private init(_ cells: [TypedCell], lines: ArraySlice<TypedCell>) {
    self.cells = cells
    heads = cells.map { ColumnHead([$0.content]) }
    lineKeys = lines.map(\.content.key)
  }

  /// The headers that the lines may begin with, the shortest first.
  static func headers(_ lines: [TypedCell]) -> [TypedHeader] {
    var headers: [TypedHeader] = []
    var cells: [TypedCell] = []
    for (i, line) in lines.enumerated() {
      take(line, into: &cells)
      let isOpen = i + 1 < lines.count && (lines[i + 1].opensBracket || cells.last?.leavesBracketOpen ?? false)
      if cells.count > 1, !isOpen { headers.append(TypedHeader(cells, lines: lines[...i])) }
    }
    return headers
  }

  private static func take(_ line: TypedCell, into cells: inout [TypedCell]) {
    guard let last = cells.last else { return cells.append(line) }
    if last.leavesBracketOpen {
      cells[cells.count - 1] = last.joined(with: line)
    } else if line.opensBracket {
      let column = amountColumn(for: line, cells) ?? cells.count - 1
      cells[column] = cells[column].joined(with: line)
    } else if goesOn(last, line) {
      cells[cells.count - 1] = last.joined(with: line)
    } else {
      cells.append(line)
    }
  }

  /// 「周涨跌 ↵ 幅」: a head that is known only with the next line.
  private static func goesOn(_ last: TypedCell, _ next: TypedCell) -> Bool {
    func role(_ cell: TypedCell) -> ColumnRole? { ColumnHead([cell.content]).column.role }
    return role(last) == nil && role(next) == nil && role(last.joined(with: next)) != nil
  }

  /// 「總市值 ↵ 預估EPS ↵ (億美元)」: hundreds of millions count no earnings of a share.
  private static func amountColumn(for bracket: TypedCell, _ cells: [TypedCell]) -> Int? {
    let passage = bracket.content.passage
    guard statedUnits(in: passage, 0..<passage.count).contains(where: { $0.power >= 6 }) else { return nil }
    let amounts = cells.indices.filter { i in
      let head = ColumnHead([cells[i].content])
      return head.metric == .marketCap || head.metric == .volume
    }
    guard amounts.count == 1, ColumnHead([cells[amounts[0]].content]).column.units.isEmpty else { return nil }
    return ColumnHead([cells[cells.count - 1].content]).column.role == .ignored ? amounts[0] : nil
  }

  /// Whether it says what rows are known by, and most of its words are known.
  var namesRows: Bool {
    let roles = heads.map(\.column.role)
    let isNamed = roles.contains { $0 == .code || $0 == .date || ($0?.isName ?? false) }
    let known = heads.count(where: \.isUnderstood)
    return isNamed && (roles.contains(.date) || known * 2 > heads.count)
  }

  /// What its columns may hold, one choice for each way to take the columns that nothing is known of.
  var slotChoices: [[ColumnSlot]] {
    let open = heads.indices.filter { ColumnSlot.isOpen(heads[$0]) }
    let free = Array(open.suffix(4))
    return (0..<(1 << free.count)).map { choice in
      heads.enumerated().map { i, head in
        let bit = free.firstIndex(of: i)
        return ColumnSlot(head, opensWithWords: bit.map { choice >> $0 & 1 == 1 } ?? false)
      }
    }
  }
}
