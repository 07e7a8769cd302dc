import Files
import Foundation
import Testing

@Suite struct CommandTests {
  /// What a person types, the status, and what stands on standard error (the beginning of it, for usage errors).
  static let wrongLines: [(line: String, message: String)] = [
    ("extract --jobs 0", "Error: --jobs 0: at least 1 is needed\n"),
    ("extract --from 2024-02-30", "Error: The value '2024-02-30' is invalid for '--from <date>'\n"),
    ("extract --from 2024-03-01 --to 2024-02-01", "Error: --from 2024-03-01 is after --to 2024-02-01\n"),
    ("extract --last 4", "Error: --last: say days, weeks or months, as in 60d, 26w or 12m\n"),
    ("extract --last 4w --from 2024-01-01", "Error: --last excludes --from and --to\n"),
    ("extract --quiet --verbose", "Error: --quiet excludes --verbose\n"),
    (
      "extract --table facts",
      "Error: The value 'facts' is invalid for '--table <table>': there are observations, entities, events, rankings, figures, numbers, aliases\n"
    ),
    (
      "extract --format xml",
      "Error: The value 'xml' is invalid for '--format <format>'. Please provide one of 'csv', 'ndjson', 'json' or 'table'.\n"
    ),
    ("stats --entity BTC --metric close", "Error: Missing expected argument '--stat <stat>'\n"),
    (
      "stats --entity BTC --metric close --stat mean",
      "Error: --stat mean needs a --window, as in 4, 28d, 12w or 3m\n"
    ),
    (
      "stats --entity BTC --metric close --stat mean --window 0",
      "Error: The value '0' is invalid for '--window <window>'\n"
    ),
    ("stats --entity BTC --metric close --stat mean --window 4 --min 0", "Error: --min 0: at least 1 is needed\n"),
    (
      "stats --entity BTC --metric close --stat mode --window 4",
      "Error: --stat: 'mode' is none; there are mean, median, sum, sd, var, sd_pop, var_pop, min, max, zscore, pctrank,"
    ),
    ("chart", "Error: name one chart: --chart ID, or --entity E --metric M; --list names the ids\n"),
    ("chart --entity BTC", "Error: --entity and --metric go together\n"),
    ("chart --chart nope", "weekplot: there is no chart nope; weekplot chart --list names them\n  crypto-market-cap\n"),
    (
      "deck Charts --slides 3:2",
      "Error: The value '3:2' is invalid for '--slides <size>'. Please provide one of '16:9' and '4:3'.\n"
    ),
  ]

