/// Writes one slide or its notes.
struct SlideWriter {
  let language: DeckLanguage
  let frames: SlideFrames
  private var shapes: [(inout XMLWriter, Int) -> Void] = []

  init(language: DeckLanguage, frames: SlideFrames) {
    self.language = language
    self.frames = frames
  }

  func slide() -> [UInt8] { part("p:sld") }
  func notesSlide() -> [UInt8] { part("p:notes") }

  /// Shapes are numbered in their order, which is also that in which a screen reader speaks them.
  private func part(_ root: String) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(root, presentationNamespaces) { xml in
      xml.element("p:cSld") { xml in
        xml.tree { xml in
          for (index, shape) in shapes.enumerated() { shape(&xml, index + 2) }
        }
      }
      xml.element("p:clrMapOvr") { $0.element("a:masterClrMapping") }
    }
    return xml.bytes
  }
}

extension SlideWriter {
  mutating func opening(_ opening: Opening) {
    words(.centredTitle, "Title", [opening.title], font: .major)
    words(.subtitle, "Subtitle", [opening.subtitle], field: "week.period")
    words(.lines, "Reports", opening.lines, field: "week.reports")
  }

  mutating func picture(_ slide: PictureSlide, reference: String) {
    let picture = slide.picture
    headline(slide.headline, field: picture.id.map { $0 + ".finding" })
    let frame = frames.body.fitting(width: picture.width, height: picture.height)
    shapes.append { xml, id in xml.picture(id: id, picture, reference: reference, frame: frame) }
    footer(slide.source, field: picture.id.map { $0 + ".source" })
  }

  mutating func charts(_ slide: ChartSlide, _ frames: [Frame], references: [String]) {
    let id = slide.charts.first?.chart.id
    headline(slide.headline, field: id.map { $0 + ".finding" })
    for (chart, (frame, reference)) in zip(slide.charts, zip(frames, references)) {
      shapes.append { xml, id in xml.chart(id: id, chart.chart, reference: reference, frame: frame) }
    }
    footer(slide.source, field: id.map { $0 + ".source" })
  }

  mutating func table(_ slide: TableSlide, _ pages: TablePages, page: Int) {
    let count = pages.pages.count
    headline(count == 1 ? slide.headline : "\(slide.headline) (\(page + 1)/\(count))")
    let (frame, language) = (frames.body, language)
    shapes.append { xml, id in xml.table(id: id, slide.table, pages, page: page, at: frame, language) }
    footer(slide.source)
  }

  mutating func notes(_ paragraphs: [String], field: String?) {
    shapes.append { xml, id in
      xml.placeholder(id: id, name: "Slide Image", .slideImage) { _ in }
    }
    words(.notesBody, "Notes", paragraphs, field: field)
  }

  private mutating func headline(_ text: String, field: String? = nil) {
    let size = HeadlineSize.fitting(text, in: frames.headline)
    words(.title, "Title", [text], RunStyle(size: size), font: .major, field: field)
  }

  private mutating func footer(_ source: String, field: String? = nil) {
    if !source.isEmpty { words(.lines, "Source", [source], field: field) }
    let language = language
    shapes.append { xml, id in
      xml.placeholder(id: id, name: "Slide Number", .slideNumber) { $0.slideNumberBody(language) }
    }
  }

  /// - Parameter field: what an update fills in here, by `ID.FIELD`; the alt text keeps it.
  private mutating func words(
    _ placeholder: Placeholder, _ name: String, _ paragraphs: [String], _ style: RunStyle = RunStyle(),
    font: ThemeFont = .minor, field: String? = nil
  ) {
    let language = language
    let words = XMLText.allowed(paragraphs.joined(separator: "\n"))
    let alt = field.flatMap { words.isEmpty ? nil : FieldMark(of: words, template: "{{weekplot:\($0)}}").line }
    shapes.append { xml, id in
      xml.placeholder(id: id, name: name, alt: alt, placeholder) { xml in
        xml.textBody("p:txBody", paragraphs, style, language, font: font)
      }
    }
  }
}

/// The size of a headline: rather one line somewhat smaller than a second one of two letters; never more than two.
enum HeadlineSize {
  static let usual = 24.0
  private static let ofOneLine = [24.0, 22, 20]
  private static let ofTwoLines = [24.0, 22, 20, 18, 16, 14]

  /// nil for the layout's own.
  static func fitting(_ text: String, in frame: Frame) -> Double? {
    func lines(_ size: Double) -> Int { TextExtent.lines(of: text, within: frame.width.points / size) }
    let size = ofOneLine.first { lines($0) == 1 } ?? ofTwoLines.first { lines($0) <= 2 } ?? ofTwoLines.last
    return size == usual ? nil : size
  }
}
