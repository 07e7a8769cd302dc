/// Writes one slide or its notes.
struct SlideWriter {
  let language: DeckLanguage
  let plan: LayoutPlan
  private var shapes: [(inout XMLWriter, Int) -> Void] = []

  init(language: DeckLanguage, plan: LayoutPlan) {
    self.language = language
    self.plan = plan
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
    if let title = plan.title { words(.placeholder(title), "Title", [opening.title], font: .major) }
    if let subtitle = plan.subtitle { words(subtitle, "Subtitle", [opening.subtitle], field: "week.period") }
    if let lines = plan.lines { words(lines, "Reports", opening.lines, field: "week.reports") }
  }

  mutating func picture(_ slide: PictureSlide, reference: String) {
    let picture = slide.picture
    headline(slide.headline, field: picture.id.map { $0 + ".finding" })
    let (frame, holder) = (plan.body.fitting(width: picture.width, height: picture.height), plan.content)
    shapes.append { xml, id in xml.picture(id: id, picture, reference: reference, frame: frame, holder) }
    footer(slide.source, field: picture.id.map { $0 + ".source" })
  }

  mutating func charts(_ slide: ChartSlide, _ frames: [Frame], references: [String]) {
    let id = slide.charts.first?.chart.id
    headline(slide.headline, field: id.map { $0 + ".finding" })
    // One placeholder holds one chart.
    let holder = slide.charts.count == 1 ? plan.content : nil
    for (chart, (frame, reference)) in zip(slide.charts, zip(frames, references)) {
      shapes.append { xml, id in xml.chart(id: id, chart.chart, reference: reference, frame: frame, holder) }
    }
    footer(slide.source, field: id.map { $0 + ".source" })
  }

  mutating func table(_ slide: TableSlide, _ pages: TablePages, page: Int) {
    let count = pages.pages.count
    headline(count == 1 ? slide.headline : "\(slide.headline) (\(page + 1)/\(count))")
    let (frame, holder, language) = (plan.body, plan.content, language)
    shapes.append { xml, id in xml.table(id: id, slide.table, pages, page: page, at: frame, holder, language) }
    footer(slide.source)
  }

  mutating func notes(_ paragraphs: [String], field: String?) {
    shapes.append { xml, id in
      xml.placeholder(id: id, name: "Slide Image", .slideImage) { _ in }
    }
    words(.placeholder(.notesBody), "Notes", paragraphs, field: field)
  }

  private mutating func headline(_ text: String, field: String? = nil) {
    guard let title = plan.title else { return }
    let size = plan.titleSizes.fitting(text, in: plan.titleFrame)
    words(.placeholder(title), "Title", [text], RunStyle(size: size), font: .major, field: field)
  }

  private mutating func footer(_ source: String, field: String? = nil) {
    if !source.isEmpty, let lines = plan.lines { words(lines, "Source", [source], field: field) }
    guard let number = plan.number else { return }
    let language = language
    shapes.append { xml, id in
      xml.placeholder(id: id, name: "Slide Number", number) { $0.slideNumberBody(language) }
    }
  }

  /// - Parameter field: what an update fills in here, by `ID.FIELD`; the alt text keeps it.
  private mutating func words(
    _ place: LayoutPlan.Field, _ name: String, _ paragraphs: [String], _ style: RunStyle = RunStyle(),
    font: ThemeFont = .minor, field: String? = nil
  ) {
    let language = language
    let words = XMLText.allowed(paragraphs.joined(separator: "\n"))
    let alt = field.flatMap { words.isEmpty ? nil : FieldMark(of: words, template: "{{weekplot:\($0)}}").line }
    shapes.append { xml, id in
      switch place {
      case .placeholder(let holder):
        xml.placeholder(id: id, name: name, alt: alt, holder) { xml in
          xml.textBody("p:txBody", paragraphs, style, language, font: font)
        }
      case .box(let frame, let size):
        xml.textBox(id: id, name: name, alt: alt, frame: frame) { xml in
          xml.textBody("p:txBody", paragraphs, RunStyle(size: size), language, font: font)
        }
      }
    }
  }
}
