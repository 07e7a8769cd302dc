import Pages
import Slides

extension DeckMaker {
  /// The same slides for Marp and pandoc; pictures are the files beside it.
  func markdown(of deck: Deck) -> MarkdownSlides {
    let files = Dictionary(manifest.charts.map { ("weekplot:" + $0.id, $0.file) }) { a, _ in a }
    return MarkdownSlides(
      title: deck.title, language: deck.language.rawValue, size: deck.format.rawValue,
      slides: deck.slides.map { markdown(of: $0, files) })
  }

  private func markdown(of slide: Slide, _ files: [String: String]) -> MarkdownSlides.Slide {
    switch slide.content {
    case .opening(let opening):
      return MarkdownSlides.Slide(
        headline: opening.title, body: .lines([opening.subtitle] + opening.lines), notes: slide.notes)
    case .picture(let content):
      let picture = content.picture
      return MarkdownSlides.Slide(
        headline: content.headline, body: .picture(file: files[picture.name] ?? "", alt: picture.alt),
        source: content.source, notes: slide.notes)
    case .chart(let content):
      // A page has no charts of PowerPoint's: their picture stands for them.
      let first = content.charts[0].chart
      let name = first.name.prefix { $0 != "#" }
      return MarkdownSlides.Slide(
        headline: content.headline, body: .picture(file: files[String(name)] ?? "", alt: first.alt),
        source: content.source, notes: slide.notes)
    case .table(let content):
      return MarkdownSlides.Slide(
        headline: content.headline, body: .table(content.table.markdown), source: content.source, notes: slide.notes)
    }
  }
}

extension SlideTable {
  fileprivate var markdown: MarkdownSlides.Table {
    MarkdownSlides.Table(
      header: columns.map(\.header), isTrailing: columns.map { $0.alignment == .trailing },
      groups: groups.map { ($0.name, $0.rows.map { $0.map(\.text) }) })
  }
}
