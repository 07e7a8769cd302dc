import Files

/// The parts of a deck under change: what leads to what, and what is new.
struct EditedParts {
  private(set) var edit = ZipEdit()
  /// Of presentation order.
  private(set) var slides: [String] = []
  private let names: Set<String>
  private var graph: PartGraph
  private var sources: [String: [UInt8]] = [:]
  /// Picture parts of ours by digest.
  private var added: [String: String] = [:]

  init(_ reader: borrowing ZipReader) throws(SlidesError) {
    names = Set(reader.names)
    for name in reader.names where name.hasSuffix(".rels") { sources[name] = try reader.bytes(of: name) }
    let graph = PartGraph(sources)
    self.graph = graph
    guard let main = graph.targets(of: "", "/officeDocument").first, names.contains(main) else {
      throw SlidesError(.noPart("ppt/presentation.xml"), path: reader.path)
    }
    guard let tree = XMLTree(try reader.bytes(of: main)) else { throw SlidesError(.damaged(main), path: reader.path) }
    slides = tree.all("sldId").compactMap { tree.value("r:id", of: $0) }
      .compactMap { graph.target($0, of: main) }.filter(names.contains)
    let types = "[Content_Types].xml"
    sources[types] = try reader.bytes(of: types)
    for slide in slides {
      sources[slide] = try reader.bytes(of: slide)
      for notes in notes(of: slide) { sources[notes] = try reader.bytes(of: notes) }
    }
  }

  /// As it is now.
  func bytes(of part: String) -> [UInt8] { edit.replaced[part] ?? sources[part] ?? [] }

  mutating func change(_ part: String, _ splices: [Splice]) {
    if !splices.isEmpty { edit.replaced[part] = splices.applied(to: bytes(of: part)) }
  }

  func target(_ id: String, from part: String) -> String? { graph.target(id, of: part) }

  func notes(of slide: String) -> [String] {
    graph.targets(of: slide, "/notesSlide").filter(names.contains)
  }

  /// How many relationships of all parts lead to a part.
  func relationshipCount(to part: String) -> Int {
    graph.count(to: part)
  }

  // MARK: Pictures

  mutating func replace(_ part: String, with bytes: [UInt8]) { edit.replaced[part] = bytes }

  /// Makes a relationship lead to a new part with this picture.
  mutating func lead(_ id: String, of part: String, to png: [UInt8]) {
    let list = PartGraph.list(of: part)
    guard let tree = XMLTree(bytes(of: list)),
      let element = tree.all("Relationship").first(where: { tree.value("Id", of: $0) == id }),
      let target = tree.attribute("Target", of: element)
    else { return }
    let name = picturePart(png)
    let address = relativePath(of: name, from: Path.folder(of: part))
    change(list, [Splice(range: target.value, bytes: XMLText.escaped(address))])
    guard let old = graph.lead(id, of: part, to: name) else { return }
    if relationshipCount(to: old) == 0, names.contains(old), !hasOwnContentType(old) { edit.removed.insert(old) }
  }

  private func hasOwnContentType(_ part: String) -> Bool {
    guard let tree = XMLTree(bytes(of: "[Content_Types].xml")) else { return true }
    return tree.all("Override").contains { tree.value("PartName", of: $0) == "/" + part }
  }

  /// A further relationship to a new part with this picture; its id.
  mutating func addRelationship(of part: String, to png: [UInt8]) -> String? {
    let list = PartGraph.list(of: part)
    guard let tree = XMLTree(bytes(of: list)), let root = tree.first("Relationships"), !root.isEmpty else { return nil }
    let taken = Set(graph.targets(of: part).map(\.id))
    guard let id = (1...).lazy.map({ "rIdW\($0)" }).first(where: { !taken.contains($0) }) else { return nil }
    let name = picturePart(png)
    var xml = XMLWriter(isFragment: true)
    xml.element(
      "Relationship",
      ["Id": id, "Type": RelationshipType.image, "Target": relativePath(of: name, from: Path.folder(of: part))])
    change(list, [Splice(range: root.content.upperBound..<root.content.upperBound, bytes: xml.bytes)])
    graph.add(PartGraph.Target(id: id, type: RelationshipType.image, part: name), to: part)
    return id
  }

  /// One part for each picture, however often it is shown.
  private mutating func picturePart(_ png: [UInt8]) -> String {
    let digest = Digest.sha256(png)
    if let name = added[digest] { return name }
    let taken = names.union(edit.replaced.keys)
    var number = 1
    while taken.contains("ppt/media/weekplot\(number).png") { number += 1 }
    let name = "ppt/media/weekplot\(number).png"
    added[digest] = name
    edit.replaced[name] = png
    declarePNG()
    return name
  }

  private mutating func declarePNG() {
    let part = "[Content_Types].xml"
    guard let tree = XMLTree(bytes(of: part)), let root = tree.first("Types"), !root.isEmpty else { return }
    if tree.all("Default").contains(where: { tree.value("Extension", of: $0)?.lowercased() == "png" }) { return }
    var xml = XMLWriter(isFragment: true)
    xml.element("Default", ["Extension": "png", "ContentType": ContentType.png])
    change(part, [Splice(range: root.content.lowerBound..<root.content.lowerBound, bytes: xml.bytes)])
  }
}
