import ChartSpecimens
import Drawing
import Files
import Foundation
import PNG
import Plotting

// Draws a chart of every kind, theme, size and hard case, and a page of them to look at:
//
//     swift run chart-specimens FOLDER

/// Draws the exhibits and tells where the page is.
func drawGallery(in folder: String) throws {
  let fonts = try FontSet()
  let typesetter = try Typesetter(fonts: fonts, spacing: .chinese)
  let painter = Painter(typesetter: typesetter)
  try Folder.create(folder)
  var page = GalleryPage()
  for (title, exhibits) in Exhibit.rooms {
    page.open(title)
    for exhibit in exhibits {
      let layout = layOut(exhibit.chart, theme: exhibit.theme, metrics: typesetter)
      let pixels = try painter.paint(layout.scene)
      let image = try Image(width: pixels.width, height: pixels.height, pixels: pixels.straight, tolerance: 8)
      let options = PNGOptions(
        dotsPerInch: 120 * exhibit.chart.format.scale, texts: [.init("Title", exhibit.chart.title)])
      try image.write(to: "\(folder)/\(exhibit.name).png", options, unlessSame: true)
      page.add(exhibit, notices: layout.notices)
    }
  }
  _ = try WholeFile.write(page.text, to: folder + "/index.html", unlessSame: true)
  print("\(folder)/index.html")
}

do {
  guard CommandLine.arguments.count == 2 else { throw Misuse() }
  try drawGallery(in: CommandLine.arguments[1])
} catch {
  try? StandardStream.error.write("chart-specimens: \(error)\n")
  exit(64)
}
