/// Keeps things in a column from overlapping while each stays as near its wish as possible.
enum Spreading {
  /// Centres with the least sum of squared moves, in the order of the wishes, within bounds.
  ///
  /// Without the sizes the wishes must not decrease, which is isotonic regression: pool adjacent violators
  /// (Barlow et al. 1972). nil when the sizes exceed the room.
  ///
  ///     Spreading.centers(wishes: [10, 10], sizes: [4, 4], within: (0, 100))   // [8, 12]
  static func centers(wishes: [Double], sizes: [Double], within bounds: (low: Double, high: Double)) -> [Double]? {
    precondition(wishes.count == sizes.count, "each thing has a wish and a size")
    let total = sizes.reduce(0, +)
    guard total <= bounds.high - bounds.low else { return nil }
    let order = wishes.indices.sorted { (wishes[$0], $0) < (wishes[$1], $1) }
    // Where each would start if those before it took no room.
    var offset = 0.0
    var starts: [Double] = []
    for i in order {
      starts.append(wishes[i] - sizes[i] / 2 - offset)
      offset += sizes[i]
    }
    var centers = wishes
    offset = 0
    for (i, start) in zip(order, pooled(starts)) {
      centers[i] = max(bounds.low, min(bounds.high - total, start)) + offset + sizes[i] / 2
      offset += sizes[i]
    }
    return centers
  }

  /// The non-decreasing sequence nearest to `values`.
  private static func pooled(_ values: [Double]) -> [Double] {
    var pools: [(sum: Double, count: Int)] = []
    for value in values {
      var pool = (sum: value, count: 1)
      while let last = pools.last, last.sum / Double(last.count) > pool.sum / Double(pool.count) {
        pool = (last.sum + pool.sum, last.count + pool.count)
        pools.removeLast()
      }
      pools.append(pool)
    }
    return pools.flatMap { Array(repeating: $0.sum / Double($0.count), count: $0.count) }
  }
}
