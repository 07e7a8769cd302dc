import Facts
import Testing

@testable import Reports

@Suite struct FlowGridTests {
  private let caption = "表2：美国现货比特币ETF每日净流入（百万美元）"

  @Test func fundsAcrossAndDaysDown() {
    let reading = gridReading(
      table("日期|IBIT|FBTC|BTC|合计\n8/19|92.7|3.9|0.0|96.6\n8月20日（周二）|55.4|(9.0)|-|46.4\nWed 21 Aug|8.4|10.3|▼1.0|17.7"),
      caption: caption)
    #expect(
      rows(reading) == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "FBTC net_flow 2024-08-19 = 3900000 USD",
        "BTC.P net_flow 2024-08-19 = 0 USD", "BTC-ETF net_flow 2024-08-19 = 96600000 USD",
        "IBIT net_flow 2024-08-20 = 55400000 USD", "FBTC net_flow 2024-08-20 = -9000000 USD",
        "BTC-ETF net_flow 2024-08-20 = 46400000 USD", "IBIT net_flow 2024-08-21 = 8400000 USD",
        "FBTC net_flow 2024-08-21 = 10300000 USD", "BTC.P net_flow 2024-08-21 = -1000000 USD",
        "BTC-ETF net_flow 2024-08-21 = 17700000 USD",
      ])
  }

  @Test func daysAcrossAndFundsDown() {
    let reading = gridReading(
      """
      <tr><th rowspan=2>基金<th rowspan=2>费率<th colspan=2>2024 年 8 月<th rowspan=2>2 日合计</tr><tr><th>8/19<th>8/20</tr>
      <tr><td>IBIT<td>0.25%<td>92.7<td>55.4<td>148.1</tr><tr><td>GBTC<td>1.50%<td>−19.8<td>—<td>−19.8</tr>
      """, caption: caption)
    #expect(
      Set(rows(reading)) == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
        "IBIT net_flow 2024-08-19…2024-08-20 = 148100000 USD", "GBTC net_flow 2024-08-19 = -19800000 USD",
        "GBTC net_flow 2024-08-19…2024-08-20 = -19800000 USD",
      ])
  }

  @Test func aTotalOfOtherDaysIsLeftOut() {
    let reading = gridReading(
      table("日期|IBIT|FBTC\n8/19|92.7|3.9\n8/20|55.4|9.0\nTotal|20,532|12.9"), caption: caption)
    #expect(reading.observations.count { $0.period.length != 1 } == 1)
    #expect(rows(reading).last == "FBTC net_flow 2024-08-19…2024-08-20 = 12900000 USD")
  }

  @Test(arguments: [
    // Nothing says that these are flows; they are cumulative; no unit; no day; the total of two groups.
    ("日期|IBIT|FBTC\n8/19|1.0|2.0", "表2：基金规模（百万美元）"), ("日期|IBIT|FBTC\n8/19|1.0|2.0", "表2：累计净流入（百万美元）"),
    ("日期|IBIT|FBTC\n8/19|1.0|2.0", "表2：每日净流入"), ("名称|IBIT|FBTC\n净流入|1.0|2.0", "表2：净流入（百万美元）"),
  ])
  func whatIsNotSaidIsNotRead(_ cells: String, _ caption: String) {
    #expect(gridReading(table(cells), caption: caption).observations.isEmpty)
  }

  @Test func groupsOfFundsMayStandBesideFunds() {
    let reading = gridReading(
      table("日期|BTC ETF|ETH ETF|IBIT|合计\n8.19 周一|(5.0)|1.0|2.0|9"), caption: "逐日净流入（单位：百万美元）：")
    #expect(
      rows(reading) == [
        "BTC-ETF net_flow 2024-08-19 = -5000000 USD", "ETH-ETF net_flow 2024-08-19 = 1000000 USD",
        "IBIT net_flow 2024-08-19 = 2000000 USD",
      ])
  }
}

