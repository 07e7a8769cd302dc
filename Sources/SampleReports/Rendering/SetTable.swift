/// A table as words in cells, ready to be laid on lines.
struct SetTable {
  struct Row {
    var sector = ""
    var subsector = ""
    var cells: [String]
    /// Which cell may be wrapped over lines (a name, a date); the cells after it then stand on a line of their own.
    var wraps: Int?
  }

  var caption: String
  var header: [String]
  var rows: [Row]
  var footer: [String]
  /// The width from which the wrapping cell is wrapped, if the layout wraps at all.
  var wrapWidth: Int?
  /// Columns of one kind that a page may set under a header of their own, as indices of a row's cells.
  var headed: (title: String, columns: Range<Int>)?
  /// Dates may be broken anywhere: blanks mean nothing in them.
  var wrapsDates = false

  /// How many columns of group labels stand before the cells.
  var labelColumns: Int { header.count - (rows.first?.cells.count ?? header.count) }

  func lines(_ layout: Layout) -> [Line] {
    var lines = [Line(text: caption)]
    lines += headerLines(layout)
    for block in blocks { lines += blockLines(block, layout) }
    return lines + footer.map { Line(text: $0, tight: false) }
  }

  private func headerLines(_ layout: Layout) -> [Line] {
    if layout.rows == .cellALine { return header.map { Line(text: $0, tight: true, isTableRow: true) } }
    guard let width = layout.headerWidth else { return [Line(text: header.joined(separator: layout.separator))] }
    var lines: [String] = []
    var current: [String] = []
    for cell in header {
      let pieces = columns(cell) > width ? wrap(cell, width) : [cell]
      current.append(pieces[0])
      if pieces.count > 1 {
        lines.append(current.joined(separator: layout.separator))
        lines += pieces.dropFirst()
        current = []
      }
    }
    if !current.isEmpty { lines.append(current.joined(separator: layout.separator)) }
    return lines.enumerated().map { Line(text: $1, holds: $0 > 0, tight: $0 > 0) }
  }

  /// Runs of rows of one sector.
  var blocks: [ArraySlice<Row>] { runs(of: rows[...], alike: \.sector) }

  private func blockLines(_ block: ArraySlice<Row>, _ layout: Layout) -> [Line] {
    guard let label = block.first?.sector, !label.isEmpty else {
      return block.indices.flatMap { rowLines($0, [], layout) }
    }
    let groups = resolved(layout.groups, label, block, layout)
    var lines: [Line] = []
    let halves = Self.halves(label)
    let middle = block.startIndex + block.count / 2
    switch groups {
    case .ownLine: lines.append(Line(text: label))
    case .wrapped: lines += Self.narrow(label).enumerated().map { Line(text: $1, tight: $0 > 0) }
    default: break
    }
    for i in block.indices {
      let first = i == block.startIndex
      var labels: [String] = []
      switch groups {
      case .everyRow: labels = [label]
      case .firstRow: labels = first ? [label] : []
      case .spread: labels = first ? [halves.0] : i == block.startIndex + 1 ? [halves.1] : []
      case .middle: if i == middle { lines.append(Line(text: label, isTableRow: true)) }
      case .ownLine, .wrapped: break
      }
      lines += rowLines(i, labels, layout)
    }
    return lines
  }

  /// A label that could not be told from its neighbours on a line moves to a line of its own.
  private func resolved(
    _ groups: Layout.Groups, _ label: String, _ block: ArraySlice<Row>, _ layout: Layout
  ) -> Layout.Groups {
    switch groups {
    case .everyRow, .firstRow, .spread:
      let two = block.contains { !$0.subsector.isEmpty }
      let blank = label.contains(" ") || block.contains { $0.subsector.contains(" ") }
      if layout.rows == .rowALine, layout.separator == " ", two, blank { return .ownLine }
      if groups == .spread, layout.rows == .cellALine || block.count < 2 || !Self.isSplittable(label) {
        return .firstRow
      }
      return groups
    case .wrapped:
      // Cell by cell, the pieces could not be told from the sub-sector's line.
      return layout.rows == .cellALine && block.contains { !$0.subsector.isEmpty } ? .ownLine : groups
    case .ownLine, .middle: return groups
    }
  }

  private static func isSplittable(_ label: String) -> Bool {
    label.unicodeScalars.count >= 3 && label.unicodeScalars.allSatisfy(Typography.isChinese)
  }

  /// All but the last character, and that: only a piece of a single character is surely no label of its own.
  private static func halves(_ label: String) -> (String, String) {
    (String(label.dropLast()), String(label.suffix(1)))
  }

  /// Pieces of at most three Chinese characters; short labels stay whole.
  private static func narrow(_ label: String) -> [String] { wrapName(label, 6) }

  private func rowLines(_ i: Int, _ labels: [String], _ layout: Layout) -> [Line] {
    let row = rows[i]
    var before: [Line] = []
    var lead = labels
    if !row.subsector.isEmpty {
      if layout.wrapsSubsectors, layout.rows == .rowALine, labels.isEmpty, i > 0, rows[i - 1].sector == row.sector,
        row.subsector.contains(" ")
      {
        before = wrapName(row.subsector, 6).enumerated().map { Line(text: $1, tight: $0 > 0, isTableRow: true) }
      } else {
        lead.append(row.subsector)
      }
    }
    if layout.rows == .cellALine {
      return (lead + row.cells).enumerated().map { Line(text: $1, holds: $0 > 0, tight: $0 > 0, isTableRow: true) }
    }
    return before + cellLines(row, lead, i, layout)
  }

  private func cellLines(_ row: Row, _ lead: [String], _ i: Int, _ layout: Layout) -> [Line] {
    let join = layout.separator
    guard let wraps = row.wraps else {
      return [Line(text: (lead + row.cells).joined(separator: join), isTableRow: true)]
    }
    let name = row.cells[wraps]
    let pieces = wrapWidth.map { wrapsDates ? wrap(name, $0) : wrapName(name, $0) } ?? [name]
    let head = (lead + row.cells[..<wraps] + [pieces[0]]).joined(separator: join)
    let rest = row.cells[(wraps + 1)...].joined(separator: join)
    if pieces.count > 1 {
      return [Line(text: head, isTableRow: true)]
        + (pieces.dropFirst() + [rest]).map { Line(text: $0, holds: true, tight: true, isTableRow: true) }
    }
    let splits = layout.splitsEvery > 0 && i % layout.splitsEvery == layout.splitsEvery - 1
    if splits, !rest.isEmpty {
      return [
        Line(text: head + " ", isTableRow: true),
        Line(text: rest, holds: true, tight: true, glued: true, isTableRow: true),
      ]
    }
    return [Line(text: head + join + rest, isTableRow: true)]
  }
}
