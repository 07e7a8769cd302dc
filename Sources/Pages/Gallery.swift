import FoundationEssentials

/// The charts of an output as one page that needs no other file and no network: pictures, findings, and the numbers
/// behind each with their places; tables after them.
///
///     try WholeFile.write(gallery.html, to: "Charts/index.html")
package struct Gallery: Sendable {
  package struct Table: Sendable {
    package var caption: String
    package var header: [String]
    /// Whether a column's words stand at its right.
    package var isTrailing: [Bool]
    /// Under the names of their groups; a row has a text for each column.
    package var groups: [(name: String, rows: [[String]])]
    package var note: String

    package init(
      caption: String, header: [String], isTrailing: [Bool], groups: [(name: String, rows: [[String]])],
      note: String = ""
    ) {
      self.caption = caption
      self.header = header
      self.isTrailing = isTrailing
      self.groups = groups
      self.note = note
    }
  }

  package struct Figure: Sendable {
    package var id: String
    package var title: String
    package var finding: String
    package var alt: String
    package var source: String
    package var png: [UInt8]
    package var width: Int
    package var height: Int
    /// What the filters look for: names and codes, and names of metrics.
    package var entities: [String]
    package var metrics: [String]
    package var numbers: Table

    package init(
      id: String, title: String, finding: String, alt: String, source: String, png: [UInt8], width: Int, height: Int,
      entities: [String], metrics: [String], numbers: Table
    ) {
      self.id = id
      self.title = title
      self.finding = finding
      self.alt = alt
      self.source = source
      self.png = png
      self.width = width
      self.height = height
      self.entities = entities
      self.metrics = metrics
      self.numbers = numbers
    }
  }

  /// What the page itself says, in the reader's language.
  package struct Labels: Sendable {
    package var search, metric, all, theme, toCharts, numbers: String
    /// `{0}` stands for a number.
    package var shown: String

    package init(
      search: String, metric: String, all: String, theme: String, toCharts: String, numbers: String,
      shown: String
    ) {
      self.search = search
      self.metric = metric
      self.all = all
      self.theme = theme
      self.toCharts = toCharts
      self.numbers = numbers
      self.shown = shown
    }
  }

  package var title: String
  package var language: String
  /// Lines under the title.
  package var lines: [String]
  package var labels: Labels
  package var figures: [Figure]
  package var tables: [Table]

  package init(
    title: String, language: String, lines: [String], labels: Labels, figures: [Figure], tables: [Table]
  ) {
    self.title = title
    self.language = language
    self.lines = lines
    self.labels = labels
    self.figures = figures
    self.tables = tables
  }

  package var html: String {
    """
    <!DOCTYPE html>
    <html lang="\(htmlText(language))">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(htmlText(title))</title>
    <link rel="icon" href="data:,">
    <style>
    \(GalleryStyle.css)
    </style>
    </head>
    <body>
    <a class="skip" href="#charts">\(htmlText(labels.toCharts))</a>
    <header>
    <h1>\(htmlText(title))</h1>
    \(lines.map { "<p>\(htmlText($0))</p>" }.joined(separator: "\n"))
    </header>
    \(controls)
    <main id="charts" tabindex="-1">
    \(figures.map(figure).joined(separator: "\n"))
    \(tables.map(section).joined(separator: "\n"))
    </main>
    <script>
    \(GalleryScript.code)
    </script>
    </body>
    </html>

    """
  }

  // MARK: parts

  private var controls: String {
    let metrics = unique(figures.flatMap(\.metrics))
    let names = unique(figures.flatMap(\.entities))
    return """
      <form class="controls" role="search">
      <label>\(htmlText(labels.search)) <input id="search" type="search" list="names" autocomplete="off"></label>
      <datalist id="names">\(names.map { "<option value=\"\(htmlText($0))\">" }.joined())</datalist>
      <label>\(htmlText(labels.metric)) <select id="metric"><option value="">\(htmlText(labels.all))</option>\
      \(metrics.map { "<option>\(htmlText($0))</option>" }.joined())</select></label>
      <button id="theme" type="button" aria-pressed="false">\(htmlText(labels.theme))</button>
      <output id="status" data-text="\(htmlText(labels.shown))">\
      \(htmlText(labels.shown.replacing("{0}", with: String(figures.count))))</output>
      </form>
      """
  }

  private func figure(_ figure: Figure) -> String {
    let words = ([figure.id, figure.title] + figure.entities).joined(separator: "\n").lowercased()
    let id = htmlText(figure.id)
    return """
      <section class="chart" id="\(id)" data-words="\(htmlText(words))" \
      data-metrics="\(htmlText(figure.metrics.joined(separator: "|")))" aria-labelledby="\(id)-title">
      <h2 id="\(id)-title">\(htmlText(figure.finding.isEmpty ? figure.title : figure.finding))</h2>
      <div class="scroll" tabindex="0" role="region" aria-label="\(htmlText(figure.title))">
      <img src="data:image/png;base64,\(Data(figure.png).base64EncodedString())" alt="\(htmlText(figure.alt))" \
      width="\(figure.width)" height="\(figure.height)">
      </div>
      <p class="source">\(htmlText(figure.source))</p>
      <details>
      <summary>\(htmlText(labels.numbers))</summary>
      \(table(figure.numbers))
      </details>
      </section>
      """
  }

  private func section(_ table: Table) -> String {
    "<section class=\"table\">\n\(self.table(table))\n</section>"
  }

  /// Wide tables scroll in a frame of their own, which the keyboard reaches too.
  private func table(_ table: Table) -> String {
    let alignments = table.isTrailing.map { $0 ? " class=\"end\"" : "" }
    let head = zip(table.header, alignments).map { "<th scope=\"col\"\($1)>\(htmlText($0))</th>" }.joined()
    let bodies = table.groups.map { group in
      let name =
        group.name.isEmpty
        ? "" : "<tr><th scope=\"rowgroup\" colspan=\"\(table.header.count)\">\(htmlText(group.name))</th></tr>\n"
      return "<tbody>\n\(name)\(group.rows.map { row($0, alignments) }.joined(separator: "\n"))\n</tbody>"
    }
    return """
      <div class="scroll" tabindex="0" role="region" aria-label="\(htmlText(table.caption))">
      <table>
      <caption>\(htmlText(table.caption))</caption>
      <thead><tr>\(head)</tr></thead>
      \(bodies.joined(separator: "\n"))
      </table>
      </div>\(table.note.isEmpty ? "" : "\n<p class=\"source\">\(htmlText(table.note))</p>")
      """
  }

  private func row(_ cells: [String], _ alignments: [String]) -> String {
    let first = cells.first.map { "<th scope=\"row\">\(htmlText($0))</th>" } ?? ""
    let rest = zip(cells, alignments).dropFirst().map { "<td\($1)>\(htmlText($0))</td>" }.joined()
    return "<tr>\(first)\(rest)</tr>"
  }
}

private func unique(_ words: [String]) -> [String] {
  var seen: Set<String> = []
  return words.filter { seen.insert($0).inserted }
}
