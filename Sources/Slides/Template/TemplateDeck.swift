import Files

/// A deck on the masters of another: that deck's slides go, with all that only they led to; ours come.
///
///     try TemplateDeck(deck, on: "house.pptx").write(to: "weekly.pptx")
package struct TemplateDeck {
  private let template: String
  private var edit = ZipEdit()

  package init(_ deck: Deck, on template: String) throws(SlidesError) {
    self.template = template
    let reader = try ZipReader(template)
    let parts = try TemplateParts(reader)
    let look = try Template(parts)
    var deck = deck
    deck.format = look.size.width.emu * 3 > look.size.height.emu * 4 ? .wide : .standard
    let notesMaster = parts.targets(of: parts.presentationName, "/notesMaster").first
    let slides: SlideParts
    do throws(ZipFailure) {
      slides = try SlideParts(
        deck, plans: (look.opening, look.content), notesMaster: notesMaster ?? DeckParts.Name.notesMaster, names: .added
      )
    } catch { throw SlidesError(.damaged(error.words), path: template) }
    var added = slides.parts
    if notesMaster == nil { added += Self.notesMaster(deck) }
    for part in added { put(part, font: look.hasEastAsianFont ? nil : deck.language.eastAsianFont) }
    let gone = parts.unreached.subtracting(edit.replaced.keys)
    edit.removed = gone
    for viewer in parts.viewers {
      edit.replaced[viewer] = emptyPart("p:viewPr")
      edit.removed.insert(parts.list(of: viewer))
    }
    write(parts, slides.slides, addsNotesMaster: notesMaster == nil)
    let types = ContentTypeList(parts.bytes(of: TemplateParts.contentTypes))
    edit.replaced[TemplateParts.contentTypes] = types.without(parts.unreached, adding: added)
  }

  /// Writes the deck; the template stays as it is.
  package func write(to target: String) throws(SlidesError) {
    try edit.write(template, to: target)
  }

  // MARK: Parts

  private mutating func put(_ part: Part, font: String?) {
    edit.replaced[part.name] = font.map { part.naming($0) } ?? part.bytes
    if part.relationships.all.isEmpty { return }
    edit.replaced[PartGraph.list(of: part.name)] = part.relationships.xml(from: Path.folder(of: part.name))
  }

  private static func notesMaster(_ deck: Deck) -> [Part] {
    let styles = StyleParts(deck: deck, frames: SlideFrames(format: deck.format))
    let theme = "ppt/theme/weekplot.xml"
    var relationships = Relationships()
    _ = relationships.id(RelationshipType.theme, theme)
    return [
      Part(DeckParts.Name.notesMaster, ContentType.notesMaster, styles.notesMaster, relationships),
      Part(theme, ContentType.theme, themeXML(deck.language)),
    ]
  }

  // MARK: The presentation

  /// Its list of slides, and what else names them: sections and shows of some.
  private mutating func write(_ parts: TemplateParts, _ slides: [String], addsNotesMaster: Bool) {
    let tree = parts.presentation
    var list = RelationshipList(parts.bytes(of: parts.list(of: parts.presentationName)), of: parts.presentationName)
    list.removeSlides()
    var splices = tree.all("custShowLst").map { Splice(range: tree.range(of: $0), bytes: []) }
    splices += tree.all("ext").filter { tree.first("sectionLst", in: $0) != nil }
      .map { Splice(range: tree.range(of: $0), bytes: []) }
    var xml = XMLWriter(isFragment: true)
    if addsNotesMaster {
      let id = list.add(RelationshipType.notesMaster, DeckParts.Name.notesMaster)
      xml.element("p:notesMasterIdLst", Self.namespaces) { $0.element("p:notesMasterId", ["r:id": id]) }
    }
    var ids = XMLWriter(isFragment: true)
    ids.element("p:sldIdLst", Self.namespaces) { xml in
      for (index, slide) in slides.enumerated() {
        xml.element("p:sldId", ["id": String(256 + index), "r:id": list.add(RelationshipType.slide, slide)])
      }
    }
    splices += Self.lists(in: tree, notes: xml.bytes, slides: ids.bytes)
    edit.replaced[parts.presentationName] = splices.applied(to: tree.bytes)
    edit.replaced[parts.list(of: parts.presentationName)] = list.bytes
  }

  private static let namespaces: KeyValuePairs<String, String?> = [
    "xmlns:p": Namespace.presentation, "xmlns:r": Namespace.references,
  ]

  /// Masters, notes' masters, handouts' masters, slides: in this order.
  private static func lists(in tree: XMLTree, notes: [UInt8], slides: [UInt8]) -> [Splice] {
    var splices: [Splice] = []
    func end(_ names: [String]) -> Int? { names.lazy.compactMap { tree.first($0).map(tree.end) }.first }
    if !notes.isEmpty, let place = end(["sldMasterIdLst"]) {
      splices.append(Splice(range: place..<place, bytes: notes))
    }
    if let old = tree.first("sldIdLst") {
      splices.append(Splice(range: tree.range(of: old), bytes: slides))
    } else if let place = end(["handoutMasterIdLst", "notesMasterIdLst", "sldMasterIdLst"]) {
      if let first = splices.indices.first, splices[first].range.lowerBound == place {
        splices[first].bytes += slides
      } else {
        splices.append(Splice(range: place..<place, bytes: slides))
      }
    }
    return splices
  }
}