@Suite struct EventGridTests {
  private func events(_ cells: String) -> [String] {
    gridReading(table(cells), caption: "下周事件").events.map { event in
      "\(event.period.start!)…\(event.period.end) \(event.organisation)|\(event.event)|\(event.venue)"
    }
  }

  @Test func columnsMayStandInAnyOrder() {
    #expect(events("什么事|什么时候|谁\n财报|8月28日|英伟达") == ["2024-08-28…2024-08-28 英伟达|财报|"])
    #expect(
      events("When|Who|What|Where\n28 Aug|NVIDIA|Q2 results|\n30 Aug–1 Sep||Token Fair|Dubai") == [
        "2024-08-28…2024-08-28 NVIDIA|Q2 results|", "2024-08-30…2024-09-01 |Token Fair|Dubai",
      ])
  }

  @Test func aHeaderMayNameBothPlacesAndCompanies() {
    #expect(
      events("时间|地点/机构|内容\n9/3-9/5|香港|峰会\n1月3日|美联储|会议") == [
        "2024-09-03…2024-09-05 |峰会|香港", "2025-01-03…2025-01-03 美联储|会议|",
      ])
  }

  @Test func aRowWithoutADateIsNone() {
    #expect(events("日期|公司|事件\n待定|甲|财报\n8月28日|乙|财报") == ["2024-08-28…2024-08-28 乙|财报|"])
  }
}

@Suite struct LaterDayTests {
  @Test func aFigureOfADayToComeIsLeftOut() {
    let reading = gridReading(
      table("日期|IBIT|FBTC\n8月20日|55.4|0.0\n12月2日|1.0|2.0"), caption: "表2：美国现货比特币ETF每日净流入（百万美元）")
    #expect(reading.observations.map(\.period.end.description) == ["2024-08-20", "2024-08-20"])
    #expect(
      reading.diagnostics.filter { $0.code == "fact.later-day" }.map(\.details) == [["2024-12-02"], ["2024-12-02"]])
  }

  /// Funds down the rows, the totals' ticker left empty; nothing but what the columns hold says that these are flows.
  @Test func issuersDownWithWeekAndAssets() {
    let reading = gridReading(
      table(
        "Issuer|Ticker|Week|Since inception|AUM (US$bn), 23 Aug|OCF (bps)\nOne|IBIT|+92.7|20,532|21.5|25\n"
          + "Two|GBTC|-19.8|-19,700|13.9|150\nTotal||+72.9|832|35.4|"), caption: "Table 1. US spot bitcoin ETFs (US$m)")
    #expect(
      Set(rows(reading)) == [
        "IBIT net_flow 2024-08-19…2024-08-23 = 92700000 USD", "IBIT net_flow_cumulative …2024-08-23 = 20532000000 USD",
        "IBIT net_assets 2024-08-23 = 21500000000 USD", "GBTC net_flow 2024-08-19…2024-08-23 = -19800000 USD",
        "GBTC net_flow_cumulative …2024-08-23 = -19700000000 USD", "GBTC net_assets 2024-08-23 = 13900000000 USD",
        "BTC-ETF net_flow 2024-08-19…2024-08-23 = 72900000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-23 = 832000000 USD",
        "BTC-ETF net_assets 2024-08-23 = 35400000000 USD",
      ])
  }

  @Test func assetsAlone() {
    let reading = gridReading(
      table("Ticker|Sponsor|Net assets\nIBIT|One|21.5\nFBTC|Two|10.4"), caption: "Assets on 23 August 2024, $bn")
    #expect(
      rows(reading) == ["IBIT net_assets 2024-08-23 = 21500000000 USD", "FBTC net_assets 2024-08-23 = 10400000000 USD"])
  }

  @Test func aWeekToAnotherDayIsLeftOut() {
    let reading = gridReading(
      table("Ticker|Net flow, week to 16 Aug (US$m)|AUM (US$bn)\nIBIT|92.7|21.5\nFBTC|-3.9|10.4"),
      caption: "Table 2. US spot bitcoin ETFs")
    #expect(rows(reading).filter { $0.contains("net_flow") }.isEmpty)
  }
}
