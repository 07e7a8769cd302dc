/// The sentence of each diagnostic code, in English and Chinese. `{1}` is its first detail, `{printed}` its words.
struct DiagnosticWords {
  var english: String
  var chinese: String

  /// By code. The facts of `series.…` begin with entity, metric, frequency, source and day.
  static let all: [String: DiagnosticWords] = Dictionary(
    uniqueKeysWithValues: table.map { ($0, DiagnosticWords(english: $1, chinese: $2)) })

  private static let table: [(code: String, english: String, chinese: String)] = [
    (
      "file.same-stem",
      "not read: {1} is the same report in another form; remove one of the two if they differ",
      "未读取：{1} 是同一份报告的另一种格式；如内容不同，请删去其一"
    ),
    (
      "file.same-content",
      "not read: it has the same content as {1}; remove one of the two",
      "未读取：内容与 {1} 相同；请删去其一"
    ),
    (
      "file.other-form",
      "no report could be read from this PDF (weekplot extract {printed} says why), so {1} was read in its place",
      "无法从此 PDF 读出报告（weekplot extract {printed} 给出原因），改读 {1}"
    ),
    (
      "file.truncated",
      "the file ends in the middle of a character; what is there was read, but get the whole report",
      "文件在一个字符中间中断；已读取现有内容，请取得完整的报告"
    ),
    (
      "store.changed",
      "{printed} was changed since weekplot wrote it; it was written anew, and what was there is now {1}",
      "{printed} 在 weekplot 写成之后被改动；已重新写成，原文件存为 {1}"
    ),
    (
      "report.no-date",
      "no date is printed, so nothing can be placed in time; add the date, or name the file by it (weekly-2024-08-23.txt)",
      "没有印出日期，数据无法定位到时间；请补上日期，或用日期命名文件（weekly-2024-08-23.txt）"
    ),
    (
      "table.no-header",
      "no header of this table was understood, so its numbers were not read; add a header row with the column names",
      "未能识别此表的表头，数字未读取；请补上含列名的表头行"
    ),
    (
      "table.unknown-column",
      "most rows have more cells than the header has columns, so the table was not read; compare its header with its rows",
      "多数行的单元格多于表头的列，此表未读取；请核对表头与各行"
    ),
    (
      "table.row-unread",
      "the row of \"{printed}\" does not fit the table's columns and was not read; check whether a cell is missing or broken",
      "「{printed}」一行与表头各列对不上，未读取；请检查是否缺少或拆断了单元格"
    ),
    (
      "table.label-unplaced",
      "it is not certain to which rows the label \"{printed}\" belongs, so they have none; check the merged cell",
      "无法确定标签「{printed}」属于哪些行，相应各行不带标签；请检查合并单元格"
    ),
    (
      "table.unclear-columns",
      "the columns of the table at \"{printed}\" can't be told apart, so it was not read; give the report in another form",
      "「{printed}」处表格的各列无法分清，此表未读取；请改用其他格式的报告"
    ),
    (
      "table.cell-unread",
      "\"{printed}\" is no value of its column and was not read; check the cell and the column's header",
      "「{printed}」不是所在列的数值，未读取；请检查该单元格和表头"
    ),
    (
      "table.torn-numbers",
      "a line's end breaks the number \"{printed}\" in two, so halves may look whole and the table was not read; set the page wider",
      "行末把数字「{printed}」拆成两半，其余数字也可能被拆断，此表未读取；请用更宽的版面重新导出"
    ),
    (
      "fact.later-day",
      "\"{printed}\" would be of {1}, later than the report itself, and was left out; check the date beside it",
      "「{printed}」的日期 {1} 晚于报告本身，已略去；请核对其日期"
    ),
    (
      "table.currency-contradiction",
      "\"{printed}\" of {1}: the header says {2}, the listing {3}, and {3} was taken; state the currency in the table's note",
      "{1} 的「{printed}」：表头写 {2}，上市地为 {3}，按 {3} 读取；请在表注中写明货币"
    ),
    (
      "table.no-unit",
      "\"{printed}\" ({2} of {1}) has no unit and was not read; state the unit in the header or the table's note",
      "「{printed}」（{1} 的 {2}）没有单位，未读取；请在表头或表注中写明单位"
    ),
    (
      "flows.no-unit",
      "the table of fund flows states no unit and was not read; state it in the caption, as in 单位：百万美元",
      "资金流向表没有写明单位，未读取；请在标题中写明，例如「单位：百万美元」"
    ),
    (
      "flows.row-unread",
      "the row of {printed} has not one number for each fund and was not read; check its cells",
      "{printed} 一行的数字与各基金对不上，未读取；请检查单元格"
    ),
    (
      "events.row-unread",
      "the event of \"{printed}\" was not read: its date is none or has no words beside it; check the row",
      "「{printed}」的事件未读取：日期无效或旁边没有文字；请检查该行"
    ),
    (
      "events.no-year",
      "\"{printed}\" has no year; the first such date from the report's week on was taken",
      "「{printed}」没有年份，取报告所述一周起的第一个该日期"
    ),
    (
      "series.revision",
      "{1} {2} ({3}) of {5}: {8} replaces {6} of {7}; the later report counts",
      "{1} {2}（{3}）{5}：{8} 取代 {7} 的 {6}；以较晚的报告为准"
    ),
    (
      "series.contradiction",
      "{1} {2} of {5}: {6} in {7} and {8} in {9} contradict each other; the latter counts; correct the one that is wrong",
      "{1} {2} 在 {5}：{7} 为 {6}，{9} 为 {8}，二者矛盾；采用后者；请更正有误的一处"
    ),
    (
      "data.not-csv",
      "this is no CSV in UTF-8, and nothing of the file was read; check quotes and encoding here",
      "不是有效的 UTF-8 CSV，未读取该文件；请检查此处的引号和编码"
    ),
    (
      "data.too-many",
      "the table has more than {1} values; the rows from here on were not read; say in weekplot.yml which columns count, or split the file",
      "表格超过 {1} 个数值；自此行起未读取；请在 weekplot.yml 中指明所需的列，或拆分文件"
    ),
    (
      "data.more",
      "up to here {1} more rows or cells could not be read and were left out",
      "至此另有 {1} 处行或格无法读取，已略去"
    ),
    (
      "data.not-recognised",
      "nothing tells what the columns hold; say it in weekplot.yml, as in {1}",
      "无法得知各列的含义；请在 weekplot.yml 中说明，例如 {1}"
    ),
    (
      "data.no-date-column",
      "no column of dates was found, or its dates may be read in two ways; name it date and write 2024-01-31",
      "没有找到日期列，或日期有两种读法；请将列名写作 date，日期写作 2024-01-31"
    ),
    (
      "data.missing-column",
      "there is no column {printed}; correct the header or weekplot.yml",
      "没有名为 {printed} 的列；请更正表头或 weekplot.yml"
    ),
    (
      "data.unit-unsaid",
      "nothing tells the unit of the column {printed}; say unit: USD (or another) in weekplot.yml",
      "无法得知 {printed} 列的单位；请在 weekplot.yml 中写明 unit: USD（或其他）"
    ),
    (
      "data.no-unit",
      "the row of {printed} names no unit or frequency that there is; left out",
      "{printed} 所在行的单位或频率无法识别；已略去"
    ),
    (
      "data.field-count",
      "the row has {1} fields and the header {2}; left out; check commas and quotes",
      "此行有 {1} 个字段，表头有 {2} 个；已略去；请检查逗号和引号"
    ),
    (
      "data.not-a-date",
      "{printed} is no date in the form of the others; the row was left out; write all in one form",
      "{printed} 与其他日期的写法不同或不是日期；此行已略去；请统一写法"
    ),
    (
      "data.not-a-number",
      "{printed} is no number; the cell was left out; write plain digits, or leave it empty",
      "{printed} 不是数字；此格已略去；请只写数字，或留空"
    ),
    (
      "series.conflict",
      "{1} {2} ({3}) of {5}: {6} ({7}, line {8}) and {9} ({10}, line {11}) of the same date can't both be right; the series has no point there until one is corrected",
      "{1} {2}（{3}）{5}：同日的 {6}（{7} 第 {8} 行）与 {9}（{10} 第 {11} 行）不能同时成立；更正其一之前，序列在此没有点"
    ),
    (
      "series.unit",
      "{1} {2} ({3}): {8} statements in {7} were left out, since the series is in {6}; check the table's currency",
      "{1} {2}（{3}）：序列以 {6} 计，略去以 {7} 计的 {8} 条；请核对表中货币"
    ),
    (
      "series.period",
      "{1} {2} ({3}) to {5}: the value since {7} was left out, the one since {6} kept; check which stretch is meant",
      "{1} {2}（{3}）至 {5}：略去自 {7} 起的值，保留自 {6} 起的值；请核对所指时段"
    ),
    (
      "series.renamed",
      "{1} ({3}) is in no table after {4}, and {2} of the same name is; to join them write in weekplot.yml: {5}",
      "{1}（{3}）在 {4} 之后不再出现，同名的 {2} 接续；如属更名，请在 weekplot.yml 中写：{5}"
    ),
    (
      "series.price-jump",
      "{1} jumps by a factor of {3} on {2} as in a split, so no statistic runs across it; if it is one, write in weekplot.yml: {4}",
      "{1} 在 {2} 跳变 {3} 倍，疑为拆股，统计不跨越该处；如属实，请在 weekplot.yml 中写：{4}"
    ),
    (
      "series.adjusted",
      "the statistics of {1} are of closes in the latest shares ({2}), as weekplot series --metric close_adjusted prints them; the value column is as printed",
      "{1} 的统计以最新股本的收盘价计算（{2}），即 close_adjusted；value 一列仍为原文印刷值"
    ),
    (
      "correction.stale",
      "the correction of {1} {2} in {3} is for {printed}, but the report says {4}; look again and renew or remove it",
      "对 {3} 中 {1} {2} 的更正针对 {printed}，但报告现为 {4}；请重新核对后更新或删去"
    ),
    (
      "correction.unmatched",
      "the correction of {1} {2} in {3} finds no such reading ({printed}); check entity, metric and period against weekplot extract",
      "对 {3} 中 {1} {2} 的更正找不到对应的读数（{printed}）；请与 weekplot extract 核对实体、指标和时段"
    ),
    (
      "chart.no-data",
      "chart {1} was left out: no report in the range has {2}; add reports that print it",
      "图 {1} 未绘制：所选范围内没有报告给出 {2}；请补充印有该数据的报告"
    ),
    (
      "chart.too-few",
      "chart {1} was left out: {2} has {3} values and it takes {4}; add reports",
      "图 {1} 未绘制：{2} 只有 {3} 个值，至少需要 {4} 个；请补充报告"
    ),
    (
      "chart.no-report",
      "chart {1} was left out: no report lies in the range; choose another --from, --to or --last",
      "图 {1} 未绘制：所选范围内没有报告；请更改 --from、--to 或 --last"
    ),
    (
      "chart.unknown",
      "there is no chart {1}; weekplot chart --list names them",
      "没有名为 {1} 的图；weekplot chart --list 列出全部"
    ),
    (
      "chart.undrawable",
      "chart {1} could not be drawn: {2}; the others are there",
      "图 {1} 无法绘制：{2}；其余的图已完成"
    ),
    (
      "chart.missing-glyph",
      "{printed}: no font has them, or their script can't be set right here, so boxes or single letters stand in their "
        + "place; install fonts-noto-cjk or another font with them, or write them otherwise",
      "{printed}：没有字体含有这些字，或其文字无法正确排版，以方框或单个字母代替；请安装 fonts-noto-cjk 或其他含这些字的字体，或改换写法"
    ),
    (
      "font.no-family",
      "no font {printed} is installed, so another stands in its place; install it, or name another under fonts",
      "未安装字体 {printed}，以其他字体代替；请安装，或在 fonts 下改写"
    ),
    (
      "chart.too-many-pixels",
      "chart {1}: at scale {2} it would have more pixels than a picture may (20,000 each way, 64 million in all), so it "
        + "is drawn at its own size; write a smaller scale",
      "图 {1}：按 {2} 倍绘制将超过图片上限（每边 20,000、共 6400 万像素），故按原尺寸绘制；请减小倍数"
    ),
    (
      "chart.unplottable",
      "chart {1}: {3} values of {2} have no place on its axis and are not shown; weekplot series lists them",
      "图 {1}：{2} 有 {3} 个值无法放在坐标轴上，未显示；weekplot series 可列出"
    ),
    (
      "chart.outside-domain",
      "chart {1}: {3} values of {2} lie beyond the ends of its axis; weekplot series lists them",
      "图 {1}：{2} 有 {3} 个值超出坐标轴范围；weekplot series 可列出"
    ),
    (
      "chart.shortened",
      "chart {1}: \"{printed}\" was shortened for want of room",
      "图 {1}：「{printed}」因空间不足被截短"
    ),
    (
      "chart.label-left-out",
      "chart {1}: the label \"{printed}\" was left out for want of room",
      "图 {1}：标签「{printed}」因空间不足未印出"
    ),
    (
      "chart.empty",
      "chart {1}: the panel \"{2}\" has nothing to show; choose a longer range",
      "图 {1}：「{2}」一栏没有可显示的内容；请选择更长的范围"
    ),
    (
      "deck.no-picture",
      "chart {1} has no slide: {2} is missing or is no PNG file; run weekplot build again",
      "图 {1} 没有幻灯片：{2} 不存在或不是 PNG 文件；请重新运行 weekplot build"
    ),
    (
      "deck.other-picture",
      "the picture of chart {1} is not the one that build wrote to {2}, so its words may not fit it; run weekplot build again",
      "图 {1} 的图片不是 build 写入 {2} 的那一幅，文字可能与图不符；请重新运行 weekplot build"
    ),
    (
      "deck.no-data",
      "chart {1} is a picture: {2} has no data for it; run weekplot build again",
      "图 {1} 仍为图片：{2} 中没有它的数据；请重新运行 weekplot build"
    ),
    (
      "deck.not-native",
      "chart {1} is a picture: PowerPoint has no chart like it",
      "图 {1} 仍为图片：PowerPoint 没有同类图表"
    ),
    (
      "chart.price-jump",
      "chart {1}: {2} jumps by a factor of {4} on {3} as in a split, so the line breaks there; if it is one, write in weekplot.yml: {5}",
      "图 {1}：{2} 在 {3} 跳变 {4} 倍，疑为拆股，折线在此断开；如属实，请在 weekplot.yml 中写：{5}"
    ),
  ]
}
