import Dates
import Facts

/// A broker's weekly on AI stocks and the crypto market, as facts: no wording and no layout.
public struct WeeklyReport: Hashable, Sendable {
  /// The day of publication; printed when `printsDate`.
  public var date: Day
  public var printsDate = true
  /// First to last printed day of the week.
  public var week: Period
  public var broker: String
  public var title: String

  public var indices: QuoteTable?
  public var ai: QuoteTable?
  public var crypto: QuoteTable?
  public var indexStatements: [IndexStatement] = []
  public var movers: [Movers] = []

  public var market: MarketStatement?
  public var moods: [MoodStatement] = []
  public var flowTables: [FlowTable] = []
  public var flows: [FlowStatement] = []
  public var prices: [PriceStatement] = []

  public var aiEvents: EventTable?
  public var cryptoEvents: EventTable?
  public var aiFigures: [CaptionedFigure] = []
  public var cryptoFigures: [CaptionedFigure] = []
  /// Paragraphs whose numbers are no facts of ours.
  public var aiNews: [String] = []
  public var cryptoNews: [String] = []
  public var risks: [String] = []
  public var disclaimer: [String] = []
  /// Repeats the prose facts on a first page, with fewer digits where the body has more.
  public var hasSummary = false
  /// Decides which of the phrase variants are used.
  public var wordingSeed: UInt64 = 0

  /// nil when the week has no first day.
  public init?(date: Day, week: Period, broker: String, title: String) {
    guard week.start != nil else { return nil }
    self.date = date
    self.week = week
    self.broker = broker
    self.title = title
  }

  public var firstDay: Day { week.start ?? week.end }

  public var tables: [QuoteTable] { [indices, ai, crypto].compactMap { $0 } }
}
