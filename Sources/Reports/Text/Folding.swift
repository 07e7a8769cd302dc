/// Folds text for matching: lower case, half width, one kind of blank and of minus, simplified characters.
///
/// One scalar in, one scalar out. The Chinese comma stays, since it separates clauses where `,` separates thousands;
/// only between full-width digits it is their thousands separator.
///
///     fold("ＮＶＤＡ　１，２３４％ 總市值")   // "nvda 1,234% 总市值"
func fold(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var result = scalars
  fold(&result)
  return result
}

/// For words of a vocabulary, which are written as people write them.
func fold(_ text: String) -> [Unicode.Scalar] {
  var result = Array(text.unicodeScalars)
  fold(&result)
  return result
}

private func fold(_ scalars: inout [Unicode.Scalar]) {
  let forms = foldedForms
  var previous: Unicode.Scalar = " "
  for i in scalars.indices {
    let s = scalars[i]
    if s.value < 0x10000 { scalars[i] = Unicode.Scalar(forms[Int(s.value)]) ?? s }
    if s == "，", previous.isFullWidthDigit, i + 1 < scalars.count, scalars[i + 1].isFullWidthDigit { scalars[i] = "," }
    previous = s
  }
}

/// The folded form of each scalar of the basic plane.
private let foldedForms: [UInt16] = (0...UInt16.max).map { value in
  Unicode.Scalar(value).map { UInt16(folded($0).value) } ?? value
}

private func folded(_ s: Unicode.Scalar) -> Unicode.Scalar {
  let v = s.value
  if v < 0x80 {
    if s.isUppercaseLetter { return Unicode.Scalar(UInt8(v + 32)) }
    return s.isBlank ? " " : s
  }
  if s.isBlank { return " " }
  if s == "，" { return s }
  if (0xFF01...0xFF5E).contains(v) { return folded(Unicode.Scalar(UInt8(v - 0xFEE0))) }
  if v >= 0x4E00 { return v > 0xFFFF ? s : Unicode.Scalar(simplifiedForms[Int(v)]) ?? s }
  switch s {
  case "−", "–", "—", "‒", "―", "‐", "‑", "﹣", "─": return "-"
  case "～", "〜", "∼": return "~"
  case "“", "”", "„", "「", "」", "『", "』": return "\""
  case "‘", "’": return "'"
  case "【", "〔", "［": return "["
  case "】", "〕", "］": return "]"
  case "·", "・": return "·"
  default: return s
  }
}

extension Unicode.Scalar {
  fileprivate var isFullWidthDigit: Bool { (0xFF10...0xFF19).contains(value) }
}