  @Test(arguments: wrongLines)
  func wrongCommandLinesEndWith64(_ line: String, _ message: String) throws {
    let run = try Run(line, in: Trial())
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.messages.hasPrefix(message), "\(run.messages)")
  }

  @Test func theVersion() throws {
    let run = try Run("--version", in: Trial())
    #expect(run.status == 0 && run.output == "weekplot 0.1.0\n" && run.messages == "")
  }

  @Test func standardInputIsAReport() throws {
    let trial = try Trial()
    try trial.write(smallReport(day: 23), to: "a.txt")
    let run = try Run("extract - < a.txt", in: trial)
    #expect(run.status == 0 && run.messages == "")
    #expect(
      run.output == """
        report,entity,metric,period_start,period_end,qualifier,value,unit,source,page,line,column,text,low,high
        -,CRYPTO,market_cap,2024-08-23,2024-08-23,=,2250000000000,USD,,1,4,31,2.25 万亿美元,2245000000000,2255000000000
        -,CRYPTO,fear_greed,2024-08-23,2024-08-23,=,23,points,,1,4,50,23,22.5,23.5

        """)
  }

  @Test func aSeriesWithItsStatistics() throws {
    let trial = try Trial()
    for day in [2, 9, 16, 23] { try trial.write(smallReport(day: day), to: "Reports/\(day).txt") }
    let run = try Run(
      "stats --entity crypto --metric fear_greed --stat mean,sd,quantile:0.5,change --window 3", in: trial)
    #expect(run.status == 0 && run.messages == "")
    #expect(
      run.output == """
        date,value,mean,sd,quantile:0.5,change
        2024-08-02,2,,,,
        2024-08-09,9,,,,
        2024-08-16,16,9,7,9,
        2024-08-23,23,16,7,16,10.5

        """)
    let table = try Run("series --metric fear_greed --last 8d --format table", in: trial)
    #expect(
      table.output == """
        entity  metric      frequency  source  date        value  unit     low  high  reports
        CRYPTO  fear_greed  day                2024-08-16     16  points  15.5  16.5  16.txt
        CRYPTO  fear_greed  day                2024-08-23     23  points  22.5  23.5  23.txt

        """)
  }

  @Test func severalSeriesAreListed() throws {
    let trial = try Trial.withReports()
    let run = try Run("stats --entity BTC-ETF --metric net_flow --stat streak --quiet", in: trial)
    #expect(run.status == 64 && run.output == "")
    let lines = run.messages.split(separator: "\n")
    #expect(lines.first?.hasSuffix("series fit; choose one with --frequency and --source:") == true)
    #expect(lines.contains { $0.hasPrefix("  --frequency day --source Farside") })
    #expect(lines.contains { $0.hasPrefix("  --frequency week --source Farside") })
  }

  @Test func anUnknownSeriesNamesThoseThatThereAre() throws {
    let trial = try Trial()
    try trial.write(smallReport(day: 23), to: "Reports/a.txt")
    let metric = try Run("stats --entity CRYPTO --metric close --stat streak", in: trial)
    #expect(metric.status == 2)
    #expect(metric.messages == "weekplot: no series of CRYPTO close; there are: fear_greed, market_cap\n")
    let entity = try Run("series --entity CRYPT", in: trial)
    #expect(entity.status == 2 && entity.messages == "weekplot: no series of CRYPT; there are: CRYPTO\n")
    let chinese = try Run("series --entity XYZ --locale zh-Hans", in: trial)
    #expect(chinese.messages == "weekplot: 没有 XYZ 的序列；请用 weekplot series 查看有哪些\n")
  }

  @Test func aReaderThatHasSeenEnoughIsNoError() throws {
    let trial = try Trial.withReports()
    for line in [
      "set -o pipefail; weekplot extract --quiet | head -1 > /dev/null",
      // With the signal switched off the error comes as one of writing.
      "trap '' PIPE; weekplot extract --quiet | head -1 > /dev/null; exit ${PIPESTATUS[0]}",
    ] {
      let run = try Run(shell: line, in: trial)
      // 141: ended by the signal, as every filter is.
      #expect(run.status == 0 || run.status == 141)
      #expect(run.messages == "")
    }
  }

  @Test func aDeckOfAFolder() throws {
    let trial = try Trial.withReports()
    #expect(try Run("build --quiet", in: trial).status == 0)
    let run = try Run("deck Charts -o deck.pptx", in: trial)
    #expect(run.status == 0 && run.output == "")
    #expect(run.messages.hasPrefix("deck.pptx: ") && run.messages.contains(" of them charts\n"), "\(run.messages)")
    let files = try trial.files(".")
    #expect(files["deck.pptx"] == files["Charts/deck.pptx"])
    // Another zone, and other proportions.
    #expect(try Run(shell: "TZ=Asia/Shanghai weekplot deck -o again.pptx --quiet", in: trial).messages == "")
    #expect(try trial.files(".")["again.pptx"] == files["deck.pptx"])
    #expect(try Run("deck -o narrow.pptx --slides 4:3", in: trial).status == 0)
    #expect(try trial.files(".")["narrow.pptx"] != files["deck.pptx"])
  }

  @Test func aDeckOfNothingEndsWith2() throws {
    let trial = try Trial()
    let none = try Run("deck Charts -o deck.pptx", in: trial)
    #expect(none.status == 2)
    #expect(none.messages.hasPrefix("weekplot: Charts/manifest.json: cannot be read: No such file"), "\(none.messages)")
    try trial.write("[]", to: "Charts/manifest.json")
    let bad = try Run("deck Charts -o deck.pptx", in: trial)
    #expect(bad.status == 2)
    #expect(
      bad.messages == "weekplot: Charts/manifest.json: this is no manifest of weekplot; run weekplot build again\n")
  }

  @Test func aDeckIsUpdated() throws {
    let trial = try Trial.withReports()
    #expect(try Run("build --as-of 2024-08-25 --out Old --quiet", in: trial).status == 0)
    #expect(try Run("build --quiet", in: trial).status == 0)
    let run = try Run("deck update Old/deck.pptx --charts Charts", in: trial)
    #expect(run.status == 0 && run.output == "")
    #expect(run.messages.contains("slide 2: picture crypto-market-cap replaced\n"), "\(run.messages)")
    #expect(run.messages.hasSuffix(" changes; the old one is Old/deck.pptx.bak\n"), "\(run.messages)")
    let again = try Run("deck update Old/deck.pptx --charts Charts", in: trial)
    #expect(again.messages.hasSuffix("Old/deck.pptx: nothing to change\n"), "\(again.messages)")
    for (bytes, message) in [
      ("no deck", "weekplot: bad.pptx: this is no PowerPoint file; save it as .pptx\n"),
      ("\u{50}\u{4B}\u{3}\u{4}", "weekplot: bad.pptx: this is no PowerPoint file; save it as .pptx\n"),
    ] {
      try trial.write(bytes, to: "bad.pptx")
      let bad = try Run("deck update bad.pptx", in: trial)
      #expect(bad.status == 2 && bad.messages == message, "\(bad.messages)")
      #expect(try trial.files(".")["bad.pptx"] == Array(bytes.utf8))
    }
  }

  @Test func outputThatCannotBeWrittenEndsWith2() throws {
    let trial = try Trial.withReports()
    try trial.write("", to: "file")
    let build = try Run("build --out file --quiet", in: trial)
    #expect(build.status == 2)
    #expect(
      build.messages.hasPrefix("weekplot: file: cannot be made: File exists; check the folder"), "\(build.messages)")
    let chart = try Run("chart --chart fear-greed -o nowhere/x.png --quiet", in: trial)
    #expect(chart.status == 2 && chart.messages.contains("nowhere/x.png: cannot be written: No such file or directory"))
    let full = try Run("extract --quiet > /dev/full", in: trial)
    #expect(full.status == 2 && full.messages.contains("cannot be written: No space left on device"))
  }
}
