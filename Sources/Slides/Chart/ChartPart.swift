/// The XML of a native chart (ECMA-376 part 1, 21.2): its plots, axes, legend, words.
struct ChartPart {
  let chart: NativeChart
  let language: DeckLanguage
  let layout: ChartFrames

  init(_ chart: NativeChart, in frame: Frame, _ language: DeckLanguage) {
    self.chart = chart
    self.language = language
    layout = ChartFrames(chart, in: frame)
  }

  private static let namespaces: KeyValuePairs<String, String?> = [
    "xmlns:c": Namespace.chart, "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.references,
  ]

  /// - Parameter workbook: the id of the relationship that leads to it.
  func xml(workbook: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("c:chartSpace", Self.namespaces) { xml in
      xml.value("c:date1904", "0")
      xml.value("c:roundedCorners", "0")
      xml.element("c:chart") { chart(into: &$0) }
      xml.element("c:spPr") { xml in
        if let ground = chart.look.background { xml.fill(.fixed(ground)) } else { xml.element("a:noFill") }
        xml.element("a:ln") { $0.element("a:noFill") }
      }
      xml.chartText(chart.look.muted, size: ChartFrames.textSize, language)
      xml.element("c:externalData", ["r:id": workbook]) { $0.value("c:autoUpdate", "0") }
    }
    return xml.bytes
  }

  private func chart(into xml: inout XMLWriter) {
    if !chart.title.isEmpty {
      words(chart.title, isBold: true, color: chart.look.text, at: layout.title, into: &xml)
    }
    xml.value("c:autoTitleDeleted", "1")
    xml.element("c:plotArea") { xml in
      xml.place("c:layout", layout.plot, isInner: true)
      ChartPlots(chart: chart, language: language).write(into: &xml)
      positionAxis(into: &xml)
      valueAxis(into: &xml)
      xml.element("c:spPr") { $0.element("a:noFill") }
    }
    if layout.hasLegend { legend(into: &xml) }
    xml.value("c:plotVisOnly", "1")
    xml.value("c:dispBlanksAs", chart.bridgesGaps ? "span" : "gap")
  }

  private func legend(into xml: inout XMLWriter) {
    xml.element("c:legend") { xml in
      xml.value("c:legendPos", "t")
      xml.place("c:layout", layout.legend)
      xml.value("c:overlay", "0")
      xml.chartText(chart.look.text, size: ChartFrames.textSize, language)
    }
  }

  /// A title, of the chart or of an axis.
  private func words(
    _ text: String, isBold: Bool = false, color: String, at place: ChartFrames.Place, into xml: inout XMLWriter
  ) {
    xml.element("c:title") { xml in
      xml.element("c:tx") { xml in
        xml.element("c:rich") { xml in
          xml.element("a:bodyPr", ["rot": "0", "vert": "horz"])
          xml.element("a:lstStyle")
          xml.element("a:p") { xml in
            xml.element("a:r") { xml in
              let style = RunStyle(size: ChartFrames.textSize, isBold: isBold, color: .fixed(color))
              xml.properties("a:rPr", style, language, .minor)
              xml.element("a:t") { $0.text(text) }
            }
          }
        }
      }
      xml.place("c:layout", place)
      xml.value("c:overlay", "1")
    }
  }
}

// MARK: Axes

extension ChartPart {
  static let positionAxis = "111"
  static let valueAxis = "222"

  private func positionAxis(into xml: inout XMLWriter) {
    if case .calendar(let days) = chart.positions {
      xml.element("c:dateAx") { xml in
        positionAxisHead(into: &xml)
        xml.value("c:auto", "0")
        xml.value("c:lblOffset", "100")
        xml.value("c:baseTimeUnit", "days")
        guard let first = days.first, let last = days.last, let step = DayStep(from: first, to: last) else { return }
        xml.value("c:majorUnit", String(step.count))
        xml.value("c:majorTimeUnit", step.unit)
      }
      return
    }
    xml.element("c:catAx") { xml in
      positionAxisHead(into: &xml)
      xml.value("c:auto", "0")
      xml.value("c:lblAlgn", "ctr")
      xml.value("c:lblOffset", "100")
      if case .days(let days) = chart.positions {
        // About eight words along the axis.
        let every = String(max(1, (days.count + 7) / 8))
        xml.value("c:tickLblSkip", every)
        xml.value("c:tickMarkSkip", every)
      }
      xml.value("c:noMultiLvlLbl", "1")
    }
  }

