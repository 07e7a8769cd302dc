import Dates
import Facts
import Files
import Reports
import TimeSeries

/// Where the value of a series on a day comes from.
package struct ValueOrigin: Sendable {
  /// What a printing has to do with the value.
  package enum Role: String, Sendable {
    /// The value shown is printed here.
    case shown
    /// It states the same, less precisely or again.
    case agrees
    /// Another report's value counts.
    case superseded
    /// Nothing decides between it and another of the same date.
    case conflicts
    /// It only says that the value lies above or below.
    case bound
  }

  package struct Printing: Sendable {
    package var role: Role
    package var place: Place
    package var qualifier: Observation.Qualifier
    /// As read.
    package var number: PrintedNumber
    /// The words that carry it; empty at a further place of a fact.
    package var words: String
    package var correction: Correction?
    /// The printed line, where it could be read again.
    var line: PrintedLine?
  }

  package var key: Series.Key
  package var unit: Measure
  package var day: Day
  /// nil where the series has no point.
  package var number: PrintedNumber?
  package var isAbout = false
  /// By role, then the reports' dates.
  package var printings: [Printing] = []
  /// Confirmed splits that the value is divided by.
  package var splits: [Split] = []
}

extension ValueOrigin {
  /// What the corpus knows of a day of a series.
  package init(of series: Series, on day: Day, in corpus: Corpus) {
    key = series.key
    unit = series.unit
    self.day = day
    let point = series.points.first { $0.day == day }
    number = point?.number
    isAbout = point?.isAbout ?? false
    var printed = series.key
    if key.metric == .closeAdjusted {
      printed.metric = .close
      splits = corpus.splits.filter { $0.entity == key.entity && $0.day > day }
    }
    let shown = key.metric == .closeAdjusted ? corpus.series(printed)?.points.first { $0.day == day } : point
    printings = corpus.printings(printed, day, shown: shown)
  }

  /// Reads the printed lines again, each file once.
  package mutating func readLines(_ source: PrintedLines) async {
    for index in printings.indices {
      let printing = printings[index]
      let line = await source.line(of: printing.place)
      printings[index].line = line.flatMap { PrintedLine($0, column: printing.place.column, words: printing.words) }
    }
  }
}

extension Corpus {
  /// All statements of a series' day.
  fileprivate func printings(_ key: Series.Key, _ day: Day, shown: Series.Point?) -> [ValueOrigin.Printing] {
    // Boxes of pages are not kept in series.
    let agreeing = Set((shown?.places ?? []).map(\.withoutBox))
    var found: [ValueOrigin.Printing] = []
    for reading in readings + data {
      for observation in reading.observations where states(observation, key, day) {
        let correction = corrected.first { $0.reading == observation }?.correction
        let value = correction?.corrected ?? observation.number
        let role: ValueOrigin.Role =
          observation.qualifier.isBound && correction == nil
          ? .bound
          : agreeing.contains(observation.place.withoutBox)
            ? (value == shown?.number ? .shown : .agrees)
            : shown == nil ? .conflicts : .superseded
        found.append(
          ValueOrigin.Printing(
            role: role, place: observation.place, qualifier: observation.qualifier, number: observation.number,
            words: observation.text, correction: correction))
        for place in observation.otherPlaces where place != observation.place {
          found.append(
            ValueOrigin.Printing(
              role: role == .shown ? .agrees : role, place: place, qualifier: observation.qualifier,
              number: observation.number, words: "", correction: nil))
        }
      }
    }
    let order: [ValueOrigin.Role] = [.shown, .agrees, .superseded, .conflicts, .bound]
    return order.flatMap { role in found.filter { $0.role == role } }
  }

  private func states(_ observation: Observation, _ key: Series.Key, _ day: Day) -> Bool {
    observation.period.end == day && observation.metric == key.metric && observation.frequency == key.frequency
      && isCalled(observation.entity, key.entity) && isFrom(observation.source, key)
  }

  private func isFrom(_ source: String, _ key: Series.Key) -> Bool {
    key.source.isEmpty || source == key.source
      || joined.contains { $0.whole.key == key && $0.parts.contains { $0.source == source } }
  }

  private func isCalled(_ old: EntityKey, _ new: EntityKey) -> Bool { old == new || renamed[old] == new }
}

extension Place {
  fileprivate var withoutBox: Place { Place(report: report, page: page, line: line, column: column) }
}
