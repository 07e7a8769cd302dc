import Dates
import Facts

/// Something that does not add up: facts, not sentences (the wording lives in one place).
public struct Finding: Hashable, Sendable {
  /// A printed number, or words, that the finding rests on.
  public struct Evidence: Hashable, Sendable {
    public var place: Place
    /// As printed; empty where the place says all.
    public var words: String

    public init(_ place: Place, words: String = "") {
      self.place = place
      self.words = words
    }

    init(_ observation: Observation) { self.init(observation.place, words: observation.text) }
    init(_ ranked: RankedName) { self.init(ranked.place, words: ranked.name) }
    init(_ assertion: Assertion) { self.init(assertion.place, words: assertion.text) }
  }

  /// What makes a number what it is instead of what it should be, as far as its digits tell.
  public enum Cause: Hashable, Sendable {
    /// 10^n times what was expected.
    case scale(Int)
    case sign
    /// Two neighbouring digits have changed places.
    case swappedDigits
    case oneDigit
    case currency(String)
    /// Last week's.
    case stale
    case split(String)
  }

  /// What would settle it, if a person who has looked agrees.
  public enum Proposal: Hashable, Sendable {
    /// So many new shares for old ones from a day on, as `10:1`.
    case split(Day, ratio: String)
    /// The first evidence with another value, in base units.
    case correction(PrintedNumber)
  }

  public var rule: Rule
  public var level: Diagnostic.Level
  /// Which of the rule's sentences says it: `W101.misprint`.
  public var code: String
  public var entity: EntityKey?
  public var metric: Metric?
  /// What is wrong, or most likely so, first; then what it is held against.
  public var evidence: [Evidence]
  /// What the first evidence should have been, in base units.
  public var expected: Interval?
  public var unit: Measure?
  public var cause: Cause?
  public var proposal: Proposal?
  /// The facts that the sentence fills in, in its order.
  public var details: [String]

  init(
    _ rule: Rule, kind: String = "", level: Diagnostic.Level? = nil, entity: EntityKey? = nil,
    metric: Metric? = nil, _ evidence: [Evidence], expected: Interval? = nil, unit: Measure? = nil,
    cause: Cause? = nil, proposal: Proposal? = nil, details: [String] = []
  ) {
    precondition(!evidence.isEmpty, "a finding is somewhere")
    self.rule = rule
    self.level = level ?? rule.level
    code = kind.isEmpty ? rule.id : rule.id + "." + kind
    self.entity = entity
    self.metric = metric
    self.evidence = evidence
    self.expected = expected
    self.unit = unit
    self.cause = cause
    self.proposal = proposal
    self.details = details
  }

  public var place: Place { evidence[0].place }
  public var report: String { place.report }
}
