/// Puts this week's pictures into the frames of a slide that say which chart they show.
struct PictureEditor {
  let part: String
  /// From 1.
  let number: Int
  let tree: XMLTree
  let charts: [String: UpdatedChart]
  private(set) var events: [DeckEvent] = []
  private var splices: [Splice] = []

  init(part: String, number: Int, tree: XMLTree, charts: [String: UpdatedChart]) {
    self.part = part
    self.number = number
    self.tree = tree
    self.charts = charts
  }

  /// A picture of ours on the slide.
  private struct Claim {
    var id: String
    /// What it is to show, drawn for its frame.
    var chart: UpdatedChart
    var isRedrawn = false
    var picture: XMLTree.Element
    var properties: XMLTree.Element
    var blip: XMLTree.Element
    var reference: XMLTree.Attribute
    var relationship: String
    /// The part that it shows now.
    var target: String
  }

  mutating func run(
    _ parts: inout EditedParts, _ reader: borrowing ZipReader, _ altOf: ([UInt8]) -> String?,
    _ redraw: (ChartFrame) -> UpdatedChart?
  ) throws(SlidesError) {
    for frame in tree.all("graphicFrame") { noteTable(frame) }
    var claims = tree.all("pic").compactMap { claim($0, parts) }
    for index in claims.indices { fit(&claims[index], redraw) }
    for claim in claims {
      let old = try reader.bytes(of: claim.target)
      try update(claim, old, altOf(old), among: claims, &parts)
    }
    parts.change(part, splices)
  }

  private mutating func noteTable(_ frame: XMLTree.Element) {
    guard let properties = tree.first("cNvPr", in: frame), let name = tree.value("name", of: properties),
      name.hasPrefix(SlideTable.namePrefix)
    else { return }
    events.append(.table(slide: number, name: String(name.dropFirst(SlideTable.namePrefix.count))))
  }

  // MARK: Which pictures are ours

  private mutating func claim(_ picture: XMLTree.Element, _ parts: EditedParts) -> Claim? {
    guard let properties = tree.first("cNvPr", in: picture) else { return nil }
    let words = ["name", "descr", "title"].compactMap { tree.value($0, of: properties) }
    guard let id = ChartClaim.first(in: words, of: charts)?.id else { return nil }
    guard let chart = charts[id] else {
      events.append(.unknown(slide: number, id: id))
      return nil
    }
    guard let blip = tree.first("blip", in: picture), let reference = tree.attribute("r:embed", of: blip),
      tree.first("svgBlip", in: picture) == nil,
      let target = parts.target(tree.unescaped(reference.value), from: part)
    else {
      events.append(.otherFormat(slide: number, id: id))
      return nil
    }
    return Claim(
      id: id, chart: chart, picture: picture, properties: properties, blip: blip, reference: reference,
      relationship: tree.unescaped(reference.value), target: target)
  }

  /// Has a chart drawn anew where its frame has other proportions than its picture, unless a person has cropped it.
  private func fit(_ claim: inout Claim, _ redraw: (ChartFrame) -> UpdatedChart?) {
    let crop = tree.first("srcRect", in: claim.picture).map { self.crop(of: $0) } ?? []
    guard !crop.contains(where: { $0 > 0 }), let size = size(of: claim.picture),
      !isNear(size.width / size.height, Double(claim.chart.width) / Double(claim.chart.height))
    else { return }
    let words = SlideWords(tree, chart: claim.id)
    let frame = ChartFrame(
      id: claim.id, width: Length(emu: Int(size.width)), height: Length(emu: Int(size.height)),
      hasTitle: words.hasTitle, hasSource: words.hasSource)
    guard let drawn = redraw(frame) else { return }
    (claim.chart, claim.isRedrawn) = (drawn, true)
  }

  // MARK: One picture

  private mutating func update(
    _ claim: Claim, _ old: [UInt8], _ oldAlt: String?, among claims: [Claim], _ parts: inout EditedParts
  ) throws(SlidesError) {
    let chart = claim.chart
    guard let margins = margins(claim, chart, old) else {
      events.append(.cropped(slide: number, id: claim.id))
      return
    }
    if old != chart.png {
      place(claim, among: claims, &parts)
      events.append(claim.isRedrawn ? .redrawn(slide: number, id: claim.id) : .picture(slide: number, id: claim.id))
    } else {
      events.append(.same(slide: number, id: claim.id))
    }
    if margins.isChange {
      splices += margins.splices
      if margins.isNeeded { events.append(.margins(slide: number, id: claim.id)) }
    }
    // Words that a person wrote stay.
    if let attribute = tree.attribute("descr", of: claim.properties), tree.unescaped(attribute.value) == oldAlt,
      oldAlt != chart.alt
    {
      splices.append(Splice(range: attribute.value, bytes: XMLText.escaped(chart.alt)))
    }
  }

