/// A deck as the parts of a package: which there are, and what points to what.
struct DeckParts {
  private(set) var package = Package()
  private let deck: Deck
  private let frames: SlideFrames
  private var presentation = Relationships()
  private let slides: [String]

  init(_ deck: Deck) throws(ZipFailure) {
    self.deck = deck
    frames = SlideFrames(format: deck.format)
    let written = try SlideParts(
      deck, plans: (.opening(frames), .content(frames)), notesMaster: Name.notesMaster, names: .own)
    package.parts = written.parts
    slides = written.slides
    _ = presentation.id(RelationshipType.master, Name.master)
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
  }
}

// MARK: What slides share

extension DeckParts {
  private mutating func addPresentation() {
    let references = slides.map { presentation.id(RelationshipType.slide, $0) }
    let notesMaster = presentation.id(RelationshipType.notesMaster, Name.notesMaster)
    for (type, name) in [
      (RelationshipType.presentationProperties, Name.presentationProperties),
      (RelationshipType.viewProperties, Name.viewProperties), (RelationshipType.theme, Name.theme(1)),
      (RelationshipType.tableStyles, Name.tableStyles),
    ] {
      _ = presentation.id(type, name)
    }
    let xml = presentationXML(deck, master: "rId1", notesMaster: notesMaster, slides: references)
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
      Part(Name.appProperties, ContentType.appProperties, appPropertiesXML(deck, slides: slides.count)),
    ]
    _ = package.relationships.id(RelationshipType.presentation, Name.presentation)
    _ = package.relationships.id(RelationshipType.coreProperties, Name.coreProperties)
    _ = package.relationships.id(RelationshipType.appProperties, Name.appProperties)
  }
}
