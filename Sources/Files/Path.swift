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
    let name = split(path).name
    return String(lastDot(of: name).map { name[..<$0] } ?? name)
  }

  /// The last ending in ASCII lower case without its dot: `A.PDF` → `pdf`; none is empty.
  package static func ending(of path: String) -> String {
    let name = split(path).name
    return lastDot(of: name).map { name.utf8[$0...].dropFirst() }.map { Substring($0).lowercased() } ?? ""
  }

  /// `true` if `a` stands before `b` in a listing: by bytes, so that no locale or Unicode version has a say.
  package static func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// That of `.profile` is the beginning of its name.
  private static func lastDot(of name: Substring) -> Substring.Index? {
    name.utf8.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 == name.startIndex ? nil : $0 }
  }

  /// By bytes, as the system does it: a slash is one whatever stands behind it.
  private static func split(_ path: String) -> (folder: String, name: Substring) {
    let slash = UInt8(ascii: "/")
    var trimmed = path.utf8[...]
    while trimmed.dropFirst().last == slash { trimmed.removeLast() }
    guard let last = trimmed.lastIndex(of: slash) else { return (".", Substring(trimmed)) }
    let name = trimmed[last...].dropFirst()
    if name.isEmpty { return ("/", Substring(trimmed)) }
    let folder = trimmed[..<last]
    return (folder.isEmpty ? "/" : String(Substring(folder)), Substring(name))
  }
}
