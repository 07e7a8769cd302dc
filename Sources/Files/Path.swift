/// The few things to do with a path's words; nothing here asks the disk.
package enum Path {
  /// `joined("Charts", "a.png")` is `Charts/a.png`; an absolute second part stands alone.
  package static func joined(_ folder: String, _ rest: String) -> String {
    if folder.isEmpty || rest.hasPrefix("/") { return rest }
    if rest.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + rest : folder + "/" + rest
  }

  /// `Charts/a.png` → `a.png`; `Charts/` → `Charts`.
  package static func name(of path: String) -> String { String(split(path).name) }

  /// `Charts/a.png` → `Charts`; `a.png` → `.`; `/a.png` → `/`.
  package static func folder(of path: String) -> String { split(path).folder }

  /// The name without its last ending: `Reports/2024-W18.v2.txt` → `2024-W18.v2`.
  package static func stem(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// The last ending in ASCII lower case without its dot: `A.PDF` → `pdf`; none is empty.
  package static func ending(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// `true` if `a` stands before `b` in a listing: by bytes, so that no locale or Unicode version has a say.
  package static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  private static func split(_ path: String) -> (folder: String, name: Substring) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.last == "/" { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: "/") else { return (".", trimmed) }
    let name = trimmed[trimmed.index(after: slash)...]
    if name.isEmpty { return ("/", trimmed) }
    let folder = trimmed[..<slash]
    return (folder.isEmpty ? "/" : String(folder), name)
  }
}
