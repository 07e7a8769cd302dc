extension Scene: CustomStringConvertible {
  /// The scene as text, a line for each element, numbers rounded to three decimals: what golden tests compare.
  ///
  ///     scene 1600 900 #ffffff
  ///     clip 60 40 1480 800
  ///       line 3 #1f4e8c M 60 200 L 71.5 180.25
  ///     text 36 bold #222222 start 60 30 "加密总市值"
  public var description: String {
    var lines = ["scene \(width) \(height) \(background?.hex ?? "transparent")"]
    for element in elements { element.write(into: &lines, indent: "") }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Scene.Element {
  fileprivate func write(into lines: inout [String], indent: String) {
    switch self {
    case .fill(let path, let color): lines.append(indent + "fill \(color.hex) \(path)")
    case .stroke(let path, let stroke): lines.append(indent + "line \(stroke) \(path)")
    case .rectangle(let rect, let color): lines.append(indent + "rectangle \(color.hex) \(rect.words)")
    case .text(let run): lines.append(indent + "text \(run)")
    case .clip(let rect, let inside):
      lines.append(indent + "clip \(rect.words)")
      for element in inside { element.write(into: &lines, indent: indent + "  ") }
    }
  }
}

extension Path: CustomStringConvertible {
  /// As in SVG: `M 10 20 L 30 40 Z`.
  public var description: String {
    steps.map { step in
      switch step {
      case .move(let p): "M \(p.words)"
      case .line(let p): "L \(p.words)"
      case .curve(let a, let b, let p): "C \(a.words) \(b.words) \(p.words)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }
}

extension Stroke: CustomStringConvertible {
  /// Width and colour, then a cap that is not round and the dashes: `3 #1f4e8c butt dash 6 4`.
  public var description: String {
    var words = [rounded(width), color.hex]
    if cap != .round { words.append(cap.rawValue) }
    if !dash.isEmpty { words += ["dash"] + dash.map(rounded) }
    return words.joined(separator: " ")
  }
}

extension TextRun: CustomStringConvertible {
  public var description: String {
    var words = [rounded(style.size)]
    if style.weight != .regular { words.append(style.weight.rawValue) }
    words.append(color.hex)
    if let halo { words += ["halo", halo.hex] }
    words += [anchor.rawValue, origin.words, text.debugDescription]
    return words.joined(separator: " ")
  }
}

extension Point {
  fileprivate var words: String { rounded(x) + " " + rounded(y) }
}

extension Rect {
  fileprivate var words: String { [x, y, width, height].map(rounded).joined(separator: " ") }
}

/// At most three decimals, no trailing zeros, no negative zero: 2.0004 → `2`.
private func rounded(_ v: Double) -> String {
  guard v.magnitude < 1e15 else { return "\(v)" }
  let thousandths = Int((v.magnitude * 1000 + 0.5).rounded(.down))
  let sign = v < 0 && thousandths > 0 ? "-" : ""
  let whole = thousandths / 1000
  let part = thousandths % 1000
  if part == 0 { return sign + "\(whole)" }
  var digits = String(1000 + part).dropFirst()
  while digits.last == "0" { digits.removeLast() }
  return sign + "\(whole).\(digits)"
}
