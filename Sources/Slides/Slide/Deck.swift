import Files

/// A deck of slides: words, tables and pictures, all finished.
///
///     let deck = Deck(format: .wide, language: .simplifiedChinese, title: "市场周报图表", slides: slides)
///     try deck.write(to: "deck.pptx")
package struct Deck: Sendable {
  package var format: SlideFormat
  package var language: DeckLanguage
  /// In the file's properties.
  package var title: String
  /// The program that made it.
  package var creator: String
  /// The day that the properties name, as `2024-08-23`: that of the data, since a clock would change the file.
  package var day: String
  package var slides: [Slide]

  package init(
    format: SlideFormat = .wide, language: DeckLanguage = .simplifiedChinese, title: String, creator: String = "",
    day: String = "1980-01-01", slides: [Slide]
  ) {
    self.format = format
    self.language = language
    self.title = title
    self.creator = creator
    self.day = day
    self.slides = slides
  }

  /// The file. The same deck gives the same bytes.
  package func bytes() throws(SlidesError) -> [UInt8] {
    do { return try DeckParts(self).package.bytes() } catch {
      throw SlidesError(.damaged(error.words), path: "")
    }
  }

  /// Replaces the file as a whole, unless it has these bytes already.
  package func write(to path: String) throws(SlidesError) {
    let bytes: [UInt8]
    do { bytes = try self.bytes() } catch { throw SlidesError(error.reason, path: path) }
    do { try WholeFile.write(bytes, to: path, unlessSame: true) } catch { throw SlidesError(.file(error), path: path) }
  }
}

/// The proportions of slides.
package enum SlideFormat: String, Hashable, Sendable, CaseIterable {
  case wide = "16:9"
  case standard = "4:3"

  var width: Length { self == .wide ? .inches(40.0 / 3) : .inches(10) }
  var height: Length { .inches(7.5) }
}

/// The language of a deck's words, which decides over fonts, proofing and the colours of rises and falls.
package enum DeckLanguage: String, Hashable, Sendable, CaseIterable {
  case simplifiedChinese = "zh-CN"
  case traditionalChinese = "zh-TW"
  case english = "en-US"

  /// What every Windows and every Office has.
  var eastAsianFont: String { self == .traditionalChinese ? "微軟正黑體" : "微软雅黑" }
  var upIsRed: Bool { self != .english }
}

/// One slide and what its speaker sees.
package struct Slide: Sendable {
  package enum Content: Sendable {
    case opening(Opening)
    case picture(PictureSlide)
    case chart(ChartSlide)
    case table(TableSlide)
  }

  package var content: Content
  /// A paragraph each.
  package var notes: [String]

  package init(_ content: Content, notes: [String] = []) {
    self.content = content
    self.notes = notes
  }
}

/// The first slide.
package struct Opening: Sendable {
  package var title: String
  package var subtitle: String
  package var lines: [String]

  package init(title: String, subtitle: String, lines: [String] = []) {
    self.title = title
    self.subtitle = subtitle
    self.lines = lines
  }
}

/// A headline over a picture.
package struct PictureSlide: Sendable {
  package var headline: String
  package var picture: Picture
  package var source: String

  package init(headline: String, picture: Picture, source: String) {
    self.headline = headline
    self.picture = picture
    self.source = source
  }
}

/// A PNG file with the name and the words that stand for it.
package struct Picture: Sendable {
  /// Of the shape: how the picture is found again.
  package var name: String
  package var alt: String
  package var png: [UInt8]
  package var width: Int
  package var height: Int

  /// Of the chart, by which an update finds the picture and the words beside it.
  var id: String? { name.hasPrefix("weekplot:") ? String(name.dropFirst("weekplot:".count)) : nil }

  package init(name: String, alt: String, png: [UInt8], width: Int, height: Int) {
    self.name = name
    self.alt = alt
    self.png = png
    self.width = width
    self.height = height
  }
}

/// A headline over charts that PowerPoint draws: the panels of one chart, in rows or side by side.
package struct ChartSlide: Sendable {
  package var headline: String
  /// With their shares of the room.
  package var charts: [(chart: NativeChart, share: Double)]
  package var isSideBySide: Bool
  package var source: String

  package init(
    headline: String, charts: [(chart: NativeChart, share: Double)], isSideBySide: Bool = false, source: String
  ) {
    precondition(!charts.isEmpty, "a slide of no chart shows nothing")
    (self.headline, self.charts, self.isSideBySide, self.source) = (headline, charts, isSideBySide, source)
  }

  /// The panels' frames within that of all; the first of those side by side has room for the names of all.
  func frames(in whole: Frame) -> [Frame] {
    let total = charts.reduce(0) { $0 + $1.share }
    let names = isSideBySide && charts.count > 1 ? Length.points(charts[0].chart.axisLabelWidth).emu : 0
    let length = Double((isSideBySide ? whole.width : whole.height).emu - names)
    var (end, done) = (0, 0.0)
    return charts.map { chart in
      let from = end
      done += chart.share
      end = names + Int(length * done / total)
      let to = end
      return isSideBySide
        ? Frame(x: Length(emu: whole.x.emu + from), y: whole.y, width: Length(emu: to - from), height: whole.height)
        : Frame(x: whole.x, y: Length(emu: whole.y.emu + from), width: whole.width, height: Length(emu: to - from))
    }
  }
}

/// A headline over a table, on as many slides as it takes.
package struct TableSlide: Sendable {
  package var headline: String
  package var table: SlideTable
  package var source: String

  package init(headline: String, table: SlideTable, source: String) {
    self.headline = headline
    self.table = table
    self.source = source
  }
}
