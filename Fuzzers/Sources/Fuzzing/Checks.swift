import Facts
import Reports

/// Reads bytes as a report and stops the program where what comes out can't be.
///
/// The first byte chooses the form that the file's name claims.
public func readAndCheck(_ bytes: UnsafeBufferPointer<UInt8>) {
  guard let first = bytes.first else { return }
  let name = ["report.txt", "report.md", "report.html", "report"][Int(first & 3)]
  guard let draft = try? ReportDraft(Array(bytes.dropFirst()), report: name) else { return }
  let alone = draft.reading()
  check(alone)
  // A name of the report's own changes nothing the second time.
  let again = draft.reading(folder: draft.names)
  precondition(alone.observations == again.observations, "a report's own names tell it nothing new")
}

private func check(_ reading: Reading) {
  for observation in reading.observations { check(observation) }
  for (a, b) in zip(reading.observations, reading.observations.dropFirst()) {
    precondition(!(b.place < a.place), "rows are sorted by place")
  }
  for entity in reading.entities { precondition(entity.place.line >= 1 && entity.place.column >= 1) }
  for event in reading.events {
    precondition(event.period.start.map { $0 <= event.period.end } ?? true, "an event ends after it begins")
  }
  for ranked in reading.rankings { precondition(ranked.position >= 1 && !ranked.name.isEmpty) }
}

private func check(_ observation: Observation) {
  precondition(
    !observation.text.isEmpty && observation.text.unicodeScalars.contains { $0.properties.numericType != nil })
  precondition(observation.period.start.map { $0 <= observation.period.end } ?? true, "a period runs forward")
  precondition(observation.number.value.isFinite)
  precondition(observation.place.page >= 1 && observation.place.line >= 1 && observation.place.column >= 1)
  if observation.metric == .fearGreed { precondition((0...100).contains(observation.number.value)) }
}
