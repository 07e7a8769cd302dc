import Drawing
import Facts
import Plotting
import TimeSeries

/// Reads the list of charts under `charts`.
///
///     charts:
///       - {id: fear-greed, range: 60d, size: wechat}
///       - id: chips
///         title: 芯片股
///         range: ytd
///         rebase: true
///         series:
///           - {entity: [NVDA.O, AMD.O, TSM.N], metric: close}
enum ChartsReader {
  private static let recipeKeys = ["series", "rebase", "log", "zero", "multiples", "rules", "events"]
  private static let entryKeys = ["id", "chart", "title", "subtitle", "range", "show"] + recipeKeys

  static func entries(_ part: YAMLPart) throws(ConfigurationError) -> [ChartEntry] {
    var entries: [ChartEntry] = []
    for item in try part.items() {
      let entry = try entry(item)
      if entries.contains(where: { $0.id == entry.id }) { try item.fail(.twice(entry.id)) }
      entries.append(entry)
    }
    return entries
  }

  private static func entry(_ part: YAMLPart) throws(ConfigurationError) -> ChartEntry {
    let keys = try part.entries(of: entryKeys + StyleReader.keys.filter { $0 != "fonts" })
    let values = Dictionary(keys.map { ($0.key, $0.value) }) { a, _ in a }
    guard let named = values["id"] ?? values["chart"] else { try part.fail(.missing("id")) }
    let id = try named.value({ isID($0) ? $0 : nil }, allowed: ["my-chart"])
    var entry = ChartEntry(id: id, try subject(id, values, part))
    for (key, value) in keys where !(try StyleReader.take(key, value, into: &entry.wishes)) {
      switch key {
      case "title": entry.title = try value.text()
      case "subtitle": entry.subtitle = try value.text()
      case "range":
        entry.range = try value.value(
          ChartRange.init, allowed: ["all", "ytd", "60d", "26w", "12m", "2024-01-01..2024-06-30"])
      case "show": entry.isShown = try value.truth()
      default: break
      }
    }
    return entry
  }

  /// A file's name: letters, digits, `-`, `_` and points, with a folder perhaps.
  private static func isID(_ word: String) -> Bool {
    let parts = word.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && !part.hasPrefix(".")
          && part.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
      }
  }

  /// The series that the entry describes, else the built-in chart that it names.
  private static func subject(
    _ id: String, _ values: [String: YAMLPart], _ part: YAMLPart
  ) throws(ConfigurationError) -> ChartEntry.Subject {
    if let series = values["series"] {
      if let chart = values["chart"] { try chart.fail(.notTogether("chart", "series")) }
      return .recipe(try recipe(series, values))
    }
    for key in recipeKeys { if let value = values[key] { try value.fail(.onlyWith(key, "series")) } }
    let name = try values["chart"]?.word() ?? id
    guard let chart = BuiltInChart.named(name) else {
      guard let named = values["chart"] else { try part.fail(.missing("series")) }
      try named.fail(.notOneOf(name, BuiltInChart.all.map(\.id)))
    }
    return .builtIn(chart)
  }

  private static func recipe(_ series: YAMLPart, _ values: [String: YAMLPart]) throws(ConfigurationError) -> ChartRecipe
  {
    var recipe = ChartRecipe()
    for item in series.isMapping ? [series] : try series.items() { recipe.parts.append(try part(item)) }
    if recipe.parts.isEmpty { try series.fail(.missing("entity")) }
    recipe.isRebased = try values["rebase"]?.truth() ?? false
    recipe.isLogarithmic = try values["log"]?.truth() ?? false
    recipe.includesZero = try values["zero"]?.truth()
    recipe.isMultiple = try values["multiples"]?.truth() ?? false
    for rule in try values["rules"]?.items() ?? [] { recipe.rules.append(try self.rule(rule)) }
    if let events = values["events"] {
      if events.isWord, let all = try? events.truth() {
        recipe.events = all ? [""] : []
      } else {
        recipe.events = try events.words()
      }
    }
    return recipe
  }

  private static let partKeys = [
    "entity", "metric", "frequency", "source", "mark", "overlays", "name", "color", "panel",
  ]

  private static func part(_ item: YAMLPart) throws(ConfigurationError) -> ChartRecipe.Part {
    var part = ChartRecipe.Part()
    for (key, value) in try item.entries(of: partKeys) {
      switch key {
      case "entity": part.entities = try value.words()
      case "metric": part.metric = Metric(rawValue: try value.word())
      case "frequency": part.frequency = try value.oneOf(Frequency.allCases)
      case "source": part.source = try value.word()
      case "mark": part.mark = try value.oneOf(ChartRecipe.MarkKind.allCases)
      case "overlays": part.overlays = try overlays(value)
      case "name": part.name = try value.word()
      case "color": part.ink = try value.value(ink, allowed: ["1", "2", "up", "down", "muted", "#0f5499"])
      default: part.panel = Int(try value.number(in: 1...12))
      }
    }
    if part.entities.isEmpty { try item.fail(.missing("entity")) }
    return part
  }

  private static func overlays(_ part: YAMLPart) throws(ConfigurationError) -> [Overlay] {
    var overlays: [Overlay] = []
    for item in part.isWord ? [part] : try part.items() {
      overlays.append(try item.value(Overlay.init, allowed: Overlay.names.map { $0 + " 4w" }))
    }
    return overlays
  }

  private static func ink(_ word: String) -> Ink? {
    switch word {
    case "up": return .up
    case "down": return .down
    case "muted": return .muted
    default:
      if let number = Int(word) { return 1...99 ~= number ? .series(number - 1) : nil }
      return Color(hex: word).map { .color($0) }
    }
  }

  private static func rule(_ item: YAMLPart) throws(ConfigurationError) -> RecipeRule {
    var rule = RecipeRule(value: .nan, name: "")
    for (key, value) in try item.entries(of: ["value", "name"]) {
      if key == "value" { rule.value = try value.number(in: -1e100...1e100) } else { rule.name = try value.word() }
    }
    if rule.value.isNaN { try item.fail(.missing("value")) }
    return rule
  }
}
