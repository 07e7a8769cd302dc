import Checks
import Facts
import Files

/// Findings for programs.
package struct FindingsAsJSON: Sendable {
  private let findings: [QuotedFinding]
  private let wording: Wording
  private let reports: Int

  package init(_ findings: [QuotedFinding], _ wording: Wording, reports: Int) {
    self.findings = findings
    self.wording = wording
    self.reports = reports
  }

  /// Its own form: the findings with their evidence, and how many there are by level.
  package var plain: JSONValue {
    func count(_ level: Diagnostic.Level) -> JSONValue { .integer(findings.count { $0.finding.level == level }) }
    return [
      "version": .string(version), "reports": .integer(reports), "errors": count(.error),
      "warnings": count(.warning), "notes": count(.note), "findings": .array(findings.map { $0.finding.json(wording) }),
    ]
  }

  /// SARIF 2.1.0 (OASIS), for code scanners and editors: rules with their pages, results with their places.
  package var sarif: JSONValue {
    let driver: JSONValue = [
      "name": "weekplot", "version": .string(version), "rules": .array(Rule.all.map { $0.sarif(wording) }),
    ]
    let run: JSONValue = [
      "tool": .object([.init("driver", driver)]), "columnKind": "unicodeCodePoints",
      "results": .array(findings.map { $0.sarif(wording) }),
    ]
    return [
      "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0", "runs": .array([run]),
    ]
  }
}

extension Finding {
  package func json(_ wording: Wording) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("rule", .string(rule.id)), .init("name", .string(rule.name)), .init("level", .string(level.rawValue)),
      .init("code", .string(code)), .init("message", .string(wording.sentence(for: self))),
    ]
    if let entity { members.append(.init("entity", .string(entity.rawValue))) }
    if let metric { members.append(.init("metric", .string(metric.rawValue))) }
    members.append(.init("evidence", .array(evidence.map(\.json))))
    if let expected {
      members.append(
        .init("expected", ["low": expected.low.finite, "high": expected.high.finite]))
      if let unit { members.append(.init("unit", .string(unit.rawValue))) }
    }
    return .object(members + [.init("fingerprint", .string(fingerprint))])
  }
}

extension Double {
  /// JSON has no word for what has no end.
  fileprivate var finite: JSONValue { isFinite && magnitude < .greatestFiniteMagnitude ? .double(self) : .null }
}

extension Finding.Evidence {
  fileprivate var json: JSONValue {
    [
      "report": .string(place.report), "page": .integer(place.page), "line": .integer(place.line),
      "column": .integer(place.column), "printed": .string(words),
    ]
  }
}

// MARK: SARIF

extension Rule {
  fileprivate func sarif(_ wording: Wording) -> JSONValue {
    let page = RulePage.page(of: self)
    let (title, text) = (wording.locale.isChinese ? page?.chinese : page?.english) ?? ("", "")
    return [
      "id": .string(id), "name": .string(name), "shortDescription": ["text": .string(title)],
      "fullDescription": ["text": .string(text)], "defaultConfiguration": ["level": .string(level.rawValue)],
    ]
  }
}

extension QuotedFinding {
  fileprivate func sarif(_ wording: Wording) -> JSONValue {
    let expectation = wording.expectation(of: finding).map { "; " + $0 } ?? ""
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(finding.rule.id)),
      .init("ruleIndex", .integer(Rule.all.firstIndex(of: finding.rule) ?? 0)),
      .init("level", .string(finding.level.rawValue)),
      .init("message", ["text": .string(wording.sentence(for: finding) + expectation)]),
      .init("locations", .array([finding.evidence[0].location(id: nil)])),
    ]
    let others = finding.evidence.dropFirst().enumerated().map { $1.location(id: $0) }
    if !others.isEmpty { members.append(.init("relatedLocations", .array(others))) }
    members.append(.init("partialFingerprints", ["weekplot/v1": .string(finding.fingerprint)]))
    return .object(members)
  }
}

extension Finding.Evidence {
  /// Of a PDF the line counts by page, which SARIF has no word for: the page stands in the place's name.
  fileprivate func location(id: Int?) -> JSONValue {
    var region: [JSONValue.Member] = [
      .init("startLine", .integer(place.line)), .init("startColumn", .integer(place.column)),
    ]
    if !words.isEmpty {
      region.append(.init("endColumn", .integer(place.column + words.unicodeScalars.count)))
      region.append(.init("snippet", ["text": .string(words)]))
    }
    var members: [JSONValue.Member] = id.map { [.init("id", .integer($0))] } ?? []
    members.append(
      .init("physicalLocation", ["artifactLocation": ["uri": .string(place.report.asURI)], "region": .object(region)]))
    if Path.ending(of: place.report) == "pdf" {
      members.append(.init("logicalLocations", .array([["name": .string("page \(place.page)")]])))
    }
    return .object(members)
  }
}

extension String {
  /// A path as a relative URI reference (RFC 3986): what is neither a letter, a digit nor one of a few marks as `%` and its
  /// bytes.
  fileprivate var asURI: String {
    var text = ""
    for byte in utf8 {
      let isPlain =
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-._~/".utf8.contains(byte)
      let digits = Array("0123456789ABCDEF")
      text += isPlain ? String(UnicodeScalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return text
  }
}
