import Drawing

extension TablePlan {
  func draw(onto canvas: inout Canvas) -> [PanelLayout] {
    if rows.isEmpty || table.columns.isEmpty { canvas.notice(.empty(panel: table.title)) }
    var top = outer.y
    if !table.title.isEmpty {
      let height = type.lineHeight(style.strong)
      canvas.write(
        TextFitter.clean(table.title), centeredAt: Point(outer.x, top + height / 2), style: style.strong,
        color: style.theme.text, limit: outer.width)
      top += height + style.pixels(6)
    }
    let limits = table.columns.indices.map(limit)
    return blocks.indices.map { draw(block: $0, top: top, limits, onto: &canvas) }
  }

  private func draw(block: Int, top: Double, _ limits: [Double?], onto canvas: inout Canvas) -> PanelLayout {
    let headHeight = headLines * type.lineHeight(style.note) + style.pixels(8)
    let left = left(of: block)
    let entries = rows[blocks[block]]
    let cells = Rect(
      x: left + columns.beforeCells.rounded(), y: (top + headHeight).rounded(),
      width: columns.cell * Double(table.columns.count), height: rowHeight * Double(entries.count))
    writeHeads(cells, left, onto: &canvas)
    for (i, entry) in entries.enumerated() {
      let y = cells.y + Double(i) * rowHeight
      if i == 0 || entry.startsGroup && columns.group > 0 || entry.row.isTotal {
        canvas.horizontal(from: left, to: cells.maxX, at: y, i == 0 ? style.theme.axis : style.theme.grid)
      }
      writeNames(entry, isFirst: i == 0, left: left, y: y, onto: &canvas)
      for column in table.columns.indices {
        let box = Rect(x: cells.x + Double(column) * columns.cell, y: y, width: columns.cell, height: rowHeight)
        draw(entry.row, column, in: box, limits[column], onto: &canvas)
      }
    }
    writeGroups(entries, left: left, top: cells.y, onto: &canvas)
    return panelLayout(cells, entries)
  }

  private func panelLayout(_ cells: Rect, _ entries: ArraySlice<Entry>) -> PanelLayout {
    let columns = AxisLayout(kind: .category, domain: .categories(table.columns.map(\.title)), unit: "", factor: 1)
    let rows = AxisLayout(kind: .category, domain: .categories(entries.map(\.row.name)), unit: "", factor: 1)
    let series = SeriesLayout(
      name: table.title, kind: .table, color: style.theme.up, negativeColor: style.theme.down)
    return PanelLayout(title: table.title, plot: cells, x: columns, y: rows, series: [series])
  }

  // MARK: shades

  /// The value at which a column's shade is full; nil: unshaded. Nine in ten cells lie under it, so that one
  /// outlier does not bleach the others.
  private func limit(_ column: Int) -> Double? {
    guard case .diverging(let asked) = table.columns[column].shading else { return nil }
    if let asked { return asked > 0 && asked.isFinite ? asked : nil }
    let sizes = rows.compactMap { $0.row.cells.indices.contains(column) ? $0.row.cells[column]?.value : nil }
      .filter(\.isFinite).map(abs).sorted()
    guard let greatest = sizes.last, greatest > 0 else { return nil }
    let common = sizes[(sizes.count - 1) * 9 / 10]
    return common > 0 ? common : greatest
  }

