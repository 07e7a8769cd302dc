import Files

/// One file inside a package: a slide, a picture, a list.
struct Part: Hashable, Sendable {
  /// Without a slash at its head: `ppt/slides/slide1.xml`.
  var name: String
  var contentType: String
  var bytes: [UInt8]
  var relationships = Relationships()

  init(_ name: String, _ contentType: String, _ bytes: [UInt8], _ relationships: Relationships = Relationships()) {
    self.name = name
    self.contentType = contentType
    self.bytes = bytes
    self.relationships = relationships
  }

  /// Whether a part of this name is packed already: a picture, a workbook.
  static func isPacked(_ name: String) -> Bool { ["png", "xlsx"].contains(Path.ending(of: name)) }
}

/// What a part points to, by `rId1`, `rId2`… in order of asking.
struct Relationships: Hashable, Sendable {
  struct Relationship: Hashable, Sendable {
    var type: String
    /// The name of the part.
    var target: String
  }

  private(set) var all: [Relationship] = []

  /// The id of the relationship, an old one where the same was asked for before.
  mutating func id(_ type: String, _ target: String) -> String {
    let asked = Relationship(type: type, target: target)
    let index = all.firstIndex(of: asked) ?? all.count
    if index == all.count { all.append(asked) }
    return "rId\(index + 1)"
  }

  /// The part that says so, for a part of this folder; nothing where nothing is pointed to.
  func xml(from folder: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": Namespace.relationships]) { xml in
      for (index, relationship) in all.enumerated() {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(index + 1)", "Type": relationship.type,
            "Target": relativePath(of: relationship.target, from: folder),
          ])
      }
    }
    return xml.bytes
  }
}

/// `relativePath(of: "ppt/media/image1.png", from: "ppt/slides")` is `../media/image1.png`.
func relativePath(of part: String, from folder: String) -> String {
  var there = part.split(separator: "/")[...]
  var here = folder.split(separator: "/")[...]
  while let a = there.first, let b = here.first, a == b, there.count > 1 {
    there = there.dropFirst()
    here = here.dropFirst()
  }
  return String(repeating: "../", count: here.count) + there.joined(separator: "/")
}
