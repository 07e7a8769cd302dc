import Checks
import Files

extension Finding {
  /// What a finding is known by in baselines: its rule, report, entity and printed words, but no line, so that it stays the
  /// same where other lines come and go.
  package var fingerprint: String {
    let words = evidence.map(\.words).joined(separator: "\u{1F}")
    let facts = [code, report, entity?.rawValue ?? "", metric?.rawValue ?? "", words]
    return String(Digest.sha256(Array(facts.joined(separator: "\u{1E}").utf8)).prefix(16))
  }
}

/// Findings that a folder had before and that nobody wants to hear of again.
package struct Baseline: Sendable {
  private var known: Set<String> = []

  package init() {}

  /// A file of `--write-baseline`: on each line a fingerprint, then words for people.
  package static func read(_ path: String) throws(FileError) -> Baseline {
    var baseline = Baseline()
    let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
      if let first = line.split(separator: " ").first { baseline.known.insert(String(first)) }
    }
    return baseline
  }

  package static func write(_ findings: [Finding], to path: String, _ wording: Wording) throws(FileError) {
    let lines = findings.map { finding in
      "\(finding.fingerprint) \(finding.rule.id) \(wording.place(finding.place)): \(wording.sentence(for: finding))"
    }
    let head =
      "# " + wording.say("findings that weekplot check --baseline leaves out", "weekplot check --baseline 不再提示的问题")
    try WholeFile.write(([head] + lines).joined(separator: "\n") + "\n", to: path)
  }

  package func holds(_ finding: Finding) -> Bool { known.contains(finding.fingerprint) }
}
