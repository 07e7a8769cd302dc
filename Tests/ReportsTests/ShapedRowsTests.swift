import Facts
import Testing

@testable import Reports

@Suite struct ShapedRowsTests {
  private let caption = "表 1：行情（截至 2024/8/23）\n"
  private let foot = "\n资料来源：Wind"

  @Test(arguments: [
    "收盘价 证券简称 证券代码 本周涨幅\n129.37 英伟达 NVDA.O 4%\n112.01 戴尔 DELL.N 1%",
    "本周涨幅 收盘价 证券代码 证券简称\n4% 129.37 NVDA.O 英伟达\n1% 112.01 DELL.N 戴尔",
    "证券代码 收盘价 证券简称 本周涨幅\nNVDA.O 129.37 英伟达 4%\nDELL.N 112.01 戴尔 1%",
    "证券简称 收盘价 本周涨幅 证券代码\n英伟达 129.37 4% NVDA.O\n戴尔 112.01 1% DELL.N",
    "收盘价\n证券简称\n证券代码\n本周涨幅\n129.37\n英伟达\nNVDA.O\n4%\n112.01\n戴尔\nDELL.N\n1%",
    "收盘价 证券简称 证券代码 本周涨幅\n129.37 英伟达\nNVDA.O 4%\n112.01 戴尔\nDELL.N 1%",
    "证券简称 收盘价 本周涨幅\n英伟达（NVDA.O） 129.37 4%\n戴尔（DELL.N） 112.01 1%",
    "证券简称 收盘价 本周涨幅\nNVDA.O 英伟达 129.37 4%\nDELL.N 戴尔 112.01 1%",
    "序号 证券代码 证券简称 收盘价 市盈率 本周涨幅\n1 NVDA.O 英伟达 129.37 71.2 4%\n2 DELL.N 戴尔 112.01 20.5 1%",
    "序号 证券代码 证券简称 收盘价 目标价 本周涨幅\nNVDA.O 英伟达 129.37 150 4%\nDELL.N 戴尔 112.01 - 1%",
  ])
  func readsColumnsInAnyOrder(_ table: String) {
    let reading = reading(caption + table + foot)
    #expect(
      rows(reading).sorted() == [
        "DELL.N change_1w 2024-08-19…2024-08-23 = 0.01 ratio", "DELL.N close 2024-08-23 = 112.01 USD",
        "NVDA.O change_1w 2024-08-19…2024-08-23 = 0.04 ratio", "NVDA.O close 2024-08-23 = 129.37 USD",
      ])
    #expect(reading.entities.map(\.name) == ["英伟达", "戴尔"])
  }

  @Test(arguments: [
    "板块 收盘价 证券简称 证券代码\n半导体 129.37 英伟达 NVDA.O\n服务器 112.01 戴尔 DELL.N",
    "板块 证券简称 收盘价 证券代码\n半导体 英伟达 129.37 NVDA.O\n服务器 戴尔 112.01 DELL.N",
    "板块\t证券简称\t证券代码\t收盘价\nAI 芯片\t英伟达\tNVDA.O\t129.37\n服务器\t戴尔\tDELL.N\t112.01",
    "证券代码 收盘价 证券简称 板块\nNVDA.O 129.37 英伟达 半导体\nDELL.N 112.01 戴尔 服务器",
  ])
  func groupLabelsAreNoNames(_ table: String) {
    let reading = reading(caption + table + foot)
    #expect(reading.entities.map(\.name) == ["英伟达", "戴尔"])
    #expect(reading.entities.map(\.sector).last == "服务器")
    #expect(rows(reading).count == 2)
  }

  @Test func numbersInNamesStayThere() {
    let reading = reading(
      caption + "本周涨幅 指数简称 收盘点位 指数代码\n1.45% 标普 500 5634.6 SPX.GI\n-1.1% 纳斯达克 100 19720.9 NDX.GI" + foot)
    #expect(reading.entities.map(\.name) == ["标普 500", "纳斯达克 100"])
    #expect(rows(reading).contains("SPX.GI close 2024-08-23 = 5634.6 points"))
  }

  /// A cell too many, too few or of another kind, a number that could be either's, numbers far from their code.
  @Test(arguments: [
    "129.37 130 英伟达 NVDA.O 4%", "129.37 英伟达 NVDA.O 4% 5%",
    "4% 英伟达 NVDA.O 129.37", "英伟达 NVDA.O\n129.37 4%",
  ])
  func aRowThatDoesNotFitGivesNothing(_ row: String) {
    let table = "收盘价 证券简称 证券代码 本周涨幅\n112.01 戴尔 DELL.N 1%\n" + row + "\n370 腾讯控股 0700.HK -2%"
    let reading = reading(caption + table + foot)
    #expect(rows(reading).filter { $0.hasPrefix("NVDA") }.isEmpty)
    #expect(rows(reading).contains("0700.HK close 2024-08-23 = 370 HKD"))
    #expect(rows(reading).contains("DELL.N close 2024-08-23 = 112.01 USD"))
  }
}
