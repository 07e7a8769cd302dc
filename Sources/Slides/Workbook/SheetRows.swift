/// The rows of a sheet, cell by cell.
package struct SheetRows {
  /// So many rows does Excel show, the head among them.
  package static let limit = 1_048_576

  private var xml: [UInt8]
  private var texts: SharedTexts
  private let width: Int
  private var isOpen = false

  init(_ columns: [(head: String, width: Int)], _ texts: SharedTexts) {
    self.texts = texts
    width = columns.count
    xml = Self.opening(columns)
    xml.reserveCapacity(1 << 16)
    put("<row>")
    for column in columns {
      put("<c s=\"2\" t=\"s\"><v>\(self.texts.number(of: column.head))</v></c>")
    }
    put("</row>")
  }

  /// The first row stays in view.
  private static func opening(_ columns: [(head: String, width: Int)]) -> [UInt8] {
    var head = XMLWriter()
    head.element("sheetViews") { head in
      head.element("sheetView", ["workbookViewId": "0"]) {
        $0.element("pane", ["ySplit": "1", "topLeftCell": "A2", "activePane": "bottomLeft", "state": "frozen"])
      }
    }
    head.element("cols") { head in
      for (index, column) in columns.enumerated() {
        let number = String(index + 1)
        head.element("col", ["min": number, "max": number, "width": String(column.width), "customWidth": "1"])
      }
    }
    return Array((#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"# + "\n").utf8)
      + Array(#"<worksheet xmlns="\#(SheetNames.main)">"#.utf8)
      + head.bytes.drop(while: { $0 != UInt8(ascii: "\n") }).dropFirst() + Array("<sheetData>".utf8)
  }

  private mutating func put(_ text: String) { xml.append(contentsOf: text.utf8) }

  private mutating func begin() {
    if !isOpen { put("<row>") }
    isOpen = true
  }

  /// Words, never a formula.
  package mutating func text(_ text: String) {
    begin()
    put("<c t=\"s\"><v>\(texts.number(of: text))</v></c>")
  }

  /// What a row begins with, once for the many rows that begin alike.
  package mutating func beginning(_ write: (inout SheetRows) -> Void) -> Beginning {
    let start = xml.count
    write(&self)
    defer {
      xml.removeSubrange(start...)
      isOpen = false
    }
    return Beginning(xml: Array(xml[start...]))
  }

  /// The first cells of a row.
  package struct Beginning {
    fileprivate var xml: [UInt8]
  }

  package mutating func begin(with beginning: Beginning) {
    xml.append(contentsOf: beginning.xml)
    isOpen = true
  }

  /// A number in plain decimal.
  package mutating func number(_ decimal: String) {
    begin()
    put("<c><v>")
    put(decimal)
    put("</v></c>")
  }

  /// In percent where it is a share.
  mutating func number(_ value: Double, isShare: Bool) {
    begin()
    put(isShare ? "<c s=\"3\"><v>" : "<c><v>")
    xml.append(decimal: value)
    put("</v></c>")
  }

  /// - Parameter number: days since 1970-01-01; those before 1900-03-01 have no place in Excel's calendar.
  package mutating func day(_ number: Int32) {
    begin()
    put("<c s=\"1\"><v>\(Self.serial(of: number))</v></c>")
  }

  /// Excel's number of a day.
  static func serial(of day: Int32) -> Int { Int(day) + 25_569 }

  package mutating func gap() {
    begin()
    put("<c/>")
  }

  package mutating func endRow() {
    put("</row>")
    isOpen = false
  }

  consuming func finished() -> (xml: [UInt8], texts: SharedTexts) {
    put("</sheetData></worksheet>")
    return (xml, texts)
  }
}
