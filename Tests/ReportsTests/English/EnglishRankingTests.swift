import Dates
import Facts
import Testing

@testable import Reports

@Suite struct EnglishRankingTests {
  private func lists(_ text: String, names: NameIndex = NameIndex()) -> [String] {
    let head = "Weekly\nWeek ended 23 August 2024\nThis is about the week and about the names that moved in it.\n\n"
    return ReportDraft(document: Document(report: "test.txt", text: head + text + "\n")).reading(folder: names)
      .rankings.map {
        "\($0.ranking) \($0.position) \($0.name) \($0.entity?.rawValue ?? "-") \($0.change?.decimal ?? "")"
      }
  }

  @Test func gainersAndLosersWithCodesInBrackets() {
    #expect(
      lists(
        "Of the AI names that we follow, top 3 gainers were Xiaomi (1810 HK, +4.1%), Lenovo (992 HK, +0.9%) and ZTE (763 HK, +0.4%); top 3 losers were SenseTime (20 HK, -13.1%), SMIC (981 HK, down 12.3%)."
      ) == [
        "ai_top_gainers 1 Xiaomi 1810.HK 0.041", "ai_top_gainers 2 Lenovo 0992.HK 0.009",
        "ai_top_gainers 3 ZTE 0763.HK 0.004", "ai_top_losers 1 SenseTime 0020.HK -0.131",
        "ai_top_losers 2 SMIC 0981.HK -0.123",
      ])
  }

  @Test func aListEndsWhereWordsGoOn() {
    var names = NameIndex()
    names.teach("NVIDIA", "NVDA.O")
    #expect(
      lists(
        "In crypto, the five best performers were Bitta Digitalis (+29%), Canaanite, Inc. (+12%) and NVIDIA (-1%), which tells you what kind of week it was. The worst performers were Marathona (8%) and Riotous (7%), again.",
        names: names)
        == [
          "crypto_top_gainers 1 Bitta Digitalis - 0.29", "crypto_top_gainers 2 Canaanite, Inc. - 0.12",
          "crypto_top_gainers 3 NVIDIA NVDA.O -0.01", "crypto_top_losers 1 Marathona - -0.08",
          "crypto_top_losers 2 Riotous - -0.07",
        ])
  }

  @Test func namesInCapitalsBehindAColonNeedNoChange() {
    #expect(
      lists("AI stocks. Biggest decliners: Super Minor, Dwell and Armor. The rest rose.") == [
        "ai_top_losers 1 Super Minor - ", "ai_top_losers 2 Dwell - ", "ai_top_losers 3 Armor - ",
      ])
  }

  @Test(arguments: [
    "The top performer was NVIDIA.", "Gainers outnumbered losers by two to one this week.",
    "The biggest gains came on Friday, when all was well.", "MicroStrategy (+26.0%) was the best performer.",
    "Top gains in hashrate were seen.",
  ])
  func ranksNothing(_ text: String) { #expect(lists(text) == []) }

  /// The percentages of a list are no observations.
  @Test func aListStatesNothingElse() {
    let text = "Week ended 23 August 2024\n\nTop gainers this week were Bitcoin (+9%), Ether (+2%)."
    #expect(ReportDraft(document: Document(report: "test.txt", text: text)).reading().observations.isEmpty)
  }
}
