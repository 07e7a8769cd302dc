import Facts
import Files
import Pages
import Slides
import Store
import Synchronization

/// The folder that `build` writes to.
struct OutputFolder: Sendable {
  let path: String

  init(_ path: String) { self.path = path }

  private var store: String { Path.joined(path, SeriesFile.name) }

  /// Refuses a folder where something stands that must not be overwritten.
  ///
  /// - Returns: whether the store there was changed by somebody else, whole though it is.
  func inspect(_ memory: BuildMemory?) throws(StoreError) -> Bool {
    try SeriesFile.inspect(store)
    guard FileKind(of: store) != .missing else { return false }
    let isOurs = memory?.vouches(for: store)
    if isOurs == true { return false }
    try SeriesFile.examine(store)
    return isOurs == false
  }

  /// Where a store that somebody else changed is kept.
  static let changedStore = SeriesFile.name + ".bak"

  var diagnosticOfChangedStore: Diagnostic {
    Diagnostic(.warning, "store.changed", printed: store, details: [Path.joined(path, Self.changedStore)])
  }

  /// Writes the large files beside the old ones, so that a full disk shows before anything is replaced.
  ///
  /// Nothing in them depends on how charts look: they can be written while those are drawn.
  func draft(_ corpus: Corpus) async throws -> DraftedFiles {
    AtomicFile.removeLeftovers(in: path)
    async let store = corpus.storeWritten(for: self.store)
    async let book = workbook(of: corpus)
    let tables = try [ExportTable.observations, .series].map { table in
      let file = try OpenFile(Path.joined(path, table.rawValue + ".csv"))
      try corpus.write(table) { bytes throws(FileError) in try file.write(bytes) }
      return file
    }
    return DraftedFiles(store: try await store, tables: tables, workbook: try await book)
  }

  /// Replaces file by file, the manifest last. One process at a time.
  ///
  /// - Returns: the files, relative to the folder.
  func replace(
    _ drafted: DraftedFiles, _ printing: Printing, _ manifest: [UInt8], _ gallery: Gallery,
    deck options: DeckOptions, look: ChartOptions, store state: (memory: BuildMemory?, isChanged: Bool)
  ) throws -> [String] {
    try removeLeftovers(printing)
    let earlier = EarlierManifest(in: path)
    let before = earlier.files.isEmpty ? nil : EarlierOutput(in: path)
    if state.isChanged { try WholeFile.copy(self.store, to: Path.joined(path, Self.changedStore)) }
    try drafted.store.finish { try state.memory?.note(store: $0) }
    for chart in printing.charts { try write(chart) }
    if let long = printing.long {
      try WholeFile.write(long.png, to: Path.joined(path, LongPicture.file), unlessSame: true)
    }
    for table in drafted.tables { try table.finish() }
    let workbook = try write(workbook: drafted.workbook)
    try WholeFile.write(
      FindingsSummary(charts: printing.charts).text, to: Path.joined(path, FindingsSummary.file), unlessSame: true)
    let drawn = DrawnCharts(printing.charts, options: look)
    try WholeFile.write(try drawn.bytes(), to: Path.joined(path, DrawnCharts.file), unlessSame: true)
    try writeSlides(of: manifest, printing, drawn, options)
    if let before { try write(before.changes(to: manifest, in: path), look.locale) }
    try WholeFile.write(gallery.html, to: Path.joined(path, GalleryMaker.file), unlessSame: true)
    try WholeFile.write(manifest, to: Path.joined(path, Manifest.file), unlessSame: true)
    // After the manifest: whoever reads the old one still finds its files.
    let own = printing.charts.map(\.specification.file) + (printing.long == nil ? [] : [LongPicture.file])
    try earlier.removeFiles(notIn: Set(own), from: path)
    return own + Self.files + workbook
  }

  /// nil where there are more values than Excel shows.
  private func workbook(of corpus: Corpus) throws(DeckError) -> [UInt8]? {
    do { return try corpus.seriesWorkbook()?.bytes(for: Path.joined(path, Corpus.workbook)) } catch {
      throw .slides(error)
    }
  }

  /// - Returns: its name; nothing where there are more values than Excel shows, and an older one goes.
  private func write(workbook: [UInt8]?) throws(FileError) -> [String] {
    let file = Path.joined(path, Corpus.workbook)
    guard let workbook else {
      try WholeFile.remove(file)
      return []
    }
    try WholeFile.write(workbook, to: file, unlessSame: true)
    return [Corpus.workbook]
  }

  /// Where nothing has changed, what the last change was stays.
  private func write(_ changes: OutputChanges, _ locale: ReaderLocale) throws(FileError) {
    if changes.isEmpty { return }
    let page = ChangesPage(changes, locale)
    try WholeFile.write(page.text, to: Path.joined(path, ChangesPage.file), unlessSame: true)
  }

  /// Beside the charts.
  private static let files = [
    ExportTable.observations.rawValue + ".csv", ExportTable.series.rawValue + ".csv", SeriesFile.name,
    FindingsSummary.file, deck, markdown, GalleryMaker.file, DrawnCharts.file, Manifest.file,
  ]

  /// What a process that was killed has left here goes.
  private func removeLeftovers(_ printing: Printing) throws(FileError) {
    let folders = Set(printing.charts.map { Path.folder(of: Path.joined(path, $0.specification.file)) })
    for folder in folders { AtomicFile.removeLeftovers(in: folder) }
  }

  static let deck = "deck.pptx"
  static let markdown = "slides.md"

  /// From the manifest as it will be read: the same deck as `weekplot deck` makes of the folder.
  private func writeSlides(
    of manifest: [UInt8], _ printing: Printing, _ drawn: DrawnCharts, _ options: DeckOptions
  ) throws {
    let pictures = Dictionary(printing.charts.map { ($0.specification.file, $0.png) }) { a, _ in a }
    var maker = DeckMaker(try WrittenManifest(manifest), options, drawn: drawn)
    let deck = maker.deck { pictures[$0] ?? [] }
    try deck.write(to: Path.joined(path, Self.deck), options)
    try WholeFile.write(maker.markdown(of: deck).text, to: Path.joined(path, Self.markdown), unlessSame: true)
  }

  private func write(_ chart: PrintedChart) throws(FileError) {
    let target = Path.joined(path, chart.specification.file)
    try Folder.create(Path.folder(of: target))
    try WholeFile.write(chart.png, to: target, unlessSame: true)
  }
}

/// The large files of an output that wait for their place; dropping them leaves what was there.
struct DraftedFiles: Sendable {
  fileprivate let store: SeriesFile
  fileprivate let tables: [OpenFile]
  fileprivate let workbook: [UInt8]?
}

/// A file in the making that closures and tasks may share.
private final class OpenFile: Sendable {
  private let file: Mutex<AtomicFile?>

  init(_ path: String) throws(FileError) { file = Mutex(try AtomicFile(path)) }

  func write(_ bytes: [UInt8]) throws(FileError) {
    try file.withLock { file throws(FileError) in try file?.write(bytes.span) }
  }

  func finish() throws(FileError) {
    try file.withLock { file throws(FileError) in
      if let file = file.take() { _ = try file.finish(unlessSame: true) }
    }
  }
}
