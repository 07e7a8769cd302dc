import Dates
import Facts

/// The year's sample reports: 52 weeklies over the 53 weeks from 2024-01-01 to 2025-01-03, one week missing.
///
/// All figures of real companies, indices, coins and funds are published ones or computed from them. Two reports are
/// faulty on purpose: `slip` prints a total that does not add up, `preliminary` a day of which one fund had not yet
/// reported, which the next report revises.
public struct SampleYear: Sendable {
  public static let first = date(2024, 1, 1)
  public static let weeks = 53
  /// The Monday of the week that has no report: the Lunar New Year holiday.
  public static let missing = date(2024, 2, 12)
  /// The Monday of the report in GB18030.
  public static let gb18030 = date(2024, 6, 10)
  /// The day whose GBTC flow the first report does not have.
  public static let preliminary = date(2024, 5, 10)
  /// The day whose printed total has two digits the wrong way round.
  public static let slip = date(2024, 10, 16)

  public let reports: [SampleReport]

  public init(_ data: PublishedData) {
    reports = (0..<Self.weeks).compactMap { number in
      let monday = Self.first + 7 * number
      return monday == Self.missing ? nil : SampleWeek(data, monday: monday, number: number)?.sample
    }
  }
}