  /// Over the old part where nothing else shows it, else into a part of its own.
  private mutating func place(_ claim: Claim, among claims: [Claim], _ parts: inout EditedParts) {
    let chart = claim.chart
    let ours = claims.count { $0.relationship == claim.relationship && $0.chart.png == chart.png }
    let all = tree.elements.reduce(0) { count, element in
      count + element.attributes.count { $0.name.hasPrefix("r:") && tree.unescaped($0.value) == claim.relationship }
    }
    if ours < all {
      guard let id = parts.addRelationship(of: part, to: chart.png) else { return }
      splices.append(Splice(range: claim.reference.value, bytes: XMLText.escaped(id)))
    } else if parts.relationshipCount(to: claim.target) == 1, claim.target.lowercased().hasSuffix(".png") {
      parts.replace(claim.target, with: chart.png)
    } else {
      parts.lead(claim.relationship, of: part, to: chart.png)
    }
  }
}

// MARK: Proportions

extension PictureEditor {
  private struct Margins {
    var isChange = false
    /// Whether the picture stands whole between them.
    var isNeeded = false
    var splices: [Splice] = []
  }

  /// What keeps the picture from being stretched: margins outside it, as a negative `srcRect`. nil where a person's crop
  /// would show another part of it.
  private func margins(_ claim: Claim, _ chart: UpdatedChart, _ old: [UInt8]) -> Margins? {
    let whole = Double(chart.width) / Double(chart.height)
    let rectangle = tree.first("srcRect", in: claim.picture)
    let crop = rectangle.map { self.crop(of: $0) } ?? [0, 0, 0, 0]
    if crop.contains(where: { $0 > 0 }) {
      guard let size = pngSize(old), isNear(Double(size.0) / Double(size.1), whole) else { return nil }
      return Margins()
    }
    guard let size = size(of: claim.picture) else { return Margins() }
    let frame = size.width / size.height
    let (across, down) = (max(0, frame / whole - 1) / 2, max(0, whole / frame - 1) / 2)
    let wanted =
      isNear(frame, whole) ? [0, 0, 0, 0] : [-across, -down, -across, -down].map { ($0 * 100_000).rounded() }
    if wanted == crop { return Margins() }
    return Margins(
      isChange: true, isNeeded: wanted.contains { $0 != 0 },
      splices: [written(wanted, over: rectangle, after: claim.blip)])
  }

  /// Left, top, right, bottom in thousandths of a percent.
  private func crop(of rectangle: XMLTree.Element) -> [Double] {
    ["l", "t", "r", "b"].map { tree.value($0, of: rectangle).flatMap(Double.init) ?? 0 }
  }

  /// Half a percent is a pixel or two of a chart.
  private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a / b - 1) <= 0.005 }

  private func written(
    _ crop: [Double], over old: XMLTree.Element?, after blip: XMLTree.Element
  ) -> Splice {
    let name = String(
      decoding: tree.bytes[(blip.tag.lowerBound + 1)...].prefix { $0 != 0x20 && $0 != 0x2F && $0 != 0x3E },
      as: UTF8.self)
    let prefix = name.split(separator: ":").count == 2 ? name.prefix { $0 != ":" } + ":" : ""
    let sides = zip(["l", "t", "r", "b"], crop).filter { $0.1 != 0 }.map { " \($0)=\"\(Int($1))\"" }.joined()
    let bytes = Array("<\(prefix)srcRect\(sides)/>".utf8)
    if let old { return Splice(range: old.tag.lowerBound..<tree.end(of: old), bytes: bytes) }
    let place = tree.end(of: blip)
    return Splice(range: place..<place, bytes: bytes)
  }

  private typealias Size = (width: Double, height: Double)

  /// In EMU as shown, groups around it counted; nil where the layout decides.
  private func size(of picture: XMLTree.Element) -> Size? {
    guard let shape = tree.first("spPr", in: picture), let transform = tree.first("xfrm", in: shape),
      var size = extent("ext", in: transform)
    else { return nil }
    for group in tree.all("grpSp") where group.content.contains(picture.tag.lowerBound) {
      guard let properties = tree.first("grpSpPr", in: group), let transform = tree.first("xfrm", in: properties),
        let outer = extent("ext", in: transform), let inner = extent("chExt", in: transform)
      else { continue }
      size = (size.width * outer.width / inner.width, size.height * outer.height / inner.height)
    }
    return size
  }

  private func extent(_ name: String, in transform: XMLTree.Element) -> Size? {
    guard let extent = tree.first(name, in: transform), let x = tree.value("cx", of: extent).flatMap(Double.init),
      let y = tree.value("cy", of: extent).flatMap(Double.init), x > 0, y > 0
    else { return nil }
    return (x, y)
  }

  /// From the header of a PNG file.
  private func pngSize(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    let numbers = [16, 20].map { start in bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return numbers[0] > 0 && numbers[1] > 0 ? (numbers[0], numbers[1]) : nil
  }
}
