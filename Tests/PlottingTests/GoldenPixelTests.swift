import ChartSpecimens
import Drawing
import Foundation
import PNG
import Plotting
import Testing

/// A few specimens as pixels, at a quarter of a slide. Without their words, for which every machine's FreeType has its own
/// pixels, to the last bit; with them, on machines that have the font, within what another FreeType may change.
///
/// `RECORD_GOLDENS=1` writes them anew and fails once. A picture that differs is left in the temporary folder named in the
/// failure, beside one that shows where.
@Suite struct GoldenPixelTests {
  private static let names = ["line", "bars", "fear-greed", "fund-table", "stacked-signs", "log"]
  private static let font = "Noto Sans CJK SC"
  private static var hasFont: Bool { (try? FontSet())?.regular.first?.family == font }

  @Test(arguments: names) func withoutWordsEveryPixelIsAsRecorded(name: String) throws {
    var scene = layOut(try chart(name), theme: .light, metrics: FixedMetrics()).scene
    scene.elements = scene.elements.compactMap(withoutWords)
    let off = try differences(from: name + "-shapes", Painter().paint(scene))
    #expect(off.isEmpty, "\(off.count) pixels of \(name) differ")
  }

  /// Of FreeType 2.6.1 to 2.6.2 the letters' edges changed; a word moved or left out is more than a hundredth of them.
  @Test(.enabled(if: hasFont), arguments: ["line", "fund-table"])
  func withWordsHardlyAnyPixelIsOff(name: String) throws {
    let painter = Painter(typesetter: try Typesetter(fonts: FontSet(), spacing: .chinese))
    let typesetter = try #require(painter.typesetter)
    let pixels = try painter.paint(layOut(try chart(name), theme: .light, metrics: typesetter).scene)
    let off = try differences(from: name + "-words", pixels, tolerance: 8).filter { $0 > 32 }
    #expect(off.count * 100 < pixels.width * pixels.height, "\(off.count) pixels of \(name) are far off")
  }

  private func chart(_ name: String) throws -> Chart {
    var chart = try #require(Specimens.all.first { $0.name == name }).chart
    chart.format = Format(width: 800, height: 450)
    return chart
  }

  private func withoutWords(_ element: Scene.Element) -> Scene.Element? {
    switch element {
    case .text: nil
    case .clip(let rect, let inside): .clip(rect, inside.compactMap(withoutWords))
    default: element
    }
  }

  /// How far each pixel that differs is off in the channel that differs most; empty after recording, which fails.
  ///
  /// - Parameter tolerance: of the file that is recorded; one with words is a third as large with a palette.
  private func differences(from name: String, _ pixels: Pixels, tolerance: Int = 0) throws -> [Int] {
    let (words, size) = (pixels.straight, (pixels.width, pixels.height))
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/pixels")
      try write(words, size, to: folder.appendingPathComponent(name + ".png").path, tolerance)
      Issue.record("recorded \(name); run again without RECORD_GOLDENS")
      return []
    }
    let file = try #require(Bundle.module.url(forResource: name, withExtension: "png", subdirectory: "Goldens/pixels"))
    let golden = try Image(contentsOf: file.path)
    try #require((golden.width, golden.height) == size, "\(name) has another size")
    let offs = zip(golden.pixels, words).map(distance)
    let found = offs.filter { $0 > 0 }
    if !found.isEmpty { try leave(name, words, offs, size) }
    return found
  }

  private func distance(_ a: UInt32, _ b: UInt32) -> Int {
    (0..<4 as Range<UInt32>).map { abs(Int(a >> ($0 * 8) & 255) - Int(b >> ($0 * 8) & 255)) }.max() ?? 0
  }

  private func leave(_ name: String, _ words: [UInt32], _ offs: [Int], _ size: (Int, Int)) throws {
    let folder = FileManager.default.temporaryDirectory.path
    try write(words, size, to: "\(folder)/PlottingTests-\(name).png")
    try write(offs.map { $0 > 0 ? 0xFF00_00FF : 0xFFFF_FFFF }, size, to: "\(folder)/PlottingTests-\(name)-off.png")
  }

  private func write(_ words: [UInt32], _ size: (Int, Int), to path: String, _ tolerance: Int = 0) throws {
    try Image(width: size.0, height: size.1, pixels: words, tolerance: tolerance).write(to: path)
  }
}
