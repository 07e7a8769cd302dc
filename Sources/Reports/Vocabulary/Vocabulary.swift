import Facts

/// The words that a report is read with: the built-in ones, and what the profile of its publisher adds.
///
/// Built once for each set of profiles; a `Document` carries it to all readers.
final class Vocabulary: Sendable {
  /// What the reader knows without any profile.
  static let builtIn = Vocabulary()

  /// Column headers of tables.
  let headers: Lexicon<ColumnRole>
  /// What phrases of the prose mean to the numbers around them.
  let phrases: Lexicon<Phrase>
  /// Words before a metric that name nobody.
  let fillers: Lexicon<Bool>
  /// Names that need no table to be known.
  let entities: Lexicon<NamedEntity>
  /// The same names, for lists and calendars.
  let names: NameIndex
  /// Providers of data, in canonical spelling.
  let sources: Lexicon<String>
  /// Words that name a section of the report.
  let sections: Lexicon<String>
  /// Powers of ten.
  let scales: Lexicon<Int>
  let currencies: Lexicon<Measure>
  /// Group labels, by their key.
  let sectors: Set<String>
  let subsectors: Set<String>
  /// Either, for tables with one column of labels.
  let labels: Set<String>

  private init() {
    headers = Lexicon(HeaderWords.entries)
    phrases = Lexicon(Phrases.entries)
    fillers = Lexicon(Phrases.fillers)
    entities = Lexicon(EntityNames.entries.map { ($0.name, $0.entity) })
    names = NameIndex(NameIndex.builtInNames)
    sources = Lexicon(Sources.entries)
    sections = Lexicon(LayoutWords.sections)
    scales = Lexicon(UnitWords.scales)
    currencies = Lexicon(UnitWords.currencies)
    sectors = GroupLabels.sectors
    subsectors = GroupLabels.subsectors
    labels = GroupLabels.sectors.union(GroupLabels.subsectors)
  }
}
