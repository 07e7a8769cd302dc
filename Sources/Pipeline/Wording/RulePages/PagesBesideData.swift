extension RulePage {
  /// Pages of the rules that hold reports against tables of data, by id.
  static let besideData: [String: RulePage] = [
    "W201": RulePage(
      english: (
        "A figure that the published series has otherwise",
        """
        Beside the reports lies a table of data (`--data`, or a CSV file among them) that has the same figure of the same \
        day, and the digits of neither can stand for the other. Compared are closes of exchanges, index levels, fund flows \
        and fear and greed of the same source; prices of coins and the market's value have another value at another hour \
        and are not. Where a third of a report's figures differ they are taken for another definition: one note.
        """
      ),
      chinese: (
        "与已发布序列不符",
        """
        报告之旁的数据表（`--data`，或文件夹内的 CSV）载有同日的同一数据，而两者的有效数字不可能为同一数值。\
        比较的是交易所收盘价、指数点位、基金流量及同一来源的恐惧与贪婪指数；币价与总市值随时刻而异，不作比较。\
        若报告中三分之一的数据不符，则视为口径不同，合为一条提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 收盘价（美元） 本周涨幅
            NVDA.O 英伟达 192.37 3.8%
            AMD.O 超威半导体 154.98 4.3%
            资料来源：Wind
            """)
        )
      ],
      data: [
        (
          "prices.csv",
          """
          entity,metric,frequency,source,date,value,unit
          NVDA.O,close,day,,2024-08-22,123.74,USD
          NVDA.O,close,day,,2024-08-23,129.37,USD
          AMD.O,close,day,,2024-08-23,154.98,USD

          """
        )
      ],
      repair: ("192.37", "129.37")
    )
  ]
}
