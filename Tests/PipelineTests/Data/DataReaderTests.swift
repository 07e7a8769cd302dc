import Dates
import Facts
import Files
import Testing

@testable import Pipeline

@Suite struct DataReaderTests {
  private func rows(
    _ text: String, _ name: String = "data.csv", _ mapping: DataMapping? = nil, isNamed: Bool = true
  ) -> (rows: [String], codes: [String])? {
    (try? DataReader(report: name, mapping: mapping, isNamed: isNamed).reading(of: .bytes(Array(text.utf8)))).map {
      reading in
      let rows = reading.observations.map { o in
        let about = "\(o.entity.rawValue) \(o.metric.rawValue) \(o.frequency.rawValue) \(o.period.end)"
        return "\(about) \(o.number.decimal) \(o.unit.rawValue) \(o.source) \(o.place.line):\(o.place.column)"
      }
      return (rows, reading.diagnostics.map { "\($0.code) \($0.place?.line ?? 0) \($0.printed)" })
    }
  }

  private func mapping(_ text: String) throws -> DataMapping {
    let scratch = try Scratch()
    try scratch.write("data: [{file: data.csv, \(text)}]", to: "weekplot.yml")
    return try #require(try Configuration.read(scratch.path("weekplot.yml")).data.first)
  }

  @Test func `Farside's flows are millions of dollars, their BTC the mini trust, their Total the group`() throws {
    let read = try #require(
      rows(
        """
        ,IBIT,FBTC,GBTC,BTC,Total
        22 Aug 2024,75.5,"1,009.2",(28.4),-,64.8
        23 Aug 2024,86.8,64,-35.6,50.8,252
        Total,1,1,1,1,1

        """))
    #expect(
      read.rows == [
        "IBIT net_flow day 2024-08-22 75500000 USD Farside 2:13",
        "FBTC net_flow day 2024-08-22 1009200000 USD Farside 2:19",
        "GBTC net_flow day 2024-08-22 -28400000 USD Farside 2:28",
        "BTC-ETF net_flow day 2024-08-22 64800000 USD Farside 2:37",
        "IBIT net_flow day 2024-08-23 86800000 USD Farside 3:13",
        "FBTC net_flow day 2024-08-23 64000000 USD Farside 3:18",
        "GBTC net_flow day 2024-08-23 -35600000 USD Farside 3:21",
        "BTC.P net_flow day 2024-08-23 50800000 USD Farside 3:27",
        "BTC-ETF net_flow day 2024-08-23 252000000 USD Farside 3:32",
      ])
    #expect(read.codes == [])
  }

  @Test func `zeros of a holiday are no flows`() throws {
    let read = try #require(rows("date,IBIT,FBTC,Total\n2024-07-04,0,0,0\n2024-07-05,0,1,1\n"))
    #expect(read.rows.map { $0.split(separator: " ")[3] } == ["2024-07-05", "2024-07-05", "2024-07-05"])
  }

  /// 46 is fear and 50 neutral to both; 26 is fear to both, 47 and 55 tell: neutral and greed to one, both neutral to the other.
  @Test(arguments: [
    ("date,value,classification\n2024-08-24,56,Greed\n2024-08-25,46,Fear\n", "alternative.me"),
    ("date,value,classification\n2024-08-24,56,Neutral\n2024-08-25,46,Neutral\n", "CoinMarketCap"),
  ])
  func `fear and greed is told by its zones`(text: String, source: String) throws {
    let read = try #require(rows(text))
    #expect(read.rows.first == "CRYPTO fear_greed day 2024-08-24 56 points \(source) 2:12")
  }

  @Test func `fear and greed that could be either's is told by the file's name, or not at all`() throws {
    let text = "date,value,classification\n2024-08-25,30,Fear\n"
    #expect(
      try #require(rows(text, "fng-cmc.csv")).rows == ["CRYPTO fear_greed day 2024-08-25 30 points CoinMarketCap 2:12"])
    #expect(try #require(rows(text)).codes == ["data.not-recognised 1 "])
    #expect(rows(text, isNamed: false) == nil)
  }

  @Test func `the market's worth is CoinMarketCap's where its dominance stands beside it`() throws {
    let read = try #require(
      rows("date,total_market_cap_usd,total_volume_24h_usd,btc_dominance_pct\n2025-05-08,3019069391515,12448,64.41\n"))
    #expect(
      read.rows == [
        "CRYPTO market_cap day 2025-05-08 3019069391515 USD CoinMarketCap 2:12",
        "CRYPTO volume day 2025-05-08 12448 USD CoinMarketCap 2:26",
      ])
    let gecko = try #require(rows("snapped_at,market_cap,total_volume\n2025-05-08 00:00:00 UTC,2.5,7\n"))
    #expect(gecko.rows[0] == "CRYPTO market_cap day 2025-05-08 2.5 USD CoinGecko 2:25")
  }

  @Test func `what weekplot series prints is read back`() throws {
    let text = """
      entity,metric,frequency,source,date,value,unit,low,high,reports
      NVDA.O,change_1w,week,,2024-08-23,0.038,ratio,0.0375,0.0385,w34.txt

      """
    #expect(try #require(rows(text)).rows == ["NVDA.O change_1w week 2024-08-23 0.038 ratio  2:35"])
  }

  @Test func `a configuration says what columns hold`() throws {
    let wide = try mapping("metric: close, unit: USD, columns: {NVDA: NVDA.O}")
    let text = "date,NVDA,note\n2024-08-23,129.37,x\n2024-08-26,,\n"
    #expect(try #require(rows(text, "data.csv", wide)).rows == ["NVDA.O close day 2024-08-23 129.37 USD  2:12"])
    let one = try mapping("entity: CRYPTO, source: CoinGecko, unit: USD, scale: 1000000000, columns: {cap: market_cap}")
    #expect(
      try #require(rows("date,cap\n2024-08-23,2250.5\n", "data.csv", one)).rows
        == ["CRYPTO market_cap day 2024-08-23 2250500000000 USD CoinGecko 2:12"])
    let long = try mapping("entity: ticker, metric: field, value: v, unit: USD, frequency: week")
    #expect(
      try #require(rows("ticker,day,field,v\nAMD.O,2024-08-23,volume,5\n", "data.csv", long)).rows
        == ["AMD.O volume week 2024-08-23 5 USD  2:25"])
  }

  @Test func `columns without more are tickers, by their built-in codes`() throws {
    let prices = try mapping("metric: close, unit: points")
    #expect(
      try #require(rows("date,SPX\n2024-08-23,5634.61\n", "data.csv", prices)).rows.first?.hasPrefix("SPX.GI close")
        == true)
  }

  @Test(arguments: [
    ("metric: close, unit: USD, columns: {AMD: AMD.O}", "date,NVDA\n2024-08-23,1\n", "data.missing-column 1 AMD"),
    ("metric: close, unit: USD", "when,NVDA\n2024-08-23,1\n", "data.no-date-column 1 "),
    ("metric: close, unit: USD", "date,NVDA\n03/04/2024,1\n", "data.no-date-column 1 "),
    ("metric: close", "date,NVDA\n2024-08-23,1\n", "data.unit-unsaid 1 NVDA"),
    ("metric: close, unit: USD", "date,NVDA\n2024-08-23,\"1\n", "data.not-csv 2 "),
  ])
  func `what can't be read says why and where`(said: String, text: String, told: String) throws {
    let read = try #require(rows(text, "data.csv", try mapping(said)))
    #expect(read.rows == [])
    #expect(read.codes == [told])
  }

  @Test func `bad rows and cells are told, the others are read`() throws {
    let prices = try mapping("metric: close, unit: USD")
    let text = """
      date,AMD.O,NVDA.O
      2024-08-21,157.81,128.5
      8/22/2024,151.6,123.74
      2024-08-23,halted,129.37
      2024-08-26,1
      2024-08-27,n/a,1e3

      """
    let read = try #require(rows(text, "data.csv", prices))
    #expect(
      read.rows == [
        "AMD.O close day 2024-08-21 157.81 USD  2:12", "NVDA.O close day 2024-08-21 128.5 USD  2:19",
        "NVDA.O close day 2024-08-23 129.37 USD  4:19",
      ])
    #expect(
      read.codes == [
        "data.not-a-date 3 8/22/2024", "data.not-a-number 4 halted", "data.field-count 5 ", "data.not-a-number 6 1e3",
      ])
  }

  @Test func `of a table with too many values the first rows are read, and where that ended is told`() throws {
    let text = "date,AMD.O,NVDA.O\n2024-08-21,157.81,128.5\n2024-08-22,151.6,123.74\n2024-08-23,155,129\n"
    let prices = try mapping("metric: close, unit: USD")
    let reader = DataReader(report: "data.csv", mapping: prices, mostValues: 4)
    let read = try #require(try reader.reading(of: .bytes(Array(text.utf8))))
    #expect(read.observations.map(\.number.decimal) == ["157.81", "128.5", "151.6", "123.74"])
    #expect(read.diagnostics.map(\.code) == ["data.too-many"])
    #expect(read.diagnostics.first?.place?.line == 4)
  }

  @Test(arguments: [
    (["2024-01-31", "2024-02-01"], ["2024-01-31", "2024-02-01"]),
    (["2024-01-31T00:00:00Z"], ["2024-01-31"]),
    (["2024/1/31", "2024/2/1"], ["2024-01-31", "2024-02-01"]),
    (["1/2/2024", "1/31/2024"], ["2024-01-02", "2024-01-31"]),
    (["1/2/2024", "31/1/2024"], ["2024-02-01", "2024-01-31"]),
    (["31 Jan 2024", "Feb 1, 2024"], ["2024-01-31", "2024-02-01"]),
    (["20240131"], ["2024-01-31"]),
    (["1706659200", "1706745599"], ["2024-01-31", "2024-01-31"]),
  ])
  func `dates in the forms that tables have`(cells: [String], days: [String]) throws {
    let form = try #require(DataDateForm(cells))
    #expect(cells.map { form.day($0)?.description } == days)
  }

  @Test(arguments: [
    ("-86.6", "-86.6"), ("1,234.5", "1234.5"), ("(95.1)", "-95.1"), ("$12", "12"), ("4.5%", "0.045"), ("0", "0"),
    (".5", "0.5"), ("123456789012.123456789", "123456789012.123457"),
  ])
  func `numbers as tables print them`(cell: String, decimal: String) {
    guard case .number(let number) = DataCell(cell) else {
      Issue.record("\(cell) is no number")
      return
    }
    #expect(number.decimal == decimal)
  }

  @Test(arguments: ["12,34", "1.2.3", "--1", "1e9", "12abc", "(-3)", "5.", "1234567890123456789012"])
  func `what is no plain number is text`(cell: String) { #expect(DataCell(cell) == .text) }

  @Test func `a table joins the reports' series, and contradictions are told`() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23", cap: "2.25", fear: 37), to: "Reports/w34.txt")
    let text = """
      date,value,classification
      2024-08-22,56,Greed
      2024-08-23,38,Fear
      2024-09-01,40,Fear

      """
    try scratch.write(text, to: "Reports/fng.csv")
    var options = ReadingOptions()
    options.asOf = Day(2024, 8, 31)
    let corpus = await Corpus.read([scratch.path("Reports")], options)
    #expect(corpus.skipped == [])
    let fear = corpus.series.filter { $0.key.metric == .fearGreed && $0.key.source == "alternative.me" }
    #expect(fear.first?.points.map { $0.number.decimal } == ["56", "38"])
    #expect(corpus.readings.map(\.report) == ["w34.txt"])
  }

  @Test func `a table may be named as a path`() async throws {
    let scratch = try Scratch()
    try scratch.write("date,IBIT,FBTC,Total\n2024-08-23,1,2,3\n", to: "flows.csv")
    try scratch.write("a,b\n1,2\n", to: "other.csv")
    let corpus = await Corpus.read([scratch.path("flows.csv")])
    #expect(corpus.series.map(\.key.entity) == ["BTC-ETF", "FBTC", "IBIT"])
    #expect(corpus.skipped == [] && corpus.diagnostics == [])
    let other = await Corpus.read([scratch.path("other.csv")])
    #expect(other.diagnostics.map(\.code) == ["data.not-recognised"])
  }

  @Test func `of a thousand bad cells and more the rest is counted`() throws {
    let prices = try mapping("metric: close, unit: USD")
    let text = "date,AMD.O\n2024-08-21,1\n" + String(repeating: "2024-08-22,x\n", count: 1500)
    let read = try #require(rows(text, "data.csv", prices))
    #expect(read.rows.count == 1)
    #expect(read.codes.count == 1001)
    #expect(read.codes.last == "data.more 1502 ")
  }

  @Test func `where a report and a table contradict each other the report counts`() async throws {
    let scratch = try Scratch()
    try scratch.write(smallReport("2024-08-23", fear: 37), to: "Reports/w34.txt")
    try scratch.write(
      "entity,metric,frequency,source,date,value,unit\nCRYPTO,fear_greed,day,,2024-08-23,39,points\n", to: "own.csv")
    var options = ReadingOptions()
    options.data = [scratch.path("own.csv")]
    let corpus = await Corpus.read([scratch.path("Reports")], options)
    let fear = try #require(corpus.series.first { $0.key.metric == .fearGreed })
    #expect(fear.points.map { $0.number.decimal } == ["37"])
    #expect(fear.points[0].superseded.map { $0.number.decimal } == ["39"])
    #expect(corpus.diagnostics.map(\.code).contains("series.contradiction"))
  }
}
