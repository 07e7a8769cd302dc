import Facts

/// What a word or phrase of English does to the numbers around it.
enum EnglishWord: Sendable {
  /// Names what is measured; `sign` −1 where the word carries the direction.
  case noun(Metric, sign: Int)
  /// Total crypto market cap: names what is measured and of what.
  case marketNoun(Metric)
  /// Of market cap, of that: a percentage before it is a ratio to the market's value.
  case ofMarketCap
  /// Cumulative, lifetime: flows since the funds began.
  case cumulative
  /// Rose, up, a gain of: a percentage beside it is a change.
  case move(Int)
  /// Returned: a percentage beside it is a change, a gain where it has no sign.
  case returned
  /// Took in, bled: money beside it flowed.
  case take(Int)
  /// Behind an amount: $87m left, $87m leave.
  case went(Int)
  /// Stood at, was, totalled.
  case level
  /// Saw, recorded, posted: a noun says what.
  case light
  /// Holds, manages: what is held is not what flowed.
  case hold
  /// In Hong Kong: whose funds are meant.
  case place
  /// Closed, ended, finished.
  case close
  /// Traded at: of coins, whose market never closes.
  case trade
  /// Worth, valued at: of the market as a whole.
  case worth
  /// Touched, broke above; counts with `briefly` or a qualifier of its own.
  case touch(Observation.Qualifier)
  case briefly
  /// Led with, followed by: more of what was just spoken of.
  case lead
  /// Bringing the total to: says nothing of when.
  case bring
  case bound(Observation.Qualifier)
  /// Or more, or so.
  case boundAfter(Observation.Qualifier)
  case to, from, by, of, at
  /// Into IBIT, out of GBTC, for the group: whose number it is.
  case whose
  case respectively
  case each
  /// Averaged, median: neither a day's value nor a total.
  case average
  /// Combined, both, others: of several, or of somebody else.
  case sum
  /// A noun that is a subject of its own, and with a name before it another than that name.
  case head(EnglishHead)
  /// Who runs a fund: part of its name, or nobody that is kept.
  case issuer
  /// Outperformed, lagged: who follows is another.
  case rival
  /// A seventh straight day: how long something has lasted.
  case streak
  /// Expected, could, if: all that follows in the sentence may never be.
  case hypothesis
  /// Says what a whole clause is about: nothing in it, nor in what hangs on it, is a fact of the report's.
  case hazard
  /// Excluding, reportedly: the same for the whole sentence.
  case exception
  /// A number right before it is a mark, not a level: the $65,000 level.
  case threshold
  case opener(EnglishOpener)
  /// The funds, the index, it: what was spoken of last.
  case pronoun(EnglishPronoun)
  /// Greed, extreme fear: what the index calls its value.
  case zone
  /// What is counted: 27,200 BTC, three weeks.
  case counted
  /// Adds nothing.
  case filler
}

/// What a noun behind a name makes of it.
enum EnglishHead: Sendable {
  /// Of a company: still the company.
  case shares
  /// Of funds: still the funds.
  case funds
  /// The same, where nothing else can be meant.
  case etfs
  /// Of the market: still the market.
  case market
  case other

  func keeps(_ entity: EntityClass) -> Bool {
    switch self {
    case .shares: entity == .stock
    case .funds, .etfs: entity == .fund || entity == .fundGroup
    case .market: entity == .market
    case .other: false
    }
  }
}

/// What parts clauses and how the second hangs on the first.
enum EnglishOpener: Sendable {
  /// And, while, but: goes on with the same or another subject.
  case plain
  /// Versus, compared with: an earlier or other value of the same.
  case compare
  /// Amid, as, after, on hopes: circumstances; what follows them goes on with the subject before them.
  case aside
}

enum EnglishPronoun: Sendable { case any, funds, index }

extension EnglishWord {
  /// Names what is measured.
  var isMeasure: Bool {
    switch self {
    case .noun, .marketNoun: true
    default: false
    }
  }
}
