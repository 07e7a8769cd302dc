/// The attributes of a PresentationML root.
let presentationNamespaces: KeyValuePairs<String, String?> = [
  "xmlns:a": Namespace.drawing, "xmlns:r": Namespace.references, "xmlns:p": Namespace.presentation,
]

/// The list of slides and masters (ECMA-376 part 1, 19.2.1.26). Ids of slides begin at 256, those of masters and layouts at 2³¹.
func presentationXML(_ deck: Deck, master: String, notesMaster: String, slides: [String]) -> [UInt8] {
  var xml = XMLWriter()
  xml.element("p:presentation", presentationNamespaces) { xml in
    xml.element("p:sldMasterIdLst") {
      $0.element("p:sldMasterId", ["id": String(StyleParts.firstMasterID), "r:id": master])
    }
    xml.element("p:notesMasterIdLst") { $0.element("p:notesMasterId", ["r:id": notesMaster]) }
    if !slides.isEmpty {
      xml.element("p:sldIdLst") { xml in
        for (index, slide) in slides.enumerated() {
          xml.element("p:sldId", ["id": String(256 + index), "r:id": slide])
        }
      }
    }
    let format = deck.format
    xml.element(
      "p:sldSz",
      [
        "cx": String(format.width.emu), "cy": String(format.height.emu),
        "type": format == .standard ? "screen4x3" : nil,
      ])
    xml.element(
      "p:notesSz",
      ["cx": String(StyleParts.notesPage.width.emu), "cy": String(StyleParts.notesPage.height.emu)])
    xml.element("p:defaultTextStyle") { xml in
      xml.element("a:defPPr") { $0.element("a:defRPr", ["lang": deck.language.rawValue]) }
    }
  }
  return xml.bytes
}

/// A PresentationML part that only has to be there.
func emptyPart(_ root: String) -> [UInt8] {
  var xml = XMLWriter()
  xml.element(root, presentationNamespaces)
  return xml.bytes
}

/// The style without lines and fills: our tables bring their own.
let plainTableStyle = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"

func tableStylesXML() -> [UInt8] {
  var xml = XMLWriter()
  xml.element("a:tblStyleLst", ["xmlns:a": Namespace.drawing, "def": plainTableStyle])
  return xml.bytes
}

/// Title, author and days (ECMA-376 part 2, 11).
func corePropertiesXML(_ deck: Deck) -> [UInt8] {
  var xml = XMLWriter()
  let namespaces: KeyValuePairs<String, String?> = [
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/", "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  ]
  xml.element("cp:coreProperties", namespaces) { xml in
    xml.element("dc:title") { $0.text(deck.title) }
    xml.element("dc:creator") { $0.text(deck.creator) }
    xml.element("cp:lastModifiedBy") { $0.text(deck.creator) }
    for name in ["dcterms:created", "dcterms:modified"] {
      xml.element(name, ["xsi:type": "dcterms:W3CDTF"]) { $0.text(deck.day + "T00:00:00Z") }
    }
    xml.element("dc:language") { $0.text(deck.language.rawValue) }
  }
  return xml.bytes
}

func appPropertiesXML(_ deck: Deck, slides: Int) -> [UInt8] {
  var xml = XMLWriter()
  xml.element(
    "Properties",
    ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
  ) { xml in
    xml.element("Application") { $0.text("weekplot") }
    xml.element("PresentationFormat") { $0.text(deck.format == .wide ? "Widescreen" : "On-screen Show (4:3)") }
    xml.element("Slides") { $0.text(String(slides)) }
  }
  return xml.bytes
}
