import Drawing
import Facts
import Plotting

/// How charts look and in which language they speak: what `weekplot.yml` says under `style`, what an entry of its chart
/// list says of one chart, and what the command line says of all.
package struct ChartOptions: Hashable, Sendable {
  package var locale: ReaderLocale
  /// The canvas by its name or measures.
  package var format: Format
  /// So many times as many pixels.
  package var scale = 1.0
  package var ground = Ground.light
  /// nil: as the reader's language has it.
  package var rises: Rises?
  /// The first series colours; none: the theme's.
  package var inks: [Color] = []
  /// Without title and source line, for a slide that has them.
  package var isBare = false
  /// Whether decks have it as a chart of PowerPoint's own.
  package var isNative = false
  /// Who made the charts; completes the source line.
  package var house = ""
  /// Display names that a person prefers to the printed ones.
  package var names: [EntityKey: String] = [:]
  /// Whether other names are the built-in ones instead of the printed ones.
  package var hasCanonicalNames = false
  /// Families to prefer over the usual ones.
  package var fonts: [String] = []
  /// What the command line says: it counts for every chart, whatever its entry says.
  package var lastWord = ChartWishes()

  package init(locale: ReaderLocale = .simplifiedChinese, format: Format = .slide) {
    self.locale = locale
    self.format = format
  }

  /// These with what somebody wishes otherwise, and the command line's last word.
  ///
  ///     ChartOptions().applying(ChartWishes(size: .chat)).format.pixels   // (1080, 810)
  package func applying(_ wishes: ChartWishes) -> ChartOptions {
    var copy = self
    for wishes in [wishes, lastWord] {
      copy.locale = wishes.locale ?? copy.locale
      copy.ground = wishes.ground ?? copy.ground
      copy.rises = wishes.rises ?? copy.rises
      copy.inks = wishes.inks ?? copy.inks
      copy.isBare = wishes.isBare ?? copy.isBare
      copy.isNative = wishes.isNative ?? copy.isNative
      copy.house = wishes.house ?? copy.house
      copy.fonts = wishes.fonts ?? copy.fonts
      copy.names.merge(wishes.names) { _, new in new }
      copy.hasCanonicalNames = wishes.hasCanonicalNames ?? copy.hasCanonicalNames
      copy.format = wishes.size?.format ?? copy.format
      copy.scale = wishes.scale ?? copy.scale
    }
    return copy
  }

  /// Whether a picture may have so many pixels.
  var hasRoomForScale: Bool {
    Format.isPossible(width: format.width, height: format.height, scale: format.scale * scale)
  }

  /// The canvas as it is drawn; one that would be too large keeps its size.
  var canvas: Format {
    guard hasRoomForScale else { return format }
    return Format(
      width: format.width, height: format.height, scale: format.scale * scale, growsForTables: format.growsForTables)
  }

  /// Of the width of telephones, `wechat`.
  var isForChat: Bool { format == .chat }

  /// A chat shows nothing through: there charts have a ground.
  var theme: Theme {
    let upIsRed = rises.map { $0 == .red } ?? locale.upIsRed
    var theme: Theme =
      switch ground {
      case .light: .light(upIsRed: upIsRed)
      case .dark: .dark(upIsRed: upIsRed)
      case .transparent: .light(upIsRed: upIsRed).transparent
      case .transparentDark: .dark(upIsRed: upIsRed).transparent
      }
    if isForChat { theme.background = theme.ground }
    theme.series = inks + theme.series.dropFirst(inks.count)
    return theme
  }
}

/// What charts stand on. Raw values are their spelling in `weekplot.yml`.
package enum Ground: String, Hashable, Sendable, CaseIterable {
  case light
  case dark
  /// Nothing of their own, with dark text.
  case transparent
  /// Nothing of their own, with light text.
  case transparentDark = "transparent-dark"
}

/// The colour of what goes up; the other is for what goes down.
package enum Rises: String, Hashable, Sendable, CaseIterable { case red, green }

/// What somebody wishes of a look; nil where they don't care.
package struct ChartWishes: Hashable, Sendable {
  package var locale: ReaderLocale?
  package var size: ChartSize?
  package var scale: Double?
  package var ground: Ground?
  package var rises: Rises?
  package var inks: [Color]?
  package var isBare: Bool?
  package var isNative: Bool?
  package var house: String?
  package var names: [EntityKey: String] = [:]
  package var hasCanonicalNames: Bool?
  /// Of the whole output: one set of fonts draws it.
  package var fonts: [String]?

  package init(locale: ReaderLocale? = nil, size: ChartSize? = nil, scale: Double? = nil, ground: Ground? = nil) {
    self.locale = locale
    self.size = size
    self.scale = scale
    self.ground = ground
  }
}
