import Files

/// A deck as the parts of a package: which there are, and what points to what.
struct DeckParts {
  private(set) var package = Package()
  private let deck: Deck
  private let frames: SlideFrames
  private var presentation = Relationships()
  /// Names of picture parts by digest: the same picture is stored once.
  private var media: [String: String] = [:]
  private var slideCount = 0
  private var chartCount = 0

  init(_ deck: Deck) throws(ZipFailure) {
    self.deck = deck
    frames = SlideFrames(format: deck.format)
    _ = presentation.id(RelationshipType.master, Name.master)
    for slide in deck.slides { try add(slide) }
    addPresentation()
    addStyles()
    addProperties()
  }

  enum Name {
    static let presentation = "ppt/presentation.xml"
    static let master = "ppt/slideMasters/slideMaster1.xml"
    static let notesMaster = "ppt/notesMasters/notesMaster1.xml"
    static let tableStyles = "ppt/tableStyles.xml"
    static let presentationProperties = "ppt/presProps.xml"
    static let viewProperties = "ppt/viewProps.xml"
    static let coreProperties = "docProps/core.xml"
    static let appProperties = "docProps/app.xml"
    static func theme(_ number: Int) -> String { "ppt/theme/theme\(number).xml" }
    static func layout(_ number: Int) -> String { "ppt/slideLayouts/slideLayout\(number).xml" }
    static func slide(_ number: Int) -> String { "ppt/slides/slide\(number).xml" }
    static func notes(_ number: Int) -> String { "ppt/notesSlides/notesSlide\(number).xml" }
    static func chart(_ number: Int) -> String { "ppt/charts/chart\(number).xml" }
    static func workbook(_ number: Int) -> String { "ppt/embeddings/workbook\(number).xlsx" }
    static func image(_ number: Int) -> String { "ppt/media/image\(number).png" }
  }
}

// MARK: Slides

extension DeckParts {
  private mutating func add(_ slide: Slide) throws(ZipFailure) {
    switch slide.content {
    case .opening(let opening):
      add(layout: 1, slide.notes, field: "week.notes") { writer, _ in writer.opening(opening) }
    case .picture(let content):
      let name = stored(content.picture)
      add(layout: 2, slide.notes, field: content.picture.id.map { $0 + ".notes" }) { writer, relationships in
        writer.picture(content, reference: relationships.id(RelationshipType.image, name))
      }
    case .chart(let content):
      let frames = content.frames(in: frames.body)
      var names: [String] = []
      for (chart, frame) in zip(content.charts, frames) { names.append(try added(chart.chart, in: frame)) }
      add(layout: 2, slide.notes, field: content.charts[0].chart.id.map { $0 + ".notes" }) { writer, relationships in
        let references = names.map { relationships.id(RelationshipType.chart, $0) }
        writer.charts(content, frames, references: references)
      }
    case .table(let content):
      let pages = TablePages(content.table, in: frames.body)
      for index in pages.pages.indices {
        add(layout: 2, slide.notes) { writer, _ in writer.table(content, pages, page: index) }
      }
    }
  }

  private mutating func add(
    layout: Int, _ notes: [String], field: String? = nil,
    _ content: (inout SlideWriter, inout Relationships) -> Void
  ) {
    slideCount += 1
    let name = Name.slide(slideCount)
    _ = presentation.id(RelationshipType.slide, name)
    var relationships = Relationships()
    _ = relationships.id(RelationshipType.layout, Name.layout(layout))
    var writer = SlideWriter(language: deck.language, frames: frames)
    content(&writer, &relationships)
    if !notes.isEmpty {
      let notesName = Name.notes(slideCount)
      _ = relationships.id(RelationshipType.notesSlide, notesName)
      addNotes(notesName, of: name, notes, field: field)
    }
    package.parts.append(Part(name, ContentType.slide, writer.slide(), relationships))
  }

