/// Colours, fonts and the lists of styles that a theme must have (ECMA-376 part 1, 20.1.6.9). The colours are the charts'.
func themeXML(_ language: DeckLanguage) -> [UInt8] {
  var xml = XMLWriter()
  xml.element("a:theme", ["xmlns:a": Namespace.drawing, "name": "Weekplot"]) { xml in
    xml.element("a:themeElements") { xml in
      xml.element("a:clrScheme", ["name": "Weekplot"]) { xml in
        for (role, color) in themeColors {
          xml.element("a:\(role)") { $0.element("a:srgbClr", ["val": color]) }
        }
      }
      xml.element("a:fontScheme", ["name": "Weekplot"]) { xml in
        for kind in ["a:majorFont", "a:minorFont"] {
          xml.element(kind) { xml in
            xml.element("a:latin", ["typeface": "Arial"])
            xml.element("a:ea", ["typeface": language.eastAsianFont])
            xml.element("a:cs", ["typeface": ""])
          }
        }
      }
      xml.formats()
    }
  }
  return xml.bytes
}

private let themeColors: KeyValuePairs<String, String> = [
  "dk1": "1A1A1A", "lt1": "FFFFFF", "dk2": "5E5853", "lt2": "F4F2EF",
  "accent1": "0F5499", "accent2": "E07B22", "accent3": "C4476E", "accent4": "4DB1A8", "accent5": "3B2460",
  "accent6": "7A5C2E", "hlink": "0F5499", "folHlink": "3B2460",
]

extension XMLWriter {
  /// Three of each kind, as the schema demands; all plain.
  fileprivate mutating func formats() {
    element("a:fmtScheme", ["name": "Weekplot"]) { xml in
      xml.element("a:fillStyleLst") { xml in for _ in 0..<3 { xml.placeholderFill() } }
      xml.element("a:lnStyleLst") { xml in
        for width in [6350, 12700, 19050] {
          xml.element("a:ln", ["w": String(width), "cap": "flat", "cmpd": "sng", "algn": "ctr"]) { xml in
            xml.placeholderFill()
            xml.element("a:prstDash", ["val": "solid"])
          }
        }
      }
      xml.element("a:effectStyleLst") { xml in
        for _ in 0..<3 { xml.element("a:effectStyle") { $0.element("a:effectLst") } }
      }
      xml.element("a:bgFillStyleLst") { xml in for _ in 0..<3 { xml.placeholderFill() } }
    }
  }

  private mutating func placeholderFill() {
    element("a:solidFill") { $0.element("a:schemeClr", ["val": "phClr"]) }
  }
}
