/// A number as charts print it: thousands separators, a true minus sign, no negative zero.
///
///     numberText(-1234.5, decimals: 1)              // "−1,234.5"
///     numberText(4, decimals: 0, signed: true)      // "+4"
public func numberText(_ value: Double, decimals: Int, signed: Bool = false) -> String {
  guard value.isFinite else { return "–" }
  let places = max(0, min(12, decimals))
  let scaled = (abs(value) * powerOfTen(places)).rounded()
  guard scaled < 1e18 else { return (value < 0 ? "−" : signed ? "+" : "") + scientific(abs(value)) }
  var digits = String(Int(scaled))
  if digits.count <= places { digits = String(repeating: "0", count: places + 1 - digits.count) + digits }
  let whole = grouped(String(digits.dropLast(places)))
  let text = places == 0 ? whole : whole + "." + String(digits.suffix(places))
  if scaled == 0 { return text }
  return (value < 0 ? "−" : signed ? "+" : "") + text
}

private func grouped(_ digits: String) -> String {
  var text = ""
  for (i, digit) in digits.enumerated() {
    if i > 0, (digits.count - i) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}

private func scientific(_ value: Double) -> String {
  let power = floorOfLog10(value)
  return numberText(value / powerOfTen(power), decimals: 1) + "e\(power)"
}

/// The digits after the point that tell multiples of a step apart.
///
///     decimals(for: 0.25)   // 2
func decimals(for step: Double) -> Int {
  guard step > 0, step.isFinite else { return 0 }
  for places in 0...12 {
    let scaled = step * powerOfTen(places)
    if scaled >= 0.999, abs(scaled - scaled.rounded()) <= 1e-6 * scaled { return places }
  }
  return 12
}
