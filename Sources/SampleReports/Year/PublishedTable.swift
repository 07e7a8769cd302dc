import Dates

/// A published daily series file: `date` and a column for each series; an empty cell is no value.
public struct PublishedTable: Sendable {
  /// What of a file could not be understood.
  public struct Malformed: Error, Equatable, Sendable {
    public var line: Int
    public var text: String
  }

  public let columns: [String]
  public let days: [Day]
  private let cells: [[Double?]]
  private let column: [String: Int]

  /// Plain comma-separated text, dates ascending; other than numeric columns are ignored.
  public init(csv: String) throws(Malformed) {
    var lines = csv.split(separator: "\n", omittingEmptySubsequences: true)
    guard !lines.isEmpty else { throw Malformed(line: 1, text: "") }
    columns = lines.removeFirst().split(separator: ",", omittingEmptySubsequences: false).dropFirst().map { String($0) }
    var days: [Day] = []
    var cells: [[Double?]] = []
    for (i, line) in lines.enumerated() {
      let parts = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let day = Day(iso: String(parts[0])), parts.count == columns.count + 1, days.last.map({ $0 < day }) ?? true
      else { throw Malformed(line: i + 2, text: String(line)) }
      days.append(day)
      cells.append(parts.dropFirst().map { Double($0) })
    }
    self.days = days
    self.cells = cells
    column = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
  }

  /// The index of the last row on or before `day`.
  private func row(through day: Day) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  public func value(_ name: String, on day: Day) -> Double? {
    guard let c = column[name], let i = row(through: day), days[i] == day else { return nil }
    return cells[i][c]
  }

  /// The last value on or before `day`: a closed market keeps its last close.
  public func last(_ name: String, through day: Day) -> Double? {
    guard let c = column[name], var i = row(through: day) else { return nil }
    while true {
      if let value = cells[i][c] { return value }
      if i == 0 { return nil }
      i -= 1
    }
  }

  /// The days of a stretch on which `name` has a value.
  public func days(_ name: String, in period: Period) -> [Day] {
    days.filter { period.contains($0) && value(name, on: $0) != nil }
  }
}

/// The published series that the sample reports are made of.
public struct PublishedData: Sendable {
  public var indices: PublishedTable
  public var us: PublishedTable
  public var hongKong: PublishedTable
  public var coins: PublishedTable
  public var marketCap: PublishedTable
  public var coinMarketCapMood: PublishedTable
  public var alternativeMood: PublishedTable
  public var bitcoinFlows: PublishedTable
  public var etherFlows: PublishedTable

  /// `read` gives the text of a file by its name.
  public init(read: (String) throws -> String) throws {
    func table(_ name: String) throws -> PublishedTable { try PublishedTable(csv: read(name + ".csv")) }
    indices = try table("index_close")
    us = try table("us_equity_close")
    hongKong = try table("hk_equity_close")
    coins = try table("btc_eth_daily")
    marketCap = try table("total_crypto_market_cap_coingecko")
    coinMarketCapMood = try table("fear_greed_coinmarketcap")
    alternativeMood = try table("fear_greed_alternative_me")
    bitcoinFlows = try table("btc_etf_flows")
    etherFlows = try table("eth_etf_flows")
  }
}
