/// Pixels as positions in a list of at most 256 colours.
struct IndexedPixels {
  /// In the order of their first appearance; where colours were merged, the commonest first.
  let colors: [UInt32]
  let indices: [UInt8]

  /// Of more colours the rare ones give way to near ones: no channel of a pixel moves by more than `tolerance`. `nil`
  /// where that is not enough; with a tolerance of 0, where there are more than 256 colours.
  init?(_ pixels: Span<UInt32>, tolerance: Int = 0) {
    guard let runs = ColorRuns(pixels, mostColors: tolerance > 0 ? 1 << 14 : 256) else { return nil }
    if runs.colors.count <= 256 {
      colors = runs.colors
      indices = runs.painted(with: runs.colors.indices.map { UInt8($0) })
    } else {
      guard let reduced = ReducedColors(runs.colors, counts: runs.counts, tolerance: tolerance) else { return nil }
      colors = reduced.colors
      indices = runs.painted(with: reduced.places)
    }
  }
}