  private mutating func addNotes(_ name: String, of slide: String, _ paragraphs: [String], field: String?) {
    var relationships = Relationships()
    _ = relationships.id(RelationshipType.notesMaster, Name.notesMaster)
    _ = relationships.id(RelationshipType.slide, slide)
    var writer = SlideWriter(language: deck.language, frames: frames)
    writer.notes(paragraphs, field: field)
    package.parts.append(Part(name, ContentType.notesSlide, writer.notesSlide(), relationships))
  }

  /// A chart's part and its workbook.
  private mutating func added(_ chart: NativeChart, in frame: Frame) throws(ZipFailure) -> String {
    chartCount += 1
    let (name, workbook) = (Name.chart(chartCount), Name.workbook(chartCount))
    var relationships = Relationships()
    let reference = relationships.id(RelationshipType.workbook, workbook)
    let xml = ChartPart(chart, in: frame, deck.language).xml(workbook: reference)
    package.parts.append(Part(name, ContentType.chart, xml, relationships))
    package.parts.append(Part(workbook, ContentType.workbook, try ChartSheet(chart: chart).workbook.bytes()))
    return name
  }

  private mutating func stored(_ picture: Picture) -> String {
    let digest = Digest.sha256(picture.png)
    if let name = media[digest] { return name }
    let name = Name.image(media.count + 1)
    media[digest] = name
    package.parts.append(Part(name, ContentType.png, picture.png))
    return name
  }
}

// MARK: What slides share

extension DeckParts {
  private mutating func addPresentation() {
    let slides = (0..<slideCount).map { presentation.id(RelationshipType.slide, Name.slide($0 + 1)) }
    let notesMaster = presentation.id(RelationshipType.notesMaster, Name.notesMaster)
    for (type, name) in [
      (RelationshipType.presentationProperties, Name.presentationProperties),
      (RelationshipType.viewProperties, Name.viewProperties), (RelationshipType.theme, Name.theme(1)),
      (RelationshipType.tableStyles, Name.tableStyles),
    ] {
      _ = presentation.id(type, name)
    }
    let xml = presentationXML(deck, master: "rId1", notesMaster: notesMaster, slides: slides)
    package.parts += [
      Part(Name.presentation, ContentType.presentation, xml, presentation),
      Part(Name.presentationProperties, ContentType.presentationProperties, emptyPart("p:presentationPr")),
      Part(Name.viewProperties, ContentType.viewProperties, emptyPart("p:viewPr")),
      Part(Name.tableStyles, ContentType.tableStyles, tableStylesXML()),
    ]
  }

  private mutating func addStyles() {
    let styles = StyleParts(deck: deck, frames: frames)
    var master = Relationships()
    for number in 1...StyleParts.layoutCount { _ = master.id(RelationshipType.layout, Name.layout(number)) }
    _ = master.id(RelationshipType.theme, Name.theme(1))
    var ofMaster = Relationships()
    _ = ofMaster.id(RelationshipType.master, Name.master)
    var ofNotes = Relationships()
    _ = ofNotes.id(RelationshipType.theme, Name.theme(2))
    package.parts += [
      Part(Name.master, ContentType.master, styles.master, master),
      Part(Name.layout(1), ContentType.layout, styles.openingLayout, ofMaster),
      Part(Name.layout(2), ContentType.layout, styles.contentLayout, ofMaster),
      Part(Name.notesMaster, ContentType.notesMaster, styles.notesMaster, ofNotes),
      Part(Name.theme(1), ContentType.theme, themeXML(deck.language)),
      Part(Name.theme(2), ContentType.theme, themeXML(deck.language)),
    ]
  }

  private mutating func addProperties() {
    package.parts += [
      Part(Name.coreProperties, ContentType.coreProperties, corePropertiesXML(deck)),
      Part(Name.appProperties, ContentType.appProperties, appPropertiesXML(deck, slides: slideCount)),
    ]
    _ = package.relationships.id(RelationshipType.presentation, Name.presentation)
    _ = package.relationships.id(RelationshipType.coreProperties, Name.coreProperties)
    _ = package.relationships.id(RelationshipType.appProperties, Name.appProperties)
  }
}
