import Files

/// Rows as JSON objects: numbers with the digits of their decimal, a gap as `null`.
struct JSONRows<Shape: JSONShape>: RowWriter {
  private var json = JSONWriter(.compact)
  private let names: [String]
  private var members: [JSONValue.Member] = []
  private var isFirst = true
  private var bytes: [UInt8] = []
  private let sink: ByteSink
  var digits: [UInt8] = []

  init(_ columns: [String], to sink: @escaping ByteSink) {
    names = columns
    self.sink = sink
  }

  mutating func field(_ text: String) { add(.string(text)) }
  mutating func field(digits: [UInt8]) { add(.number(String(decoding: digits, as: UTF8.self))) }
  mutating func gap() { add(.null) }

  private mutating func add(_ value: JSONValue) {
    precondition(members.count < names.count, "a row has as many fields as the table has columns")
    members.append(JSONValue.Member(names[members.count], value))
  }

  mutating func endRow() throws(FileError) {
    json.removeAll()
    json.write(.object(members))
    members.removeAll(keepingCapacity: true)
    bytes += (isFirst ? Shape.opening : Shape.between).utf8
    bytes += json.bytes
    isFirst = false
    if bytes.count >= pieceSize { try handOn() }
  }

  mutating func finish() throws(FileError) {
    bytes += (isFirst ? Shape.empty : Shape.closing).utf8
    try handOn()
  }

  private mutating func handOn() throws(FileError) {
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}

/// What stands around the objects of rows.
protocol JSONShape {
  static var opening: String { get }
  static var between: String { get }
  static var closing: String { get }
  static var empty: String { get }
}

enum JSONLines: JSONShape {
  static let opening = ""
  static let between = "\n"
  static let closing = "\n"
  static let empty = ""
}

enum JSONArray: JSONShape {
  static let opening = "[\n"
  static let between = ",\n"
  static let closing = "\n]\n"
  static let empty = "[]\n"
}
