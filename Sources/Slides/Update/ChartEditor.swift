import Files

/// Puts this week's numbers into the native charts of a slide that say which chart they show, `weekplot:ID` or, of a
/// chart's second panel, `weekplot:ID#2`.
///
/// The workbook is replaced; in the chart's part the values, and nothing that a person may have styled. Only where its
/// series are not those of the chart it is written anew.
struct ChartEditor {
  let part: String
  /// Of the slide, from 1.
  let number: Int
  let tree: XMLTree
  let charts: [String: UpdatedChart]
  let language: DeckLanguage
  private(set) var events: [DeckEvent] = []

  init(part: String, number: Int, tree: XMLTree, charts: [String: UpdatedChart], language: DeckLanguage) {
    self.part = part
    self.number = number
    self.tree = tree
    self.charts = charts
    self.language = language
  }

  mutating func run(_ parts: inout EditedParts, _ reader: borrowing ZipReader) throws(SlidesError) {
    for frame in tree.all("graphicFrame") {
      guard let reference = tree.first("chart", in: frame).flatMap({ tree.value("r:id", of: $0) }),
        let properties = tree.first("cNvPr", in: frame)
      else { continue }
      let words = ["name", "descr", "title"].compactMap { tree.value($0, of: properties) }
      guard let claim = ChartClaim.first(in: words, of: charts) else { continue }
      try update(claim, frame, reference, &parts, reader)
    }
  }

  private mutating func update(
    _ claim: ChartClaim, _ frame: XMLTree.Element, _ reference: String, _ parts: inout EditedParts,
    _ reader: borrowing ZipReader
  ) throws(SlidesError) {
    guard let chart = charts[claim.id] else { return events.append(.unknown(slide: number, id: claim.id)) }
    guard chart.native.indices.contains(claim.panel) else {
      return events.append(.notNative(slide: number, id: claim.id))
    }
    guard let target = parts.target(reference, from: part), let old = XMLTree(try reader.bytes(of: target)),
      let link = old.first("externalData").flatMap({ old.value("r:id", of: $0) }),
      let workbook = parts.target(link, from: target)
    else { return events.append(.noWorkbook(slide: number, id: claim.id)) }
    let native = chart.native[claim.panel]
    let sheet: [UInt8]
    do { sheet = try ChartSheet(chart: native).workbook.bytes(level: 1) } catch {
      throw SlidesError(.damaged(error.words), path: reader.path)
    }
    let xml =
      ChartSplicer(old, native).map { $0.splices.applied(to: old.bytes) }
      ?? ChartPart(native, in: extent(of: frame), language).xml(workbook: link)
    if xml == old.bytes, try reader.bytes(of: workbook) == sheet {
      return events.append(.same(slide: number, id: claim.id))
    }
    parts.replace(target, with: xml)
    parts.replace(workbook, with: sheet)
    events.append(.chart(slide: number, id: claim.id))
  }

  private func extent(of frame: XMLTree.Element) -> Frame {
    let extent = tree.first("xfrm", in: frame).flatMap { tree.first("ext", in: $0) }
    func length(_ name: String) -> Length {
      Length(emu: extent.flatMap { tree.value(name, of: $0) }.flatMap { Int($0) } ?? 0)
    }
    return Frame(x: Length(emu: 0), y: Length(emu: 0), width: length("cx"), height: length("cy"))
  }
}

/// Which chart a shape's words name, and which panel of it, from 0.
struct ChartClaim: Hashable {
  var id: String
  var panel = 0

  /// That of the first words that name one.
  static func first(in words: [String], of charts: [String: UpdatedChart]) -> ChartClaim? {
    words.lazy.compactMap { ChartClaim(in: $0) { charts[$0] != nil } }.first
  }

  /// The id after `weekplot:`: the longest that a chart bears, else all up to a blank; nil where there is none.
  init?(in words: String, known: (String) -> Bool) {
    guard let mark = words.firstRange(of: "weekplot:"), !words[..<mark.lowerBound].hasSuffix("{{") else { return nil }
    let rest = words[mark.upperBound...].prefix { !$0.isWhitespace && $0 != "\"" && $0 != "}" }
    if rest.isEmpty { return nil }
    var id = rest
    while !id.isEmpty, !known(String(id)) { id.removeLast() }
    self.id = id.isEmpty ? String(rest.prefix { $0 != "#" }) : String(id)
    let after = rest.dropFirst(self.id.count)
    if after.hasPrefix("#"), let number = Int(after.dropFirst().prefix(while: \.isNumber)), number > 0 {
      panel = number - 1
    }
  }
}
