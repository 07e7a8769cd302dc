import Drawing
import Testing

@testable import Plotting

@Suite struct ThemeTests {
  @Test func redIsUpForChineseReadersAndDownForEnglish() {
    #expect(Theme.light(upIsRed: true).up.red > 150)
    #expect(Theme.light(upIsRed: false).up == Theme.light(upIsRed: true).down)
    #expect(Theme.light == Theme.light(upIsRed: true))
  }

  /// Grey print: of the first three series colours, no two are nearer than a tenth of the way from black to white.
  @Test func firstSeriesDifferInLightness() {
    let lightness = Theme.light.series.prefix(3).map { $0.luminance.squareRoot() }
    for (i, a) in lightness.enumerated() {
      for b in lightness[(i + 1)...] { #expect(abs(a - b) > 0.1) }
    }
  }

  /// Machado, Oliveira and Fernandes 2009, full deuteranopia and protanopia, on linear light.
  @Test func seriesAndSignsDifferForColourBlindEyes() {
    let deutan = [[0.367, 0.861, -0.228], [0.280, 0.673, 0.047], [-0.012, 0.043, 0.969]]
    let protan = [[0.152, 1.053, -0.205], [0.115, 0.786, 0.099], [-0.004, -0.048, 1.052]]
    for eyes in [deutan, protan] {
      func seen(_ c: Color) -> [Double] {
        let light = [c.red, c.green, c.blue].map { (Double($0) / 255) * (Double($0) / 255) }
        return eyes.map { row in max(0, zip(row, light).map(*).reduce(0, +)).squareRoot() * 255 }
      }
      func distance(_ a: Color, _ b: Color) -> Double {
        zip(seen(a), seen(b)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
      }
      let series = Theme.light.series
      for (i, a) in series.enumerated() {
        for b in series[(i + 1)...] { #expect(distance(a, b) > 35, "\(a.hex) and \(b.hex)") }
      }
      #expect(distance(Theme.light.up, Theme.light.down) > 35)
    }
  }

  @Test func shadesGoFromBackgroundToTheSignsAndTextStaysLegible() {
    let theme = Theme.light
    #expect(theme.shade(0, limit: 1) == .white)
    #expect(theme.shade(5, limit: 1) == theme.shade(1, limit: 1))
    for i in -20...20 {
      let shade = theme.shade(Double(i) / 20, limit: 1)
      #expect(theme.text(on: shade).contrast(with: shade) >= 4.2)
    }
  }

  @Test func inksBeyondTheLastStartAgain() {
    let count = Theme.light.series.count
    #expect(Theme.light.color(.series(count)) == Theme.light.series[0])
    #expect(Theme.light.color(.series(-1)) == Theme.light.series[count - 1])
  }
}
