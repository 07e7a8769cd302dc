import Drawing
import PNG
import Plotting

/// Draws the chart that the bytes make and stops the program where what comes out can't be: words on words or outside
/// the canvas, another size than reported, a file that decodes to other pixels.
public func drawAndCheck(_ bytes: UnsafeBufferPointer<UInt8>) {
  var maker = ChartFromBytes(bytes)
  let theme = maker.theme()
  let chart = maker.chart()
  let layout = layOut(chart, theme: theme, metrics: Desk.typesetter)
  let (width, height) = chart.format.pixels
  precondition(layout.scene.width == width && layout.scene.height >= height, "a canvas of the size asked for")
  checkWords(layout.scene)
  guard let pixels = try? Desk.painter.paint(layout.scene) else { preconditionFailure("a scene that can't be painted") }
  checkFile(pixels)
}

/// FreeType's objects may not be shared between threads; libFuzzer calls from one.
private enum Desk {
  nonisolated(unsafe) static let typesetter: Typesetter = {
    guard let fonts = try? FontSet(), let typesetter = try? Typesetter(fonts: fonts, spacing: .plain) else {
      preconditionFailure("this machine has no font")
    }
    return typesetter
  }()
  nonisolated(unsafe) static let painter = Painter(typesetter: typesetter)
}

private func checkWords(_ scene: Scene) {
  let boxes = scene.runs.map(box)
  let canvas = Rect(x: 0, y: 0, width: Double(scene.width), height: Double(scene.height)).inset(by: -0.01, -0.01)
  for (i, a) in boxes.enumerated() {
    precondition(a.x >= canvas.x && a.y >= canvas.y && a.maxX <= canvas.maxX && a.maxY <= canvas.maxY, "words cut off")
    for b in boxes[(i + 1)...] { precondition(!a.inset(by: 0.01, 0.01).overlaps(b), "words on words") }
  }
}

/// From capital height to a fifth of an em below the baseline.
private func box(_ run: TextRun) -> Rect {
  let width = Desk.typesetter.width(of: run.text, style: run.style)
  let shift = run.anchor == .start ? 0 : run.anchor == .middle ? width / 2 : width
  let rise = Desk.typesetter.capHeight(style: run.style)
  return Rect(x: run.origin.x - shift, y: run.origin.y - rise, width: width, height: rise + run.style.size * 0.2)
}

private func checkFile(_ pixels: Pixels) {
  let words = pixels.straight
  guard let image = try? Image(width: pixels.width, height: pixels.height, pixels: words, tolerance: 8),
    let file = try? image.png(PNGOptions(dotsPerInch: 120)), let read = try? Image(decoding: file)
  else { preconditionFailure("a picture that can't be written or read") }
  precondition(read.pixels == image.pixels, "what is read is what was written")
  for (a, b) in zip(words, read.pixels) { precondition(distance(a, b) <= 8, "a colour moved too far") }
}

private func distance(_ a: UInt32, _ b: UInt32) -> Int {
  if a == b { return 0 }
  return (0..<4 as Range<UInt32>).reduce(0) { max($0, abs(Int(a >> ($1 * 8) & 255) - Int(b >> ($1 * 8) & 255))) }
}

extension Scene {
  fileprivate var runs: [TextRun] {
    func open(_ element: Element) -> [TextRun] {
      switch element {
      case .text(let run): [run]
      case .clip(_, let inside): inside.flatMap(open)
      default: []
      }
    }
    return elements.flatMap(open)
  }
}
