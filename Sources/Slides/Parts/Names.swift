/// The namespaces of the formats that we write.
enum Namespace {
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
  static let table = "http://schemas.openxmlformats.org/drawingml/2006/table"
  static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
  static let references = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let relationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
}

/// What a part is.
enum ContentType {
  static let png = "image/png"
  static let xml = "application/xml"
  static let relationships = "application/vnd.openxmlformats-package.relationships+xml"
  static let coreProperties = "application/vnd.openxmlformats-package.core-properties+xml"
  static let appProperties = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
  static let theme = "application/vnd.openxmlformats-officedocument.theme+xml"
  static let chart = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
  static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  static let presentation = presentationML("presentation.main")
  static let master = presentationML("slideMaster")
  static let layout = presentationML("slideLayout")
  static let slide = presentationML("slide")
  static let notesMaster = presentationML("notesMaster")
  static let notesSlide = presentationML("notesSlide")
  static let tableStyles = presentationML("tableStyles")
  static let presentationProperties = presentationML("presProps")
  static let viewProperties = presentationML("viewProps")

  private static func presentationML(_ kind: String) -> String {
    "application/vnd.openxmlformats-officedocument.presentationml.\(kind)+xml"
  }
}

/// What one part is to another.
enum RelationshipType {
  static let coreProperties = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
  static let appProperties = office("extended-properties")
  static let presentation = office("officeDocument")
  static let master = office("slideMaster")
  static let layout = office("slideLayout")
  static let slide = office("slide")
  static let notesMaster = office("notesMaster")
  static let notesSlide = office("notesSlide")
  static let theme = office("theme")
  static let image = office("image")
  static let chart = office("chart")
  static let workbook = office("package")
  static let tableStyles = office("tableStyles")
  static let presentationProperties = office("presProps")
  static let viewProperties = office("viewProps")

  private static func office(_ kind: String) -> String { "\(Namespace.references)/\(kind)" }
}
