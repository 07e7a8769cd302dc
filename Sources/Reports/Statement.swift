import Facts

/// An observation with the part of the report that it stands in: what decides between printings of one fact.
struct Statement: Sendable {
  var observation: Observation
  var part: Block.Part

  init(_ observation: Observation, part: Block.Part) {
    self.observation = observation
    self.part = part
  }
}
