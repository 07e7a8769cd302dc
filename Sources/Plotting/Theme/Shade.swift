import Drawing

extension Color {
  /// This colour with `share` of another in it; opaque.
  func mixed(with other: Color, _ share: Double) -> Color {
    let t = max(0, min(1, share))
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Double(a) * (1 - t) + Double(b) * t).rounded()) }
    return Color(red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// Relative luminance, 0…1, with the sRGB curve taken as x^2.2 ≈ x²·(0.8 + 0.2x), good for comparisons.
  var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let x = Double(channel) / 255
      return x * x * (0.8 + 0.2 * x)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// WCAG's contrast ratio, 1…21.
  func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }
}

extension Theme {
  /// The shade of a value on a scale from −`limit` (down) through the background to +`limit` (up).
  func shade(_ value: Double, limit: Double) -> Color {
    let share = limit > 0 ? min(1, abs(value) / limit) : 0
    return ground.mixed(with: value < 0 ? down : up, share * (isDark ? 0.55 : 0.75))
  }

  /// Text that is legible on a shade.
  func text(on shade: Color) -> Color {
    let dark = text.contrast(with: shade)
    return dark >= 4.5 || dark >= (isDark ? Color(0x16191D) : .white).contrast(with: shade)
      ? text : isDark ? Color(0x16191D) : .white
  }
}
