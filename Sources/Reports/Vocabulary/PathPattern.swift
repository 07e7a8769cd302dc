/// A pattern of paths: `*` is any run within a folder's name, `**` any run at all, `?` one character. A pattern without
/// `/` is one of file names.
///
///     PathPattern("north/*.txt").matches("north/2024-08-23.txt")   // true
///     PathPattern("north/*.txt").matches("north/a/b.txt")          // false
///     PathPattern("*.pdf").matches("a/b.pdf")                      // true
package struct PathPattern {
  private let pattern: [Character]

  package init(_ pattern: String) { self.pattern = Array(pattern) }

  package func matches(_ path: String) -> Bool {
    let name = pattern.contains("/") ? path : path.split(separator: "/").last.map(String.init) ?? path
    return matches(Array(name))
  }

  /// Whether the pattern up to each of its places fits what was read so far: no more than length times length.
  private func matches(_ text: [Character]) -> Bool {
    var open = closed([0])
    for character in text {
      var next: Set<Int> = []
      for place in open where place < pattern.count {
        switch pattern[place] {
        case "*": if character != "/" || isDouble(place) { next.insert(place) }
        case "?": if character != "/" { next.insert(place + 1) }
        case character: next.insert(place + 1)
        default: continue
        }
      }
      open = closed(next)
    }
    return open.contains(pattern.count)
  }

  /// A star may stand for nothing.
  private func closed(_ places: Set<Int>) -> Set<Int> {
    var all = places
    for place in 0..<pattern.count where all.contains(place) && pattern[place] == "*" { all.insert(place + 1) }
    return all
  }

  private func isDouble(_ place: Int) -> Bool {
    place > 0 && pattern[place - 1] == "*" || place + 1 < pattern.count && pattern[place + 1] == "*"
  }
}
