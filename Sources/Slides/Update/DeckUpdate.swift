import Files

/// What a chart has become: its picture, and the words for those who can't see it.
package struct UpdatedChart: Sendable {
  package var png: [UInt8]
  package var width: Int
  package var height: Int
  package var alt: String
  /// Its panels as PowerPoint draws them; none where it can't.
  package var native: [NativeChart] = []

  package init(png: [UInt8], width: Int, height: Int, alt: String) {
    self.png = png
    self.width = width
    self.height = height
    self.alt = alt
  }
}

/// A frame of a deck that a picture does not fit.
package struct ChartFrame: Hashable, Sendable {
  package var id: String
  package var width, height: Length
  /// Whether the slide says itself what the chart's title, its source line would.
  package var hasTitle, hasSource: Bool

  package init(id: String, width: Length, height: Length, hasTitle: Bool, hasSource: Bool) {
    (self.id, self.width, self.height) = (id, width, height)
    (self.hasTitle, self.hasSource) = (hasTitle, hasSource)
  }
}

/// What an update changes, or why it leaves something alone. Slides are counted from 1.
package enum DeckEvent: Hashable, Sendable {
  case picture(slide: Int, id: String)
  /// It shows that picture already.
  case same(slide: Int, id: String)
  /// The values of a native chart and its workbook.
  case chart(slide: Int, id: String)
  /// A native chart, which what its chart has become can't be.
  case notNative(slide: Int, id: String)
  /// A native chart without numbers of its own: they are linked, or were never there.
  case noWorkbook(slide: Int, id: String)
  /// Drawn anew for a frame of other proportions.
  case redrawn(slide: Int, id: String)
  /// In a frame of other proportions it stands whole, with empty margins.
  case margins(slide: Int, id: String)
  case text(slide: Int, field: String)
  /// No chart of this name is there.
  case unknown(slide: Int, id: String)
  /// A person has changed the text since it was written.
  case edited(slide: Int, field: String)
  /// A part of it is cut away and the new one has other proportions.
  case cropped(slide: Int, id: String)
  /// It is linked, or has a twin in a vector format, which would be shown instead.
  case otherFormat(slide: Int, id: String)
  /// A table of ours, which updates leave as it is.
  case table(slide: Int, name: String)
  case unreadable(slide: Int)

  /// Whether the deck is another after it.
  package var isChange: Bool {
    switch self {
    case .picture, .chart, .redrawn, .margins, .text: true
    default: false
    }
  }
}

/// An existing deck with this week's charts in the places of last week's: pictures whose name or alt text says
/// `weekplot:ID`, and texts with `{{weekplot:ID.finding}}`. All else stays byte for byte, part by part.
///
///     let update = try DeckUpdate("deck.pptx", charts: charts)
///     try update.write(to: "deck.pptx")
package struct DeckUpdate {
  package let path: String
  package private(set) var events: [DeckEvent] = []
  private var edit = ZipEdit()

  /// - Parameters:
  ///   - charts: by id.
  ///   - texts: what `{{weekplot:ID.FIELD}}` stands for, by `ID.FIELD`.
  ///   - isForced: whether texts that a person changed are written over.
  ///   - language: of what is written anew.
  ///   - altOf: the alt text that an old picture was written with, where its file says so.
  ///   - redraw: draws a chart for a frame of other proportions; nil where that can't be done.
  package init(
    _ path: String, charts: [String: UpdatedChart], texts: [String: String] = [:], isForced: Bool = false,
    language: DeckLanguage = .simplifiedChinese, altOf: ([UInt8]) -> String? = { _ in nil },
    redraw: (ChartFrame) -> UpdatedChart? = { _ in nil }
  ) throws(SlidesError) {
    self.path = path
    let texts = texts.mapValues(XMLText.allowed)
    try Self.refuseOpenDeck(path)
    let reader = try ZipReader(path)
    var parts = try EditedParts(reader)
    let slides = parts.slides
    for (index, slide) in slides.enumerated() {
      guard let tree = XMLTree(parts.bytes(of: slide)) else {
        events.append(.unreadable(slide: index + 1))
        continue
      }
      var pictures = PictureEditor(part: slide, number: index + 1, tree: tree, charts: charts)
      try pictures.run(&parts, reader, altOf, redraw)
      var natives = ChartEditor(part: slide, number: index + 1, tree: tree, charts: charts, language: language)
      try natives.run(&parts, reader)
      events += pictures.events + natives.events
      for part in [slide] + parts.notes(of: slide) {
        guard let tree = XMLTree(parts.bytes(of: part)) else { continue }
        var fields = TextEditor(number: index + 1, tree: tree, texts: texts, isForced: isForced)
        fields.run()
        parts.change(part, fields.splices)
        events += fields.events
      }
    }
    edit = parts.edit
  }

  package var changesNothing: Bool { edit.isEmpty }

  /// Writes the deck with its changes; `target` may be the deck itself, whose old form stays as it is until then.
  package func write(to target: String) throws(SlidesError) { try edit.write(path, to: target) }

  /// PowerPoint keeps a file beside the deck as long as it is open.
  private static func refuseOpenDeck(_ path: String) throws(SlidesError) {
    let lock = Path.joined(Path.folder(of: path), "~$" + Path.name(of: path))
    if FileKind(of: lock) == .file { throw SlidesError(.open(lock: lock), path: path) }
  }
}
