/// The whole-pixel thickness of bars and of the gap between them, one for all bars of a plot.
///
///     BarGeometry(pitch: 5, series: 1, thickest: 90).thickness   // 4, and 1 pixel of gap
struct BarGeometry: Hashable {
  /// From one position to the next.
  let pitch: Double
  /// Of one bar.
  let thickness: Double
  /// Between bars of one position.
  let inner: Double
  let series: Int

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
      return
    }
    let gap = max(1, (pitch * (self.series == 1 ? 0.26 : 0.3)).rounded())
    let room = (pitch - gap) / count
    inner = self.series > 1 && room >= 8 ? 1 : 0
    let free = max(1, min(thickest.rounded(), ((pitch - gap - inner * (count - 1)) / count).rounded(.down)))
    // One pixel less where that puts the bar exactly on its centre.
    let isOff = self.series == 1 && free >= 8 && (pitch - free).truncatingRemainder(dividingBy: 2) == 1
    thickness = isOff ? free - 1 : free
  }

  /// Where the bar of a series starts around the centre of its position.
  func start(of series: Int, center: Double) -> Double {
    let group = Double(self.series) * thickness + Double(self.series - 1) * inner
    // Centres between two pixels all go the same way, whatever the last digit says.
    let left = isSnapped ? (center - group / 2 - 1e-6).rounded() : center - group / 2
    return left + Double(series) * (thickness + inner)
  }
}
