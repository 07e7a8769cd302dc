import Facts
import Files

/// What is wrong in a configuration or a profile.
extension Wording {
  /// `weekplot.yml:12: there is no key metircs; …`
  package func line(for error: ConfigurationError) -> String {
    if case .file(let file) = error.problem { return line(for: file) }
    return "\(error.file):" + (error.line.map { "\($0):" } ?? "") + " " + sentence(for: error.problem)
  }

  private func sentence(for problem: ConfigurationError.Problem) -> String {
    switch problem {
    case .file(let error): line(for: error)
    case .notText: say("the file is no UTF-8 text; save it as UTF-8", "文件不是 UTF-8 文本；请另存为 UTF-8")
    case .syntax(let why):
      say("this is no YAML: \(why); check indents, colons and quotes", "不是有效的 YAML：\(why)；请检查缩进、冒号和引号")
    case .unknownKey(let key, let known):
      say(
        "there is no key \(key); there are \(known.joined(separator: ", "))",
        "没有 \(key) 这个键；可用：\(known.joined(separator: "、"))")
    case .notAMapping: say("keys with values are expected here, as in key: value", "此处应为键值对，例如 key: value")
    case .notAList: say("a list is expected here, as in [a, b]", "此处应为列表，例如 [a, b]")
    case .notAWord: say("a word is expected here", "此处应为一个词")
    case .empty: say("an empty word matches nothing; write it or take it out", "空词匹配不到任何内容；请填写或删去")
    case .unknownMetric(let name):
      say(
        "\(name) is neither a role nor a metric; there are \(metricNames); declare others (a-z, 0-9, _) under new_metrics",
        "\(name) 既非列的角色也非指标；指标有 \(metricNames)；其他指标（a-z、0-9、_）请先在 new_metrics 中声明")
    case .changeMetric(let name):
      say(
        "\(name) has no phrases of its own: the words beside a change say its period; put the phrase under change",
        "\(name) 没有自己的短语：涨跌的时段由旁边的词决定；请写在 change 下")
    case .unknownUnit(let unit):
      say(
        "\(unit) is no unit; write a currency (USD, HKD, CNY, TWD, JPY, EUR) or 10, 100, 1000 …",
        "\(unit) 不是单位；请写货币（USD、HKD、CNY、TWD、JPY、EUR）或 10、100、1000 等")
    case .unknownKind(let kind):
      say(
        "\(kind) is no kind; there are index, stock, coin, market, fund, fund-group",
        "\(kind) 不是种类；可用：index、stock、coin、market、fund、fund-group")
    case .unknownRule(let word):
      say(
        "\(word) names no rule; weekplot check --explain all tells of each",
        "没有 \(word) 这条规则；weekplot check --explain all 列出全部")
    case .cannotAdd:
      say(
        "its list can't be added to as it is written; nothing was changed; write one entry a line, as in - {…}",
        "其列表的写法无法追加；未作改动；请每行写一项，例如 - {…}")
    case .missing(let key): say("\(key) is missing here; add it", "此处缺少 \(key)；请补上")
    case .notADate(let text): say("\(text) is no date; write it as 2024-10-01", "\(text) 不是日期；请写成 2024-10-01")
    case .notARatio(let text):
      say(
        "\(text) is no ratio of a split; write 10 for ten shares in place of one, 1:8 for one in place of eight",
        "\(text) 不是拆股比例；一拆十写 10，八合一写 1:8")
    case .notADecimal(let text):
      say(
        "\(text) is no plain decimal; write the value in base units, as in 64100 or -0.0113",
        "\(text) 不是普通小数；请用基本单位书写，例如 64100 或 -0.0113")
    case .notOneOf(let word, let allowed):
      say(
        "\(word) can't stand here; write \(allowed.joined(separator: ", "))",
        "此处不能写 \(word)；可写 \(allowed.joined(separator: "、"))")
    case .twice(let id): say("\(id) stands twice in the list; rename one", "\(id) 在列表中出现两次；请改名")
    case .notTogether(let a, let b):
      say("\(a) and \(b) exclude each other; take one out", "\(a) 与 \(b) 不能并用；请删去其一")
    case .onlyWith(let key, let other):
      say("\(key) says something only with \(other); add that or take it out", "\(key) 须与 \(other) 同用；请补上或删去")
    case .notCSV: say("this is no CSV in UTF-8; check quotes and encoding", "不是有效的 UTF-8 CSV；请检查引号和编码")
    case .fieldCount(let count, let expected):
      say(
        "the row has \(count) fields and the header \(expected); check commas and quotes",
        "此行有 \(count) 个字段，表头有 \(expected) 个；请检查逗号和引号")
    }
  }

  private var metricNames: String { Metric.builtIn.map(\.rawValue).joined(separator: ", ") }
}
