/// What a numeral is, as far as the reader knows. Raw values are the words of the table `numbers`.
public enum NumeralMeaning: String, Sendable, CaseIterable {
  // Used.
  case observation
  case entity
  case event
  case ranking
  case figure
  case week = "report's week"
  case reportDate = "report date"
  case asOfDate = "as-of date"
  case observationDate = "date of an observation"

  // Ignored: of the page and the layout.
  case pageNumber = "page number"
  case pageHeader = "page header or footer"
  case sectionNumber = "section number"
  case listNumber = "list number"
  case listLength = "length of a list"
  case tableNumber = "table number"
  case footnote = "footnote mark"
  case columnHeader = "column header"
  case figureLabel = "figure data label"
  case legalText = "legal text"

  // Ignored: no quantity of the genre.
  case date
  case time
  case name = "name"
  case modelSize = "model size"
  case count
  case multiple
  case vagueAmount = "vague amount"
  case url = "URL"
  case email = "e-mail address"
  case telephone = "telephone number"
  case certificate = "certificate number"

  // Ignored: a quantity that states no observation.
  case otherColumn = "column that is not kept"
  case tableSummary = "sum or average row"
  case noValue = "says that there is no value"
  case percentagePoints = "percentage points"
  case comparison
  case hypothetical = "forecast or hypothetical"
  case average
  case exception = "rumour or part of a whole"
  case difference
  case origin = "where a change began"
  case range = "range or enumeration"
  case otherMetric = "other metric"
  case otherPeriod = "period that is not kept"

  // Unexplained, with what stood in the way.
  case unreadTable = "table not understood"
  case unknownColumn = "column header not known"
  case unreadRow = "row does not fit the columns"
  case noUnit = "no unit"
  case noMetric = "no known metric"
  case noSubject = "subject not known"
  case noPeriod = "no period"
  case unknownWords = "words not known"
  case signTwice = "sign said twice"
  case otherUnit = "unit does not fit"
  case torn = "digits stand apart"
  case nothing = "nothing known"

  public var status: NumeralEntry.Status {
    switch self {
    case .observation, .entity, .event, .ranking, .figure, .week, .reportDate, .asOfDate, .observationDate: .used
    case .unreadTable, .unknownColumn, .unreadRow, .noUnit, .noMetric, .noSubject, .noPeriod, .unknownWords,
      .signTwice, .otherUnit, .torn, .nothing:
      .unexplained
    default: .ignored
    }
  }

  /// Whether its digits are a person's.
  public var isPersonal: Bool { self == .email || self == .telephone || self == .certificate }
}

/// What a reader made of a stretch of the document that became no observation of its own.
struct Remark: Sendable {
  /// Positions in the document.
  var range: Range<Int>
  var meaning: NumeralMeaning
  var detail = ""
}
