import Dates
import Facts
public struct RandomWeekly: Sendable {
  public let sample: SampleReport
  public init(seed: UInt64) { fatalError("not there yet") }
}
public struct WeeklyHistory: Sendable {
  public init(seed: UInt64, first: Day, weeks: Int) {}
  public func reports() -> [SampleReport] { [] }
}