extension XMLTree {
  /// With its tags.
  func range(of element: Element) -> Range<Int> { element.tag.lowerBound..<end(of: element) }
}

extension Part {
  /// With an East Asian font by its name where the theme's would stand.
  fileprivate func naming(_ font: String) -> [UInt8] {
    guard contentType == ContentType.slide || contentType == ContentType.chart else { return bytes }
    let text = String(decoding: bytes, as: UTF8.self)
    return Array(text.replacing("\"+mn-ea\"", with: "\"\(font)\"").replacing("\"+mj-ea\"", with: "\"\(font)\"").utf8)
  }
}

/// The relationships of a part under change.
struct RelationshipList {
  private(set) var bytes: [UInt8]
  private let folder: String

  init(_ bytes: [UInt8], of part: String) {
    self.bytes = bytes
    folder = Path.folder(of: part)
  }

  mutating func removeSlides() {
    guard let tree = XMLTree(bytes) else { return }
    let slides = tree.all("Relationship").filter { tree.value("Type", of: $0)?.hasSuffix("/slide") == true }
    bytes = slides.map { Splice(range: tree.range(of: $0), bytes: []) }.applied(to: bytes)
  }

  /// - Returns: its id.
  mutating func add(_ type: String, _ part: String) -> String {
    guard let tree = XMLTree(bytes), let root = tree.first("Relationships") else { return "" }
    let taken = Set(tree.all("Relationship").compactMap { tree.value("Id", of: $0) })
    let id = (1...).lazy.map { "rIdW\($0)" }.first { !taken.contains($0) } ?? ""
    var xml = XMLWriter(isFragment: true)
    xml.element("Relationship", ["Id": id, "Type": type, "Target": relativePath(of: part, from: folder)])
    let place = root.content.upperBound
    bytes = [Splice(range: place..<place, bytes: xml.bytes)].applied(to: bytes)
    return id
  }
}

/// `[Content_Types].xml` under change.
struct ContentTypeList {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func without(_ gone: Set<String>, adding parts: [Part]) -> [UInt8] {
    guard let tree = XMLTree(bytes), let root = tree.first("Types") else { return bytes }
    let names = gone.union(parts.map(\.name))
    var splices = tree.all("Override")
      .filter { tree.value("PartName", of: $0).map { names.contains(String($0.dropFirst())) } ?? false }
      .map { Splice(range: tree.range(of: $0), bytes: []) }
    var xml = XMLWriter(isFragment: true)
    if !tree.all("Default").contains(where: { tree.value("Extension", of: $0)?.lowercased() == "png" }) {
      xml.element("Default", ["Extension": "png", "ContentType": ContentType.png])
    }
    for part in parts.sorted(by: { Path.precedes($0.name, $1.name) }) where part.contentType != ContentType.png {
      xml.element("Override", ["PartName": "/" + part.name, "ContentType": part.contentType])
    }
    let place = root.content.upperBound
    splices.append(Splice(range: place..<place, bytes: xml.bytes))
    return splices.applied(to: bytes)
  }
}
