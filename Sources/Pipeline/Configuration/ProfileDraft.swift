import Facts
import Files
import Reports

/// The draft of a profile, as YAML with comments: what a report's headers and numbers leave open, for a person to fill
/// in. As drafted it is valid and changes nothing.
package struct ProfileDraft {
  private let reading: Reading
  private let wording: Wording

  package init(_ reading: Reading, wording: Wording) {
    self.reading = reading
    self.wording = wording
  }

  package var text: String {
    (opening + headers + metrics + closing).joined(separator: "\n") + "\n"
  }

  private var opening: [String] {
    [
      "# A profile drafted from \(oneLine(reading.report)).",
      "# Take the # away where you fill something in; weekplot profile test shows what it changes.",
      "name: \"\(quoted(Path.stem(of: reading.report)))\"",
      "# Only reports that hold this word, or whose path is so:",
      "# publisher: \"\"",
      "# reports: \"*.txt\"",
      "",
    ]
  }

  // MARK: Headers

  private static let roles =
    "code, name, sector, subsector, listed, date, organisation, place, event, ignored"

  private var headers: [String] {
    let open = (reading.explanation?.tables ?? []).filter { table in
      table.columns.contains { $0.meaning == .unknown && !$0.words.isEmpty }
    }
    let lines = [
      "# Column headers that are not known. Roles: \(Self.roles);",
      "# metrics: \(Metric.builtIn.map(\.rawValue).joined(separator: ", ")).", "headers:",
    ]
    return lines + (open.isEmpty ? ["  # every header was known"] : open.flatMap(headers)) + [""]
  }

  private func headers(of table: TableExplanation) -> [String] {
    let caption = table.caption.isEmpty ? "" : " \(oneLine(table.caption))"
    var lines = ["  # \(wording.at(table.place))\(caption)"]
    if !table.firstRow.isEmpty { lines.append("  #   first row: \(oneLine(table.firstRow))") }
    for column in table.columns where !column.words.isEmpty {
      lines.append("  # \(role(column.meaning)): [\"\(quoted(withoutUnit(column.words)))\"]")
    }
    return lines
  }

  /// What is known stands in the draft too: a word of the profile may lie within it.
  private func role(_ meaning: TableExplanation.Meaning) -> String {
    switch meaning {
    case .role(let role): role
    case .entity, .unknown: "ROLE"
    case .ignored: "ignored"
    }
  }

  /// A bracket behind a header states its unit, which is read by itself.
  private func withoutUnit(_ header: String) -> String {
    guard let bracket = header.firstIndex(where: { $0 == "(" || $0 == "（" }), bracket != header.startIndex else {
      return header
    }
    return String(header[..<bracket])
  }

  // MARK: Numbers

  private var metrics: [String] {
    let open = reading.openNumerals.filter { Self.ofProse.contains($0.entry.meaning) }
    let lines = [
      "# Numbers of the prose that nothing explains. Phrases name a metric; where they carry the sign, say which:",
      "#   net_flow: {positive: [...], negative: [...]}   or   market_cap: [...]", "metrics:",
    ]
    return lines
      + (open.isEmpty
        ? ["  # every number was explained"]
        : open.map { "  # \(wording.at($0.entry.place)) (\($0.entry.reason)): \(oneLine($0.context))" }) + [""]
  }

  private static let ofProse: Set<NumeralMeaning> = [
    .noMetric, .noSubject, .noPeriod, .unknownWords, .otherUnit, .nothing,
  ]

  private var closing: [String] {
    [
      "# Who is spoken of, by key: names that no table of the folder explains.", "entities:",
      "  # NVDA.O: [\"\"]", "", "# Words of units: a currency, or a power of ten.", "units:", "  # \"\": USD", "",
      "# Data providers, by their canonical spelling.", "sources:", "  # Wind: [\"\"]", "",
      "# Words in headings that name a section.", "sections:", "  # ai: [\"\"]", "",
      "# Group labels of tables, and words before a metric that say nothing.", "sectors: []", "subsectors: []",
      "fillers: []",
    ]
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ")
  }

  private func quoted(_ text: String) -> String {
    oneLine(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
