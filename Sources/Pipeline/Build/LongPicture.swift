import PNG
import Plotting

/// `weekly-long.png`: the charts of an output one below the other, to be sent in a chat.
struct LongPicture {
  static let file = "weekly-long.png"

  let png: [UInt8]

  /// nil unless the charts are made for a chat, and where there are none.
  ///
  /// A narrower chart keeps its size and its colours, on the ground of the first. What would make the picture larger
  /// than a PNG may be is left out.
  init?(of charts: [PrintedChart]) throws {
    let charts = Self.fitting(charts.filter(\.specification.isForChat))
    guard let width = charts.map(\.width).max(), let first = charts.first else { return nil }
    let ground = first.specification.theme.ground
    let color = RGBA(red: ground.red, green: ground.green, blue: ground.blue).word
    var pixels: [UInt32] = []
    pixels.reserveCapacity(width * charts.map(\.height).reduce(0, +))
    for chart in charts {
      let own = try Image(decoding: chart.png).pixels
      for row in 0..<chart.height {
        pixels += own[row * chart.width..<(row + 1) * chart.width]
        pixels += repeatElement(color, count: width - chart.width)
      }
    }
    let image = try Image(width: width, height: pixels.count / width, pixels: pixels, tolerance: ChartPress.tolerance)
    png = try image.png()
  }

  private static func fitting(_ charts: [PrintedChart]) -> [PrintedChart] {
    let width = charts.map(\.width).max() ?? 1
    let most = min(Image.maximumSide, Image.maximumPixels / max(1, width))
    var height = 0
    return Array(
      charts.prefix { chart in
        height += chart.height
        return height <= most
      })
  }
}
