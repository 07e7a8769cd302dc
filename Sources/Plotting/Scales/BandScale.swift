/// Equal bands over a stretch of pixels.
///
///     BandScale(count: 4, range: 0, 200).center(of: 1)   // 75
public struct BandScale: Hashable, Sendable {
  public let count: Int
  /// Bands as numbers: band i reaches from i to i + 1.
  let edges: LinearScale

  /// - Precondition: at least one band.
  public init(count: Int, range first: Double, _ last: Double) {
    precondition(count > 0, "a band scale has bands")
    self.count = count
    edges = LinearScale(domain: 0, Double(count), range: first, last)
  }

  /// Pixels from one band to the next.
  public var step: Double { edges.range.length / Double(count) }
  public func center(of band: Int) -> Double { edges.position(of: Double(band) + 0.5) }

  /// The band at a pixel; nil outside.
  public func band(at position: Double) -> Int? {
    let place = edges.value(at: position)
    return place >= 0 && place < Double(count) ? Int(place) : nil
  }
}
