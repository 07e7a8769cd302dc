extension Scene {
  /// The scene as a PDF 1.4 file of one page, text as outlines. The same scene gives the same bytes.
  ///
  /// - Parameters:
  ///   - typesetter: nil: for scenes without text only.
  ///   - dotsPerInch: how many pixels of the scene are an inch of the page.
  public func pdf(with typesetter: Typesetter?, words: PictureWords = PictureWords(), dotsPerInch: Double = 120)
    -> [UInt8]
  {
    precondition(dotsPerInch > 0 && dotsPerInch.isFinite, "a resolution is positive")
    var painter = PDFPainter(typesetter: typesetter)
    let scale = 72 / dotsPerInch
    painter.begin(height: Double(height), scale: scale)
    if let background {
      painter.paint(.rectangle(Rect(x: 0, y: 0, width: Double(width), height: Double(height)), background))
    }
    for element in elements { painter.paint(element) }
    return painter.file(width: Double(width) * scale, height: Double(height) * scale, words)
  }
}

private struct PDFPainter {
  let typesetter: Typesetter?
  private var content: [String] = []
  /// Outlines by name, as operators; a glyph that is drawn twice stands in the file once.
  private var glyphs: [(name: String, path: String)] = []
  private var names: [OutlinedGlyph.Key: String] = [:]
  /// Opacities in use, 0…254.
  private var alphas: Set<UInt8> = []

  init(typesetter: Typesetter?) { self.typesetter = typesetter }

  /// From the page's points with y upwards to pixels with y downwards.
  mutating func begin(height: Double, scale: Double) {
    content.append("\(precise(scale)) 0 0 \(precise(-scale)) 0 \(vectorNumber(height * scale)) cm")
    content.append("1 j")
  }

  mutating func paint(_ element: Scene.Element) {
    switch element {
    case .fill(let path, let color):
      content.append(colored(color, "\(operators(path)) f"))
    case .stroke(let path, let stroke): paint(path, stroke)
    case .rectangle(let rect, let color):
      guard rect.width > 0, rect.height > 0 else { return }
      content.append(colored(color, "\(sides(rect)) re f"))
    case .text(let run): text(run)
    case .clip(let rect, let inside):
      content.append("q \(sides(rect)) re W n")
      for element in inside { paint(element) }
      content.append("Q")
    }
  }

  private mutating func paint(_ path: Path, _ stroke: Stroke) {
    guard stroke.width > 0 else { return }
    let dash = "[\(stroke.dash.map(vectorNumber).joined(separator: " "))] 0 d"
    let pen = "\(vectorNumber(stroke.width)) w \(stroke.cap == .round ? 1 : 0) J \(dash)"
    content.append(colored(stroke.color, "\(pen) \(operators(path)) S"))
  }

  private mutating func text(_ run: TextRun) {
    guard let typesetter else { preconditionFailure("a scene with text needs a typesetter") }
    let glyphs = typesetter.glyphs(of: run)
    if let halo = run.halo {
      // A quarter of an em wide in all, half of it outside.
      let outlines = glyphs.map { placed($0, operators(typesetter.outline(of: $0.key)) + " B") }
      content.append(colored(halo, "250 w 1 J [] 0 d \(outlines.joined(separator: "\n"))"))
    }
    let uses = glyphs.compactMap { glyph in
      name(of: glyph.key, typesetter).map { placed(glyph, "/\($0) Do") }
    }
    if !uses.isEmpty { content.append(colored(run.color, uses.joined(separator: "\n"))) }
  }

  private func placed(_ glyph: OutlinedGlyph, _ drawing: String) -> String {
    let scale = precise(glyph.size / 1000)
    return "q \(scale) 0 0 \(scale) \(glyph.origin.vectorWords) cm \(drawing) Q"
  }

  /// nil for a blank.
  private mutating func name(of key: OutlinedGlyph.Key, _ typesetter: Typesetter) -> String? {
    if let known = names[key] { return known.isEmpty ? nil : known }
    let path = typesetter.outline(of: key)
    let name = path.steps.isEmpty ? "" : "G\(glyphs.count + 1)"
    names[key] = name
    if !name.isEmpty { glyphs.append((name, operators(path) + " f")) }
    return name.isEmpty ? nil : name
  }

  /// With fill and stroke of a colour, which end with it.
  private mutating func colored(_ color: Color, _ drawing: String) -> String {
    let channels = [color.red, color.green, color.blue].map { precise(Double($0) / 255) }.joined(separator: " ")
    var words = ["q", channels, "rg", channels, "RG"]
    if color.alpha < 255 {
      alphas.insert(color.alpha)
      words.append("/A\(color.alpha) gs")
    }
    return (words + [drawing, "Q"]).joined(separator: " ")
  }

  private func operators(_ path: Path) -> String {
    path.steps.map { step in
      switch step {
      case .move(let p): "\(p.vectorWords) m"
      case .line(let p): "\(p.vectorWords) l"
      case .curve(let a, let b, let p): "\(a.vectorWords) \(b.vectorWords) \(p.vectorWords) c"
      case .close: "h"
      }
    }.joined(separator: " ")
  }

  private func sides(_ rect: Rect) -> String {
    [rect.x, rect.y, rect.width, rect.height].map(vectorNumber).joined(separator: " ")
  }

  // MARK: the file

  func file(width: Double, height: Double, _ words: PictureWords) -> [UInt8] {
    let states = alphas.sorted().map {
      "/A\($0) << /ca \(precise(Double($0) / 255)) /CA \(precise(Double($0) / 255)) >>"
    }
    let forms = glyphs.enumerated().map { "/\($1.name) \(6 + $0) 0 R" }
    let resources =
      "<< /ExtGState << \(states.joined(separator: " ")) >> /XObject << \(forms.joined(separator: " ")) >> >>"
    let box = "[0 0 \(vectorNumber(width)) \(vectorNumber(height))]"
    let objects =
      [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox \(box) /Resources \(resources) /Contents 4 0 R >>",
        stream(content.joined(separator: "\n"), ""),
        "<< /Title \(hex(words.title)) /Subject \(hex(words.description)) /Producer (weekplot) >>",
      ]
      + glyphs.map { stream($0.path, "/Type /XObject /Subtype /Form /BBox [-2000 -2000 4000 3000] ") }
    return Self.joined(objects)
  }

  private func stream(_ content: String, _ keys: String) -> String {
    "<< \(keys)/Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  /// UTF-16 with its mark, as hexadecimal digits: any script without escapes.
  private func hex(_ text: String) -> String {
    let units = [0xFEFF] + Array(text.utf16)
    return "<"
      + units.map { unit in
        let digits = String(unit, radix: 16, uppercase: true)
        return String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + ">"
  }

  private static func joined(_ objects: [String]) -> [UInt8] {
    var bytes = Array("%PDF-1.4\n%\u{B7}\u{B7}\n".utf8)
    var places: [Int] = []
    for (i, object) in objects.enumerated() {
      places.append(bytes.count)
      bytes += Array("\(i + 1) 0 obj\n\(object)\nendobj\n".utf8)
    }
    let start = bytes.count
    let rows = places.map { place in
      let digits = String(place)
      return String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(rows.joined())".utf8)
    let keys = "<< /Size \(objects.count + 1) /Root 1 0 R /Info 5 0 R >>"
    return bytes + Array("trailer\n\(keys)\nstartxref\n\(start)\n%%EOF\n".utf8)
  }

  /// Six digits after the point: a scale's error grows with what it scales.
  private func precise(_ value: Double) -> String { "\((value * 1e6).rounded() / 1e6)" }
}
