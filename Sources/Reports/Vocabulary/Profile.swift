import Facts

/// Words of one publisher that the built-in vocabulary does not know.
package struct Profile: Sendable {
  /// How messages call it.
  package var name: String
  /// Patterns of reports' paths, with `*`, `**` and `?`; empty for all.
  package var paths: [String] = []
  /// Of these words a report must hold one; empty for all.
  package var publishers: [String] = []
  package var words = ProfileWords()

  package init(name: String) { self.name = name }

  /// - Parameter text: the report's words, folded.
  func applies(to report: String, _ text: [Unicode.Scalar]) -> Bool {
    (paths.isEmpty || paths.contains { PathPattern($0).matches(report) })
      && (publishers.isEmpty || publishers.contains { holds(text, squeezed($0)) })
  }

  private func holds(_ text: [Unicode.Scalar], _ word: [Unicode.Scalar]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { i in
      text[i] == first && word.indices.allSatisfy { text[i + $0] == word[$0] }
    }
  }
}

/// What a profile adds to a vocabulary. Of entries for one word the profile's counts, not the built-in one.
package struct ProfileWords: Sendable {
  package typealias Entry<Meaning> = (phrase: String, meaning: Meaning)

  package var headers: [Entry<ColumnRole>] = []
  package var phrases: [Entry<Phrase>] = []
  package var fillers: [String] = []
  package var entities: [Entry<NamedEntity>] = []
  package var sources: [Entry<String>] = []
  package var sections: [Entry<String>] = []
  package var scales: [Entry<Int>] = []
  package var currencies: [Entry<Measure>] = []
  package var sectors: [String] = []
  package var subsectors: [String] = []

  package init() {}

  package static func += (words: inout ProfileWords, more: ProfileWords) {
    words.headers += more.headers
    words.phrases += more.phrases
    words.fillers += more.fillers
    words.entities += more.entities
    words.sources += more.sources
    words.sections += more.sections
    words.scales += more.scales
    words.currencies += more.currencies
    words.sectors += more.sectors
    words.subsectors += more.subsectors
  }
}
