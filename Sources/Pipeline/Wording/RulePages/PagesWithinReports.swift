extension RulePage {
  /// Pages of the rules that hold one report against itself, by id.
  static let withinReports: [String: RulePage] = [
    "W001": RulePage(
      english: (
        "One fact with two numbers",
        """
        A report states the same metric of the same entity over the same period twice, and the digits of \
        neither can stand for the other: 5634.6 and 5634 can, 5634.6 and 5643.6 cannot. One of the two is a \
        misprint; the series has no point there until it is corrected.
        """
      ),
      chinese: (
        "同一事实两处数字不同",
        """
        报告两次给出同一实体、同一时段的同一指标，而两处数字所代表的区间不相交：5634.6 与 5634 可以并存，\
        5634.6 与 5643.6 不行。其中之一有误，更正之前序列在此没有点。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            标普 500 收于 5643.6，指数上涨 1.4%。

            表 1：重要指数涨跌幅（截止 2024/8/23）
            指数代码 指数简称 指数点位 本周涨幅 月内涨幅 年内涨幅
            SPX.GI 标普 500 5634.6 1.45% 2.0% 18.1%
            NDX.GI 纳斯达克 100 19720.9 1.09% 1.9% 17.2%
            """)
        )
      ],
      repair: ("5643.6", "5634.6")
    ),
    "W002": RulePage(
      english: (
        "A value beyond its bound",
        """
        A sentence says that a value lies below or above a number, and another place prints a value that \
        lies on the other side, with all that its digits leave open.
        """
      ),
      chinese: (
        "数值超出所述界限",
        """
        文中说某值低于或高于某数，另一处所印的数值连同其精度却在另一侧。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 Farside 数据，周一到周四比特币现货 ETF 各日净流入均低于 1 亿美元。

            表 1：现货 ETF 每日净流入（单位：百万美元）
            日期 IBIT FBTC BITB GBTC Total
            2024-08-19 132.7 3.9 1.7 0.0 138.3
            2024-08-20 55.4 0.0 0.0 -12.8 42.6
            2024-08-21 8.4 10.1 4.0 -9.8 12.7
            2024-08-22 75.5 9.2 5.0 -28.4 61.3
            2024-08-23 86.8 64.0 42.3 -35.6 157.5
            资料来源：Farside
            """)
        )
      ],
      repair: ("132.7 3.9 1.7 0.0 138.3", "92.7 3.9 1.7 0.0 98.3")
    ),
    "W003": RulePage(
      english: (
        "跑赢 or 跑输 against the changes",
        """
        Who did better over the report's week, and by how many points, follows from the two printed changes; \
        half a unit of their last digits is left open on either side.
        """
      ),
      chinese: (
        "跑赢、跑输与涨跌幅不符",
        """
        本周谁跑赢谁、相差几个百分点，由两个所印涨跌幅决定；末位数字各留半个单位的余地。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            恒生科技收于 3468.9，指数上涨 0.3%，跑赢恒生指数 0.7pct。

            表 1：重要指数涨跌幅（截止 2024/8/23）
            指数代码 指数简称 指数点位 本周涨幅 月内涨幅 年内涨幅
            HSI.HI 恒生指数 17612.1 1.0% 1.5% 3.3%
            HSTECH.HI 恒生科技 3468.9 0.3% -1.4% -7.8%
            """)
        )
      ],
      repair: ("跑赢", "跑输")
    ),
    "W004": RulePage(
      english: (
        "Changes with one beginning",
        """
        In January the month and the year began with the same close, and so did the week and the month where \
        the month began over a weekend: the two changes are one. Where several rows differ, the columns mean \
        something else and nothing is reported.
        """
      ),
      chinese: (
        "起点相同的涨跌幅不同",
        """
        一月份的月内与年内起点相同；月初恰逢周末时，本周与月内起点相同，两个涨跌幅应相等。若多行不等，说明口径不同，不作提示。
        """
      ),
      reports: [
        (
          "weekly-2024-01-12.txt",
          """
          本周（2024/1/8 至 2024/1/12）行情回顾如下。

          表 1：重点标的市场表现（截止 2024/1/12）
          证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
          NVDA.O 英伟达 13510.4 547.10 11.4% 10.5% 10.5%
          AMD.O 超威半导体 2368.2 146.56 5.8% -0.6% -0.6%
          MSFT.O 微软 28874.1 388.47 5.6% 3.3% 8.3%
          AAPL.O 苹果 28749.5 185.92 2.6% -3.4% -3.4%
          META.O 脸书 9621.6 374.49 6.5% 5.8% 5.8%
          资料来源：Wind
          """ + "\n"
        )
      ],
      repair: ("3.3% 8.3%", "3.3% 3.3%")
    ),
    "W010": RulePage(
      english: (
        "Missing from a list",
        """
        A table lists a security that rose more (or fell more) than the last name on a ranked list of the \
        same section and market, and the list does not have it. Lists whose universe is another one than the \
        table's are left alone: most of their names would be missing.
        """
      ),
      chinese: (
        "榜单缺项",
        """
        表中某证券的涨（跌）幅超过同板块、同市场榜单的最后一名，却不在榜上。若大部分名称都对不上，说明榜单范围与表不同，\
        不作提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            本周相关标的涨幅 TOP3 的公司分别为英伟达（+4%）、ARM（+4%）、博通（+1%）。

            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31825.0 129.37 4% 11% 161%
            ARM.O ARM 1421.4 135.63 4% -6% 80%
            CRWD.O Crowdstrike 660.8 271.54 3% 17% 6%
            AVGO.O 博通 7743.9 166.36 1% 4% 50%
            INTC.O 英特尔 878.3 20.54 -2% -33% -59%
            资料来源：Wind
            """)
        )
      ],
      repair: ("3% 17% 6%", "1% 17% 6%")
    ),
    "W011": RulePage(
      english: (
        "A list out of order",
        """
        One name on a ranked list stands below another that it surpasses for certain. A list with several \
        such places is in no order at all and is left alone.
        """
      ),
      chinese: (
        "榜单次序颠倒",
        """
        榜单上某名称的涨跌幅确实超过排在其前者。若多处如此，说明榜单本无次序，不作提示。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            本周相关标的涨幅 TOP4 的公司分别为 WOLFSPEED（+13%）、理想汽车-W（+8%）、小米集团-W（+12%）、哔哩哔哩（+7%）。
            """)
        )
      ],
      repair: ("理想汽车-W（+8%）、小米集团-W（+12%）", "小米集团-W（+12%）、理想汽车-W（+8%）")
    ),
    "W012": RulePage(
      english: (
        "A list against the table",
        """
        A ranked list prints a change of a security that is not the week's change in the table, whatever the \
        digits leave open.
        """
      ),
      chinese: (
        "榜单与表不符",
        """
        榜单所印涨跌幅与表中本周涨跌幅的区间不相交。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            本周相关标的涨幅 TOP3 的公司分别为英伟达（+14%）、ARM（+4%）、博通（+1%）。

            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31825.0 129.37 4% 11% 161%
            ARM.O ARM 1421.4 135.63 4% -6% 80%
            AVGO.O 博通 7743.9 166.36 1% 4% 50%
            资料来源：Wind
            """)
        )
      ],
      repair: ("+14%", "+4%")
    ),
    "W020": RulePage(
      english: (
        "Funds against their total",
        """
        The flows of the funds on a day add up to the day's total; where another sum of the same fund is off \
        by as much, that cell is named. Only where the funds of most days do add up: else the table does not \
        list them all.
        """
      ),
      chinese: (
        "各基金之和与合计不符",
        """
        各基金当日净流入之和应等于合计；若某基金的本周合计恰好也差同样的数，则指出该单元格。只有多数日期相符时才提示，\
        否则说明表中未列全部基金。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：现货 ETF 每日净流入（单位：百万美元）
            日期 IBIT FBTC BITB GBTC Total
            2024-08-19 92.7 3.9 1.7 0.0 98.3
            2024-08-20 55.4 0.0 0.0 -12.8 42.6
            2024-08-21 8.4 10.1 4.0 -9.8 21.7
            2024-08-22 75.5 9.2 5.0 -28.4 61.3
            2024-08-23 86.8 64.0 42.3 -35.6 157.5
            资料来源：Farside
            """)
        )
      ],
      repair: ("21.7", "12.7")
    ),
    "W021": RulePage(
      english: (
        "Days against their week",
        """
        The flows of all trading days of a week add up to the flow that is printed for the week.
        """
      ),
      chinese: (
        "各日之和与全周不符",
        """
        一周各交易日净流入之和应等于所印的全周净流入。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 Farside 数据，本周比特币现货 ETF 合计净流入 3.27 亿美元。

            表 1：现货 ETF 每日净流入（单位：百万美元）
            日期 IBIT FBTC BITB GBTC Total
            2024-08-19 92.7 3.9 1.7 0.0 98.3
            2024-08-20 55.4 0.0 0.0 -12.8 42.6
            2024-08-21 8.4 10.1 4.0 -9.8 12.7
            2024-08-22 75.5 9.2 5.0 -28.4 61.3
            2024-08-23 86.8 64.0 42.3 -35.6 157.5
            资料来源：Farside
            """)
        )
      ],
      repair: ("3.27", "3.72")
    ),
    "W030": RulePage(
      english: (
        "Volume over market value",
        """
        The printed share of the crypto market's volume in its value follows from the two printed amounts of \
        the same day and provider.
        """
      ),
      chinese: (
        "交易额占市值比重不符",
        """
        交易额占总市值的比重应与同日、同一数据商的两个金额相符。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 CoinMarketCap 数据，截至 2024 年 8 月 24 日，全球加密货币总市值达 2.25 万亿美元，总交易额为 870 亿美元，占总市值比重为 3.68%。
            """)
        )
      ],
      repair: ("3.68", "3.86")
    ),
    "W031": RulePage(
      english: (
        "The zone of fear and greed",
        """
        The zone that a sentence names must hold the index that it prints, by the bands of the index's \
        provider.
        """
      ),
      chinese: (
        "恐惧贪婪区间不符",
        """
        句中所说的区间应与所印指数相符，以该指数发布方的分档为准。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            根据 CoinMarketCap，8 月 24 日，加密货币恐惧贪婪指数为 55.87，处于“Greed”区间。
            """)
        )
      ],
      repair: ("Greed", "Neutral")
    ),
    "W040": RulePage(
      english: (
        "The weekday of a date",
        """
        A date and the weekday beside it are not the same day.
        """
      ),
      chinese: (
        "星期与日期不符",
        """
        日期与旁边所写的星期不符。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            8 月 23 日周四，比特币收于 64094 美元。
            """)
        )
      ],
      repair: ("周四", "周五")
    ),
    "W041": RulePage(
      english: (
        "A table of another time",
        """
        The closes of a table are all of a day that lies more than ten days before the report's week, or \
        more than a week after it: most likely its caption was not brought up to date.
        """
      ),
      chinese: (
        "表的日期与报告不符",
        """
        表中收盘价的日期比报告所述一周早十天以上或晚一周以上，多半是表题未更新。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/7/26）
            证券代码 证券简称 市值（亿美元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            NVDA.O 英伟达 31825.0 129.37 4% 11% 161%
            ARM.O ARM 1421.4 135.63 4% -6% 80%
            AVGO.O 博通 7743.9 166.36 1% 4% 50%
            资料来源：Wind
            """)
        )
      ],
      repair: ("2024/7/26", "2024/8/23")
    ),
    "W050": RulePage(
      english: (
        "A header's currency",
        """
        The header states one currency and rows are listed in another. The listing's was taken; a note under \
        the table would settle it.
        """
      ),
      chinese: (
        "表头货币与上市地不符",
        """
        表头写明一种货币，而部分行的上市地为另一种。已按上市地读取；在表注中写明即可。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            表 1：重点标的市场表现（截止 2024/8/23）
            证券代码 证券简称 市值（亿港元） 收盘价（美元） 本周涨幅 月内涨幅 年内涨幅
            1810.HK 小米集团 4690.2 18.82 9% 12% 21%
            0992.HK 联想集团 1152.4 9.29 -4% -8% -12%
            资料来源：Wind
            """)
        )
      ],
      repair: ("收盘价（美元）", "收盘价（港元）")
    ),
    "W060": RulePage(
      english: (
        "The count of figures",
        """
        A number is missing in the count of the figures.
        """
      ),
      chinese: (
        "图号不连续",
        """
        图的编号有缺。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            标普 500 收于 5634.6，指数上涨 1.4%。

            图 1：加密货币总市值（万亿美元）
            资料来源：CoinMarketCap

            图 2：加密货币交易额（千亿美元）
            资料来源：CoinMarketCap

            图 4：恐惧贪婪指数
            资料来源：CoinMarketCap
            """)
        )
      ],
      repair: ("图 4", "图 3")
    ),
    "W061": RulePage(
      english: (
        "A section or table with nothing in it",
        """
        A numbered heading is followed at once by the next of its rank, or by the end of the report; or below a table's \
        caption stands no table, or a header alone. Lists of numbered lines, tables of contents and reports whose \
        tables are pictures are left alone. One finding for all of a report.
        """
      ),
      chinese: (
        "章节或表格为空",
        """
        带编号的标题之后紧接同级的下一标题或文末，或表题之下没有表格、只有表头。编号列表、目录以及表格为图片的报告不提示；每份报告合为一条。
        """
      ),
      reports: [
        (
          "weekly-2024-08-23.txt",
          week(
            34,
            """
            1.海外 AI

            1.1 市场行情回顾

            标普 500 收于 5634.6，指数上涨 1.4%。

            1.2 重要事件回顾

            1.3 下周事件

            下周将公布多家公司的业绩。
            """)
        )
      ],
      repair: ("1.2 重要事件回顾", "一周回顾如上。")
    ),
  ]
}
