/// How an image is written and what is said with it.
public struct PNGOptions: Hashable, Sendable {
  /// `nil`: what was measured to be best for charts in the image's layout.
  public var compression: Compression?
  /// Written as whole pixels a metre (pHYs); `nil` writes none.
  public var dotsPerInch: Double?
  /// In this order, before the image data.
  public var texts: [Text]
  /// Says that the colours are sRGB.
  public var declaresSRGB: Bool

  public init(
    compression: Compression? = nil, dotsPerInch: Double? = nil, texts: [Text] = [], declaresSRGB: Bool = true
  ) {
    self.compression = compression
    self.dotsPerInch = dotsPerInch
    self.texts = texts
    self.declaresSRGB = declaresSRGB
  }

  /// A keyword and its text, such as `Title`, `Author`, `Description`, `Software`, `Source` (the words of the standard).
  ///
  /// The keyword is 1 to 79 Latin-1 characters without spaces at its ends or two together. A text that is all Latin-1
  /// becomes tEXt, any other iTXt; none may hold a NUL.
  public struct Text: Hashable, Sendable {
    public var keyword: String
    public var text: String

    public init(_ keyword: String, _ text: String) {
      self.keyword = keyword
      self.text = text
    }
  }
}

/// What zlib and PNG's filters do with the rows. All of it is lossless.
public struct Compression: Hashable, Sendable {
  public enum Filter: Int, CaseIterable, Sendable {
    case none, sub, up, average, paeth
    /// libpng's guess for each row: twice the time of `up`, and no smaller for a chart.
    case adaptive
    /// For each row none or up, whichever leaves fewer runs of equal bytes: for palettes with `Strategy.rle`.
    case fewestRuns
  }

  /// zlib's strategies, by its numbers.
  public enum Strategy: Int, CaseIterable, Sendable {
    case `default`, filtered, huffman
    /// Runs only: for palettes; it can double an RGB image.
    case rle
    case fixed
  }

  /// 0 (stored) to 9 (smallest, slowest).
  public let level: Int
  public let filter: Filter
  public let strategy: Strategy

  public init(level: Int, filter: Filter, strategy: Strategy = .default) {
    precondition(0...9 ~= level, "zlib has levels 0 to 9, not \(level)")
    self.level = level
    self.filter = filter
    self.strategy = strategy
  }

  /// A palette's neighbours are equal or unrelated: runs find what there is to find, in a fifth of RGB's time and
  /// about half its bytes. Under bars and letters `up` leaves fewer of them, along lines none does.
  public static let forPalette = Compression(level: 1, filter: .fewestRuns, strategy: .rle)
  /// Adaptive filters would take twice the time for no fewer bytes.
  public static let forRGB = Compression(level: 6, filter: .up)

  public static func usual(for layout: Image.Layout) -> Compression {
    switch layout {
    case .palette: forPalette
    case .rgb, .rgba: forRGB
    }
  }
}
