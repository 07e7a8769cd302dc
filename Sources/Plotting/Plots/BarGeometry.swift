/// Whole-pixel edges of bars, with one and the same gap between all bars of a plot.
///
/// Where the distance between positions is no whole number, bars differ by one pixel in thickness, never the gaps:
/// the eye sees a gap of two pixels among gaps of one, but not a bar of six among bars of five.
///
///     BarGeometry(pitch: 5.5, series: 1, thickest: 90).thickness             // 4, and 1 pixel of gap
///     BarGeometry(pitch: 5.5, series: 1, thickest: 90).edges(center: 8.25)   // 6 and 10, the next one's 11 and 16
struct BarGeometry: Hashable {
  /// From one position to the next.
  let pitch: Double
  /// Of one bar; every second or third may be one pixel thicker.
  let thickness: Double
  /// Between bars of one position.
  let inner: Double
  let series: Int
  /// Between the bars of two positions; nil where bars are as thick as they may get, so that the gap is what is left.
  private let gap: Double?

  /// Under two pixels a bar there is no room for a gap: bars touch, and edges lie between pixels.
  var isSnapped: Bool { pitch >= 2 * Double(series) }

  /// - Parameter thickest: no bar gets thicker, however few there are.
  init(pitch: Double, series: Int, thickest: Double) {
    self.pitch = pitch
    self.series = max(1, series)
    let count = Double(self.series)
    guard pitch >= 2 * count else {
      thickness = pitch / count
      inner = 0
      gap = 0
      return
    }
    let whole = pitch.rounded(.down)
    var gap = max(1, (whole * (self.series == 1 ? 0.26 : 0.3)).rounded())
    // An even gap puts a bar exactly on the middle of its band.
    if self.series == 1, whole - gap >= 9, gap.truncatingRemainder(dividingBy: 2) == 1 { gap += 1 }
    inner = self.series > 1 && (whole - gap) / count >= 8 ? 1 : 0
    let free = max(1, ((whole - gap - inner * (count - 1)) / count).rounded(.down))
    thickness = min(thickest.rounded(), free)
    self.gap = thickness < free ? nil : gap
  }

  /// Both edges of all bars of a position together.
  func edges(center: Double) -> (start: Double, end: Double) {
    guard isSnapped else { return (center - pitch / 2, center + pitch / 2) }
    // Edges between two pixels all go the same way, whatever the last digit says.
    func snap(_ edge: Double) -> Double { (edge - 1e-6).rounded() }
    guard let gap else {
      let group = Double(series) * thickness + Double(series - 1) * inner
      let start = snap(center - group / 2)
      return (start, start + group)
    }
    return (snap(center - pitch / 2 + gap / 2), snap(center + pitch / 2 - gap / 2))
  }

  /// Both edges of one bar around the centre of its position.
  func edges(of index: Int, center: Double) -> (start: Double, end: Double) {
    let (start, end) = edges(center: center)
    func edge(_ i: Int) -> Double {
      let offset = (end - start + inner) * Double(i) / Double(series)
      return start + (isSnapped ? offset.rounded() : offset)
    }
    return (edge(index), edge(index + 1) - inner)
  }
}
