import Glibc

/// What drawing some charts took, in milliseconds and bytes.
struct Effort {
  var charts = 0
  var processor = 0.0
  var wall = 0.0
  var bytes = 0
  /// The three parts of `processor`; 0 for peers, who don't tell.
  var layout = 0.0
  var painting = 0.0
  var encoding = 0.0

  mutating func add(_ other: Effort) {
    charts += other.charts
    processor += other.processor
    wall += other.wall
    bytes += other.bytes
    layout += other.layout
    painting += other.painting
    encoding += other.encoding
  }

  var line: String { "\(charts) \(processor) \(wall) \(bytes) \(layout) \(painting) \(encoding)" }

  /// Lines of a kind and its figures, as our `draw` and the Python peer print them.
  static func parse(_ text: String) -> [(Kind, Effort)] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      let figures = numbers(words.dropFirst().joined(separator: " "))
      guard let kind = words.first.flatMap({ Kind(rawValue: String($0)) }), figures.count >= 4 else { return nil }
      let parts = figures.count > 6 ? figures[4...6] : [0, 0, 0]
      return (
        kind,
        Effort(
          charts: Int(figures[0]), processor: figures[1], wall: figures[2], bytes: Int(figures[3]),
          layout: parts[parts.startIndex], painting: parts[parts.startIndex + 1], encoding: parts[parts.startIndex + 2])
      )
    }
  }
}

/// 0 where there is none.
func sizeOfFile(_ path: String) -> Int {
  var found = stat()
  return stat(path, &found) == 0 ? Int(found.st_size) : 0
}
