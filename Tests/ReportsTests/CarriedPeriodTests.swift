import Dates
import Facts
import Testing

@testable import Reports

/// A period that a number has only from words around it gives way to one that is said, and to signs of another.
@Suite struct CarriedPeriodTests {
  private func bare(_ text: String) -> Reading {
    ReportDraft(document: Document(report: "test.txt", text: text)).reading()
  }

  private let head = "Markets\nWeek ended Friday, 23 August 2024\nWhat follows is about the week and its days.\n\n"

  @Test func oneOfTwoChangesIsTheDays() {
    let said = "Hang Seng Index: up 0.7% to 17,612.10, up 2.8% for the whole week.\n\nTencent added 1.3%.\n"
    #expect(
      rows(bare(head + said)) == [
        "HSI.HI close 2024-08-23 = 17612.1 points", "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.028 ratio",
      ])
  }

  @Test func aRunOfDaysIsNoDay() {
    let said = """
      On Friday alone, spot bitcoin ETFs recorded $103.5 million in net outflows. This marked the fifth straight day \
      of withdrawals, bringing total outflows over the period to $1.72 billion.
      """
    #expect(rows(bare(head + said + "\n")) == ["BTC-ETF net_flow 2024-08-23 = -103500000 USD"])
  }

  @Test(arguments: [
    "For the week, the S&P Midcap 400 rose 0.5%.", "S&P Midcap 400: +0.5% for the week",
    "Nasdaq 100 Equal Weight: +0.6% for the week", "The Hang Seng Biotech fell 2.0% on the week.",
  ])
  func anotherIndexsName(_ said: String) { #expect(rows(bare(head + said + "\n")) == []) }

  @Test func pronounOfSomebodyUnknown() {
    let said = "Bitcoin slipped 2% on the week. Large coins like Wibblecoin took a blow. It is down 4% on the week.\n"
    #expect(rows(bare(head + said)) == ["BTC change_1w 2024-08-19…2024-08-23 = -0.02 ratio"])
  }

  @Test func aMondaysReportLooksBack() {
    let said = """
      Weekly wrap
      26 August 2024

      The S&P 500 closed 0.7% higher on the week and the Dow Jones Industrial Average settled 0.4% higher than last \
      Friday. Initial jobless claims for the week ended August 17 came in at 232,000.

      """
    #expect(
      rows(bare(said)) == [
        "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.007 ratio", "DJI.GI change_1w 2024-08-19…2024-08-23 = 0.004 ratio",
      ])
  }

  @Test func changesBehindASession() {
    let said = """
      恒指本周累跌6.5%。指数全日升1.2%，主板成交1,019亿元。

      """
    #expect(rows(reading(said + "美团升2.1%。")) == rows(reading(said)))
    #expect(rows(reading("恒指本周累跌6.5%。腾讯跌2.1%。")).contains("0700.HK change_1w 2024-08-19…2024-08-23 = -0.021 ratio"))
  }

  @Test func percentBesidePoints() {
    let said = "周四收盘，道指上涨39.44点，或0.17%，报23,515.26点；纳指下跌0.63点，或0.01%，报8,494.75点。"
    #expect(
      rows(reading(said)) == [
        "DJI.GI change_1d 2024-08-22 = 0.0017 ratio", "DJI.GI close 2024-08-22 = 23515.26 points",
        "IXIC.GI change_1d 2024-08-22 = -0.0001 ratio", "IXIC.GI close 2024-08-22 = 8494.75 points",
      ])
  }

  @Test func weeksOfWhatIsQuotedEndOnFriday() {
    let week = "本周（2024/8/19 至 2024/8/25）回顾如下。"
    #expect(rows(reading("本周恒指上涨2.9%。", week: week)) == ["HSI.HI change_1w 2024-08-19…2024-08-23 = 0.029 ratio"])
  }

  @Test func besideADayTheWeekIsOnlyWhoseItIsSaid() {
    let said = """
      道指周五上涨39.46点，至21,987.56点，涨幅0.2%，本周上涨0.8%。标普500指数上涨4.9点，至2,476.55点，涨幅0.2%，本周累计上涨1.4%。\
      纳斯达克综合指数上涨6.67点，至6,435.33点，涨幅0.1%。
      """
    #expect(
      rows(reading(said)).filter { $0.contains("change") } == [
        "DJI.GI change_1d 2024-08-23 = 0.002 ratio", "DJI.GI change_1w 2024-08-19…2024-08-23 = 0.008 ratio",
        "SPX.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio",
      ])
  }

  @Test func comparedWithTheWeekBefore() {
    let said = "8月23日台灣加權指數收盤為16,782.57點，較前週（8月16日）的16,520.57點上漲262.00點，漲幅1.59%。"
    #expect(rows(reading(said)).contains("TWII.TW change_1w 2024-08-19…2024-08-23 = 0.0159 ratio"))
    #expect(!rows(reading(said)).contains { $0.contains("change_1d") })
  }

  @Test func aMondaysReportCallsItLastWeek() {
    let said = "週報\n2024年8月26日\n\n道瓊工業指數上週五收在41,175.08點；台積電ADR上週五下挫0.92%。\n"
    #expect(
      rows(bare(said)) == ["DJI.GI close 2024-08-23 = 41175.08 points", "TSM.N change_1d 2024-08-23 = -0.0092 ratio"])
    let own = "週報\n2024年8月26日\n\n標普500上週上漲1.4%。\n"
    #expect(rows(bare(own)) == ["SPX.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio"])
  }
}
