import Facts
import Testing

@testable import Reports

@Suite struct SecurityCodeTests {
  private func found(_ text: String) -> (key: String, printed: String)? {
    let printed = Array(text.unicodeScalars)
    guard let found = codeWords(in: fold(printed), printed: printed, at: 0, before: printed.count) else { return nil }
    return (found.code.key.rawValue, printed[found.range].text)
  }

  @Test(arguments: [
    ("NVDA.O", "NVDA.O"), ("BRK.B.N", "BRK.B.N"), ("0992.HK", "0992.HK"), ("00992.HK", "0992.HK"),
    ("700.HK", "0700.HK"),
    ("0992HK", "0992.HK"), ("00992HK", "0992.HK"), ("（00992）", "0992.HK"), ("(00992.HK)", "0992.HK"),
    ("80737.HK", "80737.HK"), ("600519.SH", "600519.SH"), ("600519.SS", "600519.SH"), ("000001.SZ", "000001.SZ"),
    ("(600519)", "600519.SH"), ("SZ000001", "000001.SZ"), ("2330.TW", "2330.TW"), ("2330TT", "2330.TW"),
    ("HK:00700", "0700.HK"), ("NASDAQ:NVDA", "NVDA.US"), ("ＮＶＤＡ．Ｏ", "NVDA.O"), ("6758.JP", "6758.T"),
  ])
  func oneWord(_ printed: String, key: String) {
    #expect(found(printed + " 1.2")?.key == key)
    #expect(found(printed + " 1.2")?.printed == printed)
  }

  @Test(arguments: [
    ("NVDA US", "NVDA.US"), ("NVDA UW", "NVDA.US"), ("700 HK", "0700.HK"), ("2330 TT", "2330.TW"),
    ("600519 CH", "600519.SH"), ("000001 CH", "000001.SZ"), ("600519 CG", "600519.SH"), ("NVDA US Equity", "NVDA.US"),
    ("6758 JP", "6758.T"),
  ])
  func twoWords(_ printed: String, key: String) {
    #expect(found(printed + " 1.2")?.key == key)
    #expect(found(printed + " 1.2")?.printed == printed)
  }

  /// Numbers, prose, names and pieces of names.
  @Test(arguments: [
    "e.g.", "U.S.", "1,234 HK", "450.5 HK", "12 US", "Join US", "NVDA us", "NVDA\tUS", "AI", "2330", "00992", "(2024)",
    "(123456)", "RTX4090", "GPT4", "US1", "SH60", "12HK", "v2.HKX", "MSFT  US", "3:2", "10:30", "(AMPHENOL)",
  ])
  func none(_ printed: String) { #expect(found(printed) == nil) }

  @Test func aNameWithItsCodeInBracketsIsTwoCells() {
    let table = reading(
      "表 1：行情\n证券简称 证券代码 收盘价（港元） 本周涨幅\n联想集团（00992） 9.48 -2.1%\n腾讯控股（00700） 370 1.5%\n资料来源：Wind")
    #expect(rows(table).contains("0992.HK close 2024-08-23 = 9.48 HKD"))
    #expect(table.entities.map(\.name) == ["联想集团", "腾讯控股"])
  }

  @Test func aCodeWithoutItsExchangeGoesUnderTheOneThatIsKnown() {
    var folder = NameIndex()
    folder.teach("QVDA.US", "QVDA.O")
    let text = "表 1：行情\n证券代码 证券简称 收盘价 本周涨幅\nQVDA US 甲芯片 129.37 4%\nQMD UW 乙芯片 150.1 2%\n资料来源：Wind"
    #expect(reading(text).entities.map(\.key) == ["QVDA.US", "QMD.US"])
    #expect(reading(text, names: folder).entities.map(\.key) == ["QVDA.O", "QMD.US"])
    #expect(rows(reading(text, names: folder)).contains("QVDA.O close 2024-08-23 = 129.37 USD"))
    #expect(reading(text).isSettled(by: folder) == false)
    let both = reading(text + "\n表 2：行情\n证券代码 证券简称 市值（亿美元）\nQMD.O 乙芯片 2500\n资料来源：Wind")
    #expect(both.entities.map(\.key) == ["QVDA.US", "QMD.O"])
  }

  @Test func aCodeWithoutItsExchangeGoesUnderTheBuiltInOne() {
    let text = "表 1：行情\n证券代码 证券简称 收盘价 本周涨幅\nNVDA US 甲芯片 129.37 4%\nBABA UN 乙电商 80.1 2%\n资料来源：Wind"
    #expect(reading(text).entities.map(\.key) == ["NVDA.O", "BABA.N"])
  }
}
