import Drawing
import Plotting

/// A layout as lines of text, coordinates to a hundredth of a pixel.
enum ScenesAsText {
  static func text(_ layout: ChartLayout) -> String {
    let panels = layout.panels.map { panel in
      "panel \(box(panel.plot)) x \(text(panel.x)) y \(text(panel.y)) series "
        + panel.series.map { "\($0.kind.rawValue) \($0.color.hex)" }.joined(separator: ", ") + "\n"
    }
    return text(layout.scene) + panels.joined() + layout.notices.map { "notice \($0)\n" }.joined()
  }

  private static func text(_ axis: AxisLayout) -> String {
    switch axis.domain {
    case .numbers(let a, let b): "\(axis.kind.rawValue) \(number(a)) \(number(b))"
    case .days(let a, let b): "\(axis.kind.rawValue) \(a) \(b)"
    case .categories(let names): "\(axis.kind.rawValue) \(names.count)"
    case .tradingDays(let days): "\(axis.kind.rawValue) \(days.count) days"
    }
  }

  private static func box(_ r: Rect) -> String { [r.x, r.y, r.width, r.height].map(number).joined(separator: " ") }

  static func text(_ scene: Scene) -> String {
    let head = "scene \(scene.width)×\(scene.height) \(scene.background?.hex ?? "transparent")"
    return ([head] + scene.elements.flatMap { lines($0, indent: "") }).joined(separator: "\n") + "\n"
  }

  private static func lines(_ element: Scene.Element, indent: String) -> [String] {
    switch element {
    case .fill(let path, let color): [indent + "fill \(color.hex) " + text(path)]
    case .stroke(let path, let stroke):
      [
        indent + "stroke \(stroke.color.hex) \(number(stroke.width)) \(stroke.cap.rawValue)"
          + (stroke.dash.isEmpty ? "" : " dash " + stroke.dash.map(number).joined(separator: ",")) + " " + text(path)
      ]
    case .rectangle(let r, let color):
      [indent + "rectangle \(color.hex) " + [r.x, r.y, r.width, r.height].map(number).joined(separator: " ")]
    case .text(let run):
      [
        indent + "text \(run.color.hex) \(number(run.style.size)) \(run.style.weight.rawValue) \(run.anchor.rawValue) "
          + point(run.origin) + (run.halo.map { " halo \($0.hex)" } ?? "") + " \"\(run.text)\""
      ]
    case .clip(let r, let elements):
      [indent + "clip " + [r.x, r.y, r.width, r.height].map(number).joined(separator: " ")]
        + elements.flatMap { lines($0, indent: indent + "  ") }
    }
  }

  private static func text(_ path: Path) -> String {
    path.steps.map { step in
      switch step {
      case .move(let p): "M \(point(p))"
      case .line(let p): "L \(point(p))"
      case .curve(let a, let b, let to): "C \(point(a)) \(point(b)) \(point(to))"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private static func point(_ p: Point) -> String { "\(number(p.x)) \(number(p.y))" }

  static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded() / 100 + 0
    return hundredths == hundredths.rounded() && abs(hundredths) < 1e15 ? String(Int(hundredths)) : String(hundredths)
  }
}
