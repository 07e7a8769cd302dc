import Store

/// The output that a build is about to replace, kept open so that it can be compared with the new one.
struct EarlierOutput {
  private let points: StoredPoints
  private let charts: [WrittenManifest.Chart]

  /// nil where there is none that can be read, as that of an earlier version.
  init?(in folder: String) {
    guard let points = try? StoredPoints(of: folder), let manifest = try? readManifest(of: folder) else { return nil }
    self.points = points
    charts = manifest.charts
  }

  /// - Parameter manifest: of the new output, whose store has taken the place of the old one.
  func changes(to manifest: [UInt8], in folder: String) throws -> OutputChanges {
    OutputChanges(
      try PointChange.between(points, try StoredPoints(of: folder)), charts, try WrittenManifest(manifest).charts)
  }
}
