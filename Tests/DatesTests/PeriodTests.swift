import Dates
import Testing

@Suite struct PeriodTests {
  let friday = Day(2024, 8, 23)!

  @Test func lengthsAndContents() {
    #expect(Period(friday).length == 1)
    #expect(Period(from: Day(2024, 8, 19), through: friday)?.length == 5)
    #expect(Period.monthToDate(friday).length == 23)
    #expect(Period.yearToDate(friday).length == 236)
    #expect(Period.total(friday).length == nil)
    #expect(Period(from: friday + 1, through: friday) == nil)
    #expect(Period.total(friday).contains(Day(1, 1, 1)!))
    #expect(!Period.total(friday).contains(friday + 1))
    #expect(!Period.monthToDate(friday).contains(Day(2024, 7, 31)!))
    #expect(Period.monthToDate(friday).contains(Day(2024, 8, 1)!))
  }

  @Test func orderIsByEndThenStart() {
    let sorted = [
      Period.total(friday), Period.yearToDate(friday), Period.monthToDate(friday), Period(friday), Period(friday + 1),
    ]
    for (i, a) in sorted.enumerated() {
      for (j, b) in sorted.enumerated() { #expect((a < b) == (i < j)) }
    }
  }
}
