/// The master, its two layouts and the notes' master: what words look like where a slide says nothing.
struct StyleParts {
  let deck: Deck
  let frames: SlideFrames

  static let layoutCount = 2
  /// Ids of masters and layouts are at least 2³¹ and unique together.
  static let firstMasterID = 2_147_483_648
  /// A page of notes, upright.
  static let notesPage = Frame(x: .inches(0), y: .inches(0), width: .inches(7.5), height: .inches(10))

  var master: [UInt8] {
    part("p:sldMaster") { xml in
      xml.element("p:cSld") { xml in
        xml.background()
        xml.tree { xml in
          box(&xml, 2, "Title", .title, frames.headline, .headline)
          box(&xml, 3, "Text", Placeholder(type: "body", index: 1), frames.body, .body)
          box(&xml, 4, "Slide Number", Placeholder(type: "sldNum", index: 4), frames.number, .number)
        }
      }
      xml.colorMap()
      xml.element("p:sldLayoutIdLst") { xml in
        for number in 1...Self.layoutCount {
          xml.element("p:sldLayoutId", ["id": String(Self.firstMasterID + number), "r:id": "rId\(number)"])
        }
      }
      xml.element("p:txStyles") { xml in
        xml.element("p:titleStyle") { $0.level(.headline, deck.language, font: .major) }
        xml.element("p:bodyStyle") { $0.levels(deck.language) }
        xml.element("p:otherStyle") { $0.level(.plain, deck.language) }
      }
    }
  }

  /// The first slide: a band at its left, a large title, what was read.
  var openingLayout: [UInt8] {
    layout("Title Slide", type: "title") { xml in
      xml.ornament(id: 2, name: "Band", frame: frames.band, color: "accent1")
      box(&xml, 3, "Title", .centredTitle, frames.title, .openingTitle)
      box(&xml, 4, "Subtitle", .subtitle, frames.subtitle, .openingSubtitle)
      box(&xml, 5, "Text", .lines, frames.lines, .openingLines)
    }
  }

  /// A headline over a hairline, room for a picture or a table, the source and the number at the foot.
  var contentLayout: [UInt8] {
    layout("Title Only", type: "titleOnly") { xml in
      xml.ornament(id: 2, name: "Line", frame: frames.rule, color: "CFCAC4")
      box(&xml, 3, "Title", .title, frames.headline, .headline)
      box(&xml, 4, "Source", .lines, frames.source, .source)
      box(&xml, 5, "Slide Number", .slideNumber, frames.number, .number)
    }
  }

  var notesMaster: [UInt8] {
    let image = Frame(
      x: .inches(0.75), y: .inches(0.75), width: .inches(6),
      height: Length(emu: Length.inches(6).emu * frames.format.height.emu / frames.format.width.emu))
    let text = Frame(x: .inches(0.75), y: .inches(5.5), width: .inches(6), height: .inches(4))
    return part("p:notesMaster") { xml in
      xml.element("p:cSld") { xml in
        xml.background()
        xml.tree { xml in
          xml.placeholder(id: 2, name: "Slide Image", .slideImage, frame: image) { _ in }
          box(&xml, 3, "Notes", .notesBody, text, .notes)
        }
      }
      xml.colorMap()
      xml.element("p:notesStyle") { $0.level(.notes, deck.language) }
    }
  }
}

extension StyleParts {
  private func part(_ root: String, _ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(root, presentationNamespaces, content: content)
    return xml.bytes
  }

