/// One face of one font file.
public struct FontFile: Hashable, Sendable {
  public var path: String
  /// Which face of a collection (`.ttc`).
  public var index: Int
  public var family: String
  public var weight: TextStyle.Weight

  public init(path: String, index: Int = 0, family: String, weight: TextStyle.Weight = .regular) {
    self.path = path
    self.index = index
    self.family = family
    self.weight = weight
  }
}

/// Which font files text is set in, best first: a character comes from the first face that has it.
///
/// Found once, before any worker starts; a plain value that workers can share, each opening faces of its own.
public struct FontSet: Hashable, Sendable {
  public let regular: [FontFile]
  /// Faces of regular weight stand here where a family has no bold one; they are emboldened.
  public let bold: [FontFile]
  /// Families that the caller asked for and the machine does not have. fontconfig would put another font in their
  /// place without a word.
  public let missingFamilies: [String]

  /// Takes these files, asking nobody.
  public init(regular: [FontFile], bold: [FontFile]) {
    self.regular = regular
    self.bold = bold
    missingFamilies = []
  }

  /// Asks fontconfig for the caller's families and behind them for the usual ones of the locale (`zh-Hans`,
  /// `zh-Hant`, `en`). Chinese, Latin and digits come from one face where it has them all, so that baselines fit.
  ///
  /// - throws: `DrawingError.noFont` where the machine has no font at all.
  public init(families wanted: [String] = [], locale: String = "zh-Hans") throws(DrawingError) {
    let language = locale == "zh-Hant" ? "zh-tw" : "zh-cn"
    let families = wanted + FontSet.usualFamilies(locale: locale)
    func find(_ weight: TextStyle.Weight) -> [FontFile] {
      var found: [FontFile] = []
      let named = families.map { (wish: String?.some($0), language: language) }
      // The last two take whatever fontconfig holds for Chinese and for anything.
      for (wish, language) in named + [(nil, language), (nil, "en")] {
        guard let file = fontconfigMatch(family: wish, language: language, weight: weight),
          !found.contains(where: { $0.path == file.path && $0.index == file.index })
        else { continue }
        found.append(file)
      }
      return found
    }
    regular = find(.regular)
    bold = find(.bold)
    if regular.isEmpty { throw .noFont(families: families) }
    missingFamilies = wanted.filter { fontconfigMatch(family: $0, language: language, weight: .regular) == nil }
  }

  private static func usualFamilies(locale: String) -> [String] {
    let simplified = [
      "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Microsoft YaHei", "PingFang SC",
    ]
    let traditional = ["Noto Sans CJK TC", "Source Han Sans TC", "Microsoft JhengHei", "PingFang TC"]
    let chinese = locale == "zh-Hant" ? traditional + simplified : simplified
    return chinese + ["Noto Sans", "DejaVu Sans", "Liberation Sans", "Noto Sans Symbols2", "Symbola"]
  }
}
