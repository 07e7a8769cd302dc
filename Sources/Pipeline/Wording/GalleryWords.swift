/// What the gallery says beside charts, findings and tables.
struct GalleryWords: ReaderWords, Hashable, Sendable {
  let locale: ReaderLocale

  enum Key: Hashable, Sendable, CaseIterable {
    case search, metric, all, theme, toCharts, numbers, shown, entity, date, value, place, more
  }

  static let table: [Key: Row] = [
    .search: ("查找（名称或代码）", "查找（名稱或代碼）", "Find (name or code)"),
    .metric: ("指标", "指標", "Metric"),
    .all: ("全部", "全部", "All"),
    .theme: ("深色", "深色", "Dark"),
    .toCharts: ("跳到图表", "跳到圖表", "Skip to the charts"),
    .numbers: ("数字与出处", "數字與出處", "The numbers and where they stand"),
    .shown: ("{0} 张图表", "{0} 張圖表", "{0} charts"),
    .entity: ("名称", "名稱", "Name"),
    .date: ("日期", "日期", "Date"),
    .value: ("数值", "數值", "Value"),
    .place: ("出处", "出處", "Place"),
    .more: ("，另 {0} 处", "，另 {0} 處", " and {0} more"),
  ]
}
