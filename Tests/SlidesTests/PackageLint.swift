import Foundation

@testable import Slides

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Looks for what makes PowerPoint offer a repair: a deck is opened as a package of parts, each rule by itself.
struct PackageLint {
  private(set) var faults: [String] = []
  let names: [String]
  private var contents: [String: [UInt8]] = [:]
  private var documents: [String: XMLDocument] = [:]

  init(_ path: String) throws {
    let reader = try ZipReader(path)
    names = reader.names
    for name in names { contents[name] = try reader.bytes(of: name) }
    for name in names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      // Foundation's parsers mend what they can, so what is open at the end is counted here.
      if Self.isBalanced(text(of: name)) {
        documents[name] = try XMLDocument(data: Data(bytes(of: name)))
      } else {
        faults.append("\(name): is not XML")
      }
    }
    checkContentTypes()
    checkRelationships()
    checkReachability()
    for name in names.sorted() where name.hasPrefix("ppt/") { checkShapes(name) }
    checkPresentation()
    checkThemes()
  }

  private static func isBalanced(_ xml: String) -> Bool {
    var open: [Substring] = []
    for tag in xml.matches(of: #/<(\/?)([A-Za-z:]+)[^>]*?(\/?)>/#) {
      if !tag.1.isEmpty {
        guard open.popLast() == tag.2 else { return false }
      } else if tag.3.isEmpty {
        open.append(tag.2)
      }
    }
    return open.isEmpty
  }

  func bytes(of name: String) -> [UInt8] { contents[name] ?? [] }

  func text(of name: String) -> String { String(decoding: bytes(of: name), as: UTF8.self) }

  func elements(_ name: String, in part: String) -> [XMLElement] {
    guard let root = documents[part]?.rootElement() else { return [] }
    return Self.descendants(of: root, name)
  }

  private static func descendants(of element: XMLElement, _ name: String) -> [XMLElement] {
    var found = element.name == name ? [element] : []
    for case let child as XMLElement in element.children ?? [] { found += descendants(of: child, name) }
    return found
  }

  // MARK: Package

  private mutating func checkContentTypes() {
    let list = "[Content_Types].xml"
    if names.first != list { faults.append("\(list) is not the first entry") }
    let defaults = Set(elements("Default", in: list).compactMap { $0["Extension"] })
    let overrides = elements("Override", in: list).compactMap { $0["PartName"] }
    if Set(overrides).count != overrides.count { faults.append("a part has two content types") }
    for part in overrides where contents[String(part.dropFirst())] == nil {
      faults.append("\(part) has a content type and is not there")
    }
    for name in names where name != list {
      let ending = name.split(separator: ".").last.map(String.init) ?? ""
      if !defaults.contains(ending), !overrides.contains("/" + name) { faults.append("\(name) has no content type") }
      if ending == "xml", !overrides.contains("/" + name) { faults.append("\(name) has only the general content type") }
    }
  }

  private func relationships(of part: String) -> [(id: String, type: String, target: String)] {
    let pieces = part.split(separator: "/").map(String.init)
    let folder = pieces.dropLast().joined(separator: "/")
    let list = (folder.isEmpty ? "" : folder + "/") + "_rels/" + (pieces.last ?? "") + ".rels"
    return elements("Relationship", in: list).map { element in
      (element["Id"] ?? "", element["Type"] ?? "", Self.resolved(element["Target"] ?? "", from: folder))
    }
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for piece in target.split(separator: "/") {
      if piece == ".." { _ = path.popLast() } else { path.append(String(piece)) }
    }
    return path.joined(separator: "/")
  }

  private mutating func checkRelationships() {
    for name in [""] + names where !name.hasSuffix(".rels") {
      let all = relationships(of: name)
      let ids = all.map(\.id)
      if Set(ids).count != ids.count { faults.append("\(name): two relationships of one id") }
      for relationship in all where contents[relationship.target] == nil {
        faults.append("\(name): \(relationship.id) leads to \(relationship.target), which is not there")
      }
      for match in text(of: name).matches(of: #/ r:(?:id|embed|link|pict)="([^"]*)"/#)
      where !ids.contains(String(match.1)) {
        faults.append("\(name): \(match.1) is no relationship")
      }
    }
  }

  private mutating func checkReachability() {
    var (reached, waiting): (Set<String>, [String]) = ([], [""])
    while let part = waiting.popLast() {
      for target in relationships(of: part).map(\.target) where reached.insert(target).inserted {
        waiting.append(target)
      }
    }
    for name in names where !reached.contains(name) && !name.hasSuffix(".rels") && name != "[Content_Types].xml" {
      faults.append("nothing leads to \(name)")
    }
  }

  // MARK: Slides

  private mutating func checkShapes(_ name: String) {
    let ids = elements("p:cNvPr", in: name).compactMap { $0["id"] }
    if Set(ids).count != ids.count || ids.contains(where: { Int($0) ?? 0 < 1 }) {
      faults.append("\(name): ids of shapes are not unique")
    }
    for extent in elements("a:ext", in: name) + elements("p:ext", in: name) {
      if let x = extent["cx"], let y = extent["cy"], Int(x) ?? -1 < 0 || Int(y) ?? -1 < 0 {
        faults.append("\(name): an extent of \(x) × \(y)")
      }
    }
    for run in elements("a:r", in: name) + elements("a:fld", in: name) {
      let fonts = Self.descendants(of: run, "a:ea").compactMap { $0["typeface"] }
      if fonts.filter({ !$0.isEmpty }).count != 1 { faults.append("\(name): a run without an East Asian font") }
    }
    for body in elements("a:txBody", in: name) + elements("p:txBody", in: name)
    where Self.descendants(of: body, "a:p").isEmpty {
      faults.append("\(name): a text without a paragraph")
    }
    for frame in elements("p:graphicFrame", in: name) where !Self.descendants(of: frame, "a:tbl").isEmpty {
      checkTable(frame, name)
    }
  }

  private mutating func checkTable(_ frame: XMLElement, _ name: String) {
    let columns = Self.descendants(of: frame, "a:gridCol").compactMap { $0["w"] }.compactMap(Int.init)
    let rows = Self.descendants(of: frame, "a:tr")
    let extent = Self.descendants(of: frame, "a:ext").first
    if columns.reduce(0, +) != extent.flatMap({ $0["cx"] }).flatMap({ Int($0) }) {
      faults.append("\(name): columns are not as wide as their table")
    }
    let heights = rows.compactMap { $0["h"] }.compactMap(Int.init)
    if heights.reduce(0, +) != extent.flatMap({ $0["cy"] }).flatMap({ Int($0) }) || heights.contains(where: { $0 <= 0 })
    {
      faults.append("\(name): rows are not as tall as their table")
    }
    for row in rows {
      let cells = Self.descendants(of: row, "a:tc")
      if cells.count != columns.count {
        faults.append("\(name): a row of \(cells.count) cells in \(columns.count) columns")
      }
      let covered = cells.count { $0["hMerge"] == "1" }
      let spanned = cells.compactMap { $0["gridSpan"] }.compactMap(Int.init).reduce(0) { $0 + $1 - 1 }
      if covered != spanned { faults.append("\(name): merged cells do not add up") }
    }
  }

  private mutating func checkPresentation() {
    let part = "ppt/presentation.xml"
    let slides = elements("p:sldId", in: part).compactMap { $0["id"] }.compactMap(Int.init)
    if Set(slides).count != slides.count || slides.contains(where: { $0 < 256 || $0 >= 1 << 31 }) {
      faults.append("ids of slides are not as they must be")
    }
    let masters = elements("p:sldMasterId", in: part).compactMap { $0["id"] }
    let layouts = names.flatMap { elements("p:sldLayoutId", in: $0) }.compactMap { $0["id"] }
    let shared = (masters + layouts).compactMap(Int.init)
    if Set(shared).count != shared.count || shared.contains(where: { $0 < 1 << 31 }) {
      faults.append("ids of masters and layouts are not as they must be")
    }
  }

  private mutating func checkThemes() {
    let lists = ["a:fillStyleLst", "a:lnStyleLst", "a:effectStyleLst", "a:bgFillStyleLst"]
    for name in names where name.hasPrefix("ppt/theme/") && name.hasSuffix(".xml") {
      for list in lists where elements(list, in: name).first?.childCount != 3 {
        faults.append("\(name): \(list) has not three styles")
      }
      let fonts = elements("a:ea", in: name).compactMap { $0["typeface"] }
      if fonts.count != 2 || fonts.contains("") { faults.append("\(name): no East Asian font") }
    }
  }
}

extension XMLElement {
  /// Not `attribute(forName:)`, which finds none on Linux where the element's namespace is the default.
  subscript(attribute: String) -> String? { attributes?.first { $0.name == attribute }?.stringValue }
}
