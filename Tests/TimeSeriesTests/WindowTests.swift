import Dates
import Testing

@testable import TimeSeries

private func day(_ text: String) -> Day { Day(iso: text)! }

@Suite struct WindowTests {
  @Test(arguments: [
    ("4", Window.count(4)), ("28d", .days(28)), ("12w", .weeks(12)), ("3m", .months(3)), ("1", .count(1)),
    ("100000d", .days(100_000)),
  ])
  func spellings(text: String, window: Window) {
    #expect(Window(text) == window)
    #expect(window.description == text)
  }

  @Test(arguments: [
    "", "0", "0d", "-4", "+4", "4 ", "4y", "d", "4dd", "4D", "1.5w", "４", "100001", "99999999999999999999",
  ])
  func notWindows(text: String) { #expect(Window(text) == nil) }

  @Test func openings() {
    #expect(Window.days(28).opening(of: day("2024-08-28")) == day("2024-07-31"))
    #expect(Window.weeks(1).opening(of: day("2024-08-23")) == day("2024-08-16"))
    #expect(Window.months(1).opening(of: day("2024-03-31")) == day("2024-02-29"))
    #expect(Window.months(3).opening(of: day("2024-08-23")) == day("2024-05-23"))
    #expect(Window.count(4).opening(of: day("2024-08-23")) == nil)
  }

  @Test func countWindowsGrowToTheirLength() {
    let rolled = roll([1, 2, 3, 4, 5], on: PathologicalSeries.weeks(5), .sum, over: .count(3))
    #expect(rolled.map(\.value) == [nil, nil, 6, 9, 12])
    #expect(rolled.map(\.count) == [1, 2, 3, 3, 3])
    let early = roll([1, 2, 3, 4, 5], on: PathologicalSeries.weeks(5), .sum, over: .count(3), minimum: 2)
    #expect(early.map(\.value) == [nil, 3, 6, 9, 12])
    let never = roll([1, 2, 3, 4, 5], on: PathologicalSeries.weeks(5), .sum, over: .count(3), minimum: 4)
    #expect(never.allSatisfy { $0.value == nil })
  }

  /// The first full 28-day window of a weekly series is that of the fifth Friday: it opens after the first.
  @Test func calendarWindowsAreFullOnceTheSeriesReachesBack() {
    let rolled = roll([1, 2, 3, 4, 5, 6], on: PathologicalSeries.weeks(6), .sum, over: .weeks(4))
    #expect(rolled.map(\.value) == [nil, nil, nil, nil, 14, 18])
    #expect(rolled.map(\.count) == [1, 2, 3, 4, 4, 4])
    let days = (0..<5).map { day("2024-08-19") + $0 }
    let daily = roll([1, 2, 3, 4, 5], on: days, .sum, over: .days(3))
    #expect(daily.map(\.value) == [nil, nil, 6, 9, 12])
  }

  @Test func aGapMakesAFullWindowSmallerNotLater() {
    let days = [0, 1, 2, 7, 8].map { day("2024-08-19") + $0 }
    let rolled = roll([1, 2, 3, 4, 5], on: days, .sum, over: .days(3))
    #expect(rolled.map(\.value) == [nil, nil, 6, 4, 9])
    #expect(rolled.map(\.count) == [1, 2, 3, 1, 2])
    let strict = roll([1, 2, 3, 4, 5], on: days, .sum, over: .days(3), minimum: 2)
    #expect(strict.map(\.value) == [nil, 3, 6, nil, 9])
  }

  /// Every place beside the plainest search.
  @Test func placesAreThoseOfASearch() {
    var random = SeededNumbers(state: 5)
    for _ in 0..<60 {
      var days: [Day] = []
      var last = day("2024-01-01")
      for _ in 0..<40 {
        days.append(last)
        last = last + Int.random(in: 1...Int.random(in: 1...30, using: &random), using: &random)
      }
      for window in [Window.days(1), .days(7), .days(28), .weeks(6), .months(1), .months(3)] {
        var places = WindowPlaces(days: days, window: window)
        for (i, end) in days.enumerated() {
          let opening = window.opening(of: end)!
          let place = places.place(endingAt: i)
          #expect(days.indices.filter { days[$0] > opening && days[$0] <= end } == Array(place.range))
          #expect(place.isFull == (days[0] <= opening + 1))
          let base = days.lastIndex { $0 <= opening }.flatMap { opening - days[$0] < min(7, end - opening) ? $0 : nil }
          #expect(place.base == base)
        }
      }
    }
  }
}
