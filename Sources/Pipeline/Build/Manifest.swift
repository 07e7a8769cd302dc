import Dates
import Facts
import Files
import Plotting

/// `manifest.json`: what each chart shows and where its data stand in pixels.
struct Manifest: Sendable {
  static let file = "manifest.json"

  var charts: [PrintedChart]
  var long: LongPicture?
  var diagnostics: [Diagnostic]
  /// What does not add up in the reports, in the words of the charts' language.
  var findings: [JSONValue] = []
  /// What slides and pages say beside the charts.
  var briefing: Briefing

  /// Pictures that are no charts of their own.
  private var pictures: [JSONValue.Member] {
    guard let long else { return [] }
    let picture: JSONValue = ["file": .string(LongPicture.file), "sha256": .string(Digest.sha256(long.png))]
    return [.init("pictures", .array([picture]))]
  }

  var bytes: [UInt8] {
    JSONWriter.file(
      .object(
        [
          .init("version", .string(version)), .init("diagnostics", .array(diagnostics.map(\.json))),
          .init("findings", .array(findings)),
          .init("charts", .array(charts.map(\.json))),
        ] + pictures + briefing.members))
  }
}

extension Diagnostic {
  fileprivate var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("level", .string(level.rawValue)), .init("code", .string(code)),
    ]
    if let place {
      members += [
        .init("report", .string(place.report)), .init("page", .integer(place.page)),
        .init("line", .integer(place.line)), .init("column", .integer(place.column)),
      ]
    }
    if !printed.isEmpty { members.append(.init("printed", .string(printed))) }
    if !details.isEmpty { members.append(.init("details", .strings(details))) }
    return .object(members)
  }
}

extension PrintedChart {
  fileprivate var json: JSONValue {
    let s = specification
    let members: JSONValue = [
      "id": .string(s.id), "file": .string(s.file), "width": .integer(width), "height": .integer(height),
      "title": .string(s.chart.title), "alt": .string(s.alt), "finding": .string(s.finding),
      "first": s.first.json, "last": s.last.json, "n": .integer(s.n), "sources": .strings(s.sources),
      "reports": .strings(s.reports), "sha256": .string(sha256), "places": .strings(places),
      "panels": .array(panels.enumerated().map { $0.element.json(identities(of: $0.offset)) }),
    ]
    guard s.isNative, case .object(let all) = members else { return members }
    return .object(all + [.init("native", .bool(true))])
  }

  /// A table in several blocks has a layout for each block, all showing the one panel's series.
  private func identities(of layout: Int) -> [SeriesIdentity] {
    let series = specification.series
    return series.indices.contains(layout) ? series[layout] : series.last ?? []
  }
}

extension Day? {
  fileprivate var json: JSONValue { map { .string($0.description) } ?? .null }
}

extension PanelLayout {
  fileprivate func json(_ identities: [SeriesIdentity]) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(
        "plot",
        [
          "x": .double(plot.x), "y": .double(plot.y), "width": .double(plot.width), "height": .double(plot.height),
        ]),
      .init("x_domain", x.domain.json), .init("y_domain", y.domain.json),
      .init("x_scale", .string(x.kind.rawValue)), .init("y_scale", .string(y.kind.rawValue)),
    ]
    if !title.isEmpty { members.insert(.init("title", .string(title)), at: 0) }
    members += x.unitMembers("x") + y.unitMembers("y")
    let drawn = series.enumerated().map { i, layout in
      layout.json(identities.indices.contains(i) ? identities[i] : SeriesIdentity([]))
    }
    return .object(members + [.init("series", .array(drawn))])
  }
}

extension AxisLayout {
  /// Of axes that values are measured on.
  fileprivate func unitMembers(_ axis: String) -> [JSONValue.Member] {
    guard kind == .linear || kind == .log else { return [] }
    return [.init(axis + "_unit", .string(unit)), .init(axis + "_factor", .double(factor))]
  }
}

extension AxisLayout.Domain {
  fileprivate var json: JSONValue {
    switch self {
    case .numbers(let low, let high): [.double(low), .double(high)]
    case .days(let first, let last): .strings([first.description, last.description])
    case .categories(let names): .strings(names)
    case .tradingDays(let days): .strings(days.map(\.description))
    }
  }
}

extension SeriesLayout {
  /// `entity` names the one entity; several stand in `entities`, one for each band.
  fileprivate func json(_ identity: SeriesIdentity) -> JSONValue {
    let keys = identity.entities.map(\.rawValue)
    var members: [JSONValue.Member] = [
      .init("name", .string(name)), .init("entity", .string(keys.count == 1 ? keys[0] : "")),
      .init("metric", .string(identity.metric?.rawValue ?? "")),
      .init("frequency", .string(identity.frequency?.rawValue ?? "")),
      .init("source", .string(identity.source)), .init("stat", .string(identity.stat)),
      .init("window", .string(identity.window)), .init("kind", .string(kind.rawValue)),
      .init("color", .string(color.hex)),
    ]
    members.append(.init("color_negative", negativeColor.map { .string($0.hex) } ?? .null))
    if keys.count > 1 { members.append(.init("entities", .strings(keys))) }
    return .object(members)
  }
}
