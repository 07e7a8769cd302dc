/// A native table: a header, rows in groups.
package struct SlideTable: Hashable, Sendable {
  package enum Alignment: Hashable, Sendable { case leading, trailing }

  package struct Column: Hashable, Sendable {
    package var header: String
    package var alignment: Alignment
    /// Of the table's width, in proportion to the other columns'.
    package var share: Double

    package init(_ header: String, _ alignment: Alignment = .leading, share: Double) {
      self.header = header
      self.alignment = alignment
      self.share = share
    }
  }

  /// How a cell's words are coloured.
  package enum Tone: Hashable, Sendable { case plain, muted, strong, up, down }

  package struct Cell: Hashable, Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  package struct Group: Hashable, Sendable {
    /// Over its rows; none is an empty string.
    package var name: String
    /// Each has a cell for each column.
    package var rows: [[Cell]]

    package init(_ name: String = "", rows: [[Cell]]) {
      self.name = name
      self.rows = rows
    }
  }

  /// Before the id in the names of our tables, by which an update knows them.
  package static let namePrefix = "weekplot-table:"

  /// The shape's name.
  package var name: String
  /// What it holds, for those who can't see it.
  package var alt: String
  package var columns: [Column]
  package var groups: [Group]

  package init(name: String, alt: String, columns: [Column], groups: [Group]) {
    precondition(
      !columns.isEmpty && groups.allSatisfy { $0.rows.allSatisfy { $0.count == columns.count } },
      "each row of a table has a cell for each of its columns")
    self.name = name
    self.alt = alt
    self.columns = columns
    self.groups = groups
  }
}
