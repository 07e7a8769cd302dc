import Dates
import Facts
import Files
import Reports

/// What the columns of a table of data hold.
struct DataLayout: Hashable, Sendable {
  /// A series, or what cells of the row say of it.
  struct Column: Hashable, Sendable {
    var index: Int
    var entity: Word
    var metric: Word
    var unit: Measure?
    /// The column that names the unit.
    var unitColumn: Int?
    var power = 0
    var source: Word
    var frequency: Word

    /// Said once for all rows, or by a cell of each.
    enum Word: Hashable, Sendable {
      case said(String)
      case cell(Int)
    }
  }

  var dateColumn: Int
  var columns: [Column]
  /// Days on which a row of zeros alone says that nothing was traded.
  var calendar: TradingCalendar?
}

/// Why a table of data is none that can be read.
enum DataProblem: Error, Hashable {
  case noDateColumn
  case missingColumn(String)
  case noUnit(String)
  case notRecognised
  case notCSV(line: Int)
}

extension DataLayout {
  private static let dateNames: Set<String> = [
    "date", "day", "time", "timestamp", "snapped_at", "日期", "时间", "時間", "交易日", "交易日期",
  ]

  private static func dateColumn(_ header: [String]) -> Int? {
    header.firstIndex { dateNames.contains($0.lowercased()) }
      // Farside's table begins with a column without a name.
      ?? (header.first == "" ? 0 : nil)
  }

  // MARK: As a configuration says

  init(_ header: [String], _ mapping: DataMapping) throws(DataProblem) {
    guard let date = mapping.date.map({ header.firstIndex(of: $0) }) ?? Self.dateColumn(header) else {
      throw mapping.date.map { .missingColumn($0) } ?? .noDateColumn
    }
    dateColumn = date
    columns = []
    for (index, name, meaning) in try Self.valueColumns(header, mapping, besides: date) {
      let isLong = mapping.value != nil
      let entity = isLong ? Self.word(mapping.entity ?? "", header) : .said(mapping.entity ?? Self.entity(meaning))
      let metric =
        isLong ? Self.word(mapping.metric ?? "", header) : .said(mapping.metric ?? meaning)
      var unit = mapping.unit
      if unit == nil, case .said(let metric) = metric { unit = Metric(rawValue: metric).onlyUnit }
      if unit == nil { throw .noUnit(name) }
      columns.append(
        Column(
          index: index, entity: entity, metric: metric, unit: unit, power: mapping.power, source: .said(mapping.source),
          frequency: .said(mapping.frequency.rawValue)))
    }
  }

  /// With what a configuration says each of them holds.
  private static func valueColumns(
    _ header: [String], _ mapping: DataMapping, besides date: Int
  ) throws(DataProblem) -> [(index: Int, name: String, meaning: String)] {
    if let value = mapping.value {
      guard let index = header.firstIndex(of: value) else { throw .missingColumn(value) }
      return [(index, value, "")]
    }
    if mapping.columns.isEmpty {
      return header.indices.filter { $0 != date && !header[$0].isEmpty }.map { ($0, header[$0], header[$0]) }
    }
    var found: [(index: Int, name: String, meaning: String)] = []
    for (name, meaning) in mapping.columns.sorted(by: { $0.key < $1.key }) {
      guard let index = header.firstIndex(of: name) else { throw .missingColumn(name) }
      found.append((index, name, meaning))
    }
    return found.sorted { $0.index < $1.index }
  }

  private static func word(_ said: String, _ header: [String]) -> Column.Word {
    header.firstIndex(of: said).map { .cell($0) } ?? .said(said)
  }

  /// A code stands for itself; `SPX` and `NVDA` have built-in ones.
  static func entity(_ name: String) -> String {
    name.contains(".") ? name : knownNames.entity(named: name)?.rawValue ?? name
  }

  private static let knownNames = NameIndex(NameIndex.builtInNames)

  // MARK: As tables of known providers look

  /// nil where nothing tells what the columns hold.
  ///
  /// - Parameters:
  ///   - file: its name, which may tell the provider.
  ///   - rows: those after the header.
  init?(recognising header: [String], of file: String, _ rows: some Sequence<[String]>) {
    guard let date = Self.dateColumn(header) else { return nil }
    let lower = header.map { $0.lowercased() }
    let made =
      Self.ownSeries(lower, date) ?? Self.flows(header, date)
      ?? Self.fearGreed(lower, date, file, rows) ?? Self.marketCap(lower, date, file)
    guard let made else { return nil }
    self = made
  }

