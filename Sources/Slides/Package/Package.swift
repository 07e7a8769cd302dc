import Files

/// The parts of a `.pptx` and how they hang together (ECMA-376, part 2). Knows no slide.
struct Package: Sendable {
  var parts: [Part] = []
  /// Those of the package itself.
  var relationships = Relationships()

  /// The file: the list of content types first, as readers that guess by the first bytes expect it, then the package's
  /// relationships, then all parts by name. The same parts give the same bytes.
  ///
  /// - Parameter level: at which it is packed.
  func bytes(level: Int = 6) throws(ZipFailure) -> [UInt8] {
    var entries = [
      ZipEntry("[Content_Types].xml", contentTypes), ZipEntry("_rels/.rels", relationships.xml(from: "")),
    ]
    for part in parts.sorted(by: { Path.precedes($0.name, $1.name) }) {
      if !part.relationships.all.isEmpty {
        let folder = Path.folder(of: part.name)
        entries.append(
          ZipEntry("\(folder)/_rels/\(Path.name(of: part.name)).rels", part.relationships.xml(from: folder)))
      }
      entries.append(
        ZipEntry(
          part.name, part.bytes, isPacked: Part.isPacked(part.name),
          level: part.contentType == ContentType.chart ? 1 : level))
    }
    return try zip(entries)
  }

  private var contentTypes: [UInt8] {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": Namespace.contentTypes]) { xml in
      xml.element("Default", ["Extension": "png", "ContentType": ContentType.png])
      xml.element("Default", ["Extension": "rels", "ContentType": ContentType.relationships])
      xml.element("Default", ["Extension": "xml", "ContentType": ContentType.xml])
      for part in parts.sorted(by: { Path.precedes($0.name, $1.name) }) where part.contentType != ContentType.png {
        xml.element("Override", ["PartName": "/" + part.name, "ContentType": part.contentType])
      }
    }
    return xml.bytes
  }
}
