import Facts
import Testing

@testable import Reports

@Suite struct MetricGridTests {
  private let caption = "表3：加密市场概览（数据来源：CoinMarketCap）"

  @Test func metricsDownAndDaysAcross() {
    let reading = gridReading(
      table("指标|8/17|8/24\n总市值（万亿美元）|2.08|2.25\n24小时成交额|650亿美元|870亿美元\n恐惧贪婪指数|48|55（中性）\nBTC 价格|$59,400|64,100"),
      caption: caption)
    #expect(
      rows(reading) == [
        "CRYPTO market_cap 2024-08-17 = 2080000000000 USD", "CRYPTO market_cap 2024-08-24 = 2250000000000 USD",
        "CRYPTO volume 2024-08-17 = 65000000000 USD", "CRYPTO volume 2024-08-24 = 87000000000 USD",
        "CRYPTO fear_greed 2024-08-17 = 48 points", "CRYPTO fear_greed 2024-08-24 = 55 points",
        "BTC close 2024-08-17 = 59400 USD", "BTC close 2024-08-24 = 64100 USD",
      ])
    #expect(reading.observations[0].source == "CoinMarketCap")
  }

  @Test func daysDownAndMetricsAcross() {
    let reading = gridReading(
      table("日期|净流入|累计净流入|净资产\n8/22|0.65|175.2|540\n8/23|2.52|177.7|551.3"),
      caption: "表3：美国比特币现货ETF资金（亿美元）")
    #expect(
      Set(rows(reading)) == [
        "BTC-ETF net_flow 2024-08-22 = 65000000 USD", "BTC-ETF net_flow 2024-08-23 = 252000000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-22 = 17520000000 USD",
        "BTC-ETF net_flow_cumulative …2024-08-23 = 17770000000 USD",
        "BTC-ETF net_assets 2024-08-22 = 54000000000 USD", "BTC-ETF net_assets 2024-08-23 = 55130000000 USD",
      ])
  }

  @Test func lastWeekNamesNoDayAndAChangeIsNoLevel() {
    let reading = gridReading(
      table("指标|本周|上周|变动\n总市值|2.25万亿美元|2.08万亿美元|+8.2%\nBTC ETF 净流出|1.5亿美元|0.7亿美元|-"), caption: caption)
    #expect(
      rows(reading) == [
        "CRYPTO market_cap 2024-08-23 = 2250000000000 USD", "BTC-ETF net_flow 2024-08-19…2024-08-23 = -150000000 USD",
      ])
  }

  @Test(arguments: [
    // Another's share, a target, no unit, a score out of range, an unknown word, nobody's.
    "指标|本周\nBTC 市占率|54%", "指标|本周\n总市值目标|3万亿美元", "指标|本周\n总市值|2.25", "指标|本周\n恐惧贪婪指数|155",
    "指标|本周\n稳定币总市值|1600亿美元", "指标|本周\n净资产|551亿美元", "指标|本周\n总市值|2.25万亿美元 2.08万亿美元",
  ])
  func whatIsNotUnderstoodIsNotRead(_ cells: String) {
    #expect(gridReading(table(cells), caption: caption).observations.isEmpty)
  }
}
