/// This week's values in a chart part that is there: series by series its name, its positions and its values, and of
/// what depends on them the words at the last point, the colours of bars below zero, and ends of axes that would cut.
struct ChartSplicer {
  private(set) var splices: [Splice] = []

  private let tree: XMLTree
  private let chart: NativeChart

  /// nil where the part shows other series, or writes them in another way.
  init?(_ tree: XMLTree, _ chart: NativeChart) {
    (self.tree, self.chart) = (tree, chart)
    let series = tree.all("ser")
    guard let columns = Self.columns(of: series, in: tree, chart) else { return nil }
    for (element, column) in zip(series, columns) { guard change(element, to: column) else { return nil } }
    for axis in tree.all("valAx") { widen(axis) }
    if let blanks = tree.first("dispBlanksAs"), let value = tree.attribute("val", of: blanks) {
      replace(value.value, with: chart.bridgesGaps ? "span" : "gap")
    }
  }

  /// The chart's series for each that is drawn: by its name, where one has another by its place, if there are as many.
  private static func columns(of series: [XMLTree.Element], in tree: XMLTree, _ chart: NativeChart) -> [Int]? {
    if series.isEmpty { return nil }
    let names = series.map { element in
      tree.first("tx", in: element).flatMap { tree.first("v", in: $0) }.map { tree.unescaped($0.content) }
    }
    let named = names.compactMap { name in chart.series.firstIndex { XMLText.allowed($0.name) == name } }
    if named.count == series.count, Set(named).count == named.count { return named }
    let plots = ["areaChart", "barChart", "lineChart"]
    let drawn = series.map { element in
      plots.firstIndex { name in tree.all(name).contains { $0.content.contains(element.tag.lowerBound) } }
    }
    let order = chart.series.indices.sorted { (chart.series[$0].plot, $0) < (chart.series[$1].plot, $1) }
    return drawn == order.map { chart.series[$0].plot } ? order : nil
  }

  private mutating func replace(_ range: Range<Int>, with text: String) {
    if tree.unescaped(range) != text { splices.append(Splice(range: range, bytes: XMLText.escaped(text))) }
  }

  // MARK: One series

  /// False where the part has other prefixes than ours, or lacks the values.
  private mutating func change(_ element: XMLTree.Element, to column: Int) -> Bool {
    let series = chart.series[column]
    let data = ChartData(chart: chart)
    guard tree.bytes[element.tag].starts(with: "<c:ser".utf8), let values = tree.first("val", in: element),
      let name = tree.first("tx", in: element)
    else { return false }
    let positions = tree.first("cat", in: element)
    // A series without any shares those of another.
    let hasPositions = tree.first("cat") != nil
    let last = series.values.lastIndex { $0 != nil }
    let oldLast = tree.all("pt", in: values).compactMap { tree.value("idx", of: $0).flatMap(Int.init) }.max()
    put(over: name) { data.name(column, into: &$0) }
    put(over: values) { xml in
      if !hasPositions { data.positions(into: &xml) }
      data.values(column, into: &xml)
    }
    if let positions { put(over: positions) { data.positions(into: &$0) } }
    if let last, let oldLast { moveLabel(from: oldLast, to: last, in: element) }
    if series.negativeColor != nil { recolor(element, data, column, before: positions ?? values) }
    return true
  }

  private mutating func put(over element: XMLTree.Element, _ content: (inout XMLWriter) -> Void) {
    var xml = XMLWriter(isFragment: true)
    content(&xml)
    splices.append(Splice(range: element.tag.lowerBound..<tree.end(of: element), bytes: xml.bytes))
  }

  /// Words at the last point go on with it.
  private mutating func moveLabel(from old: Int, to new: Int, in series: XMLTree.Element) {
    for label in tree.all("dLbl", in: series) {
      guard let index = tree.first("idx", in: label).flatMap({ tree.attribute("val", of: $0) }),
        tree.unescaped(index.value) == String(old)
      else { continue }
      replace(index.value, with: String(new))
    }
  }

  /// Bars below zero are others now.
  private mutating func recolor(
    _ series: XMLTree.Element, _ data: ChartData, _ column: Int, before cells: XMLTree.Element
  ) {
    let old = tree.all("dPt", in: series)
    for point in old.dropFirst() {
      splices.append(Splice(range: point.tag.lowerBound..<tree.end(of: point), bytes: []))
    }
    var xml = XMLWriter(isFragment: true)
    data.negativePoints(column, into: &xml)
    if let first = old.first {
      splices.append(Splice(range: first.tag.lowerBound..<tree.end(of: first), bytes: xml.bytes))
    } else {
      let next = tree.first("dLbls", in: series) ?? cells
      splices.append(Splice(range: next.tag.lowerBound..<next.tag.lowerBound, bytes: xml.bytes))
    }
  }

  // MARK: Axes

  /// Ends of an axis that stand fixed, where a value lies beyond.
  private mutating func widen(_ axis: XMLTree.Element) {
    let known = chart.series.filter { $0.shape != .zone }.flatMap(\.values).compactMap { $0 }
    guard let least = known.min(), let greatest = known.max() else { return }
    if let (end, value) = bound("min", of: axis), value > least {
      replace(end, with: NativeChart.text(of: min(chart.values.minimum ?? least, least)))
    }
    if let (end, value) = bound("max", of: axis), value < greatest {
      replace(end, with: NativeChart.text(of: max(chart.values.maximum ?? greatest, greatest)))
    }
  }

  private func bound(_ name: String, of axis: XMLTree.Element) -> (Range<Int>, Double)? {
    guard let end = tree.first(name, in: axis).flatMap({ tree.attribute("val", of: $0) }),
      let value = Double(tree.unescaped(end.value))
    else { return nil }
    return (end.value, value)
  }
}

extension NativeChart.Series {
  /// In the order in which plots are written.
  fileprivate var plot: Int {
    switch shape {
    case .zone: 0
    case .bars: 1
    case .line, .dots: 2
    }
  }
}

extension XMLTree {
  /// After the last tag of an element.
  func end(of element: Element) -> Int {
    if element.isEmpty { return element.tag.upperBound }
    return (bytes[element.content.upperBound...].firstIndex(of: UInt8(ascii: ">")) ?? element.content.upperBound) + 1
  }
}
