extension XMLWriter {
  /// One slide's share of a table.
  mutating func table(
    id: Int, _ table: SlideTable, _ pages: TablePages, page: Int, at frame: Frame, _ holder: Placeholder?,
    _ language: DeckLanguage
  ) {
    let rows = pages.pages[page].rows
    let height = rows.reduce(Length(emu: 0)) { $0 + $1.height }
    element("p:graphicFrame") { xml in
      xml.element("p:nvGraphicFramePr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": table.name, "descr": table.alt])
        xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
        xml.filling(holder)
      }
      xml.position("p:xfrm", Frame(x: frame.x, y: frame.y, width: frame.width, height: height))
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": Namespace.table]) { xml in
          xml.element("a:tbl") { xml in
            TableWriter(pages: pages, language: language).write(rows, to: &xml)
          }
        }
      }
    }
  }
}

private struct TableWriter {
  let pages: TablePages
  let language: DeckLanguage

  func write(_ rows: [TablePages.Row], to xml: inout XMLWriter) {
    xml.element("a:tblPr", ["firstRow": "1"]) { $0.element("a:tableStyleId") { $0.text(plainTableStyle) } }
    xml.element("a:tblGrid") { xml in
      for width in pages.widths { xml.element("a:gridCol", ["w": String(width.emu)]) }
    }
    for row in rows { write(row, to: &xml) }
  }

  private func write(_ row: TablePages.Row, to xml: inout XMLWriter) {
    xml.element("a:tr", ["h": String(row.height.emu)]) { xml in
      switch row.content {
      case .header:
        for column in pages.columns { cell(column.header, header, column.alignment, below: .strong, to: &xml) }
      case .group(let name, let isContinued): group(isContinued ? continued(name) : name, to: &xml)
      case .cells(let cells):
        for (cell, column) in zip(cells, pages.columns) {
          self.cell(cell.text, style(cell.tone), column.alignment, below: .faint, to: &xml)
        }
      }
    }
  }

  /// A name over all columns.
  private func group(_ name: String, to xml: inout XMLWriter) {
    let style = RunStyle(
      size: pages.size, isBold: true, color: .theme("accent1"), lineHeight: pages.lineHeight)
    cell(name, style, .leading, below: .faint, isShaded: true, span: pages.columns.count, to: &xml)
    for _ in pages.columns.dropFirst() {
      cell("", style, .leading, below: .faint, isShaded: true, isCovered: true, to: &xml)
    }
  }

  private func continued(_ name: String) -> String {
    switch language {
    case .simplifiedChinese: name + "（续）"
    case .traditionalChinese: name + "（續）"
    case .english: name + " (continued)"
    }
  }

  // MARK: Cells

  private enum Line { case strong, faint }

  private func cell(
    _ text: String, _ style: RunStyle, _ alignment: SlideTable.Alignment, below: Line, isShaded: Bool = false,
    span: Int = 1, isCovered: Bool = false, to xml: inout XMLWriter
  ) {
    let attributes: KeyValuePairs<String, String?> = [
      "gridSpan": span > 1 ? String(span) : nil, "hMerge": isCovered ? "1" : nil,
    ]
    xml.element("a:tc", attributes) { xml in
      xml.textBody("a:txBody", [text], style, language, alignment: alignment == .trailing ? "r" : "l")
      let (side, top) = (String(TablePages.sideMargin.emu), String(TablePages.topMargin.emu))
      xml.element("a:tcPr", ["marL": side, "marR": side, "marT": top, "marB": top, "anchor": "ctr"]) { xml in
        for name in ["a:lnL", "a:lnR", "a:lnT"] { xml.element(name, ["w": "0"]) { $0.element("a:noFill") } }
        xml.element("a:lnB", ["w": below == .strong ? "12700" : "6350"]) { xml in
          xml.fill(.fixed(below == .strong ? "8A8580" : "E4E1DD"))
        }
        if isShaded { xml.fill(.theme("bg2")) } else { xml.element("a:noFill") }
      }
    }
  }

  private var header: RunStyle {
    RunStyle(size: pages.size - 1, isBold: true, color: .theme("tx2"), lineHeight: pages.lineHeight)
  }

  private func style(_ tone: SlideTable.Tone) -> RunStyle {
    let color: RunColor =
      switch tone {
      case .plain, .strong: .theme("tx1")
      case .muted: .theme("tx2")
      case .up: .fixed(language.upIsRed ? Self.red : Self.green)
      case .down: .fixed(language.upIsRed ? Self.green : Self.red)
      }
    return RunStyle(size: pages.size, isBold: tone == .strong, color: color, lineHeight: pages.lineHeight)
  }

  // The charts' red, and their green dark enough for small letters on white (4.5 to 1).
  private static let red = "C0392B"
  private static let green = "1C7A6E"
}