  private func positionAxisHead(into xml: inout XMLWriter) {
    xml.value("c:axId", Self.positionAxis)
    xml.element("c:scaling") { $0.value("c:orientation", chart.isHorizontal ? "maxMin" : "minMax") }
    xml.value("c:delete", "0")
    xml.value("c:axPos", chart.isHorizontal ? "l" : "b")
    let isDay = if case .names = chart.positions { false } else { true }
    xml.element("c:numFmt", ["formatCode": isDay ? chart.dayFormat : "General", "sourceLinked": "0"])
    xml.value("c:majorTickMark", isDay ? "out" : "none")
    xml.value("c:minorTickMark", "none")
    xml.value("c:tickLblPos", chart.hidesNames ? "none" : "low")
    xml.line(chart.look.axis, width: 9525)
    let isNextToNext = if case .days = chart.positions { true } else { false }
    // Level but for a hair: LibreOffice breaks words that lie quite level into letters, instead of leaving some out.
    xml.chartText(
      chart.isHorizontal ? chart.look.text : chart.look.muted, size: ChartFrames.textSize,
      rotation: isNextToNext ? "1" : nil, language)
    xml.value("c:crossAx", Self.valueAxis)
    xml.value("c:crosses", "autoZero")
  }

  private func valueAxis(into xml: inout XMLWriter) {
    let axis = chart.values
    xml.element("c:valAx") { xml in
      xml.value("c:axId", Self.valueAxis)
      xml.element("c:scaling") { xml in
        if axis.isLogarithmic { xml.value("c:logBase", "10") }
        xml.value("c:orientation", "minMax")
        if let maximum = axis.maximum { xml.value("c:max", NativeChart.text(of: maximum)) }
        if let minimum = axis.minimum { xml.value("c:min", NativeChart.text(of: minimum)) }
      }
      xml.value("c:delete", axis.isShown ? "0" : "1")
      xml.value("c:axPos", chart.isHorizontal ? "t" : "l")
      if axis.isShown { xml.element("c:majorGridlines") { $0.line(chart.look.grid, width: 9525) } }
      if !axis.unit.isEmpty, axis.isShown {
        words(axis.unit, color: chart.look.muted, at: layout.unit, into: &xml)
      }
      xml.element("c:numFmt", ["formatCode": axis.format, "sourceLinked": "0"])
      xml.value("c:majorTickMark", "none")
      xml.value("c:minorTickMark", "none")
      xml.value("c:tickLblPos", "low")
      xml.element("c:spPr") { xml in xml.element("a:ln") { $0.element("a:noFill") } }
      xml.chartText(chart.look.muted, size: ChartFrames.textSize, language)
      xml.value("c:crossAx", Self.positionAxis)
      xml.value("c:crosses", "autoZero")
      xml.value("c:crossBetween", chart.series.contains { $0.shape == .bars } ? "between" : "midCat")
      if let step = axis.step { xml.value("c:majorUnit", NativeChart.text(of: step)) }
    }
  }
}

/// The distance of words along an axis of days: about eight of them.
struct DayStep: Hashable {
  var count: Int
  var unit: String

  init?(from first: Int32, to last: Int32) {
    let days = Int(last) - Int(first)
    guard days > 0 else { return nil }
    switch days {
    case ...60: (count, unit) = (max(1, (days + 7) / 8), "days")
    case ...1100: (count, unit) = ((days / 30 + 7) / 8, "months")
    default: (count, unit) = ((days / 365 + 7) / 8, "years")
    }
  }
}

extension XMLWriter {
  mutating func value(_ name: String, _ value: String) { element(name, ["val": value]) }

  mutating func line(_ color: String, width: Int, isDashed: Bool = false) {
    element("c:spPr") { xml in xml.stroke(color, width: width, isDashed: isDashed) }
  }

  mutating func stroke(_ color: String, width: Int, isDashed: Bool = false) {
    element("a:ln", ["w": String(width), "cap": "rnd"]) { xml in
      xml.fill(.fixed(color))
      if isDashed { xml.element("a:prstDash", ["val": "dash"]) }
      xml.element("a:round")
    }
  }

  /// How words look that have no run of their own.
  mutating func chartText(
    _ color: String, size: Double, isBold: Bool = false, rotation: String? = nil, _ language: DeckLanguage
  ) {
    element("c:txPr") { xml in
      xml.element("a:bodyPr", ["rot": rotation, "vert": rotation == nil ? nil : "horz"])
      xml.element("a:lstStyle")
      xml.element("a:p") { xml in
        xml.element("a:pPr") { xml in
          let style: KeyValuePairs<String, String?> = ["sz": String(Int(size * 100)), "b": isBold ? "1" : "0"]
          xml.element("a:defRPr", style) { xml in
            xml.fill(.fixed(color))
            xml.element("a:latin", ["typeface": "+mn-lt"])
            xml.element("a:ea", ["typeface": "+mn-ea"])
          }
        }
        xml.element("a:endParaRPr", ["lang": language.rawValue])
      }
    }
  }

  /// In shares of the chart's frame.
  mutating func place(_ name: String, _ place: ChartFrames.Place, isInner: Bool = false) {
    element(name) { xml in
      xml.element("c:manualLayout") { xml in
        if isInner { xml.value("c:layoutTarget", "inner") }
        xml.value("c:xMode", "edge")
        xml.value("c:yMode", "edge")
        for (name, share) in [("c:x", place.x), ("c:y", place.y), ("c:w", place.width), ("c:h", place.height)] {
          if let share { xml.value(name, NativeChart.text(of: (share * 10_000).rounded() / 10_000)) }
        }
      }
    }
  }
}
