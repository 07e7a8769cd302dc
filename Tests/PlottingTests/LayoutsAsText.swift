import Drawing
import Plotting

/// A layout as lines of text, coordinates to a hundredth of a pixel.
enum LayoutsAsText {
  static func text(_ layout: ChartLayout) -> String {
    let panels = layout.panels.map { panel in
      "panel \(box(panel.plot)) x \(text(panel.x)) y \(text(panel.y)) series "
        + panel.series.map { "\($0.kind.rawValue) \($0.color.hex)" }.joined(separator: ", ") + "\n"
    }
    return layout.scene.description + panels.joined() + layout.notices.map { "notice \($0)\n" }.joined()
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

  static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded() / 100 + 0
    return hundredths == hundredths.rounded() && abs(hundredths) < 1e15 ? String(Int(hundredths)) : String(hundredths)
  }
}
