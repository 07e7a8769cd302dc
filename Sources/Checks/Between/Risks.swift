import Facts
import Reports

extension [ReportFacts] {
  /// Sentences on risks that a report has and the one before has not, or the other way round.
  func changedRisks() -> [Finding] {
    zip(self, dropFirst()).compactMap { last, own in
      guard let before = last.risks, let now = own.risks else { return nil }
      let (new, gone) = (
        now.sentences.filter { !before.sentences.contains($0) }, before.sentences.filter { !now.sentences.contains($0) }
      )
      if new.isEmpty, gone.isEmpty { return nil }
      return Finding(
        .risks, [.init(now.assertion), .init(before.assertion)],
        details: [String(new.count), String(gone.count), (new.first ?? gone[0])])
    }
  }
}

extension ReportFacts {
  fileprivate var risks: (assertion: Assertion, sentences: [String])? {
    for assertion in reading.assertions {
      if case .risks(let sentences) = assertion.claim { return (assertion, sentences) }
    }
    return nil
  }
}
