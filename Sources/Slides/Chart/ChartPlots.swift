/// The plots of a native chart: zones beneath, bars, lines on top.
struct ChartPlots {
  let chart: NativeChart
  let language: DeckLanguage

  func write(into xml: inout XMLWriter) {
    let (zones, bars) = (columns { $0 == .zone }, columns { $0 == .bars })
    let lines = chart.series.indices.filter { !zones.contains($0) && !bars.contains($0) }
    if !zones.isEmpty {
      plot("c:areaChart", into: &xml) { xml in
        xml.value("c:grouping", "stacked")
        xml.value("c:varyColors", "0")
        for column in zones { zone(column, isFirst: column == zones.first, into: &xml) }
      }
    }
    if !bars.isEmpty {
      plot("c:barChart", into: &xml) { xml in
        xml.value("c:barDir", chart.isHorizontal ? "bar" : "col")
        xml.value("c:grouping", chart.stacksBars ? "stacked" : "clustered")
        xml.value("c:varyColors", "0")
        for column in bars { self.bars(column, isFirst: column == bars.first, into: &xml) }
        xml.value("c:gapWidth", chart.isHorizontal ? "100" : "35")
        if chart.stacksBars { xml.value("c:overlap", "100") }
      }
    }
    if lines.isEmpty { return }
    plot("c:lineChart", into: &xml) { xml in
      xml.value("c:grouping", "standard")
      xml.value("c:varyColors", "0")
      for column in lines { line(column, isFirst: column == lines.first, into: &xml) }
      xml.value("c:marker", "1")
    }
  }

  private func columns(_ isOne: (NativeChart.Shape) -> Bool) -> [Int] {
    chart.series.indices.filter { isOne(chart.series[$0].shape) }
  }

  private func plot(_ name: String, into xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void) {
    xml.element(name) { xml in
      content(&xml)
      xml.value("c:axId", ChartPart.positionAxis)
      xml.value("c:axId", ChartPart.valueAxis)
    }
  }

  // MARK: Series

  private var data: ChartData { ChartData(chart: chart) }

  private func head(_ column: Int, into xml: inout XMLWriter) {
    xml.value("c:idx", String(column))
    xml.value("c:order", String(column))
    data.name(column, into: &xml)
  }

  /// The positions stand with the first series of a plot, and the others share them.
  private func cells(_ column: Int, isFirst: Bool, into xml: inout XMLWriter) {
    if isFirst { data.positions(into: &xml) }
    data.values(column, into: &xml)
  }

  private func zone(_ column: Int, isFirst: Bool, into xml: inout XMLWriter) {
    xml.element("c:ser") { xml in
      head(column, into: &xml)
      xml.element("c:spPr") { $0.fill(.fixed(chart.series[column].color)) }
      cells(column, isFirst: isFirst, into: &xml)
    }
  }

  private func bars(_ column: Int, isFirst: Bool, into xml: inout XMLWriter) {
    let series = chart.series[column]
    xml.element("c:ser") { xml in
      head(column, into: &xml)
      xml.element("c:spPr") { $0.fill(.fixed(series.color)) }
      xml.value("c:invertIfNegative", series.negativeColor == nil ? "0" : "1")
      data.negativePoints(column, into: &xml)
      labels(of: series, place: chart.stacksBars ? "ctr" : "outEnd", into: &xml)
      cells(column, isFirst: isFirst, into: &xml)
      if let color = series.negativeColor { inversion(color, into: &xml) }
    }
  }

  /// The colour of bars below zero that a person adds (MS-ODRAWXML 2.24.3.43), where PowerPoint would leave them white.
  private func inversion(_ color: String, into xml: inout XMLWriter) {
    let office = "http://schemas.microsoft.com/office/drawing/2007/8/2/chart"
    xml.element("c:extLst") { xml in
      xml.element("c:ext", ["uri": "{6F2FDCE9-48DA-4B69-8628-5D25D57E5C99}", "xmlns:c14": office]) { xml in
        xml.element("c14:invertSolidFillFmt") { xml in
          xml.element("c14:spPr") { $0.fill(.fixed(color)) }
        }
      }
    }
  }

  private func line(_ column: Int, isFirst: Bool, into xml: inout XMLWriter) {
    let series = chart.series[column]
    xml.element("c:ser") { xml in
      head(column, into: &xml)
      if case .line(let width, let isDashed) = series.shape {
        xml.line(series.color, width: Length.points(width).emu, isDashed: isDashed)
        xml.element("c:marker") { $0.value("c:symbol", "none") }
      } else {
        xml.element("c:spPr") { xml in xml.element("a:ln") { $0.element("a:noFill") } }
        marker(series.color, into: &xml)
      }
      labels(of: series, place: "r", into: &xml)
      cells(column, isFirst: isFirst, into: &xml)
      xml.value("c:smooth", "0")
    }
  }

  private func marker(_ color: String, into xml: inout XMLWriter) {
    xml.element("c:marker") { xml in
      xml.value("c:symbol", "circle")
      xml.value("c:size", "7")
      xml.element("c:spPr") { xml in
        xml.fill(.fixed(color))
        xml.element("a:ln") { $0.element("a:noFill") }
      }
    }
  }

  // MARK: Values beside marks

  private func labels(of series: NativeChart.Series, place: String, into xml: inout XMLWriter) {
    switch series.labels {
    case .none: return
    case .all(let format):
      xml.element("c:dLbls") { label(format, chart.look.text, place: place, isShown: true, into: &$0) }
    case .last(let format):
      guard let last = series.values.lastIndex(where: { $0 != nil }) else { return }
      xml.element("c:dLbls") { xml in
        xml.element("c:dLbl") { xml in
          xml.value("c:idx", String(last))
          label(format, series.color, isBold: true, place: place, isShown: true, into: &xml)
        }
        label(format, series.color, place: nil, isShown: false, into: &xml)
      }
    }
  }

  private func label(
    _ format: String, _ color: String, isBold: Bool = false, place: String?, isShown: Bool, into xml: inout XMLWriter
  ) {
    xml.element("c:numFmt", ["formatCode": format, "sourceLinked": "0"])
    xml.element("c:spPr") { xml in
      xml.element("a:noFill")
      xml.element("a:ln") { $0.element("a:noFill") }
    }
    xml.chartText(color, size: ChartFrames.textSize, isBold: isBold, language)
    if let place { xml.value("c:dLblPos", place) }
    xml.value("c:showLegendKey", "0")
    xml.value("c:showVal", isShown ? "1" : "0")
    for name in ["c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize"] { xml.value(name, "0") }
  }
}
