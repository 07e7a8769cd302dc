/// The sentence of each finding. `{entity}`, `{metric}`, `{printed}` (what is most likely wrong), `{other}` (what it is held
/// against) and `{expected}` stand for facts of every finding, `{1}`, `{2}`… for its own.
enum FindingWords {
  static let all: [String: (english: String, chinese: String)] = Dictionary(
    uniqueKeysWithValues: table.map { ($0, ($1, $2)) })

  private static let table: [(code: String, english: String, chinese: String)] = [
    (
      "W001", "{entity} {metric} of {1} is printed as {other} and as {printed}, which can't be one value",
      "{entity} {1} 的 {metric} 一处为 {other}，一处为 {printed}，不可能是同一数值"
    ),
    (
      "W001.columns",
      "{1} times {metric} is printed as two numbers, as {other} and {printed}: two columns may have been taken for one",
      "有 {1} 处 {metric} 印有两个数值（如 {other} 与 {printed}）：可能把两列读成了一列"
    ),
    (
      "W002", "{entity} {metric} of {1} is printed as {other}, beyond the stated bound {printed}",
      "{entity} {1} 的 {metric} 为 {other}，超出所述界限 {printed}"
    ),
    (
      "W003.direction", "by the printed changes {entity} minus {1} cannot be what \"{printed}\" says",
      "按所印涨跌幅，{entity} 与 {1} 之差与「{printed}」不符"
    ),
    (
      "W003.lead", "the lead of {entity} over {1} by the printed changes is not the one printed",
      "按所印涨跌幅，{entity} 与 {1} 之差与所印幅度不符"
    ),
    (
      "W004", "both changes of {entity} begin with the same close, but {printed} and {other} can't be one change",
      "{entity} 的两个涨跌幅起点相同，但 {printed} 与 {other} 不可能是同一涨跌幅"
    ),
    (
      "W010", "{entity} ({printed}) goes beyond the last of the {2} on the list, {1}, and is not on it",
      "{entity}（{printed}）的涨跌超过榜单 {2} 名中的最后一名 {1}，却不在榜上"
    ),
    ("W011", "{printed} stands below {1} on the list and goes beyond it", "「{printed}」的涨跌超过榜上排在其前的「{1}」"),
    ("W012", "the list's change of {entity} can't be the table's, {other}", "榜单所印 {entity} 涨跌幅与表中的 {other} 不符"),
    ("W020", "the funds of {1} do not add up to the total {printed}", "{1} 各基金之和与合计 {printed} 不符"),
    (
      "W020.cell", "{printed} of {entity} on {1} fits neither the day's total nor the week's sum",
      "{entity} {1} 的 {printed} 与当日合计、本周合计均不符"
    ),
    ("W021", "the {1} days do not add up to {entity}'s week, {printed}", "{1} 日之和与 {entity} 全周的 {printed} 不符"),
    ("W030", "volume ({other}) over market value is not {printed}", "交易额（{other}）与总市值之比不是 {printed}"),
    ("W031", "\"{printed}\" is not the zone of {other}, which is {3}", "「{printed}」不是 {other} 所在的区间，应为{3}"),
    ("W040", "{1} is a {2}, not \"{printed}\"", "{1} 是{2}，不是「{printed}」"),
    (
      "W041", "{4} closes are of {1}, far from the report's week ({2} to {3})",
      "{4} 个收盘价的日期为 {1}，远离报告所述的一周（{2} 至 {3}）"
    ),
    (
      "W050", "the header says {1} over {3} rows of listings in {2} ({4}…); they were read as {2}",
      "表头写 {1}，其下 {3} 行的上市地货币为 {2}（{4} 等）；已按 {2} 读取"
    ),
    ("W060", "figure {1} is missing before figure {2}", "图 {2} 之前缺少图 {1}"),
    ("W061.section", "nothing stands in the section \"{printed}\"", "「{printed}」一节没有内容"),
    ("W061.table", "nothing stands below the caption \"{printed}\"", "表题「{printed}」之下没有内容"),
    ("W061.rows", "the table \"{printed}\" has no rows", "表「{printed}」只有表头，没有数据"),
    (
      "W061.several", "{1} headings and captions have nothing below, \"{printed}\" the first",
      "{1} 处标题或表题之下没有内容，首处为「{printed}」"
    ),
    (
      "W101.misprint", "the close {printed} of {entity} follows neither from the last close nor into the next",
      "{entity} 的收盘价 {printed} 与上周收盘价和涨幅、下周收盘价均不符"
    ),
    (
      "W101.last", "the close {printed} of {entity} does not follow from the last close {other} and the week's change",
      "{entity} 的收盘价 {printed} 与上周收盘价 {other} 及本周涨跌幅不符"
    ),
    (
      "W101.swapped", "the rows of {entity} and {1} seem to be swapped: each has the close that the other should have",
      "{entity} 与 {1} 两行疑似对调：各自的收盘价符合对方"
    ),
    (
      "W101.step",
      "from {other} to {printed} the close of {entity} moved otherwise than the week's change says, and stays there",
      "{entity} 由 {other} 到 {printed} 的变动与本周涨跌幅不符，且此后保持"
    ),
    (
      "W101.dividend",
      "from {other} to {printed} the close of {entity} fell more than the week's change says, as after a dividend",
      "{entity} 由 {other} 到 {printed} 的跌幅大于本周涨跌幅，或为除息"
    ),
    (
      "W102", "{printed} of {entity} does not fit the closes of the reports before and after",
      "{entity} 的 {printed} 与前后各期收盘价不符"
    ),
    (
      "W103",
      "the market value {printed} of {entity} over its close gives another number of shares than the other reports",
      "{entity} 的市值 {printed} 除以收盘价所得股数与其他各期不同"
    ),
    (
      "W104", "{entity} jumps from {other} to {printed} as in a split {1}; if it is one, write in weekplot.yml: {2}",
      "{entity} 由 {other} 跳至 {printed}，疑为拆股（{1}）；如属实，请在 weekplot.yml 中写：{2}"
    ),
    (
      "W105", "{entity} {metric} of {1} is restated: {other} then, {printed} now",
      "{entity} {1} 的 {metric} 前后不一：此前 {other}，现 {printed}"
    ),
    (
      "W106", "since {1} {entity} should have gathered other flows than lie between {other} and {printed}",
      "{entity} 自 {1} 起的流量与累计值 {other}、{printed} 之差不符"
    ),
    ("W107", "the year's total {printed} is below the earlier {other}", "年内累计 {printed} 低于此前的 {other}"),
    ("W108.gap", "{entity} is in the reports before and after, but not in this one", "前后各期均列 {entity}，本期缺失"),
    ("W108.gone", "{entity} is no longer listed from here on", "{entity} 自本期起不再列出"),
    (
      "W108.thin", "{1} of the {2} securities that {3} lists are missing: {4}; a table may be cut off, or was not read",
      "{3} 所列 {2} 只证券中本期缺 {1} 只：{4}；表格可能不完整，或未能读出"
    ),
    ("W109.twice", "{1} is about the same week, {2}", "{1} 所述为同一周（{2}）"),
    ("W109.missing", "{1} week(s) between {2} and this report have none", "{2} 与本期之间缺少 {1} 周的报告"),
    (
      "W110.stale", "{1} of {2} closes are those of {3}, though changes are printed", "{2} 个收盘价中有 {1} 个与 {3} 相同，而涨跌幅不为零"
    ),
    (
      "W110.apart", "{1} of {2} closes do not follow from {3}: the tables are of other days, or mean something else",
      "{2} 个收盘价中有 {1} 个与 {3} 不衔接：所指日期或口径不同"
    ),
    (
      "W111", "the risks are not the last report's: {1} sentence(s) new, {2} gone; \"{3}\"",
      "风险提示与上期不同：新增 {1} 句，删去 {2} 句；「{3}」"
    ),
    (
      "W201", "{entity} {metric} of {1} is {printed} here and {other} in {2}",
      "{entity} {1} 的 {metric} 此处为 {printed}，{2} 中为 {other}"
    ),
    (
      "W201.apart", "{1} of {2} figures of {metric} are not those of {3}: another definition, or other days",
      "{2} 个 {metric} 中有 {1} 个与 {3} 不符：口径或日期不同"
    ),
  ]

  /// What makes a number what it is instead of what it should be.
  static let causes: [String: (english: String, chinese: String)] = [
    "scale": ("a slip of the unit by 10^{0}?", "单位或小数点差 10^{0} 倍？"), "sign": ("the wrong sign?", "符号相反？"),
    "digits": ("two digits swapped?", "两位数字颠倒？"), "digit": ("one digit wrong?", "一位数字有误？"),
    "currency": ("another currency ({0})?", "货币不同（{0}）？"), "stale": ("last week's value?", "沿用上周数值？"),
    "split": ("a split {0}?", "拆股 {0}？"),
  ]
}
