import Dates

/// The forms in which tables of data write their days. A table has one: `03/04/2024` is nobody's guess.
enum DataDateForm: Hashable, Sendable {
  /// `2024-01-11`, with or without a time behind it.
  case iso
  /// `2024/1/11`, `2024.01.11`.
  case yearFirst
  /// `20240111`.
  case digits
  /// `1/11/2024`.
  case monthFirst
  /// `11/1/2024`.
  case dayFirst
  /// `11 Jan 2024`, `Jan 11, 2024`.
  case named
  /// Seconds or milliseconds since 1970, in UTC.
  case seconds

  /// The form of a column, by its first cell that is a date, and between month and day by all of them; nil where nothing
  /// tells.
  init?(_ cells: some Sequence<String>) {
    var couldBeBoth = false
    for cell in cells {
      let found = Self.all.filter { $0.day(cell) != nil }
      if found.count == 1 {
        self = found[0]
        return
      }
      if found.count > 1 { couldBeBoth = true } else if !couldBeBoth, !cell.isEmpty { continue }
    }
    return nil
  }

  private static let all: [DataDateForm] = [.iso, .yearFirst, .digits, .monthFirst, .dayFirst, .named, .seconds]

  /// nil for what is no day in this form.
  func day(_ text: String) -> Day? {
    switch self {
    case .iso:
      guard text.utf8.count == 10 || text.utf8.count > 10 && (text.utf8Byte(10) == "T" || text.utf8Byte(10) == " ")
      else { return nil }
      return Day(iso: String(text.prefix(10)))
    case .yearFirst:
      return numbers(text).flatMap { text.first?.isNumber == true && $0.0 > 31 ? Day($0.0, $0.1, $0.2) : nil }
    case .monthFirst: return numbers(text).flatMap { $0.2 > 999 ? Day($0.2, $0.0, $0.1) : nil }
    case .dayFirst: return numbers(text).flatMap { $0.2 > 999 ? Day($0.2, $0.1, $0.0) : nil }
    case .digits:
      guard text.utf8.count == 8, let number = Int(text), number > 19_000_000 else { return nil }
      return Day(number / 10_000, number / 100 % 100, number % 100)
    case .seconds:
      guard text.utf8.count == 10 || text.utf8.count == 13, let number = Int(text), number > 0 else { return nil }
      return Day(number: (text.utf8.count == 13 ? number / 1000 : number) / 86_400)
    case .named: return named(text)
    }
  }

  /// Three numbers between slashes or dots.
  private func numbers(_ text: String) -> (Int, Int, Int)? {
    let parts = text.split(whereSeparator: { $0 == "/" || $0 == "." }).map { $0.count <= 4 ? Int($0) : nil }
    guard parts.count == 3, let a = parts[0], let b = parts[1], let c = parts[2], min(a, b, c) > 0 else { return nil }
    return (a, b, c)
  }

  private func named(_ text: String) -> Day? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "-" }).map { $0.lowercased() }
    guard words.count == 3, let month = words.firstIndex(where: { Self.months[String($0.prefix(3))] != nil }),
      let number = Self.months[String(words[month].prefix(3))], let year = Int(words[2]), year > 999,
      let day = Int(words[month == 0 ? 1 : 0])
    else { return nil }
    return Day(year, number, day)
  }

  private static let months = Dictionary(
    uniqueKeysWithValues: zip(
      ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1...12))
}

extension String {
  fileprivate func utf8Byte(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(utf8[utf8.index(utf8.startIndex, offsetBy: index)])
  }
}
