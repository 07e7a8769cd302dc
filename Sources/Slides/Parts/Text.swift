/// How a run of words looks; what is nil comes from the placeholder or the master.
struct RunStyle {
  /// In points.
  var size: Double?
  var isBold = false
  var color: RunColor?
  /// The exact height of a line, in points.
  var lineHeight: Double?
}

enum RunColor {
  /// A role of the theme: `tx1`, `accent1`…
  case theme(String)
  /// Six hexadecimal digits.
  case fixed(String)
}

/// The headings' or the body's font of the theme.
enum ThemeFont: String {
  case major = "+mj"
  case minor = "+mn"
}

extension XMLWriter {
  /// A body of paragraphs in `name` (`p:txBody`, `a:txBody`). Every run names its East Asian font.
  mutating func textBody(
    _ name: String, _ paragraphs: [String], _ style: RunStyle = RunStyle(), _ language: DeckLanguage,
    font: ThemeFont = .minor, alignment: String? = nil
  ) {
    element(name) { xml in
      xml.element("a:bodyPr")
      xml.element("a:lstStyle")
      for paragraph in paragraphs.isEmpty ? [""] : paragraphs {
        xml.paragraph(paragraph, style, language, font, alignment)
      }
    }
  }

  private mutating func paragraph(
    _ text: String, _ style: RunStyle, _ language: DeckLanguage, _ font: ThemeFont, _ alignment: String?
  ) {
    element("a:p") { xml in
      if alignment != nil || style.lineHeight != nil {
        xml.element("a:pPr", ["algn": alignment]) { xml in
          guard let height = style.lineHeight else { return }
          xml.element("a:lnSpc") { $0.element("a:spcPts", ["val": String(Int((height * 100).rounded()))]) }
        }
      }
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { xml.element("a:br") { $0.properties("a:rPr", style, language, font) } }
        if line.isEmpty { continue }
        xml.element("a:r") { xml in
          xml.properties("a:rPr", style, language, font)
          xml.element("a:t") { $0.text(String(line)) }
        }
      }
      if text.isEmpty { xml.properties("a:endParaRPr", style, language, font) }
    }
  }

  /// The number of the slide, which the reader's program fills in.
  mutating func slideNumberBody(_ language: DeckLanguage) {
    element("p:txBody") { xml in
      xml.element("a:bodyPr")
      xml.element("a:lstStyle")
      xml.element("a:p") { xml in
        xml.element("a:fld", ["id": slideNumberField, "type": "slidenum"]) { xml in
          xml.properties("a:rPr", RunStyle(), language, .minor)
          xml.element("a:t") { $0.text("‹#›") }
        }
      }
    }
  }

  mutating func properties(_ name: String, _ style: RunStyle, _ language: DeckLanguage, _ font: ThemeFont) {
    let attributes: KeyValuePairs<String, String?> = [
      "lang": language.rawValue, "altLang": language == .english ? "zh-CN" : "en-US",
      "sz": style.size.map { String(Int(($0 * 100).rounded())) }, "b": style.isBold ? "1" : nil, "dirty": "0",
    ]
    element(name, attributes) { xml in
      if let color = style.color { xml.fill(color) }
      xml.element("a:latin", ["typeface": font.rawValue + "-lt"])
      xml.element("a:ea", ["typeface": font.rawValue + "-ea"])
    }
  }

  mutating func fill(_ color: RunColor) {
    element("a:solidFill") { xml in
      switch color {
      case .theme(let role): xml.element("a:schemeClr", ["val": role])
      case .fixed(let digits): xml.element("a:srgbClr", ["val": digits])
      }
    }
  }
}

/// The identity of our field; any one will do.
let slideNumberField = "{6F1C4F0B-2C3D-4E7A-9B5A-0D4C6C0E8A11}"
