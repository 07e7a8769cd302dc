import Facts

/// One thing in an English sentence: a name, a number, a time, a word with a meaning, or one without.
struct EnglishTerm: Sendable {
  enum Kind: Sendable {
    case entity(NamedEntity)
    case word(EnglishWord)
    case when(When)
    case numeral(Numeral)
    case source(String)
    /// A unit that numbers behind it are in: ($m).
    case unit(Measure, power: Int)
    /// A name of two listings: whose is meant only a price's currency tells.
    case twin(EntityKey)
    /// Bitcoin funds: the listed ones, where these are spoken of.
    case fundsOf(NamedEntity)
    /// `isName` where it is printed with a capital letter.
    case unknown(isName: Bool)
    case comma, colon, semicolon, dash, open, close, sentenceEnd
  }

  var kind: Kind
  var range: Range<Int>

  var numeral: Numeral? { if case .numeral(let numeral) = kind { numeral } else { nil } }
  var when: When? { if case .when(let when) = kind { when } else { nil } }
  var entity: NamedEntity? { if case .entity(let entity) = kind { entity } else { nil } }
  /// Who it names; total crypto market cap names the market.
  var named: NamedEntity? {
    if case .word(.marketNoun) = kind { return NamedEntity(key: .crypto, entityClass: .market) }
    return entity
  }
  var word: EnglishWord? { if case .word(let word) = kind { word } else { nil } }
  /// What is traded, not what flows.
  var speaksOfTrading: Bool {
    switch kind {
    case .word(.trade), .word(.noun(.volume, _)), .word(.marketNoun(.volume)): true
    default: false
    }
  }

  var isSentenceEnd: Bool { if case .sentenceEnd = kind { true } else { false } }
  var isUnknown: Bool { if case .unknown = kind { true } else { false } }

  /// Whether it may be passed over between two words that belong together.
  var isFiller: Bool {
    switch kind {
    case .word(.filler), .word(.zone), .word(.head), .word(.issuer), .source: true
    default: false
    }
  }

  /// NVIDIA shares: still the company's.
  var isHeadOfShares: Bool { if case .word(.head(.shares)) = kind { true } else { false } }

  /// Says that numbers beside it are no facts of the report's: target, if.
  var bars: Bool {
    switch kind {
    case .word(.hazard), .word(.hypothesis), .word(.exception): true
    default: false
    }
  }

  var isBound: Bool {
    switch kind {
    case .word(.bound): true
    default: false
    }
  }
}
