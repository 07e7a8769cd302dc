/// Which placeholder of its layout a shape fills.
struct Placeholder: Hashable {
  var type: String?
  var index: Int?

  static let title = Placeholder(type: "title")
  static let centredTitle = Placeholder(type: "ctrTitle")
  static let subtitle = Placeholder(type: "subTitle", index: 1)
  static let slideNumber = Placeholder(type: "sldNum", index: 12)
  /// The source line, or the small print of the first slide.
  static let lines = Placeholder(type: "body", index: 13)
  static let slideImage = Placeholder(type: "sldImg")
  static let notesBody = Placeholder(type: "body", index: 1)
}

extension XMLWriter {
  /// The root group that every tree of shapes begins with; its id is 1.
  mutating func tree(_ content: (inout XMLWriter) -> Void) {
    element("p:spTree") { xml in
      xml.element("p:nvGrpSpPr") { xml in
        xml.element("p:cNvPr", ["id": "1", "name": ""])
        xml.element("p:cNvGrpSpPr")
        xml.element("p:nvPr")
      }
      xml.element("p:grpSpPr") { xml in
        xml.element("a:xfrm") { xml in
          xml.element("a:off", ["x": "0", "y": "0"])
          xml.element("a:ext", ["cx": "0", "cy": "0"])
          xml.element("a:chOff", ["x": "0", "y": "0"])
          xml.element("a:chExt", ["cx": "0", "cy": "0"])
        }
      }
      content(&xml)
    }
  }

  /// A shape that fills a placeholder; without a frame it takes the layout's.
  mutating func placeholder(
    id: Int, name: String, alt: String? = nil, _ placeholder: Placeholder, frame: Frame? = nil,
    body: (inout XMLWriter) -> Void
  ) {
    element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": name, "descr": alt])
        xml.element("p:cNvSpPr") { xml in
          xml.element("a:spLocks", ["noGrp": "1", "noRot": placeholder.type == "sldImg" ? "1" : nil])
        }
        xml.element("p:nvPr") { xml in
          xml.element("p:ph", ["type": placeholder.type, "idx": placeholder.index.map(String.init)])
        }
      }
      xml.element("p:spPr") { xml in
        guard let frame else { return }
        xml.position("a:xfrm", frame)
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
      body(&xml)
    }
  }

  /// Words in a place of their own.
  mutating func textBox(
    id: Int, name: String, alt: String?, frame: Frame, body: (inout XMLWriter) -> Void
  ) {
    element("p:sp") { xml in
      xml.element("p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": name, "descr": alt])
        xml.element("p:cNvSpPr", ["txBox": "1"])
        xml.element("p:nvPr")
      }
      xml.element("p:spPr") { xml in
        xml.position("a:xfrm", frame)
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
        xml.element("a:noFill")
      }
      body(&xml)
    }
  }

  /// Which placeholder a picture, a chart or a table fills, if any.
  mutating func filling(_ holder: Placeholder?) {
    element("p:nvPr") { xml in
      if let holder { xml.element("p:ph", ["type": holder.type, "idx": holder.index.map(String.init)]) }
    }
  }

  mutating func picture(id: Int, _ picture: Picture, reference: String, frame: Frame, _ holder: Placeholder?) {
    element("p:pic") { xml in
      xml.element("p:nvPicPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": picture.name, "descr": picture.alt])
        xml.element("p:cNvPicPr") {
          $0.element("a:picLocks", ["noGrp": holder == nil ? nil : "1", "noChangeAspect": "1"])
        }
        xml.filling(holder)
      }
      xml.element("p:blipFill") { xml in
        xml.element("a:blip", ["r:embed": reference])
        xml.element("a:stretch") { $0.element("a:fillRect") }
      }
      xml.element("p:spPr") { xml in
        xml.position("a:xfrm", frame)
        xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
    }
  }

  mutating func chart(id: Int, _ chart: NativeChart, reference: String, frame: Frame, _ holder: Placeholder?) {
    element("p:graphicFrame") { xml in
      xml.element("p:nvGraphicFramePr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": chart.name, "descr": chart.alt])
        xml.element("p:cNvGraphicFramePr") { $0.element("a:graphicFrameLocks", ["noGrp": "1"]) }
        xml.filling(holder)
      }
      xml.position("p:xfrm", frame)
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": Namespace.chart]) { xml in
          xml.element("c:chart", ["xmlns:c": Namespace.chart, "r:id": reference])
        }
      }
    }
  }

  /// A line or a band that is there for the eye only.
  mutating func ornament(id: Int, name: String, frame: Frame, color: String) {
    let isLine = frame.height.emu == 0
    element(isLine ? "p:cxnSp" : "p:sp") { xml in
      xml.element(isLine ? "p:nvCxnSpPr" : "p:nvSpPr") { xml in
        xml.element("p:cNvPr", ["id": String(id), "name": name])
        xml.element(isLine ? "p:cNvCxnSpPr" : "p:cNvSpPr")
        xml.element("p:nvPr", ["userDrawn": "1"])
      }
      xml.element("p:spPr") { xml in
        xml.position("a:xfrm", frame)
        xml.element("a:prstGeom", ["prst": isLine ? "line" : "rect"]) { $0.element("a:avLst") }
        if !isLine { xml.fill(.theme(color)) }
        xml.element("a:ln", ["w": isLine ? "9525" : nil]) { xml in
          if isLine { xml.fill(.fixed(color)) } else { xml.element("a:noFill") }
        }
      }
    }
  }

  mutating func position(_ name: String, _ frame: Frame) {
    element(name) { xml in
      xml.element("a:off", ["x": String(frame.x.emu), "y": String(frame.y.emu)])
      xml.element("a:ext", ["cx": String(frame.width.emu), "cy": String(frame.height.emu)])
    }
  }
}
