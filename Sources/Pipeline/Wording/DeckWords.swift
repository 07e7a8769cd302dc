import Facts

/// The words of slides and pages beside the charts, in the reader's language. `{0}`, `{1}`… stand for facts.
package struct DeckWords: ReaderWords, Hashable, Sendable {
  package let locale: ReaderLocale

  package init(locale: ReaderLocale) { self.locale = locale }

  /// What is measured, as a column or a clause calls it.
  func metric(_ metric: Metric) -> String { Self.metrics[metric].map { self($0) } ?? metric.rawValue }

  private static let metrics: [Metric: Key] = [
    .close: .close, .marketCap: .marketCap, .volume: .volume, .fearGreed: .fearGreed, .netFlow: .netFlow,
    .netFlowCumulative: .cumulativeFlow, .netAssets: .netAssets, .changeWeek: .week, .changeMonthToDate: .month,
    .changeYearToDate: .year, .changeDay: .dayChange, .volumeToMarketCap: .turnover,
  ]

  enum Key: Hashable, Sendable, CaseIterable {
    // tables
    case indicesTitle, securitiesTitle, titleTo, eventsTitle, movesTitle
    case name, code, quote, close, marketCap, week, month, year, date, organisation, event, venue, move
    case volume, fearGreed, netFlow, cumulativeFlow, netAssets, dayChange, turnover, largeAmount, dayToDay
    case highs, lows, streaks, revisions, more, revised, weeksUp, weeksDown, weeksUpAtLeast, weeksDownAtLeast
    // slides
    case deckTitle, reportsRead, reportRead, dataThrough, providers, sourceLine, values, valuesOfDay, separator
    case checkTitle, checkNote, count, what, findingHead, example, notes, warnings, errors, unread, unreadFile,
      nothingFound
    case tableAlt
    // notes
    case chart, finding, placesHead, reportsHead, madeBy, table
  }

  static let table: [Key: Row] = [
    .indicesTitle: ("重要指数：点位与涨跌幅", "重要指數：點位與漲跌幅", "The main indices: levels and changes"),
    .securitiesTitle: ("{0}重点标的：报价与涨跌幅", "{0}重點標的：報價與漲跌幅", "{0} stocks: quotes and changes"),
    .titleTo: ("{0}（截至 {1}）", "{0}（截至 {1}）", "{0} (to {1})"),
    .eventsTitle: ("未来重要事件", "未來重要事件", "Coming events"),
    .movesTitle: ("本周变动：新高新低、连涨连跌与修订", "本週變動：新高新低、連漲連跌與修訂", "What moved: highs, lows, streaks, revisions"),
    .quote: ("收盘", "收盤", "Close"),
    .name: ("名称", "名稱", "Name"),
    .code: ("代码", "代碼", "Code"),
    .close: ("收盘价", "收盤價", "Close"),
    .marketCap: ("总市值", "總市值", "Market value"),
    .week: ("本周", "本週", "Week"),
    .month: ("本月", "本月", "Month to date"),
    .year: ("年初至今", "年初至今", "Year to date"),
    .dayChange: ("当日", "當日", "Day"),
    .date: ("日期", "日期", "Date"),
    .organisation: ("主办方", "主辦方", "Organiser"),
    .event: ("事件", "事件", "Event"),
    .venue: ("地点", "地點", "Place"),
    .move: ("变动", "變動", "Move"),
    .volume: ("交易额", "交易額", "Volume"),
    .fearGreed: ("恐惧与贪婪指数", "恐懼與貪婪指數", "Fear and greed"),
    .netFlow: ("净流入", "淨流入", "Net flow"),
    .cumulativeFlow: ("累计净流入", "累計淨流入", "Cumulative net flow"),
    .netAssets: ("净资产", "淨資產", "Net assets"),
    .turnover: ("交易额占市值", "交易額占市值", "Volume to market value"),
    .largeAmount: ("亿{0}", "億{0}", "{0} bn"),
    .dayToDay: ("{0} 至 {1}", "{0} 至 {1}", "{0} to {1}"),
    .highs: ("新高", "新高", "New highs"),
    .lows: ("新低", "新低", "New lows"),
    .streaks: ("连续同向", "連續同向", "Streaks"),
    .revisions: ("修订", "修訂", "Revisions"),
    .more: ("另有 {0} 项", "另有 {0} 項", "{0} more"),
    .revised: ("{0}由 {1}修订为 {2}", "{0}由 {1}修訂為 {2}", "{0}: {1} became {2}"),
    .weeksUp: ("连续 {0} 周上涨", "連續 {0} 週上漲", "up {0} weeks in a row"),
    .weeksDown: ("连续 {0} 周下跌", "連續 {0} 週下跌", "down {0} weeks in a row"),
    .weeksUpAtLeast: ("至少连续 {0} 周上涨", "至少連續 {0} 週上漲", "up at least {0} weeks in a row"),
    .weeksDownAtLeast: ("至少连续 {0} 周下跌", "至少連續 {0} 週下跌", "down at least {0} weeks in a row"),

    .deckTitle: ("市场周报图表", "市場週報圖表", "Weekly market charts"),
    .reportsRead: ("读取周报 {0} 期：{1} 至 {2}", "讀取週報 {0} 期：{1} 至 {2}", "{0} weekly reports read: {1} to {2}"),
    .reportRead: ("读取周报 1 期：{0}", "讀取週報 1 期：{0}", "1 weekly report read: {0}"),
    .dataThrough: ("图中数据：{0} 至 {1}", "圖中數據：{0} 至 {1}", "Data shown: {0} to {1}"),
    .providers: ("数据来源：{0}", "數據來源：{0}", "Data providers: {0}"),
    .sourceLine: ("来源：{0}", "來源：{0}", "Source: {0}"),
    .values: ("{0} 个值，{1} 至 {2}", "{0} 個值，{1} 至 {2}", "{0} values, {1} to {2}"),
    .valuesOfDay: ("{0} 个值，{1}", "{0} 個值，{1}", "{0} values of {1}"),
    .separator: ("；", "；", "; "),
    .checkTitle: ("数据核对：读取与绘制中发现的问题", "數據核對：讀取與繪製中發現的問題", "Data check: what reading and drawing found"),
    .checkNote: ("逐条列于 manifest.json", "逐條列於 manifest.json", "Each is listed in manifest.json"),
    .count: ("条数", "條數", "Count"),
    .what: ("内容（每类一例）", "內容（每類一例）", "What (one example of each kind)"),
    .findingHead: ("内容", "內容", "What"),
    .example: ("位置", "位置", "Where"),
    .notes: ("提示", "提示", "Notes"),
    .warnings: ("警告", "警告", "Warnings"),
    .errors: ("错误", "錯誤", "Errors"),
    .unread: ("未能读取的文件", "未能讀取的檔案", "Files that could not be read"),
    .unreadFile: ("文件未能读取，其中数据不在图中", "檔案未能讀取，其中數據不在圖中", "Not read: none of its figures is in the charts"),
    .nothingFound: ("没有发现问题", "沒有發現問題", "Nothing was found"),
    .tableAlt: ("表格：{0}，{1} 行。", "表格：{0}，{1} 行。", "Table: {0}, {1} rows."),

    .chart: ("图 {0}：{1}", "圖 {0}：{1}", "Chart {0}: {1}"),
    .table: ("表 {0}：{1}", "表 {0}：{1}", "Table {0}: {1}"),
    .finding: ("结论：{0}", "結論：{0}", "Finding: {0}"),
    .placesHead: ("最新数值的出处（文件:行:列）：", "最新數值的出處（檔案:行:列）：", "Where the latest values are printed (file:line:column):"),
    .reportsHead: ("所用周报 {0} 期：", "所用週報 {0} 期：", "Weekly reports used, {0}: "),
    .madeBy: ("由 weekplot {0} 生成", "由 weekplot {0} 產生", "Made by weekplot {0}"),
  ]
}
