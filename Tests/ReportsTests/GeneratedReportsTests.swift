import Facts
import Files
import SampleReports
import Testing

@testable import Reports

/// The reader against reports with known truth: no fact missed, none invented.
@Suite struct GeneratedReportsTests {
  @Test(arguments: Array(stride(from: 0, to: 240, by: 20)))
  func randomWeeksReadAsTheyWereMade(_ first: Int) {
    for seed in first..<(first + 20) {
      let sample = RandomWeekly(seed: UInt64(seed) &+ 40_000).sample
      compare(sample.report, sample.text, "seed \(seed + 40_000)")
    }
  }

  @Test(arguments: Layout.named.map(\.name))
  func everyLayoutGivesTheSameFacts(_ name: String) throws {
    let layout = try #require(Layout.named.first { $0.name == name }).layout
    for seed in 0..<12 {
      let weekly = RandomWeekly(seed: UInt64(seed) &+ 77_000)
      compare(weekly.sample.report, weekly.text(layout), "\(name) \(seed + 77_000)")
    }
  }

  /// A report cut off anywhere loses facts and changes none, but for a digit that only the lost part printed.
  @Test func aTruncatedReportStatesNothingElse() throws {
    let sample = RandomWeekly(seed: 5).sample
    let whole = Dictionary(grouping: read(sample.text), by: \.key)
    let lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false)
    for count in stride(from: 20, to: lines.count, by: 3) {
      for observation in read(lines[..<count].joined(separator: "\n")) {
        let known = whole[observation.key] ?? []
        #expect(
          known.contains { $0.number.meets(observation.number) } || observation.qualifier.isBound,
          "\(count) \(observation)")
      }
    }
  }

  private func read(_ text: String) -> [Observation] {
    ReportDraft(document: Document(report: "r", text: text)).reading().observations
  }

  private func compare(_ report: WeeklyReport, _ text: String, _ name: String) {
    let reading = ReportDraft(document: Document(report: name, text: text)).reading()
    let truth = Truth(report)
    let parts = [
      Misreading(of: truth, observations: reading.observations), Misreading(of: truth, entities: reading.entities),
      Misreading(of: truth, events: reading.events), Misreading(of: truth, rankings: reading.rankings),
    ]
    for part in parts { #expect(part.isEmpty, "\(name)\n\(part)") }
  }
}

extension Observation {
  fileprivate var key: String { "\(entity.rawValue) \(metric.rawValue) \(period)" }
}

/// The committed reports against the truth beside their generator's tests.
@Suite struct SampleYearReadingTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static let readings = Task { () -> [Reading] in
    let folder = root + "/Reports"
    var drafts: [ReportDraft] = []
    for name in (try? Folder.list(folder).files) ?? [] {
      if let draft = try? await draft(of: folder + "/" + name, name) { drafts.append(draft) }
    }
    var folderNames = NameIndex()
    for draft in drafts { folderNames.teach(draft.names) }
    return drafts.map { $0.reading(folder: folderNames) }
  }

  private static func draft(of path: String, _ name: String) async throws -> ReportDraft {
    let bytes = try WholeFile.read(path)
    if !name.hasSuffix(".pdf") { return try ReportDraft(bytes, report: name) }
    return try await ReportDraft.pdf(at: path, bytes, report: name)
  }

  private func truth(_ name: String) throws -> Set<[String]> {
    let bytes = try WholeFile.read(Self.root + "/Tests/SampleReportsTests/Truth/\(name).csv")
    return Set(try CSVReader.rows(of: bytes).dropFirst().map(\.fields))
  }

  @Test func allFiftyTwoAreReadThreeOfThemPDFs() async {
    let names = await Self.readings.value.map(\.report)
    #expect(names.count == 52 && names.count { $0.hasSuffix(".pdf") } == 3)
  }

  @Test func observations() async throws {
    let read = await Self.readings.value.flatMap { r in
      r.observations.map { o in
        [
          r.report, o.entity.rawValue, o.metric.rawValue, o.period.start?.description ?? "", o.period.end.description,
          o.qualifier.rawValue, o.number.decimal, o.unit.rawValue,
        ]
      }
    }
    let known = Set(try truth("observations").map { Array($0.prefix(8)) })
    #expect(Set(read).subtracting(known).isEmpty)
    #expect(known.subtracting(read).isEmpty)
    #expect(known.count > 9_000)
  }

  @Test func entities() async throws {
    let read = await Self.readings.value.flatMap { r in
      r.entities.map { e in
        [
          r.report, e.key.rawValue, e.name, e.kind.rawValue, e.currency?.rawValue ?? "", e.listed?.description ?? "",
          e.sector, e.subsector,
        ]
      }
    }
    #expect(try Set(read).symmetricDifference(truth("entities")).isEmpty)
  }
}
