import ArgumentParser
import Pipeline

/// How charts look, whatever the configuration says.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "slide, 4:3, half, wechat, or measures such as 1200x630 or 6.5x4in: 200 to 20,000 pixels each way.",
      valueName: "size"))
  var size: ChartSize?
  @Option(help: ArgumentHelp("So many times as many pixels each way, 1 to 8.", valueName: "factor"))
  var scale: Double?
  @Option(help: ArgumentHelp("What charts stand on.", valueName: "theme"))
  var theme: Ground?
  @Flag(help: "No title and no source line, for a slide that has them.")
  var bare = false

  func validate() throws {
    if let scale, !(1...8 ~= scale) { throw ValidationError("--scale \(scale): say 1 to 8") }
  }

  func wishes(_ locale: ReaderLocale?) -> ChartWishes {
    var wishes = ChartWishes(locale: locale, size: size, scale: scale, ground: theme)
    wishes.isBare = bare ? true : nil
    return wishes
  }
}

extension ChartSize: ExpressibleByArgument {}
extension Ground: ExpressibleByArgument {}
