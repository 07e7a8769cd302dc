import Files

/// What the parts of a package lead to.
struct PartGraph {
  struct Target {
    var id: String
    var type: String
    /// nil of what lies outside the package.
    var part: String?
  }

  private var all: [String: [Target]] = [:]

  /// - Parameter lists: the parts that say so, by name.
  init(_ lists: [String: [UInt8]]) {
    for (name, bytes) in lists {
      let owner = Self.owner(of: name)
      all[owner] = Self.read(bytes, folder: Path.folder(of: owner))
    }
  }

  /// Parts that lead anywhere.
  var sources: [String] { Array(all.keys) }

  func targets(of part: String) -> [Target] { all[part] ?? [] }

  func targets(of part: String, _ type: String) -> [String] {
    targets(of: part).filter { $0.type.hasSuffix(type) }.compactMap(\.part)
  }

  func target(_ id: String, of part: String) -> String? { all[part]?.first { $0.id == id }?.part }

  /// How many relationships of all parts lead to a part.
  func count(to part: String) -> Int { all.values.reduce(0) { $0 + $1.count { $0.part == part } } }

  mutating func add(_ target: Target, to part: String) { all[part, default: []].append(target) }

  /// - Returns: what it led to before.
  mutating func lead(_ id: String, of part: String, to name: String) -> String? {
    guard let index = all[part]?.firstIndex(where: { $0.id == id }) else { return nil }
    defer { all[part]?[index].part = name }
    return all[part]?[index].part
  }

  private static func read(_ bytes: [UInt8], folder: String) -> [Target] {
    guard let tree = XMLTree(bytes) else { return [] }
    return tree.all("Relationship").map { element in
      let target = tree.value("Target", of: element) ?? ""
      let isOutside = tree.value("TargetMode", of: element) == "External"
      return Target(
        id: tree.value("Id", of: element) ?? "", type: tree.value("Type", of: element) ?? "",
        part: isOutside ? nil : resolved(target, from: folder == "." ? "" : folder))
    }
  }

  private static func resolved(_ target: String, from folder: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for piece in target.split(separator: "/") where piece != "." {
      if piece == ".." { _ = path.popLast() } else { path.append(piece) }
    }
    return path.joined(separator: "/")
  }

  /// `ppt/_rels/presentation.xml.rels` is that of `ppt/presentation.xml`, `_rels/.rels` that of the package.
  static func owner(of list: String) -> String {
    list.replacing("_rels/", with: "", maxReplacements: 1).replacing(#/\.rels$/#, with: "")
  }

  static func list(of part: String) -> String { "\(Path.folder(of: part))/_rels/\(Path.name(of: part)).rels" }
}
