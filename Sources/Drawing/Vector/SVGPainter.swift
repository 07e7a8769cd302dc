/// Words that go with a picture in a vector file.
public struct PictureWords: Hashable, Sendable {
  public var title: String
  public var description: String

  public init(title: String = "", description: String = "") {
    self.title = title
    self.description = description
  }
}

extension Scene {
  /// The scene as an SVG 1.1 file, text as outlines, so that it looks alike without the fonts.
  ///
  /// - Parameter typesetter: nil: for scenes without text only.
  public func svg(with typesetter: Typesetter?, words: PictureWords = PictureWords()) -> String {
    var painter = SVGPainter(typesetter: typesetter)
    for element in elements { painter.paint(element, indent: "") }
    return painter.file(of: self, words)
  }
}

private struct SVGPainter {
  let typesetter: Typesetter?
  private var body: [String] = []
  /// Shapes that several elements share, in order of first use.
  private var definitions: [String] = []
  private var glyphs: [OutlinedGlyph.Key: String] = [:]
  private var clips = 0

  init(typesetter: Typesetter?) { self.typesetter = typesetter }

  func file(of scene: Scene, _ words: PictureWords) -> String {
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(scene.width)" height="\#(scene.height)" viewBox="0 0 \#(scene.width) \#(scene.height)" role="img">"#
    ]
    if !words.title.isEmpty { lines.append("<title>\(escaped(words.title))</title>") }
    if !words.description.isEmpty { lines.append("<desc>\(escaped(words.description))</desc>") }
    if !definitions.isEmpty { lines += ["<defs>"] + definitions + ["</defs>"] }
    if let background = scene.background {
      lines.append(#"<rect width="100%" height="100%" \#(paint("fill", background))/>"#)
    }
    return (lines + body + ["</svg>"]).joined(separator: "\n") + "\n"
  }

  mutating func paint(_ element: Scene.Element, indent: String) {
    switch element {
    case .fill(let path, let color): body.append(indent + #"<path d="\#(data(path))" \#(paint("fill", color))/>"#)
    case .stroke(let path, let stroke):
      body.append(indent + #"<path d="\#(data(path))" fill="none" \#(words(of: stroke))/>"#)
    case .rectangle(let rect, let color):
      guard rect.width > 0, rect.height > 0 else { return }
      body.append(indent + "<rect \(sides(rect)) \(paint("fill", color))/>")
    case .text(let run): text(run, indent)
    case .clip(let rect, let inside):
      clips += 1
      definitions.append(#"<clipPath id="c\#(clips)"><rect \#(sides(rect))/></clipPath>"#)
      body.append(indent + #"<g clip-path="url(#c\#(clips))">"#)
      for element in inside { paint(element, indent: indent + " ") }
      body.append(indent + "</g>")
    }
  }

  private mutating func text(_ run: TextRun, _ indent: String) {
    guard let typesetter else { preconditionFailure("a scene with text needs a typesetter") }
    let uses = typesetter.glyphs(of: run).compactMap { use($0, typesetter) }
    guard !uses.isEmpty else { return }
    if let halo = run.halo {
      // In thousandths of an em, as the glyphs are: an eighth on both sides of the outline.
      body.append(
        indent + #"<g \#(paint("fill", halo)) \#(paint("stroke", halo)) stroke-width="250" stroke-linejoin="round">"#)
      body += uses.map { indent + " " + $0 } + [indent + "</g>"]
    }
    body.append(indent + "<g \(paint("fill", run.color))>")
    body += uses.map { indent + " " + $0 } + [indent + "</g>"]
  }

  private mutating func use(_ glyph: OutlinedGlyph, _ typesetter: Typesetter) -> String? {
    if glyphs[glyph.key] == nil {
      let path = typesetter.outline(of: glyph.key)
      glyphs[glyph.key] = path.steps.isEmpty ? "" : "g\(glyphs.count + 1)"
      if !path.steps.isEmpty { definitions.append(#"<path id="g\#(glyphs.count)" d="\#(data(path))"/>"#) }
    }
    guard let name = glyphs[glyph.key], !name.isEmpty else { return nil }
    let scale = "\((glyph.size * 1000).rounded() / 1e6)"
    return ##"<use href="#\##(name)" transform="translate(\##(glyph.origin.vectorWords)) scale(\##(scale))"/>"##
  }

  private func data(_ path: Path) -> String {
    path.steps.map { step in
      switch step {
      case .move(let p): "M \(p.vectorWords)"
      case .line(let p): "L \(p.vectorWords)"
      case .curve(let a, let b, let p): "C \(a.vectorWords) \(b.vectorWords) \(p.vectorWords)"
      case .close: "Z"
      }
    }.joined(separator: " ")
  }

  private func sides(_ rect: Rect) -> String {
    let (x, y) = (vectorNumber(rect.x), vectorNumber(rect.y))
    return #"x="\#(x)" y="\#(y)" width="\#(vectorNumber(rect.width))" height="\#(vectorNumber(rect.height))""#
  }

  private func words(of stroke: Stroke) -> String {
    var words = [
      paint("stroke", stroke.color), #"stroke-width="\#(vectorNumber(stroke.width))" stroke-linejoin="round""#,
    ]
    if stroke.cap == .round { words.append(#"stroke-linecap="round""#) }
    if !stroke.dash.isEmpty {
      words.append(#"stroke-dasharray="\#(stroke.dash.map(vectorNumber).joined(separator: " "))""#)
    }
    return words.joined(separator: " ")
  }

  /// `fill="#1f4e8c" fill-opacity="0.5"`.
  private func paint(_ property: String, _ color: Color) -> String {
    var solid = color
    solid.alpha = 255
    let opacity = color.alpha == 255 ? "" : #" \#(property)-opacity="\#(vectorNumber(Double(color.alpha) / 255))""#
    return #"\#(property)="\#(solid.hex)""# + opacity
  }

  /// For text between tags; what XML does not allow is dropped.
  private func escaped(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": scalars.append(contentsOf: "&amp;".unicodeScalars)
      case "<": scalars.append(contentsOf: "&lt;".unicodeScalars)
      case ">": scalars.append(contentsOf: "&gt;".unicodeScalars)
      case "\t", "\n", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}": scalars.append(scalar)
      default: continue
      }
    }
    return String(scalars)
  }
}
