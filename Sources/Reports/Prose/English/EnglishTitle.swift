/// What a title says of the text below it.
struct EnglishTitle: Sendable {
  /// Exchange-traded funds: a coin's flows are theirs.
  var isOfFunds = false
  /// Options, targets, our portfolio: nothing below it is a fact of the market's.
  var isBarred = false
  /// The one group of funds that it names: theirs are the flows of which nobody is said.
  var group: NamedEntity?

  init(_ terms: [EnglishTerm] = []) {
    for term in terms {
      if term.bars { isBarred = true }
      if let entity = term.entity, entity.entityClass == .fundGroup || entity.entityClass == .fund { isOfFunds = true }
      if case .word(.head(.etfs)) = term.kind { isOfFunds = true }
    }
    let named = Set(terms.compactMap(\.named))
    if named.count == 1, let only = named.first, only.entityClass == .fundGroup { group = only }
  }

  /// A few words on a line of their own; nil for a sentence.
  init?(asSentence terms: [EnglishTerm]) {
    guard terms.count <= 6, !terms.contains(where: { $0.numeral != nil || $0.word?.isPredicate ?? false }) else {
      return nil
    }
    self.init(terms)
  }
}

extension EnglishWord {
  fileprivate var isPredicate: Bool {
    switch self {
    case .move, .returned, .take, .level, .light, .close, .trade, .hold, .worth: true
    default: false
    }
  }
}

/// What a paragraph of English stands under and behind.
struct EnglishContext: Sendable {
  private var heading: EnglishTitle
  /// Whether the report has said that its changes are those of the week where nothing else is said.
  private(set) var declaresWeek = false
  private var behind: (line: Int, title: EnglishTitle, past: EnglishPast)?

  init(heading: [EnglishTerm] = []) { self.heading = EnglishTitle(heading) }

  /// What holds under the next heading.
  func under(_ heading: [EnglishTerm]) -> EnglishContext {
    var context = EnglishContext(heading: heading)
    context.declaresWeek = declaresWeek
    return context
  }

  /// The title that a paragraph stands under, and whom the lines right above it spoke of.
  func opening(at line: Int) -> (title: EnglishTitle, past: EnglishPast) {
    if let behind, behind.line == line { return (behind.title, behind.past) }
    return (heading, EnglishPast())
  }

  /// What follows a paragraph without a blank line goes on with it.
  mutating func take(_ reader: EnglishReader, through line: Int) {
    behind = (line + 1, reader.title, reader.past.names)
    declaresWeek = declaresWeek || reader.declaresWeek
  }
}
