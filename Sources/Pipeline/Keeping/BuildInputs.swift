import Drawing
import Files

/// All that the outputs of `build` depend on, as one digest: program, fonts, options, configuration, and the name and
/// bytes of each file of the folder that is read.
package func buildInputs(
  _ paths: [String], _ reading: ReadingOptions, _ options: BuildOptions
) async throws -> String {
  let found = ReportFinder(paths, leavingOut: reading.configuration)
  let tables = found.tables.map(\.path) + reading.data + reading.mappings.map(\.file)
  let files =
    found.files.flatMap { [$0] + $0.otherForms }.map(\.path) + tables + reading.configuration
    + [options.deck.template].compactMap { $0 }
  let digests = await parallelMap(files, jobs: reading.jobs) { path in
    "\(path) \((try? WholeFile.read(path)).map { Digest.sha256($0) } ?? FileStamp.of(path) ?? "")"
  }
  let fonts = try FontSet(families: options.charts.fonts, locale: options.charts.locale.rawValue)
  let faces = (fonts.regular + fonts.bold).map { "\($0.path) \($0.index) \(FileStamp.of($0.path) ?? "")" }
  var look = options.charts
  // The names come from the configuration, whose bytes are among the digests; a dictionary's order is nobody's.
  look.names = [:]
  let said: [String] = [
    ReadingMemory.program, "\(reading.asOf, default: "")", reading.revisions.rawValue,
    "\(reading.first, default: "") \(reading.last, default: "") \(reading.latest, default: "")",
    "\(reading.source ?? "") \(reading.frequency?.rawValue ?? "")", "\(look) \(options.includesTickers)",
    "\(options.deck)", reading.configuration.joined(separator: "\n"),
  ]
  return Digest.sha256((said + faces + found.skipped + digests).joined(separator: "\n"))
}
