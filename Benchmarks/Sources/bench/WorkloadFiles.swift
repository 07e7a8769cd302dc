import Foundation

extension Sample {
  /// Writes the data of all charts for the peers: `ID.csv` with the data, `ID.words` with what else a chart says.
  static func export(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for sample in all {
      try sample.csv.write(toFile: "\(folder)/\(sample.id).csv", atomically: false, encoding: .utf8)
      try sample.words.write(toFile: "\(folder)/\(sample.id).words", atomically: false, encoding: .utf8)
    }
  }

  /// `date,value` and then, for lines, the two means and the band; for bars, the mean. Empty where there is none yet.
  private var csv: String {
    var text = "date,value" + ["", ",mean", ",mean4,mean12,low,high"][means.count] + "\n"
    for index in days.indices {
      var cells = ["\(days[index])", "\(values[index])"] + means.map { printed($0[index]) }
      if kind == .line {
        let bounds = means[1][index].flatMap { mean in deviations[index].map { (mean - $0, mean + $0) } }
        cells += [printed(bounds?.0), printed(bounds?.1)]
      }
      text += cells.joined(separator: ",") + "\n"
    }
    return text
  }

  /// Assignments that gnuplot loads and Python splits.
  private var words: String {
    """
    title = "\(kind.title)"
    note = "\(note)"
    first = "\(days[0])"
    last_day = "\(days[days.count - 1])"
    last_value = \(values[values.count - 1])
    """ + "\n"
  }

  private func printed(_ value: Double?) -> String { value.map { String(format: "%.6f", $0) } ?? "" }
}
