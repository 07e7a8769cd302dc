import Facts

/// A numeral of a report, and what became of it.
public struct NumeralEntry: Hashable, Sendable {
  public enum Status: String, Sendable, CaseIterable { case used, ignored, unexplained }

  public var place: Place
  /// As printed, with its sign; of personal data `•` in the place of each character.
  public var text: String
  public var meaning: NumeralMeaning
  /// What it is said of: `NVDA.O close 2024-08-23`, 亿个, Phi-3.5; empty where the meaning says all.
  public var detail: String

  public var status: Status { meaning.status }

  public init(place: Place, text: String, meaning: NumeralMeaning, detail: String = "") {
    self.place = place
    self.text = text
    self.meaning = meaning
    self.detail = detail
  }
}

/// How many numerals of a report were used, ignored for a reason, or stayed unexplained.
public struct NumeralCounts: Hashable, Sendable {
  public var used = 0
  public var ignored = 0
  public var unexplained = 0

  public init(used: Int = 0, ignored: Int = 0, unexplained: Int = 0) {
    self.used = used
    self.ignored = ignored
    self.unexplained = unexplained
  }

  init(of entries: [NumeralEntry]) {
    for entry in entries { count(entry.status) }
  }

  public var total: Int { used + ignored + unexplained }

  mutating func count(_ status: NumeralEntry.Status) {
    switch status {
    case .used: used += 1
    case .ignored: ignored += 1
    case .unexplained: unexplained += 1
    }
  }

  public static func += (sum: inout NumeralCounts, more: NumeralCounts) {
    sum.used += more.used
    sum.ignored += more.ignored
    sum.unexplained += more.unexplained
  }
}

extension NumeralEntry {
  /// The meaning in words, with what it is said of: `observation NVDA.O close 2024-08-23`, `page number`.
  public var reason: String { detail.isEmpty ? meaning.rawValue : meaning.rawValue + " " + detail }
}