  /// What `weekplot series` prints.
  private static func ownSeries(_ header: [String], _ date: Int) -> DataLayout? {
    guard let value = header.firstIndex(of: "value"), let entity = header.firstIndex(of: "entity"),
      let metric = header.firstIndex(of: "metric"), let unit = header.firstIndex(of: "unit"),
      let frequency = header.firstIndex(of: "frequency")
    else { return nil }
    return DataLayout(
      dateColumn: date,
      columns: [
        Column(
          index: value, entity: .cell(entity), metric: .cell(metric), unitColumn: unit,
          source: header.firstIndex(of: "source").map { .cell($0) } ?? .said(""), frequency: .cell(frequency))
      ])
  }

  /// Farside's: a column for each fund in millions of dollars, and their total.
  private static func flows(_ header: [String], _ date: Int) -> DataLayout? {
    let groups = Funds.groups.filter { group in header.count { group.tickers.contains($0) } >= 2 }
    guard groups.count == 1, let group = groups.first else { return nil }
    let columns = header.indices.compactMap { index -> Column? in
      let name = header[index]
      let key =
        group.tickers.contains(name)
        ? name
        : name == group.miniTrust
          ? group.miniTrustKey.rawValue : name.lowercased() == "total" ? group.key.rawValue : nil
      guard index != date, let key else { return nil }
      return Column(
        index: index, entity: .said(key), metric: .said(Metric.netFlow.rawValue), unit: .usd, power: 6,
        source: .said("Farside"), frequency: .said(Frequency.day.rawValue))
    }
    return DataLayout(dateColumn: date, columns: columns, calendar: .unitedStates)
  }

  /// alternative.me's and CoinMarketCap's, told from each other by which values they call greed and fear.
  private static func fearGreed(
    _ header: [String], _ date: Int, _ file: String, _ rows: some Sequence<[String]>
  ) -> DataLayout? {
    guard let value = header.firstIndex(of: "value"),
      let zone = header.firstIndex(where: { $0 == "classification" || $0 == "value_classification" }),
      let source = fearGreedSource(rows, value, zone) ?? provider(named: file)
    else { return nil }
    return DataLayout(
      dateColumn: date,
      columns: [
        Column(
          index: value, entity: .said(EntityKey.crypto.rawValue), metric: .said(Metric.fearGreed.rawValue),
          unit: .points, source: .said(source), frequency: .said(Frequency.day.rawValue))
      ])
  }

  private static func fearGreedSource(_ rows: some Sequence<[String]>, _ value: Int, _ zone: Int) -> String? {
    let providers = ["alternative.me", "CoinMarketCap"]
    var fits = [true, true]
    for row in rows where row.indices.contains(max(value, zone)) {
      guard let number = Double(row[value]) else { continue }
      let said = row[zone].lowercased()
      for (i, provider) in providers.enumerated() where zoneName(of: number, by: provider) != said { fits[i] = false }
    }
    return fits[0] == fits[1] ? nil : providers[fits[0] ? 0 : 1]
  }

  private static func zoneName(of value: Double, by provider: String) -> String {
    let names = ["extreme fear", "fear", "neutral", "greed", "extreme greed"]
    let starts = FearGreedBands(of: provider)?.starts ?? []
    return names[starts.count { $0 <= value }]
  }

  /// The market's worth and volume by CoinGecko or CoinMarketCap, in dollars.
  private static func marketCap(_ header: [String], _ date: Int, _ file: String) -> DataLayout? {
    let caps = ["total_market_cap_usd", "total_market_cap", "market_cap"]
    let volumes = ["total_volume_24h_usd", "total_volume_24h", "total_volume"]
    guard let cap = header.firstIndex(where: caps.contains),
      let source = header.contains(where: { $0.hasPrefix("btc_dominance") })
        ? "CoinMarketCap"
        : header[date] == "snapped_at" ? "CoinGecko" : provider(named: file)
    else { return nil }
    let found = [(cap, Metric.marketCap)] + (header.firstIndex(where: volumes.contains).map { [($0, .volume)] } ?? [])
    return DataLayout(
      dateColumn: date,
      columns: found.map { index, metric in
        Column(
          index: index, entity: .said(EntityKey.crypto.rawValue), metric: .said(metric.rawValue), unit: .usd,
          source: .said(source), frequency: .said(Frequency.day.rawValue))
      })
  }

  private static func provider(named file: String) -> String? {
    let name = Path.name(of: file).lowercased()
    let known = [
      ("coinmarketcap", "CoinMarketCap"), ("cmc", "CoinMarketCap"), ("coingecko", "CoinGecko"),
      ("alternative", "alternative.me"),
    ]
    return known.first { name.contains($0.0) }?.1
  }
}
