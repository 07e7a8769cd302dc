import ChartSpecimens
import Plotting

struct Misuse: Error, CustomStringConvertible {
  var description: String { "say one folder" }
}

/// The page that shows all exhibits, each as large as the window.
struct GalleryPage {
  private var body = ""

  mutating func open(_ title: String) { body += "<h2>\(title)</h2>\n" }

  mutating func add(_ exhibit: Exhibit, notices: [Notice]) {
    let ground = exhibit.theme.background == nil ? (exhibit.theme.isDark ? " class=night" : " class=tint") : ""
    let told = notices.map { "<br>\($0)" }.joined().replacing("<br>", with: " · ")
    body += """
      <figure\(ground)><img loading="lazy" src="\(exhibit.name).png" alt="\(exhibit.caption)">
      <figcaption>\(exhibit.caption)\(told.replacing("<", with: "&lt;"))</figcaption></figure>

      """
  }

  var text: String {
    """
    <!doctype html>
    <meta charset="utf-8">
    <title>Specimens</title>
    <style>
    body { font: 15px/1.4 sans-serif; margin: 2rem auto; max-width: 1640px; background: #f4f3f1 }
    figure { margin: 0 0 2rem; padding: 1rem; background: #fff }
    figure.tint { background: #fdf1e3 } figure.night { background: #16191d; color: #ccc }
    img { max-width: 100%; height: auto }
    </style>
    <h1>Specimens</h1>
    \(body)
    """
  }
}
