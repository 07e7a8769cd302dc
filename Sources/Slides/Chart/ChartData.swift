/// The numbers of a native chart as its part repeats them from the workbook: `c:tx`, `c:cat`, `c:val` and, of bars, the
/// colours of those below zero.
struct ChartData {
  let chart: NativeChart

  func name(_ column: Int, into xml: inout XMLWriter) {
    xml.element("c:tx") { xml in
      xml.element("c:strRef") { xml in
        xml.element("c:f") { $0.text(ChartSheet.head(column)) }
        xml.element("c:strCache") { strings([chart.series[column].name], into: &$0) }
      }
    }
  }

  func positions(into xml: inout XMLWriter) { xml.element("c:cat") { reference(into: &$0) } }

  private func reference(into xml: inout XMLWriter) {
    let cells = ChartSheet.positions(count: chart.positions.count)
    switch chart.positions {
    case .calendar(let days), .days(let days):
      xml.element("c:numRef") { xml in
        xml.element("c:f") { $0.text(cells) }
        xml.element("c:numCache") { xml in
          xml.element("c:formatCode") { $0.text("yyyy-mm-dd") }
          numbers(days.map { Double(SheetRows.serial(of: $0)) }, into: &xml)
        }
      }
    case .names(let names):
      xml.element("c:strRef") { xml in
        xml.element("c:f") { $0.text(cells) }
        xml.element("c:strCache") { strings(names, into: &$0) }
      }
    }
  }

  func values(_ column: Int, into xml: inout XMLWriter) {
    let values = chart.series[column].values
    xml.element("c:val") { xml in
      xml.element("c:numRef") { xml in
        xml.element("c:f") { $0.text(ChartSheet.values(column, count: values.count)) }
        xml.element("c:numCache") { xml in
          xml.element("c:formatCode") { $0.text(chart.values.format.hasSuffix("%") ? "0.00%" : "General") }
          numbers(values, into: &xml)
        }
      }
    }
  }

  /// Bars below zero by themselves: not every program inverts colours.
  func negativePoints(_ column: Int, into xml: inout XMLWriter) {
    let series = chart.series[column]
    guard let color = series.negativeColor else { return }
    for (index, value) in series.values.enumerated() where (value ?? 0) < 0 {
      xml.raw("<c:dPt><c:idx val=\"\(index)\"/><c:invertIfNegative val=\"0\"/><c:bubble3D val=\"0\"/><c:spPr>")
      xml.raw("<a:solidFill><a:srgbClr val=\"\(color)\"/></a:solidFill></c:spPr></c:dPt>")
    }
  }

  private func strings(_ texts: [String], into xml: inout XMLWriter) {
    xml.raw("<c:ptCount val=\"\(texts.count)\"/>")
    for (index, text) in texts.enumerated() {
      xml.raw("<c:pt idx=\"\(index)\"><c:v>")
      xml.text(text)
      xml.raw("</c:v></c:pt>")
    }
  }

  private func numbers(_ values: [Double?], into xml: inout XMLWriter) {
    xml.raw("<c:ptCount val=\"\(values.count)\"/>")
    for index in values.indices {
      guard let value = values[index] else { continue }
      xml.raw("<c:pt idx=\"")
      xml.number(index)
      xml.raw("\"><c:v>")
      xml.number(value)
      xml.raw("</c:v></c:pt>")
    }
  }
}
