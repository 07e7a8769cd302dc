extension WeeklyReport {
  /// The report as an HTML page with real tables; the same bytes for the same model, layout and style.
  ///
  /// Of the layout only what is no matter of lines counts: typography and the order of columns and rows.
  public func html(_ layout: Layout, style: WebPage.Style) -> String {
    WebPage(report: set(layout), style: style, typography: layout.typography).text
  }
}

/// A report as HTML that a browser also prints well.
public struct WebPage {
  /// How a page looks and how its tables are built.
  public enum Style: String, CaseIterable, Sendable {
    /// Every cell ruled, group labels in merged cells, captions in paragraphs.
    case ruled
    /// Three lines a table, its caption inside, a sector as a row over the whole width.
    case open
    /// Small print on grey stripes, two header rows, group labels in merged cells, boxes where figures stand.
    case dense
  }

  let report: SetReport
  let style: Style
  let typography: Typography

  var text: String {
    let body = report.parts.map { self.html($0) }.joined(separator: "\n")
    let title = Self.escaped(report.header)
    return """
      <!DOCTYPE html>
      <html lang="zh-Hans">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <style>
      \(css)</style>
      </head>
      <body>
      \(body)
      </body>
      </html>

      """
  }

  private func html(_ part: SetReport.Part) -> String {
    switch part {
    case .title(let text): "<h1>\(prose(text))</h1>"
    case .heading(let text): "<h2>\(Self.escaped(text))</h2>"
    case .line(let text): "<p>\(Self.escaped(text))</p>"
    case .paragraph(let text): "<p>\(prose(text))</p>"
    case .figures(let captions, let sources): figures(captions, sources)
    case .table(let table): WebTable(table, style).html
    }
  }

  private func prose(_ text: String) -> String { Self.escaped(typography.prose(text)) }

  private func figures(_ captions: [String], _ sources: [String]) -> String {
    let figures = zip(captions, sources).map { caption, source in
      "<figure><figcaption>\(Self.escaped(caption))</figcaption>\(style == .dense ? "<div class=\"box\"></div>" : "")"
        + "<p class=\"source\">\(Self.escaped(source))</p></figure>"
    }
    return "<div class=\"figures\">" + figures.joined() + "</div>"
  }

  static func escaped(_ text: String) -> String {
    var out = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      default: out.unicodeScalars.append(character)
      }
    }
    return out
  }

  private var css: String {
    """
    @page { size: A4; margin: 18mm 16mm }
    body { font-family: "Noto Sans CJK SC", sans-serif; font-size: 10.5pt; line-height: 1.5 }
    h1 { font-size: 18pt } h2 { font-size: 12.5pt }
    table { border-collapse: collapse; width: 100%; margin: 4pt 0 }
    th, td { padding: 2pt 4pt } td.number { text-align: right } td.label { text-align: center; vertical-align: middle }
    caption, p.caption { font-weight: bold; text-align: left; margin: 8pt 0 2pt }
    p.source { font-size: 8.5pt; margin: 2pt 0 8pt }
    .figures { display: flex; gap: 12pt } figure { flex: 1; margin: 4pt 0 }

    """ + tableCSS
  }

  private var tableCSS: String {
    switch style {
    case .ruled:
      "table { font-size: 9pt } th, td { border: 0.5pt solid #444 } th { background: #eee }\n"
    case .open:
      """
      table { font-size: 9.5pt; border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000 }
      thead { border-bottom: 0.6pt solid #000 } td.name { width: 72pt } td.group { font-weight: bold }

      """
    case .dense:
      """
      table { font-size: 7.5pt } tr:nth-child(even) td { background: #f2f2f2 } td.name { width: 60pt }
      .box { height: 90pt; border: 0.5pt solid #999 }

      """
    }
  }
}
