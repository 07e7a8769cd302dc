extension RulePage {
  /// Pages of the rules that hold reports against each other, by id.
  static let betweenReports: [String: RulePage] = [
    "W101": RulePage(
      english: (
        "A close against the last one",
        """
        This week's close is last week's times the week's change. Where that can't be, the changes since the \
        month's and the year's beginning, the number of shares and the next close tell which number is \
        wrong; what stays from then on is a split (W104) or, a little lower, a dividend (a note).
        """
      ),
      chinese: (
        "收盘价与上周不衔接",
        """
        本周收盘价应等于上周收盘价乘以本周涨幅。若不可能，则由月内、年内涨幅、股数和下周收盘价判断哪个数字有误；\
        此后保持的变动是拆股（W104）或除息（提示）。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            表 1：重点标的市场表现（截止 2024/8/16）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31827.0 192.37 3.8% 10.6% 161.2%
            AMD.O 超威半导体 2508.3 154.98 4.3% 7.3% 5.1%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-30.txt",
          week(
            35,
            """
            表 1：重点标的市场表现（截止 2024/8/30）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 29366.0 119.37 -7.7% 2.0% 141.0%
            AMD.O 超威半导体 2404.3 148.56 -4.1% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
      ],
      repair: ("192.37", "129.37")
    ),
    "W102": RulePage(
      english: (
        "A change against the closes",
        """
        The closes of the reports before and after agree with each other, and this change with none of them.
        """
      ),
      chinese: (
        "涨跌幅与收盘价不符",
        """
        前后各期的收盘价彼此相符，唯独此涨跌幅不符。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            表 1：重点标的市场表现（截止 2024/8/16）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31827.0 129.37 -3.8% 10.6% 161.2%
            AMD.O 超威半导体 2508.3 154.98 4.3% 7.3% 5.1%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-30.txt",
          week(
            35,
            """
            表 1：重点标的市场表现（截止 2024/8/30）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 29366.0 119.37 -7.7% 2.0% 141.0%
            AMD.O 超威半导体 2404.3 148.56 -4.1% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
      ],
      repair: (" -3.8%", " 3.8%")
    ),
    "W103": RulePage(
      english: (
        "Market value against the close",
        """
        Market value over close is the number of shares, which is the same in the reports before and after.
        """
      ),
      chinese: (
        "市值与收盘价不符",
        """
        市值除以收盘价为股数，前后各期一致，唯独本期不同。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            表 1：重点标的市场表现（截止 2024/8/16）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 3182.7 129.37 3.8% 10.6% 161.2%
            AMD.O 超威半导体 2508.3 154.98 4.3% 7.3% 5.1%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-30.txt",
          week(
            35,
            """
            表 1：重点标的市场表现（截止 2024/8/30）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 29366.0 119.37 -7.7% 2.0% 141.0%
            AMD.O 超威半导体 2404.3 148.56 -4.1% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
      ],
      repair: ("3182.7", "31827.0")
    ),
    "W104": RulePage(
      english: (
        "A jump as in a split",
        """
        The closes jump by a factor of a split and stay there, while the printed changes do not know of it. \
        Once confirmed in weekplot.yml the series goes on in the latest shares.
        """
      ),
      chinese: (
        "疑似拆股",
        """
        收盘价按拆股比例跳变并保持，而所印涨跌幅未体现。在 weekplot.yml 中确认后，序列以最新股本延续。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            表 1：重点标的市场表现（截止 2024/8/16）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31827.0 12.937 3.8% 10.6% 161.2%
            AMD.O 超威半导体 2508.3 154.98 4.3% 7.3% 5.1%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-30.txt",
          week(
            35,
            """
            表 1：重点标的市场表现（截止 2024/8/30）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 29366.0 11.937 -7.7% 2.0% 141.0%
            AMD.O 超威半导体 2404.3 148.56 -4.1% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
      ],
      repair: ("", "")
    ),
    "W105": RulePage(
      english: (
        "An earlier value restated",
        """
        A report states a value of an earlier day otherwise than the report of that time did. Of flows, \
        which are provisional for some days, it is a note.
        """
      ),
      chinese: (
        "前期数值前后不一",
        """
        报告所述前期数值与当期报告不同。资金流向初值常有修订，仅作提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            根据 CoinMarketCap 数据，截至 2024 年 8 月 17 日，全球加密货币总市值达 2.08 万亿美元，恐惧与贪婪指数为 30。
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 CoinMarketCap 数据，截至 2024 年 8 月 24 日，全球加密货币总市值达 2.25 万亿美元，较上周六的 2.80 万亿美元有所回升，恐惧与贪婪指数为 55。
            """)
        ),
      ],
      repair: ("2.80", "2.08")
    ),
    "W106": RulePage(
      english: (
        "Flows since inception",
        """
        The flows since inception grow by the week's flow, and by what was revised of earlier days.
        """
      ),
      chinese: (
        "累计净流入与本周不符",
        """
        历史累计净流入之差应等于本周净流入（及对前期的修订）。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            根据 Farside 数据，本周比特币现货 ETF 合计净流入 0.35 亿美元；截至 8 月 16 日比特币现货 ETF 历史累计净流入 173.35 亿美元。
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 Farside 数据，本周比特币现货 ETF 合计净流入 5.06 亿美元；截至 8 月 23 日比特币现货 ETF 历史累计净流入 187.41 亿美元。
            """)
        ),
      ],
      repair: ("187.41", "178.41")
    ),
    "W107": RulePage(
      english: (
        "A total of the year that falls",
        """
        What is added up since the first of January never falls.
        """
      ),
      chinese: (
        "年内累计下降",
        """
        年初至今的累计值不会下降。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            根据 CoinMarketCap 数据，截至 2024 年 8 月 17 日，全球加密货币总市值达 2.08 万亿美元。2024 年年初至今，全球加密货币总交易额累计为 19.40 万亿美元。
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 CoinMarketCap 数据，截至 2024 年 8 月 24 日，全球加密货币总市值达 2.25 万亿美元。2024 年年初至今，全球加密货币总交易额累计为 19.04 万亿美元。
            """)
        ),
      ],
      repair: ("19.04", "19.94")
    ),
    "W108": RulePage(
      english: (
        "A row that is missing",
        """
        The reports before and after list a security and this one does not. One that no later report lists \
        is a note. Where more than a fifth of a table is missing, that is one finding, not one for each row; a \
        note where no later report has the rows again, or where no table was read at all.
        """
      ),
      chinese: (
        "表中缺行",
        """
        前后各期均列的证券本期缺失。若此后不再列出，仅作提示。缺失逾五分之一时，全表只报一条；\
        若此后各期也未再列出，或本期未读出任何表格，仅作提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            表 1：重点标的市场表现（截止 2024/8/16）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            ARM.O ARM 1421.4 129.34 4.9% -10.3% 72.1%
            AVGO.O 博通 7743.9 166.36 12.0% 3.5% 49.0%
            MSFT.O 微软 31110.0 418.47 3.1% 0.0% 11.3%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31827.0 129.37 3.8% 10.6% 161.2%
            AMD.O 超威半导体 2508.3 154.98 4.3% 7.3% 5.1%
            ARM.O ARM 1490.4 135.63 4.9% -5.9% 80.5%
            MSFT.O 微软 30985.0 416.79 -0.4% -0.4% 10.8%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-30.txt",
          week(
            35,
            """
            表 1：重点标的市场表现（截止 2024/8/30）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 29366.0 119.37 -7.7% 2.0% 141.0%
            AMD.O 超威半导体 2404.3 148.56 -4.1% 2.8% 0.8%
            ARM.O ARM 1460.1 132.88 -2.0% -7.8% 76.8%
            AVGO.O 博通 7579.0 162.82 -2.0% 1.3% 45.9%
            MSFT.O 微软 31011.0 417.14 0.1% -0.3% 10.9%
            资料来源：Wind
            """)
        ),
      ],
      repair: ("", "")
    ),
    "W109": RulePage(
      english: (
        "A week twice, or missing",
        """
        Two reports of one desk are about the same week. A week without a report is a note.
        """
      ),
      chinese: (
        "周次重复或缺失",
        """
        同一机构的两份报告所述为同一周。缺少某周的报告仅作提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31827.0 129.37 3.8% 10.6% 161.2%
            AMD.O 超威半导体 2508.3 154.98 4.3% 7.3% 5.1%
            资料来源：Wind
            """)
        ),
      ],
      repair: ("", "")
    ),
    "W110": RulePage(
      english: (
        "A table that does not follow",
        """
        Most closes of a report repeat the last report's, or follow from none of them: the table was not \
        brought up to date, or is of another day. One finding in the place of one for each row.
        """
      ),
      chinese: (
        "整表不衔接",
        """
        报告中大部分收盘价与上期相同，或与上期不衔接：表未更新，或日期、口径不同。合为一条，不逐行提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            表 1：重点标的市场表现（截止 2024/8/16）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            ARM.O ARM 1421.4 129.34 4.9% -10.3% 72.1%
            AVGO.O 博通 7743.9 166.36 12.0% 3.5% 49.0%
            MSFT.O 微软 31110.0 418.47 3.1% 0.0% 11.3%
            资料来源：Wind
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 30649.0 124.58 18.9% 6.5% 151.6%
            AMD.O 超威半导体 2406.3 148.56 10.7% 2.8% 0.8%
            ARM.O ARM 1421.4 129.34 4.9% -10.3% 72.1%
            AVGO.O 博通 7743.9 166.36 12.0% 3.5% 49.0%
            MSFT.O 微软 31110.0 418.47 3.1% 0.0% 11.3%
            资料来源：Wind
            """)
        ),
      ],
      repair: ("", "")
    ),
    "W111": RulePage(
      english: (
        "Risks that changed",
        """
        The section of risks has sentences that the last report's has not, or lacks some that it had: what readers \
        tend to skip. Blanks and line breaks don't count.
        """
      ),
      chinese: (
        "风险提示有变",
        """
        风险提示一节与上期相比有新增或删去的句子，读者往往略过。空格与换行不计。
        """
      ),
      reports: [
        (
          "weekly-2024-08-16.txt",
          week(
            33,
            """
            标普 500 收于 5554.3。

            3.风险提示

            大模型迭代慢于预期。终端需求弱于预期。
            """)
        ),
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            标普 500 收于 5634.6。

            3.风险提示

            大模型迭代慢于预期。监管政策收紧。
            """)
        ),
      ],
      repair: ("监管政策收紧", "终端需求弱于预期")
    ),
  ]
}
