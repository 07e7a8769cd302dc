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
    var picture: XMLTree.Element
    var properties: XMLTree.Element
    var blip: XMLTree.Element
    var reference: XMLTree.Attribute
    var relationship: String
    /// The part that it shows now.
    var target: String
  }

  mutating func run(
    _ parts: inout EditedParts, _ reader: borrowing ZipReader, _ altOf: ([UInt8]) -> String?
  ) throws(SlidesError) {
    for frame in tree.all("graphicFrame") { noteTable(frame) }
    let claims = tree.all("pic").compactMap { claim($0, parts) }
    for claim in claims {
      guard let chart = charts[claim.id] else { continue }
      let old = try reader.bytes(of: claim.target)
      try update(claim, chart, old, altOf(old), among: claims, &parts)
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
    guard let id = words.lazy.compactMap(chartID).first else { return nil }
    guard charts[id] != nil else {
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
      id: id, picture: picture, properties: properties, blip: blip, reference: reference,
      relationship: tree.unescaped(reference.value), target: target)
  }

  /// The id after `weekplot:`: the longest that a chart bears, else all up to a blank.
  private func chartID(in words: String) -> String? {
    guard let mark = words.firstRange(of: "weekplot:"), !words[..<mark.lowerBound].hasSuffix("{{") else { return nil }
    let rest = words[mark.upperBound...].prefix { !$0.isWhitespace && $0 != "\"" && $0 != "}" }
    var known = rest
    while !known.isEmpty, charts[String(known)] == nil { known.removeLast() }
    return known.isEmpty ? (rest.isEmpty ? nil : String(rest)) : String(known)
  }

  // MARK: One picture

  private mutating func update(
    _ claim: Claim, _ chart: UpdatedChart, _ old: [UInt8], _ oldAlt: String?, among claims: [Claim],
    _ parts: inout EditedParts
  ) throws(SlidesError) {
    guard let margins = margins(claim, chart, old) else {
      events.append(.cropped(slide: number, id: claim.id))
      return
    }
    if old != chart.png {
      place(chart, claim, among: claims, &parts)
      events.append(.picture(slide: number, id: claim.id))
    } else {
      events.append(.same(slide: number, id: claim.id))
    }
    if margins.isChange {
      splices += margins.splices
      events.append(.margins(slide: number, id: claim.id))
    }
    // Words that a person wrote stay.
    if let attribute = tree.attribute("descr", of: claim.properties), tree.unescaped(attribute.value) == oldAlt,
      oldAlt != chart.alt
    {
      splices.append(Splice(range: attribute.value, bytes: XMLText.escaped(chart.alt)))
    }
  }

  /// Over the old part where nothing else shows it, else into a part of its own.
  private mutating func place(
    _ chart: UpdatedChart, _ claim: Claim, among claims: [Claim], _ parts: inout EditedParts
  ) {
    let ours = claims.count { $0.relationship == claim.relationship && $0.id == claim.id }
    let all = tree.elements.reduce(0) { count, element in
      count + element.attributes.count { $0.name.hasPrefix("r:") && tree.unescaped($0.value) == claim.relationship }
    }
    if ours < all {
      guard let id = parts.addRelationship(of: part, to: chart.png, chart: claim.id) else { return }
      splices.append(Splice(range: claim.reference.value, bytes: XMLText.escaped(id)))
    } else if parts.relationshipCount(to: claim.target) == 1, claim.target.lowercased().hasSuffix(".png") {
      parts.replace(claim.target, with: chart.png)
    } else {
      parts.lead(claim.relationship, of: part, to: chart.png, chart: claim.id)
    }
  }
}

// MARK: Proportions

extension PictureEditor {
  private struct Margins {
    var isChange = false
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
    guard let frame = proportions(of: claim.picture) else { return Margins() }
    let (across, down) = (max(0, frame / whole - 1) / 2, max(0, whole / frame - 1) / 2)
    let wanted =
      isNear(frame, whole) ? [0, 0, 0, 0] : [-across, -down, -across, -down].map { ($0 * 100_000).rounded() }
    if wanted == crop { return Margins() }
    return Margins(isChange: true, splices: [written(wanted, over: rectangle, after: claim.blip)])
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
    if let old { return Splice(range: old.tag.lowerBound..<end(of: old), bytes: bytes) }
    let place = end(of: blip)
    return Splice(range: place..<place, bytes: bytes)
  }

  private func end(of element: XMLTree.Element) -> Int {
    if element.isEmpty { return element.tag.upperBound }
    let close = tree.bytes[element.content.upperBound...].firstIndex(of: UInt8(ascii: ">"))
    return (close ?? element.content.upperBound) + 1
  }

  /// Width to height as shown, groups around it counted; nil where the layout decides.
  private func proportions(of picture: XMLTree.Element) -> Double? {
    guard let shape = tree.first("spPr", in: picture), let transform = tree.first("xfrm", in: shape),
      var ratio = ratio("ext", in: transform)
    else { return nil }
    for group in tree.all("grpSp") where group.content.contains(picture.tag.lowerBound) {
      guard let properties = tree.first("grpSpPr", in: group), let transform = tree.first("xfrm", in: properties),
        let outer = self.ratio("ext", in: transform), let inner = self.ratio("chExt", in: transform)
      else { continue }
      ratio *= outer / inner
    }
    return ratio
  }

  private func ratio(_ name: String, in transform: XMLTree.Element) -> Double? {
    guard let extent = tree.first(name, in: transform), let x = tree.value("cx", of: extent).flatMap(Double.init),
      let y = tree.value("cy", of: extent).flatMap(Double.init), x > 0, y > 0
    else { return nil }
    return x / y
  }

  /// From the header of a PNG file.
  private func pngSize(_ bytes: [UInt8]) -> (Int, Int)? {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    let numbers = [16, 20].map { start in bytes[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) } }
    return numbers[0] > 0 && numbers[1] > 0 ? (numbers[0], numbers[1]) : nil
  }
}
