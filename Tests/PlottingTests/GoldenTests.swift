import ChartSpecimens
import Drawing
import Foundation
import Plotting
import Testing

/// The scene of every specimen as text, with fixed metrics, next to what layout reported.
///
/// `RECORD_GOLDENS=1` writes them anew into the source folder and fails once, so that a recording is never taken
/// for a pass. A scene that differs is left in the temporary folder named in the failure.
@Suite struct GoldenTests {
  @Test(arguments: Specimens.all.map(\.name))
  func sceneIsAsRecorded(name: String) throws {
    let chart = try #require(Specimens.all.first { $0.name == name }).chart
    let text = LayoutsAsText.text(layOut(chart, theme: .light, metrics: FixedMetrics()))
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] != nil {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")
      try Data(text.utf8).write(to: folder.appendingPathComponent(name + ".txt"))
      Issue.record("recorded \(name); run again without RECORD_GOLDENS")
      return
    }
    let golden = try #require(Bundle.module.url(forResource: name, withExtension: "txt", subdirectory: "Goldens"))
    let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    guard text != expected else { return }
    let changed = FileManager.default.temporaryDirectory.appendingPathComponent("PlottingTests-\(name).txt")
    try Data(text.utf8).write(to: changed)
    let (old, new) = (expected.split(separator: "\n"), text.split(separator: "\n"))
    let first = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
    Issue.record(
      """
      scene of \(name) differs, written to \(changed.path)
      line \((first?.offset ?? min(old.count, new.count)) + 1)
      - \(first?.element.0.prefix(200) ?? "")
      + \(first?.element.1.prefix(200) ?? "")
      """)
  }

  @Test func theSameChartGivesTheSameScene() {
    for (_, chart) in Specimens.all {
      #expect(
        layOut(chart, theme: .light, metrics: FixedMetrics()) == layOut(chart, theme: .light, metrics: FixedMetrics()))
    }
  }
}
