import Files

/// Tables for Excel (SpreadsheetML, ECMA-376 part 1, 18): numbers as numbers, days as days, words as words, whatever they
/// begin with. The same rows give the same bytes.
///
///     var workbook = Workbook()
///     workbook.add(Sheet("points", columns: [("entity", 12), ("value", 16)]))
///     try workbook.write(to: "series.xlsx")
package struct Workbook: Sendable {
  private var sheets: [(name: String, xml: [UInt8])] = []
  private var texts = SharedTexts()

  package init() {}

  /// Adds a sheet, filled row by row.
  ///
  /// - Parameter columns: their heads, and how many digits wide they are.
  package mutating func addSheet(
    _ name: String, columns: [(head: String, width: Int)], _ fill: (inout SheetRows) -> Void
  ) {
    var rows = SheetRows(columns, texts)
    fill(&rows)
    let (xml, texts) = rows.finished()
    sheets.append((name, xml))
    self.texts = texts
  }

  package func write(to path: String) throws(SlidesError) {
    let bytes = try bytes(for: path)
    do { try WholeFile.write(bytes, to: path, unlessSame: true) } catch { throw SlidesError(.file(error), path: path) }
  }

  /// The file.
  ///
  /// - Parameter path: what an error names.
  package func bytes(for path: String) throws(SlidesError) -> [UInt8] {
    do { return try bytes() } catch { throw SlidesError(.damaged(error.words), path: path) }
  }

  /// - Parameter level: at which it is packed, 1 to 9.
  func bytes(level: Int = 6) throws(ZipFailure) -> [UInt8] { try package.bytes(level: level) }

  private var package: Package {
    var package = Package()
    var references = Relationships()
    var ids: [(name: String, id: String)] = []
    for (index, sheet) in sheets.enumerated() {
      let part = Part("xl/worksheets/sheet\(index + 1).xml", SheetNames.sheetType, sheet.xml)
      ids.append((sheet.name, references.id(SheetNames.sheet, part.name)))
      package.parts.append(part)
    }
    let styles = Part("xl/styles.xml", SheetNames.stylesType, Self.styles)
    let strings = Part("xl/sharedStrings.xml", SheetNames.textsType, texts.xml)
    _ = references.id(SheetNames.styles, styles.name)
    _ = references.id(SheetNames.texts, strings.name)
    let workbook = Part("xl/workbook.xml", SheetNames.workbookType, Self.list(ids), references)
    package.parts += [styles, strings, workbook]
    _ = package.relationships.id(SheetNames.document, workbook.name)
    return package
  }

  private static func list(_ sheets: [(name: String, id: String)]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("workbook", ["xmlns": SheetNames.main, "xmlns:r": Namespace.references]) { xml in
      xml.element("sheets") { xml in
        for (index, sheet) in sheets.enumerated() {
          xml.element("sheet", ["name": sheet.name, "sheetId": String(index + 1), "r:id": sheet.id])
        }
      }
    }
    return xml.bytes
  }

  /// The looks of cells by number: 0 plain, 1 a day, 2 a head, 3 a share in percent (Excel's own format 10).
  private static let styles: [UInt8] = {
    var xml = XMLWriter()
    xml.element("styleSheet", ["xmlns": SheetNames.main]) { xml in
      xml.element("numFmts", ["count": "1"]) { $0.element("numFmt", ["numFmtId": "164", "formatCode": "yyyy-mm-dd"]) }
      xml.element("fonts", ["count": "2"]) { xml in
        xml.element("font") { $0.element("sz", ["val": "11"]) }
        xml.element("font") { xml in
          xml.element("b")
          xml.element("sz", ["val": "11"])
        }
      }
      xml.element("fills", ["count": "2"]) { xml in
        for pattern in ["none", "gray125"] {
          xml.element("fill") { $0.element("patternFill", ["patternType": pattern]) }
        }
      }
      xml.element("borders", ["count": "1"]) { $0.element("border") }
      xml.element("cellStyleXfs", ["count": "1"]) { $0.element("xf") }
      xml.element("cellXfs", ["count": "4"]) { xml in
        xml.element("xf", ["xfId": "0"])
        xml.element("xf", ["numFmtId": "164", "xfId": "0", "applyNumberFormat": "1"])
        xml.element("xf", ["fontId": "1", "xfId": "0", "applyFont": "1"])
        xml.element("xf", ["numFmtId": "10", "xfId": "0", "applyNumberFormat": "1"])
      }
      xml.element("cellStyles", ["count": "1"]) {
        $0.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
    return xml.bytes
  }()
}

/// Names of SpreadsheetML.
enum SheetNames {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  static let workbookType = type + "sheet.main+xml"
  static let sheetType = type + "worksheet+xml"
  static let stylesType = type + "styles+xml"
  static let textsType = type + "sharedStrings+xml"
  static let document = Namespace.references + "/officeDocument"
  static let sheet = Namespace.references + "/worksheet"
  static let styles = Namespace.references + "/styles"
  static let texts = Namespace.references + "/sharedStrings"
}

/// The words of all cells, each once.
struct SharedTexts: Sendable {
  private var numbers: [String: Int] = [:]
  private var all: [String] = []

  mutating func number(of text: String) -> Int {
    if let number = numbers[text] { return number }
    numbers[text] = all.count
    all.append(text)
    return all.count - 1
  }

  var xml: [UInt8] {
    var xml = XMLWriter()
    xml.element("sst", ["xmlns": SheetNames.main, "uniqueCount": String(all.count)]) { xml in
      for text in all {
        // Blanks at the ends are the text's own.
        xml.element("si") { $0.element("t", ["xml:space": "preserve"]) { $0.text(text) } }
      }
    }
    return xml.bytes
  }
}
