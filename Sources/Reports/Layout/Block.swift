/// A part of a report with one role: what the readers of tables, prose and figures are handed.
struct Block: Sendable {
  enum Kind: Sendable, Equatable {
    case heading
    case paragraph
    case table
    case figure
  }

  /// Where in the report it stands: of equal printings the body's counts before the summary's.
  enum Part: Int, Sendable { case table, body, summary }

  var kind: Kind
  /// Indices of the document's lines: of a table or figure those below the caption.
  var lines: [Int]
  /// Of a table whose cells the source parts, the index in the document's `grids`.
  var grid: Int?
  /// The caption's lines; empty without one.
  var caption: [Range<Int>] = []
  /// Of a table whose cells the source parts, the last heading above it.
  var heading: [Range<Int>] = []
  /// The source line; empty without one.
  var source: [Range<Int>] = []
  /// What stands below: the source line, notes, and lines that may be their ends.
  var notes: [Range<Int>] = []
  /// `ai`, `crypto`; nil where no heading names one.
  var section: String?
  var part: Part
}
