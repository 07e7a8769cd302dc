import Facts
import Testing

@testable import Reports

/// Forms of tables, each as one desk prints it.
@Suite struct TableFormTests {
  private func facts(_ reading: Reading) -> Set<String> {
    Set(
      reading.observations.map {
        "\($0.entity.rawValue) \($0.metric.rawValue) \($0.number.decimal) \($0.unit.rawValue)"
      })
  }

  /// Full-width heads are tickers too; a coin's among them is the Mini Trust's.
  @Test func wideTickers() {
    let found = reading(
      "表３：以太坊现货ＥＴＦ每日净流入（百万美元）\n日期　　ＥＴＨＡ　　ＥＴＨＥ　　ＥＴＨ　　Ｔｏｔａｌ\n"
        + "２０２４－０８－１９　　（４．１）　　０．５　　２．０　　（１．６）\n"
        + "２０２４－０８－２０　　１．０　　（２．５）　　０．０　　（１．５）\n资料来源：Ｆａｒｓｉｄｅ")
    #expect(
      facts(found) == [
        "ETHA net_flow -4100000 USD", "ETHE net_flow 500000 USD", "ETH.P net_flow 2000000 USD",
        "ETH-ETF net_flow -1600000 USD", "ETHA net_flow 1000000 USD", "ETHE net_flow -2500000 USD",
        "ETH.P net_flow 0 USD", "ETH-ETF net_flow -1500000 USD",
      ])
  }

  /// Extractors lose the break between a table's last cell and the line below it.
  @Test func aSourceGluedToTheLastCell() {
    let found = reading(
      "表3：现货比特币ETF每日净流入（百万美元）\n日期 IBIT FBTC GBTC BTC 合计\n8月19日 0.0 3.5 (1.5) 2.0 4.0\n"
        + "8月20日 - 1.0 (2.5) 0.0 (1.5)资料来源：Farside、某研究所\n之后的一段文字。")
    #expect(found.observations.count == 9)
    #expect(found.observations.allSatisfy { $0.source == "Farside" })
  }

  /// A table whose own header was lost in its caption, below one of indices: stocks have no points.
  @Test func stocksUnderAHeaderOfIndices() {
    let indices =
      "表1：指数表现（截至2024年8月23日）\n指数代码 指数 收盘 一周涨跌\nSPX.GI 标普500 5634.61 1.45%\nHSI.HI 恒生指数 17612.10 1.04%\n资料来源：Wind\n"
    let stocks =
      "表2：重点公司（截至2024年8月23日）板块 证券代码 证券简称 市值（亿美元） 最新收盘 价 一周涨 跌\nDELL.N 戴尔科技 793.1 112.01 -1.05%\n0992.HK 联想集团 1176.2 9.48 -2.07%\nNVDA.O 英伟达 31825.0 129.37 3.85%\n资料来源：Wind"
    let found = reading(indices + stocks).observations.filter { $0.metric == .close }
    #expect(found.count(where: { $0.unit == .points }) == 2)
    #expect(found.allSatisfy { ($0.unit == .points) == ["SPX.GI", "HSI.HI"].contains($0.entity.rawValue) })
  }

  @Test func namesInTwoLanguages() {
    let found = gridReading(
      table(
        "Index 指數|Close 收市|1W 一周\nHang Seng 恒生指數|17,612.10|+1.0%\nS&P 500 標普500|5,634.61|+1.45%\nHang Seng 標普500|1,000|+1%"
      ),
      caption: "表1：指数表现（截至2024年8月23日）")
    #expect(
      facts(found) == [
        "HSI.HI close 17612.1 points", "HSI.HI change_1w 0.01 ratio", "SPX.GI close 5634.61 points",
        "SPX.GI change_1w 0.0145 ratio",
      ])
  }

  @Test func changesInWords() {
    let found = gridReading(
      table("指数|收市|全周\n恒生指数|17,612|升1.0%\n标普500|5,634|跌0.3%"), caption: "表1：指数表现（截至2024年8月23日）")
    #expect(
      facts(found) == [
        "HSI.HI close 17612 points", "HSI.HI change_1w 0.01 ratio", "SPX.GI close 5634 points",
        "SPX.GI change_1w -0.003 ratio",
      ])
  }

  @Test func aChangeBesideTheWeekBefore() {
    let caption = "表1：指数表现（截至2024年8月23日）"
    let found = gridReading(
      table(
        "Index|Last|Prior week|Chg|Chg %\nS&P 500|5,634.61|5,554.25|80.36|1.45\nHang Seng|17,612.10|17,430.16|181.94|1.04"
      ),
      caption: caption)
    #expect(
      facts(found) == [
        "SPX.GI close 5634.61 points", "SPX.GI change_1w 0.0145 ratio", "HSI.HI close 17612.1 points",
        "HSI.HI change_1w 0.0104 ratio",
      ])
    // Since when, nobody says.
    let open = gridReading(table("Index|Last|Chg %\nS&P 500|5,634.61|1.45\nHang Seng|17,612.10|1.04"), caption: caption)
    #expect(facts(open) == ["SPX.GI close 5634.61 points", "HSI.HI close 17612.1 points"])
  }

  @Test func aBoxOfFigures() {
    let found = gridReading(
      table(
        "Key figures|23 Aug|Change on week\nTotal crypto market cap|$2.25tn|+7.1%\nFear & Greed|48|+20\nBitcoin|$64,094|+9.1%"
      ),
      caption: "表1：概览")
    #expect(
      facts(found) == [
        "CRYPTO market_cap 2250000000000 USD", "CRYPTO fear_greed 48 points", "BTC close 64094 USD",
        "BTC change_1w 0.091 ratio",
      ])
  }

  @Test func flowsWithOthersAndAWeek() {
    let found = gridReading(
      table(
        "US$m|IBIT|GBTC|Others|Total\n8/19|92.7|(9.0)|1.0|84.7\n8/20|55.4|(1.0)|2.0|56.4\nWeek|148.1|(10.0)|3.0|141.1"),
      caption: "US spot bitcoin ETF net flows")
    #expect(
      rows(found).filter { $0.contains("…") } == [
        "IBIT net_flow 2024-08-19…2024-08-20 = 148100000 USD", "GBTC net_flow 2024-08-19…2024-08-20 = -10000000 USD",
        "BTC-ETF net_flow 2024-08-19…2024-08-20 = 141100000 USD",
      ])
  }

  @Test func fundsDownWithTickersAndATotalWithout() {
    let found = gridReading(
      table("Fund|Ticker|8/19|8/20\nBlackRock|IBIT|92.7|55.4\nGrayscale|GBTC|(9.0)|(1.0)\nTotal||83.7|54.4"),
      caption: "US spot bitcoin ETF net flows (US$ million)")
    #expect(
      Set(rows(found)) == [
        "IBIT net_flow 2024-08-19 = 92700000 USD", "IBIT net_flow 2024-08-20 = 55400000 USD",
        "GBTC net_flow 2024-08-19 = -9000000 USD", "GBTC net_flow 2024-08-20 = -1000000 USD",
        "BTC-ETF net_flow 2024-08-19 = 83700000 USD", "BTC-ETF net_flow 2024-08-20 = 54400000 USD",
      ])
  }
}
