import Files

/// Why a PDF gives no report.
public enum PDFRefusal: Hashable, Sendable {
  /// pdftotext, from poppler-utils, is not installed.
  case noReader
  /// A password or a ban on copying.
  case encrypted
  /// The end is missing.
  case truncated
  /// pdftotext can't make pages of it.
  case damaged
  case noPages
  case tooManyPages(limit: Int)
  case tooSlow(seconds: Int)
  case tooMuchText(bytes: Int)
  /// Pages without words: pictures of pages.
  case noText
  /// Words whose letters the fonts do not tell: replacement characters, private-use glyphs.
  case garbled
}

/// The text of PDFs, with the box of each word, by pdftotext.
enum PDFText {
  static let mostPages = 1000

  /// - Parameter bytes: the file's, for what pdftotext does not tell.
  static func boxLayout(of path: String, bytes: [UInt8]) async throws(UnreadableReport) -> [UInt8] {
    guard bytes.ends(within: 4096, with: "%%EOF") else { throw .pdf(.truncated) }
    // A path of its own kind (`-`, `fd://0`) means something else to pdftotext.
    let file = path.hasPrefix("/") ? path : "./" + path
    let arguments = ["-q", "-enc", "UTF-8", "-l", "\(mostPages + 1)", "-bbox-layout", file, "-"]
    do {
      return try await Program("pdftotext").output(of: arguments)
    } catch {
      throw .pdf(refusal(error, bytes))
    }
  }

  private static func refusal(_ failure: Program.Failure, _ bytes: [UInt8]) -> PDFRefusal {
    switch failure {
    case .missing: .noReader
    case .tooSlow(let seconds): .tooSlow(seconds: seconds)
    case .tooMuchOutput(let count): .tooMuchText(bytes: count)
    // Copying is not allowed; a document of no pages has no first one.
    case .exit(3): .encrypted
    case .exit(99): .noPages
    case .exit, .broken: bytes.holds("/Encrypt") ? .encrypted : .damaged
    }
  }

  /// The pages, when they hold text.
  ///
  /// - Parameter vocabulary: the words that their readers know, by the text.
  static func pages(
    in boxLayout: [UInt8], vocabulary: (_ text: () -> String) -> Vocabulary = { _ in .builtIn }
  ) throws(UnreadableReport) -> [PDFPage] {
    var pages = BoxLayoutScanner.pages(in: boxLayout)
    if pages.isEmpty { throw .pdf(.noPages) }
    if pages.count > mostPages { throw .pdf(.tooManyPages(limit: mostPages)) }
    var visible = 0
    var strange = 0
    for page in pages {
      for scalar in page.printed where !scalar.isBlank {
        visible += 1
        if scalar.isStrange { strange += 1 }
      }
    }
    if visible < 20 * min(pages.count, 10) { throw .pdf(.noText) }
    if strange * 20 > visible { throw .pdf(.garbled) }
    let known = vocabulary { pages.lazy.map { $0.printed.text }.joined() }
    for p in pages.indices { pages[p].vocabulary = known }
    return pages
  }
}

extension Unicode.Scalar {
  /// What fonts without a table of letters leave behind; bullets of symbol fonts are usual.
  fileprivate var isStrange: Bool {
    switch value {
    case 0xFFFD, 0x7F...0x9F, 0xF0000...: true
    case 0xE000...0xF8FF: !LayoutWords.bullets.contains(self)
    default: false
    }
  }
}

extension [UInt8] {
  fileprivate func ends(within count: Int, with word: StaticString) -> Bool { suffix(count).holds(word) }

  fileprivate func holds(_ word: StaticString) -> Bool { self[...].holds(word) }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      guard count >= word.count else { return false }
      for i in startIndex...(endIndex - word.count) where self[i] == word[0] {
        if word.indices.allSatisfy({ self[i + $0] == word[$0] }) { return true }
      }
      return false
    }
  }
}
