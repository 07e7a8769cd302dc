import Dates
import Facts
import Testing

@testable import SampleReports

struct MisreadingTests {
  let truth = Truth(RandomWeekly(seed: 11).sample.report)

  private func observation(_ claim: Claim) -> Observation {
    Observation(
      entity: claim.entity, metric: claim.metric, period: claim.period, frequency: .day, qualifier: claim.qualifier,
      number: claim.number, unit: claim.unit, source: claim.source, place: Place(report: "", line: 1, column: 1),
      text: claim.digits)
  }

  @Test func theTruthItselfIsReadRight() {
    let read = truth.observations.map { observation($0) }
    #expect(!read.isEmpty)
    #expect(Misreading(of: truth, observations: read).isEmpty)
    #expect(Misreading(of: truth, observations: read.reversed()).isEmpty)
  }

  @Test func aWrongValueIsMissingAndUnexpected() {
    var read = truth.observations.map { observation($0) }
    read[3].number = read[3].number.scaled(by: 1).magnitude.negated
    let wrong = Misreading(of: truth, observations: read)
    #expect(wrong.missing.count == 1)
    #expect(wrong.unexpected.count == 1)
  }

  @Test func aRowTwiceIsUnexpectedOnce() {
    let read = (truth.observations + truth.observations.prefix(1)).map { observation($0) }
    #expect(Misreading(of: truth, observations: read).unexpected.count == 1)
  }

  @Test func emptyReadingsMissEverything() {
    #expect(Misreading(of: truth, entities: []).missing.count == truth.entities.count)
    #expect(Misreading(of: truth, events: []).missing.count == truth.events.count)
    #expect(Misreading(of: truth, rankings: []).missing.count == truth.rankings.count)
  }
}
