import Files

/// The slides of a deck as parts: each with its notes, its pictures, its charts and their workbooks.
struct SlideParts {
  private(set) var parts: [Part] = []
  /// In their order.
  private(set) var slides: [String] = []

  private let deck: Deck
  private let plans: (opening: LayoutPlan, content: LayoutPlan)
  private let notesMaster: String
  /// Before the numbers of pictures, charts and workbooks.
  private let names: MediaNames
  /// Names of picture parts by digest: the same picture is stored once.
  private var media: [String: String] = [:]
  private var chartCount = 0

  init(
    _ deck: Deck, plans: (opening: LayoutPlan, content: LayoutPlan), notesMaster: String, names: MediaNames
  ) throws(ZipFailure) {
    self.deck = deck
    self.plans = plans
    self.notesMaster = notesMaster
    self.names = names
    for slide in deck.slides { try add(slide) }
  }

  /// Names of parts by number.
  struct MediaNames {
    var image, chart, workbook: String

    static let own = MediaNames(
      image: "ppt/media/image", chart: "ppt/charts/chart", workbook: "ppt/embeddings/workbook")
    /// In a deck that may have some.
    static let added = MediaNames(
      image: "ppt/media/weekplot", chart: "ppt/charts/weekplot", workbook: "ppt/embeddings/weekplot")
  }

  private mutating func add(_ slide: Slide) throws(ZipFailure) {
    switch slide.content {
    case .opening(let opening):
      add(plans.opening, slide.notes, field: "week.notes") { writer, _ in writer.opening(opening) }
    case .picture(let content):
      let name = stored(content.picture)
      add(plans.content, slide.notes, field: content.picture.id.map { $0 + ".notes" }) { writer, relationships in
        writer.picture(content, reference: relationships.id(RelationshipType.image, name))
      }
    case .chart(let content): try add(content, slide.notes)
    case .table(let content):
      let pages = TablePages(content.table, in: plans.content.body)
      for index in pages.pages.indices {
        add(plans.content, slide.notes) { writer, _ in writer.table(content, pages, page: index) }
      }
    }
  }

  private mutating func add(_ content: ChartSlide, _ notes: [String]) throws(ZipFailure) {
    let frames = content.frames(in: plans.content.body)
    var names: [String] = []
    for (chart, frame) in zip(content.charts, frames) { names.append(try added(chart.chart, in: frame)) }
    add(plans.content, notes, field: content.charts[0].chart.id.map { $0 + ".notes" }) { writer, relationships in
      let references = names.map { relationships.id(RelationshipType.chart, $0) }
      writer.charts(content, frames, references: references)
    }
  }

  private mutating func add(
    _ plan: LayoutPlan, _ notes: [String], field: String? = nil,
    _ content: (inout SlideWriter, inout Relationships) -> Void
  ) {
    let number = slides.count + 1
    let name = DeckParts.Name.slide(number)
    slides.append(name)
    var relationships = Relationships()
    _ = relationships.id(RelationshipType.layout, plan.layout)
    var writer = SlideWriter(language: deck.language, plan: plan)
    content(&writer, &relationships)
    if !notes.isEmpty {
      let notesName = DeckParts.Name.notes(number)
      _ = relationships.id(RelationshipType.notesSlide, notesName)
      addNotes(notesName, of: name, notes, field: field)
    }
    parts.append(Part(name, ContentType.slide, writer.slide(), relationships))
  }

  private mutating func addNotes(_ name: String, of slide: String, _ paragraphs: [String], field: String?) {
    var relationships = Relationships()
    _ = relationships.id(RelationshipType.notesMaster, notesMaster)
    _ = relationships.id(RelationshipType.slide, slide)
    var writer = SlideWriter(language: deck.language, plan: plans.content)
    writer.notes(paragraphs, field: field)
    parts.append(Part(name, ContentType.notesSlide, writer.notesSlide(), relationships))
  }

  // MARK: What slides show

  /// A chart's part and its workbook.
  private mutating func added(_ chart: NativeChart, in frame: Frame) throws(ZipFailure) -> String {
    chartCount += 1
    let (name, workbook) = ("\(names.chart)\(chartCount).xml", "\(names.workbook)\(chartCount).xlsx")
    var relationships = Relationships()
    let reference = relationships.id(RelationshipType.workbook, workbook)
    let xml = ChartPart(chart, in: frame, deck.language).xml(workbook: reference)
    parts.append(Part(name, ContentType.chart, xml, relationships))
    parts.append(Part(workbook, ContentType.workbook, try ChartSheet(chart: chart).workbook.bytes(level: 1)))
    return name
  }

  private mutating func stored(_ picture: Picture) -> String {
    let digest = Digest.sha256(picture.png)
    if let name = media[digest] { return name }
    let name = "\(names.image)\(media.count + 1).png"
    media[digest] = name
    parts.append(Part(name, ContentType.png, picture.png))
    return name
  }
}
