import Dates

/// Scheduled events of 2024 and the first weeks of 2025 that were public knowledge beforehand.
enum KnownEvents {
  static let ai: [ScheduledEvent] = [
    event(1, 9, 1, 12, venue: "拉斯维加斯", "CES 2024 消费电子展"),
    event(1, 30, 1, 30, by: "微软", "披露季度业绩"),
    event(2, 1, 2, 1, by: "苹果", "披露季度业绩"),
    event(2, 21, 2, 21, by: "英伟达", "披露季度业绩"),
    event(2, 26, 2, 29, venue: "巴塞罗那", "MWC 2024 世界移动通信大会"),
    event(3, 18, 3, 21, by: "英伟达", "GTC 2024 大会"),
    event(4, 25, 4, 25, by: "微软", "披露季度业绩"),
    event(5, 2, 5, 2, by: "苹果", "披露季度业绩"),
    event(5, 14, 5, 15, by: "谷歌", "I/O 2024 开发者大会"),
    event(5, 21, 5, 23, by: "微软", "Build 2024 开发者大会"),
    event(5, 22, 5, 22, by: "英伟达", "披露季度业绩"),
    event(6, 4, 6, 7, venue: "台北", "COMPUTEX 2024 电脑展"),
    event(6, 10, 6, 14, by: "苹果", "WWDC24 开发者大会"),
    event(7, 30, 7, 30, by: "微软", "披露季度业绩"),
    event(8, 1, 8, 1, by: "苹果", "披露季度业绩"),
    event(8, 28, 8, 28, by: "英伟达", "披露季度业绩"),
    event(9, 9, 9, 9, by: "苹果", "秋季新品发布会"),
    event(9, 25, 9, 26, by: "Meta", "Connect 2024 大会"),
    event(10, 21, 10, 23, by: "高通", "骁龙峰会 2024"),
    event(10, 30, 10, 30, by: "微软", "披露季度业绩"),
    event(10, 31, 10, 31, by: "苹果", "披露季度业绩"),
    event(11, 20, 11, 20, by: "英伟达", "披露季度业绩"),
    event(12, 2, 12, 6, venue: "拉斯维加斯", "AWS re:Invent 2024 大会"),
    ScheduledEvent(
      period: span(date(2025, 1, 7), date(2025, 1, 10)), form: .withoutYear, venue: "拉斯维加斯", event: "CES 2025 消费电子展"),
  ]

  static let crypto: [ScheduledEvent] = [
    event(1, 30, 1, 31, by: "美联储", "FOMC 议息会议"),
    event(3, 19, 3, 20, by: "美联储", "FOMC 议息会议"),
    event(4, 6, 4, 9, venue: "香港", "香港 Web3 嘉年华"),
    event(4, 18, 4, 19, venue: "迪拜", "TOKEN2049 Dubai"),
    event(4, 20, 4, 20, by: "比特币网络", "第四次减半（预计）"),
    event(4, 30, 5, 1, by: "美联储", "FOMC 议息会议"),
    event(5, 9, 5, 10, venue: "香港", "Bitcoin Asia 2024"),
    event(5, 29, 5, 31, venue: "奥斯汀", "Consensus 2024"),
    event(6, 11, 6, 12, by: "美联储", "FOMC 议息会议"),
    event(7, 8, 7, 11, venue: "布鲁塞尔", "EthCC 7"),
    event(7, 25, 7, 27, venue: "纳什维尔", "Bitcoin 2024 大会"),
    event(7, 30, 7, 31, by: "美联储", "FOMC 议息会议"),
    event(9, 17, 9, 18, by: "美联储", "FOMC 议息会议"),
    event(9, 18, 9, 19, venue: "新加坡", "TOKEN2049 Singapore"),
    event(10, 22, 10, 23, venue: "迪拜", "Blockchain Life 2024 论坛"),
    event(11, 6, 11, 7, by: "美联储", "FOMC 议息会议"),
    event(11, 12, 11, 15, venue: "曼谷", "Devcon 大会"),
    event(12, 17, 12, 18, by: "美联储", "FOMC 议息会议"),
    ScheduledEvent(
      period: span(date(2025, 1, 28), date(2025, 1, 29)), form: .withoutYear, organisation: "美联储",
      event: "FOMC 议息会议"),
  ]

  /// The next events after `day`, at most `count`, at most ten weeks ahead.
  static func coming(_ events: [ScheduledEvent], after day: Day, count: Int) -> [ScheduledEvent] {
    Array(events.filter { event in (event.period.start.map { $0 > day && $0 <= day + 70 }) ?? false }.prefix(count))
  }

  private static func event(
    _ month: Int, _ day: Int, _ lastMonth: Int, _ lastDay: Int, by organisation: String = "", venue: String = "",
    _ name: String
  ) -> ScheduledEvent {
    let period = span(date(2024, month, day), date(2024, lastMonth, lastDay))
    return ScheduledEvent(
      period: period, form: period.length == 1 ? .iso : .withoutYear, organisation: organisation, venue: venue,
      event: name)
  }
}
