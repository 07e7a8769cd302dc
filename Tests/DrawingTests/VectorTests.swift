import Drawing
import Foundation
import FoundationXML
import Testing

@Suite struct VectorTests {
  private var scene: Scene {
    var scene = Scene(width: 200, height: 100, background: .white)
    let style = TextStyle(size: 20)
    scene.elements = [
      .rectangle(Rect(x: 10, y: 20, width: 30, height: 40.25), Color(0x1F4E8C).opacity(0.5)),
      .clip(
        Rect(x: 0, y: 0, width: 100, height: 50),
        [.stroke(Path(polyline: [Point(0, 0), Point(200, 100)]), Stroke(.black, width: 2, dash: [6, 4]))]),
      .text(TextRun("a市<&a", at: Point(100, 60), style: style, color: .black, halo: .white)),
    ]
    return scene
  }

  private func typesetter() throws -> Typesetter { try Typesetter(fonts: try FontSet()) }

  @Test func anSVGIsWellFormedAndSharesItsGlyphs() throws {
    let svg = try scene.svg(with: typesetter(), words: PictureWords(title: "总 & <x>\u{0}", description: "d"))
    let parser = XMLParser(data: Data(svg.utf8))
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(svg.contains("<title>总 &amp; &lt;x&gt;</title>"))
    #expect(svg.contains(##"<rect x="10" y="20" width="30" height="40.25" fill="#1f4e8c" fill-opacity="0.502"/>"##))
    // Five letters, four shapes; each drawn twice, for the halo and for itself.
    #expect(svg.components(separatedBy: "<path id=\"g").count == 5)
    #expect(svg.components(separatedBy: "<use ").count == 11)
    #expect(svg.contains(#"stroke-dasharray="6 4""#) && svg.contains(#"clip-path="url(#c1)""#))
  }

  @Test func thePlacesOfAPDFsObjectsAreTrue() throws {
    let bytes = try scene.pdf(with: typesetter(), words: PictureWords(title: "总"))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.hasPrefix("%PDF-1.4\n") && text.hasSuffix("%%EOF\n") && text.contains("/Title <FEFF603B>"))
    let latin = String(bytes: bytes, encoding: .isoLatin1)!
    let start = Int(latin.components(separatedBy: "startxref\n")[1].split(separator: "\n")[0])!
    #expect(bytes[start...].starts(with: Array("xref\n".utf8)))
    let rows = latin.dropFirst(start).split(separator: "\n").dropFirst(3).prefix { $0.hasSuffix("n ") }
    #expect(rows.count == 5 + 4)
    for (i, row) in rows.enumerated() {
      #expect(bytes[Int(row.prefix(10))!...].starts(with: Array("\(i + 1) 0 obj\n".utf8)))
    }
    #expect(latin.contains("/MediaBox [0 0 120 60]") && latin.contains("/A128 << /ca 0.501961"))
    #expect(try scene.pdf(with: typesetter(), words: PictureWords(title: "总")) == bytes)
  }

  @Test func numbersThatAreNoneMakeNoBrokenFile() {
    var scene = Scene(width: 10, height: 10, background: nil)
    scene.elements = [.fill(Path(polyline: [Point(.nan, .infinity), Point(-1e300, 1e-9)]), .black)]
    #expect(scene.svg(with: nil).contains(#"d="M 0 1000000 L -1000000 0""#))
    #expect(!String(decoding: scene.pdf(with: nil), as: UTF8.self).contains("nan"))
  }

  @Test func transparentPixelsAreHandedOnStraight() throws {
    var scene = Scene(width: 1, height: 1, background: nil)
    scene.elements = [.rectangle(Rect(x: 0, y: 0, width: 1, height: 1), Color(0xFF0000).opacity(0.5))]
    let pixels = try scene.painted(with: Painter())
    #expect(pixels.straight == [0x8000_00FF] && pixels.premultiplied == [0x8000_0080])
  }
}
