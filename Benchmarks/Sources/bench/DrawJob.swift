import Drawing
import PNG
import Plotting

/// Draws the whole workload to `folder` as one worker does, and prints for each kind: charts, processor milliseconds,
/// wall milliseconds, bytes, and the processor milliseconds of layout, painting and encoding.
func drawWorkload(to folder: String) throws {
  let typesetter = try Typesetter(fonts: FontSet())
  var desk = Desk(folder: folder, typesetter: typesetter, painter: Painter(typesetter: typesetter))
  // Glyphs are cached and buffers made before the clock starts, as with the peers.
  for kind in Kind.allCases { _ = try desk.draw(Sample(kind, 0)) }
  var totals: [Kind: Effort] = [:]
  for sample in Sample.all { totals[sample.kind, default: Effort()].add(try desk.draw(sample)) }
  for kind in Kind.allCases { if let total = totals[kind] { print(kind.rawValue, total.line) } }
}

/// Draws the first line chart alone, as a process that has found no font yet.
func drawSingle(to folder: String) throws {
  let typesetter = try Typesetter(fonts: FontSet())
  var desk = Desk(folder: folder, typesetter: typesetter, painter: Painter(typesetter: typesetter))
  _ = try desk.draw(Sample(.line, 0))
}

private struct Desk {
  let folder: String
  let typesetter: Typesetter
  let painter: Painter
  /// One picture's storage serves all.
  var pixels = Pixels(width: 1, height: 1)!

  mutating func draw(_ sample: Sample) throws -> Effort {
    let watch = Stopwatch()
    let layout = layOut(sample.chart, theme: .light, metrics: typesetter)
    let laidOut = watch.processor
    try painter.paint(layout.scene, into: &pixels)
    let painted = watch.processor
    let image = try Image(width: pixels.width, height: pixels.height, pixels: pixels.premultiplied, tolerance: 8)
    let options = PNGOptions(dotsPerInch: 144, texts: [.init("Title", sample.kind.title)])
    try image.write(to: "\(folder)/\(sample.id).png", options)
    let done = watch.processor
    let wall = watch.wall
    let bytes = sizeOfFile("\(folder)/\(sample.id).png")
    return Effort(
      charts: 1, processor: done, wall: wall, bytes: bytes, layout: laidOut, painting: painted - laidOut,
      encoding: done - painted)
  }
}