  private func draw(_ row: Table.Row, _ column: Int, in box: Rect, _ limit: Double?, onto canvas: inout Canvas) {
    let cell = row.cells.indices.contains(column) ? row.cells[column] : nil
    var color = style.theme.text
    if let value = cell?.value, value.isFinite, let limit {
      let shade = style.theme.shade(value, limit: limit)
      color = style.theme.text(on: shade)
      let gap = style.hairline
      // Zero is the ground itself, also where that is a slide's.
      if value != 0 {
        canvas.draw(
          .rectangle(Rect(x: box.x + gap, y: box.y + gap, width: box.width - gap, height: box.height - gap), shade))
      }
    }
    let isBold = row.isTotal || table.columns[column].isTotal
    let font = TextStyle(size: font.size, weight: isBold ? .bold : .regular)
    guard let cell else {
      canvas.write(
        "–", centeredAt: Point(box.midX, box.midY), anchor: .middle, style: font, color: style.theme.mutedText)
      return
    }
    let text = TextFitter.clean(cell.text)
    guard showsTexts(column) else { return canvas.notice(.leftOut(label: table.columns[column].title)) }
    // Right-aligned around the column's widest, so that equal digits stand under each other.
    let reach = min(box.width / 2 - style.pixels(2), widest[column] / 2)
    canvas.write(text, centeredAt: Point(box.midX + reach, box.midY), anchor: .end, style: font, color: color)
  }

  // MARK: words

  private var headLines: Double {
    Double(heads.map(\.count).max() ?? 1)
  }

  private var heads: [[String]] {
    table.columns.map { column in
      let lines = type.wrapped(column.title, headFont, width: columns.cell - style.pixels(6))
      return lines.count <= 2
        ? lines
        : [lines[0], type.shortened(lines.dropFirst().joined(), headFont, width: columns.cell - style.pixels(6))]
    }
  }

  private func writeHeads(_ cells: Rect, _ left: Double, onto canvas: inout Canvas) {
    let height = type.lineHeight(headFont)
    let base = cells.y - style.pixels(6)
    for (i, lines) in heads.enumerated() {
      for (row, line) in lines.reversed().enumerated() {
        canvas.write(
          line, centeredAt: Point(cells.x + (Double(i) + 0.5) * columns.cell, base - (Double(row) + 0.5) * height),
          anchor: .middle, style: headFont, color: style.theme.mutedText, limit: columns.cell)
      }
    }
    guard !table.rowHeader.isEmpty else { return }
    canvas.write(
      TextFitter.clean(table.rowHeader), centeredAt: Point(left + columns.group, base - height / 2), style: headFont,
      color: style.theme.mutedText, limit: columns.name + columns.code - style.pixels(8))
  }

  private func writeNames(_ entry: Entry, isFirst: Bool, left: Double, y: Double, onto canvas: inout Canvas) {
    let middle = y + rowHeight / 2
    let font = TextStyle(size: font.size, weight: entry.row.isTotal ? .bold : .regular)
    canvas.write(
      TextFitter.clean(entry.row.name), centeredAt: Point(left + columns.group, middle), style: font,
      color: style.theme.text, limit: columns.name - style.pixels(12))
    guard !entry.row.code.isEmpty else { return }
    canvas.write(
      TextFitter.clean(entry.row.code), centeredAt: Point(left + columns.group + columns.name, middle),
      style: TextStyle(size: font.size), color: style.theme.mutedText, limit: columns.code - style.pixels(12))
  }

  /// A group's name beside its first rows, repeated where a block cuts the group.
  private func writeGroups(_ entries: ArraySlice<Entry>, left: Double, top: Double, onto canvas: inout Canvas) {
    guard columns.group > 0 else { return }
    let bold = TextStyle(size: font.size, weight: .bold)
    let starts = entries.indices.filter { $0 == entries.startIndex || entries[$0].startsGroup }
    for (start, end) in zip(starts, Array(starts.dropFirst()) + [entries.endIndex]) {
      let width = columns.group - style.pixels(12)
      let lines = type.wrapped(entries[start].group, bold, width: width)
      let most = end - start
      let shown =
        lines.count <= most
        ? lines : lines.prefix(most - 1) + [type.shortened(lines[(most - 1)...].joined(), bold, width: width)]
      if lines.count > most { canvas.notice(.shortened(entries[start].group)) }
      for (i, line) in shown.enumerated() {
        let y = top + (Double(start - entries.startIndex + i) + 0.5) * rowHeight
        canvas.write(line, centeredAt: Point(left, y), style: bold, color: style.theme.text, limit: width)
      }
    }
  }
}
