import Files

/// The parts of a deck whose slides go and whose masters stay.
struct TemplateParts {
  let path: String
  let presentationName: String
  let presentation: XMLTree
  private let names: Set<String>
  private var sources: [String: [UInt8]] = [:]
  private let graph: PartGraph

  /// What must be read to know the masters and to write slides.
  init(_ reader: borrowing ZipReader) throws(SlidesError) {
    path = reader.path
    names = Set(reader.names)
    for name in reader.names where name.hasSuffix(".rels") || name == Self.contentTypes {
      sources[name] = try reader.bytes(of: name)
    }
    graph = PartGraph(sources.filter { $0.key.hasSuffix(".rels") })
    guard let main = graph.targets(of: "", "/officeDocument").first, names.contains(main) else {
      throw SlidesError(.noPart("ppt/presentation.xml"), path: path)
    }
    presentationName = main
    for name in [main] + Self.styles(graph, main) where names.contains(name) {
      sources[name] = try reader.bytes(of: name)
    }
    guard let tree = XMLTree(sources[main] ?? []) else { throw SlidesError(.damaged(main), path: path) }
    presentation = tree
  }

  static let contentTypes = "[Content_Types].xml"

  /// The first master, its theme and its layouts.
  private static func styles(_ graph: PartGraph, _ main: String) -> [String] {
    guard let master = graph.targets(of: main, "/slideMaster").first else { return [] }
    return [master] + graph.targets(of: master, "/theme") + graph.targets(of: master, "/slideLayout")
  }

  func bytes(of part: String) -> [UInt8] { sources[part] ?? [] }

  /// What a part leads to by relationships whose type ends so, in their order.
  func targets(of part: String, _ type: String) -> [String] { graph.targets(of: part, type).filter(names.contains) }

  func list(of part: String) -> String { PartGraph.list(of: part) }

  /// What nothing leads to when the presentation leads to no slide, relationships included.
  var unreached: Set<String> {
    var (reached, waiting): (Set<String>, [String]) = ([], [""])
    while let part = waiting.popLast() {
      for target in graph.targets(of: part) where !target.type.hasSuffix("/slide") {
        guard let name = target.part, names.contains(name), reached.insert(name).inserted else { continue }
        waiting.append(name)
      }
    }
    return names.filter { name in
      if name == Self.contentTypes || name.hasSuffix("/") { return false }
      return name.hasSuffix(".rels")
        ? !(PartGraph.owner(of: name).isEmpty || reached.contains(PartGraph.owner(of: name))) : !reached.contains(name)
    }
  }

  /// The parts that lead to slides besides the presentation: how a window stood when the deck was saved.
  var viewers: [String] {
    graph.sources.filter { $0 != presentationName && !graph.targets(of: $0, "/slide").isEmpty }
      .filter { names.contains($0) && !unreached.contains($0) }.sorted()
  }
}
