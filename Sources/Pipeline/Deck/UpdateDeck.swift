import Facts
import Files
import PNG
import Slides

/// What an update has done, or would do.
package struct DeckUpdateSummary: Sendable {
  package var events: [DeckEvent]
  /// Charts of the folder that the deck does not show.
  package var notShown: [String]
  /// Pictures that are not there, or not those of the manifest.
  package var diagnostics: [Diagnostic]
  /// Whether a file was written.
  package var isWritten: Bool
  /// Where the old deck is, if its place was taken.
  package var backup: String?
}

/// Puts the charts and texts of an output folder into a deck that is there.
///
/// In place the old deck stays beside it as `deck.pptx.bak`; where nothing changes, nothing is written. With `target` the
/// deck stays as it is.
package func updateDeck(
  _ path: String, from folder: String, to target: String? = nil, isForced: Bool = false, isTrial: Bool = false
) throws(DeckError) -> DeckUpdateSummary {
  let manifest = try readManifest(of: folder)
  let drawn = DrawnCharts(in: folder)
  var maker = DeckMaker(manifest, DeckOptions(), drawn: drawn)
  var charts: [String: UpdatedChart] = [:]
  for chart in manifest.charts {
    let picture = maker.picture(of: chart) { file throws(FileError) in
      try WholeFile.read(Path.joined(folder, file))
    }
    guard let picture else { continue }
    var updated = UpdatedChart(png: picture.png, width: picture.width, height: picture.height, alt: chart.alt)
    let entry = drawn?.entry(chart.id, sha256: chart.sha256)
    updated.native = entry.flatMap { maker.panels(of: $0, chart) }?.map(\.chart) ?? []
    charts[chart.id] = updated
  }
  let press = FramePress(drawn, manifest)
  do throws(SlidesError) {
    let update = try DeckUpdate(
      path, charts: charts, texts: maker.texts, isForced: isForced, language: maker.language,
      altOf: altText, redraw: press.picture)
    var summary = DeckUpdateSummary(
      events: update.events, notShown: notShown(charts, update.events), diagnostics: maker.diagnostics, isWritten: false
    )
    if isTrial || (update.changesNothing && target == nil) { return summary }
    if target == nil { summary.backup = try keptCopy(of: path) }
    try update.write(to: target ?? path)
    summary.isWritten = true
    return summary
  } catch {
    throw .slides(error)
  }
}

func readManifest(of folder: String) throws(DeckError) -> WrittenManifest {
  let file = Path.joined(folder, Manifest.file)
  let bytes: [UInt8]
  do { bytes = try WholeFile.read(file) } catch { throw .file(error) }
  guard let manifest = try? WrittenManifest(bytes) else { throw .badManifest(path: file) }
  return manifest
}

private func keptCopy(of path: String) throws(SlidesError) -> String {
  let backup = path + ".bak"
  do { try WholeFile.copy(path, to: backup) } catch { throw SlidesError(.file(error), path: backup) }
  return backup
}

/// Our pictures bear their alt text.
private func altText(of png: [UInt8]) -> String? {
  (try? PNGSummary(of: png))?.texts.first { $0.keyword == "Description" }?.text
}

private func notShown(_ charts: [String: UpdatedChart], _ events: [DeckEvent]) -> [String] {
  var shown: Set<String> = []
  for event in events {
    switch event {
    case .picture(_, let id), .same(_, let id), .margins(_, let id), .cropped(_, let id), .otherFormat(_, let id),
      .chart(_, let id), .notNative(_, let id), .noWorkbook(_, let id), .redrawn(_, let id):
      shown.insert(id)
    default: break
    }
  }
  return charts.keys.filter { !shown.contains($0) }.sorted()
}
