import Facts

/// The words that a report is read with: the built-in ones, and what the profile of its publisher adds.
///
/// Built once for each set of profiles; a `Document` carries it to all readers.
final class Vocabulary: Sendable {
  /// What the reader knows without any profile.
  static let builtIn = Vocabulary()
  private static let builtInNames = NameIndex(NameIndex.builtInNames)
  private static let builtInMarketNames: NameIndex = {
    let markets = EntityNames.entries.filter { $0.entity.entityClass != .stock }.map { ($0.name, $0.entity.key) }
    return NameIndex(markets + EntityNames.codes.map { ($0.name, $0.entity.key) })
  }()

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
  /// Those of them that stand for no security (indices, coins, funds), and codes that name no exchange.
  let marketNames: NameIndex
  /// Providers of data, in canonical spelling.
  let sources: Lexicon<String>
  /// Words that name a section of the report.
  let sections: Lexicon<String>
  /// Powers of ten.
  let scales: Lexicon<Int>
  let currencies: Lexicon<Measure>
  /// What terms of the prose begin with: names, phrases, sources, dates and numerals.
  let termOpeners: ScalarSet
  /// Group labels, by their key.
  let sectors: Set<String>
  let subsectors: Set<String>
  /// Either, for tables with one column of labels.
  let labels: Set<String>

  convenience init() { self.init(adding: ProfileWords()) }

  init(adding words: ProfileWords) {
    headers = Lexicon(HeaderWords.entries + words.headers)
    phrases = Lexicon(Phrases.entries + words.phrases)
    fillers = Lexicon(FillerWords.entries + words.fillers.map { ($0, true) })
    entities = Lexicon(EntityNames.entries.filter { !$0.isWhole }.map { ($0.name, $0.entity) } + words.entities)
    let aliases = NameIndex(words.entities.map { ($0.phrase, $0.meaning.key) })
    names = aliases.with(fallbacks: Self.builtInNames)
    marketNames = aliases.with(fallbacks: Self.builtInMarketNames)
    sources = Lexicon(Sources.entries + words.sources)
    sections = Lexicon(LayoutWords.sections + words.sections)
    scales = Lexicon(UnitWords.scales + words.scales)
    currencies = Lexicon(UnitWords.currencies + words.currencies)
    let periods = ScalarSet(DateWords.periodsOfChange.keys)
    termOpeners = [
      phrases.openers, entities.openers, sources.openers, DateWords.openers, periods, numeralOpeners,
      AdjunctWords.openers.openers, CoinNicknames.names.openers, CryptoMarketWords.names.openers,
      DualListings.marked.openers,
      DateWords.fromNewYear.openers,
      DateWords.againstLastWeek.openers,
    ].reduce(ScalarSet()) { $0.union($1) }
    sectors = GroupLabels.sectors.union(words.sectors.map(GroupLabels.key))
    subsectors = GroupLabels.subsectors.union(words.subsectors.map(GroupLabels.key))
    labels = sectors.union(subsectors)
  }
}