  private func layout(_ name: String, type: String, _ shapes: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    let namespaces: KeyValuePairs<String, String?> = [
      "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.references, "xmlns:p": Namespace.presentation, "type": type,
      "preserve": "1",
    ]
    xml.element("p:sldLayout", namespaces) { xml in
      xml.element("p:cSld", ["name": name]) { $0.tree(shapes) }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml.bytes
  }

  /// A placeholder with a prompt, as a person sees it who adds a slide.
  private func box(
    _ xml: inout XMLWriter, _ id: Int, _ name: String, _ placeholder: Placeholder, _ frame: Frame, _ style: TextLevel
  ) {
    let language = deck.language
    xml.placeholder(id: id, name: name, placeholder, frame: frame) { xml in
      xml.element("p:txBody") { xml in
        xml.element("a:bodyPr", ["lIns": "0", "tIns": "0", "rIns": "0", "bIns": "0", "anchor": style.anchor]) {
          $0.element("a:normAutofit")
        }
        xml.element("a:lstStyle") { $0.level(style, language, font: style.font) }
        xml.element("a:p") { xml in
          if placeholder.type == "sldNum" {
            xml.element("a:fld", ["id": slideNumberField, "type": "slidenum"]) { xml in
              xml.properties("a:rPr", RunStyle(), language, .minor)
              xml.element("a:t") { $0.text("‹#›") }
            }
          } else {
            xml.element("a:r") { xml in
              xml.properties("a:rPr", RunStyle(), language, style.font)
              xml.element("a:t") { $0.text(name) }
            }
          }
        }
      }
    }
  }
}

/// How the first level of a placeholder's text looks.
private struct TextLevel {
  /// In points.
  var size: Double
  var isBold = false
  var color: String
  var alignment = "l"
  var anchor = "t"
  var font = ThemeFont.minor
  /// Before a paragraph, in points.
  var space = 0.0

  static let plain = TextLevel(size: 14, color: "tx1")
  static let body = TextLevel(size: 18, color: "tx1", space: 6)
  static let headline = TextLevel(
    size: HeadlineSizes.own.usual, isBold: true, color: "tx1", anchor: "b", font: .major)
  static let source = TextLevel(size: 10.5, color: "tx2", anchor: "ctr")
  static let number = TextLevel(size: 10.5, color: "tx2", alignment: "r", anchor: "ctr")
  static let openingTitle = TextLevel(size: 40, isBold: true, color: "tx1", anchor: "b", font: .major)
  static let openingSubtitle = TextLevel(size: 22, color: "accent1", anchor: "t")
  static let openingLines = TextLevel(size: 14, color: "tx2", space: 6)
  static let notes = TextLevel(size: 12, color: "tx1", space: 3)
}

extension XMLWriter {
  fileprivate mutating func background() {
    element("p:bg") { xml in
      xml.element("p:bgRef", ["idx": "1001"]) { $0.element("a:schemeClr", ["val": "bg1"]) }
    }
  }

  fileprivate mutating func colorMap() {
    element(
      "p:clrMap",
      [
        "bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2", "accent1": "accent1", "accent2": "accent2",
        "accent3": "accent3", "accent4": "accent4", "accent5": "accent5", "accent6": "accent6", "hlink": "hlink",
        "folHlink": "folHlink",
      ])
  }

  fileprivate mutating func level(_ style: TextLevel, _ language: DeckLanguage, font: ThemeFont = .minor) {
    element("a:lvl1pPr", ["marL": "0", "indent": "0", "algn": style.alignment]) { xml in
      xml.element("a:lnSpc") { $0.element("a:spcPct", ["val": "100000"]) }
      xml.element("a:spcBef") { $0.element("a:spcPts", ["val": String(Int(style.space * 100))]) }
      xml.element("a:buNone")
      xml.defaults(style, font)
    }
  }

  /// Five levels of plain text, for slides that a person adds.
  fileprivate mutating func levels(_ language: DeckLanguage) {
    for level in 1...5 {
      let attributes: KeyValuePairs<String, String?> = [
        "marL": String(228_600 * level), "indent": "-228600", "algn": "l",
      ]
      element("a:lvl\(level)pPr", attributes) { xml in
        xml.element("a:spcBef") { $0.element("a:spcPts", ["val": "600"]) }
        xml.element("a:buFont", ["typeface": "Arial"])
        xml.element("a:buChar", ["char": "•"])
        xml.defaults(TextLevel(size: Double(20 - 2 * level), color: "tx1"), .minor)
      }
    }
  }

  private mutating func defaults(_ style: TextLevel, _ font: ThemeFont) {
    let attributes: KeyValuePairs<String, String?> = [
      "sz": String(Int(style.size * 100)), "b": style.isBold ? "1" : "0",
    ]
    element("a:defRPr", attributes) { xml in
      xml.fill(.theme(style.color))
      for (kind, suffix) in [("a:latin", "-lt"), ("a:ea", "-ea"), ("a:cs", "-cs")] {
        xml.element(kind, ["typeface": font.rawValue + suffix])
      }
    }
  }
}
