/// The lines below a table's caption that may be its cells, as far as text goes on without a sentence, a caption or a
/// heading: where columns came out one by one, source lines, notes and ends of pages stand between them.
struct ColumnRegion {
  private(set) var cells: [Int] = []
  private(set) var source: [Range<Int>] = []
  private(set) var notes: [Range<Int>] = []

  /// A table of more lines is none of a weekly's.
  private static let mostLines = 2000

  init(_ document: Document, from first: Int) {
    let classifier = LineClassifier(document: document)
    for i in first..<min(document.lines.count, first + Self.mostLines) {
      switch classifier.role(i) {
      case .blank, .furniture: continue
      case .source: source = source.isEmpty ? [document.lines[i].range] : source
      case .note: notes.append(document.lines[i].range)
      case .header, .fragment: if !PageFurniture.isPageMark(document, i) { cells.append(i) }
      case .captions, .heading, .bullet, .grid, .prose: return
      }
    }
  }
}
