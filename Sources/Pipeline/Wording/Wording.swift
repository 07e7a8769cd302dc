import Drawing
import Facts
import Files
import Reports

/// Turns facts into sentences: what, where, the printed words and the next step.
///
///     Wording(.english).line(for: diagnostic)
///     // weekly-2024-05-03.txt:41:3: warning: The row of "NVDA.O" has not as many cells as the table has columns…
package struct Wording: Sendable {
  package let locale: ReaderLocale

  package init(_ locale: ReaderLocale = .english) { self.locale = locale }

  /// One line: place, level, sentence.
  package func line(for diagnostic: Diagnostic) -> String {
    let isOfFile = diagnostic.code.hasPrefix("file.")
    let place = diagnostic.place.map { (isOfFile ? $0.report : self.place($0)) + ": " } ?? ""
    return place + word(for: diagnostic.level) + ": " + sentence(for: diagnostic)
  }

  /// What happened and what can be done, without the place.
  package func sentence(for diagnostic: Diagnostic) -> String {
    guard let words = DiagnosticWords.all[diagnostic.code] else {
      return ([diagnostic.code, diagnostic.printed] + diagnostic.details).filter { !$0.isEmpty }.joined(separator: " ")
    }
    return filled(in: locale.isChinese ? words.chinese : words.english, printed: diagnostic.printed, diagnostic.details)
  }

  /// `file:line:column`; in a PDF lines count by page, so it stands before them.
  package func place(_ place: Place) -> String {
    let page = Path.ending(of: place.report) == "pdf" ? (locale.isChinese ? "第\(place.page)页:" : "p\(place.page):") : ""
    return "\(place.report):\(page)\(place.line):\(place.column)"
  }

  /// One line on a file that could not be read.
  package func line(for failure: UnreadFile) -> String {
    switch failure.reason {
    case .file(let error): line(for: error)
    case .content(.empty): "\(failure.path): " + say("the file is empty; save the report again", "文件是空的；请重新保存这份报告")
    case .content(.notText):
      "\(failure.path): "
        + say(
          "the file is no text in UTF-8, UTF-16 or GB18030; save it as UTF-8",
          "文件不是 UTF-8、UTF-16 或 GB18030 文本；请另存为 UTF-8")
    case .content(.binary):
      "\(failure.path): "
        + say("the file is binary, not text; save the report as text", "文件是二进制内容，不是文本；请把报告存为文本")
    case .content(.pdf(let refusal)): "\(failure.path): " + sentence(for: refusal)
    case .changed:
      "\(failure.path): " + say("the file changed while it was read; run again", "文件在读取时被改动；请重新运行")
    }
  }

  private func sentence(for refusal: PDFRefusal) -> String {
    switch refusal {
    case .noReader:
      say(
        "PDFs are read by pdftotext, which is not installed: apt-get install poppler-utils (macOS: brew install poppler)",
        "读取 PDF 需要 pdftotext，尚未安装：apt-get install poppler-utils（macOS：brew install poppler）")
    case .encrypted:
      say("the PDF is protected by a password or against copying; save it without", "PDF 有密码或禁止复制；请另存为不加保护的文件")
    case .truncated: say("the PDF breaks off before its end; get the whole file", "PDF 不完整，文件在结尾之前中断；请重新取得完整的文件")
    case .damaged: say("the PDF is damaged; get it again or print it anew", "PDF 已损坏；请重新取得或重新打印")
    case .noPages: say("the PDF has no pages; get it again", "PDF 没有页面；请重新取得")
    case .tooManyPages(let limit):
      say(
        "the PDF has more than \(limit) pages, as no weekly has; take out the report's own",
        "PDF 超过 \(limit) 页，不是周报；请取出其中的报告")
    case .tooSlow(let seconds):
      say(
        "pdftotext was not done with the PDF in \(seconds) s; print it anew", "pdftotext 在 \(seconds) 秒内未能读完；请重新打印 PDF")
    case .tooMuchText(let bytes):
      say("the PDF holds more than \(bytes >> 20) MiB of text, as no weekly has", "PDF 的文字超过 \(bytes >> 20) MiB，不是周报")
    case .noText:
      say("the PDF holds pictures of pages and no text; run OCR on it first", "PDF 只有页面图片，没有文字层；请先做 OCR")
    case .garbled:
      say(
        "the text of the PDF is garbled, since its fonts do not tell their letters; run OCR on it or get another copy",
        "PDF 的文字是乱码（字体没有字符对照）；请先做 OCR 或另取一份")
    }
  }

  /// One line on why nothing can be drawn.
  package func line(for error: DrawingError) -> String {
    switch error {
    case .noFont:
      say(
        "no font was found; install one, for instance: apt-get install fonts-noto-cjk",
        "没有找到字体；请安装，例如：apt-get install fonts-noto-cjk")
    case .unreadableFont(let path, let code):
      say(
        "\(path): the font cannot be read (FreeType error \(code)); install it again",
        "\(path): 字体无法读取（FreeType 错误 \(code)）；请重新安装")
    case .size(let width, let height):
      say("\(width)×\(height) is no size of a picture; choose another", "\(width)×\(height) 不是可用的图片尺寸；请另选")
    }
  }

  /// One line on what the system refused.
  package func line(for error: FileError) -> String {
    let what =
      switch error.operation {
      case .read: say("cannot be read", "无法读取")
      case .write: say("cannot be written", "无法写入")
      case .list: say("cannot be listed", "无法列出")
      case .create: say("cannot be made", "无法创建")
      case .remove: say("cannot be removed", "无法删除")
      }
    return "\(error.path): \(what): \(error.reason); \(nextStep(after: error.operation))"
  }

  private func nextStep(after operation: FileError.Operation) -> String {
    switch operation {
    case .read, .list: say("check the path and its permissions", "请检查路径和权限")
    case .write, .create, .remove: say("check the folder, its permissions and the space left", "请检查文件夹、权限和剩余空间")
    }
  }

  /// One line on a file with nothing of the genre.
  package func skippedLine(_ path: String) -> String {
    "\(path): " + say("skipped: it holds nothing of a weekly report", "已跳过：其中没有周报内容")
  }

  /// One line on a table of data where only reports are printed.
  package func tableOfDataLine(_ path: String) -> String {
    "\(path): "
      + say(
        "a table of data, no report: weekplot series and weekplot stats read it",
        "数据表，不是周报：请用 weekplot series 或 weekplot stats 读取")
  }

  func word(for level: Diagnostic.Level) -> String {
    switch level {
    case .note: say("note", "提示")
    case .warning: say("warning", "警告")
    case .error: say("error", "错误")
    }
  }

  func say(_ english: String, _ chinese: String) -> String { locale.isChinese ? chinese : english }
}

extension ReaderLocale {
  var isChinese: Bool { self != .english }
}

/// Puts facts in the place of `{printed}`, `{1}`, `{2}`…; an empty or missing one is 「–」.
func filled(in template: String, printed: String, _ details: [String]) -> String {
  var text = ""
  var rest = template[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    text += rest[..<open]
    let name = rest[rest.index(after: open)..<close]
    let index = Int(name).map { $0 - 1 } ?? -1
    let fact = name == "printed" ? printed : details.indices.contains(index) ? details[index] : ""
    text += fact.isEmpty ? "–" : fact
    rest = rest[rest.index(after: close)...]
  }
  return text + rest
}
