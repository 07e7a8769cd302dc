import Dates
import Facts
import Testing

@testable import Reports

/// Calendars of coming events in plain lines.
@Suite struct EventLinesTests {
  private func events(_ text: String) -> [String] {
    let head = "Weekly\nWeek ended 23 August 2024\n\nThe week was quiet and there is little to say of it.\n\n"
    return ReportDraft(document: Document(report: "test.txt", text: head + text + "\n")).reading().events.map {
      let start = $0.period.start == $0.period.end ? "" : "\($0.period.start.map(\.description) ?? "")…"
      return "\(start)\($0.period.end) [\($0.organisation)] \($0.event) [\($0.venue)]"
    }
  }

  private let two = ["2024-08-28 [NVIDIA] Q2 results []", "2024-09-09…2024-09-10 [Apple] autumn event []"]

  @Test(arguments: [
    "NEXT\n28-Aug  NVIDIA: Q2 results\n9-10 Sep  Apple: autumn event",
    "DIARY\n  Wed 28 Aug ........ NVIDIA: Q2 results\n  9-10 Sep .......... Apple: autumn event\n\nBOOK: nothing was done.",
    "The week ahead\n28 August: NVIDIA Q2 results\n9-10 September: Apple autumn event",
    "Date        Company    Event\n8/28/24     NVIDIA     Q2 results\n9/9-9/10    Apple      autumn event\n\nFURTHER: Not a row.",
    "when | who | what\n28 Aug | NVIDIA | Q2 results\n9-10 Sep | Apple | autumn event",
    "Date\nCompany\nEvent\n28 Aug\nNVIDIA\nQ2 results\n9-10 Sep\nApple\nautumn event",
    "日期\n\n公司\n\n活动\n\n8月28日\n\nNVIDIA\n\nQ2 results\n\n9月9日至10日\n\nApple\n\nautumn event",
  ])
  func areReadInEveryForm(_ text: String) { #expect(events(text) == two) }

  @Test func placesAndNobody() {
    #expect(
      events("CALENDAR\n26 Aug  US closed\n17 Sep  Singapore: digital asset summit") == [
        "2024-08-26 [] US closed []", "2024-09-17 [] digital asset summit [Singapore]",
      ])
  }

  /// Days without a title, one day alone, and cells that come out column by column.
  @Test(arguments: [
    "19 August: the index rose.\n20 August: it fell again.", "NEXT\n28 Aug  NVIDIA: Q2 results",
    "NEXT\n28 Aug\n9 Sep\nNVIDIA\nApple", "Date\nCompany\nEvent\n28 Aug\n9 Sep\nNVIDIA\nApple\nQ2 results\nevent",
  ])
  func otherLinesAreNone(_ text: String) { #expect(events(text).isEmpty) }
}
