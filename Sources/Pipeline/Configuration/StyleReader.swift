import Drawing
import Facts
import Plotting

/// Reads the keys with which people say how charts look; for all of them under `style`, for one in its entry.
enum StyleReader {
  static let keys = [
    "theme", "size", "scale", "dpi", "locale", "rises", "colors", "bare", "native", "house", "names", "fonts",
  ]

  /// Whether the key is one of them, and then takes its value.
  static func take(_ key: String, _ part: YAMLPart, into wishes: inout ChartWishes) throws(ConfigurationError) -> Bool {
    switch key {
    case "theme": wishes.ground = try part.oneOf(Ground.allCases)
    case "size": wishes.size = try part.value(ChartSize.init, allowed: sizes)
    case "scale": wishes.scale = try part.number(in: 1...8)
    case "dpi":
      wishes.scale = try part.number(in: ChartSize.dotsPerInch...8 * ChartSize.dotsPerInch) / ChartSize.dotsPerInch
    case "locale": wishes.locale = try part.oneOf(ReaderLocale.allCases)
    case "rises": wishes.rises = try part.oneOf(Rises.allCases)
    case "colors": wishes.inks = try colors(part)
    case "bare": wishes.isBare = try part.truth()
    case "native": wishes.isNative = try part.truth()
    case "house": wishes.house = try part.word()
    case "fonts": wishes.fonts = try part.words()
    case "names" where part.isWord:
      wishes.hasCanonicalNames = try part.value({ ["canonical": true, "printed": false][$0] }, allowed: nameKinds)
    case "names":
      for (entity, name) in try part.entries() { wishes.names[EntityKey(rawValue: entity)] = try name.word() }
    default: return false
    }
    return true
  }

  private static let nameKinds = ["printed", "canonical", "{NVDA.O: 英伟达}"]
  private static let sizes = ChartSize.named.map(\.name) + ["1200x630", "6.5x4in (200 to 20,000 pixels each way)"]

  private static func colors(_ part: YAMLPart) throws(ConfigurationError) -> [Color] {
    var colors: [Color] = []
    for item in part.isWord ? [part] : try part.items() {
      colors.append(try item.value(Color.init(hex:), allowed: ["#0f5499"]))
    }
    return colors
  }
}

extension Color {
  /// `#0f5499`; nil for anything else.
  init?(hex text: String) {
    let digits = text.dropFirst()
    guard text.hasPrefix("#"), digits.utf8.count == 6, digits.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let value = UInt32(digits, radix: 16)
    else { return nil }
    self.init(value)
  }
}

extension YAMLPart {
  /// The word as a value; what is none is an error that names some that are.
  func value<Value>(_ make: (String) -> Value?, allowed: [String]) throws(ConfigurationError) -> Value {
    let word = try word()
    guard let value = make(word) else { try fail(.notOneOf(word, allowed)) }
    return value
  }

  func oneOf<Value: RawRepresentable<String>>(_ values: [Value]) throws(ConfigurationError) -> Value {
    try value({ word in values.first { $0.rawValue == word } }, allowed: values.map(\.rawValue))
  }

  func number(in range: ClosedRange<Double>) throws(ConfigurationError) -> Double {
    try value(
      { word in Double(word).flatMap { range.contains($0) ? $0 : nil } },
      allowed: ["\(range.lowerBound) … \(range.upperBound)"])
  }

  func truth() throws(ConfigurationError) -> Bool {
    try value({ ["true": true, "yes": true, "false": false, "no": false][$0] }, allowed: ["true", "false"])
  }
}
