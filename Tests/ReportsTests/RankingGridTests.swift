import Facts
import Testing

@testable import Reports

@Suite struct RankingGridTests {
  private func ranked(_ reading: Reading) -> [String] {
    reading.rankings.map {
      "\($0.ranking) \($0.position) \($0.name) \($0.change?.decimal ?? "") \($0.entity?.rawValue ?? "")"
    }
  }

  @Test func gainersBesideLosers() {
    let reading = gridReading(
      table("涨幅前三|周涨跌幅|跌幅前三|周涨跌幅\n甲公司|13%|丙公司|5.2%\n乙公司|+9%|丁公司|-4.1%"), caption: "表2：涨跌幅榜")
    #expect(
      Set(ranked(reading)) == [
        "all_top_gainers 1 甲公司 0.13 ", "all_top_gainers 2 乙公司 0.09 ", "all_top_losers 1 丙公司 -0.052 ",
        "all_top_losers 2 丁公司 -0.041 ",
      ])
    #expect(reading.observations.isEmpty)
  }

  @Test func aTitleMayRankItsTable() {
    let reading = gridReading(table("排名|代码|名称|周涨幅\n1|AMD.O|AMD|13%\n2|APP.O|甲公司|9%"), caption: "表2：AI 标的涨幅前五")
    #expect(ranked(reading) == ["ai_top_gainers 1 AMD 0.13 AMD.O", "ai_top_gainers 2 甲公司 0.09 APP.O"])
    #expect(reading.observations.isEmpty)
  }

  @Test func whatMoreTheTableSaysIsRead() {
    let reading = gridReading(table("代码|名称|收盘价|周涨幅\nAMD.O|AMD|155.3|13%"), caption: "表2：涨幅前五")
    #expect(reading.rankings.count == 1)
    #expect(reading.observations.count == 2)
  }

  @Test func aTableOfBothIsNoRanking() {
    #expect(gridReading(table("代码|名称|周涨跌幅\nAMD.O|AMD|13%"), caption: "表2：涨幅榜与跌幅榜").rankings.isEmpty)
  }
}
