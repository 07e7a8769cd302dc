/// The axis of values of a plot as it is drawn, for a program that draws the same plot by itself.
public struct ValueExtent: Hashable, Sendable {
  /// In axis units.
  public var low, high: Double
  /// The distance of ticks; nil on a log axis.
  public var step: Double?
  /// The digits after the point of its ticks.
  public var decimals: Int
}

extension Plot {
  /// Whether bars lie, with values along x.
  public var isHorizontal: Bool {
    marks.contains { mark in if case .bars(let bars) = mark { bars.direction == .horizontal } else { false } }
  }

  /// - Parameter tickCount: about how many ticks there are.
  ///
  ///     Plot(x: Axis(.time), y: Axis(.linear), marks: [.line(line)]).valueExtent(tickCount: 8)   // 0…4 by 0.5
  public func valueExtent(tickCount: Int) -> ValueExtent {
    let data = PlotData(self)
    let (low, high) = data.domains(tickCount: tickCount, sharedWith: [data], valuesWith: [data]).value
    guard data.value.scale != .log else { return ValueExtent(low: low, high: high, decimals: 0) }
    let own = (data.value.ticks ?? []).map { $0 / data.value.factor }.sorted()
    let asked = zip(own, own.dropFirst()).map { $1 - $0 }.min()
    let step = asked ?? tickStep(from: low, to: high, count: tickCount)
    return ValueExtent(low: low, high: high, step: step, decimals: step.map(Plotting.decimals(for:)) ?? 0)
  }
}
