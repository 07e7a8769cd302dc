import Dates
import Facts

/// Puts one fault at a time into the reports of a history.
///
///     var injector = FaultInjector(seed: 7)
///     let (fault, reports) = injector.inject(.digit, into: history, near: 12)!
public struct FaultInjector: Sendable {
  var random: SplitMix64

  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// - Parameter index: the report to strike.
  /// - Returns: the fault and all reports with it; nil where this one cannot have it.
  public mutating func inject(
    _ kind: FaultKind, into reports: [SampleReport], at index: Int
  ) -> (fault: Fault, reports: [SampleReport])? {
    var reports = reports
    let what: String?
    var dropped: EntityKey?
    switch kind {
    case .digit, .swappedDigits, .scale, .sign: what = strike(kind, &reports[index].report)
    case .sum: what = breakSum(&reports[index].report)
    case .stale: what = makeStale(&reports, index)
    case .currency: what = slipCurrency(&reports[index].report)
    case .swappedRows: what = swapRows(&reports[index].report)
    case .droppedRow:
      what = dropRow(&reports[index].report)
      dropped = what.map { EntityKey(rawValue: $0) }
    case .doubledWeek: what = doubleWeek(&reports, index)
    case .split: what = split(&reports, from: index)
    case .zone: what = misnameZone(&reports[index].report)
    // In the text alone: `weekdayFault`.
    case .weekday: what = nil
    }
    return what.map { (Fault(kind: kind, report: index, dropped: dropped, what: $0), reports) }
  }

  /// The report's text with another weekday beside a date; nil where no date has one.
  public mutating func weekdayFault(in text: String) -> (what: String, text: String)? {
    let names = Array("一二三四五六日")
    var characters = Array(text)
    let places = characters.indices.dropFirst().dropLast(3).filter { i in
      // 「周六（8 月 24 日）」, not 「上周六（2.08 万亿美元）」.
      characters[i - 1] == "周" && names.contains(characters[i]) && characters[i + 1] == "（"
        && characters[(i + 2)...].prefix { $0 != "）" }.contains("月")
    }
    guard !places.isEmpty else { return nil }
    let place = random.pick(Array(places))
    let other = random.pick(names.filter { $0 != characters[place] })
    let what = "周\(characters[place]) → 周\(other)"
    characters[place] = other
    return (what, String(characters))
  }
}

// MARK: Digits

extension FaultInjector {
  private mutating func strike(_ kind: FaultKind, _ report: inout WeeklyReport) -> String? {
    let sites = random.shuffled(report.sites(&random))
    for site in sites where kind != .sign || report.printsSign(of: site) {
      guard let number = report[site], let other = struck(number, kind) else { continue }
      let name = report.name(of: site)
      report[site] = other
      return "\(name) \(number.decimal) → \(other.decimal)"
    }
    return nil
  }

  private mutating func struck(_ number: PrintedNumber, _ kind: FaultKind) -> PrintedNumber? {
    if number.mantissa == 0 { return nil }
    switch kind {
    case .sign: return number.negated
    case .scale:
      let power = random.pick([1, -1, 2, -2])
      // The digits that are printed stay as many after the point.
      let factor = power > 0 ? Int64(powerOfTen(power)) : 1
      let divisor = power < 0 ? Int64(powerOfTen(-power)) : 1
      let mantissa = number.mantissa * factor / divisor
      return mantissa == 0 ? nil : PrintedNumber(mantissa: mantissa, exponent: number.exponent)
    case .swappedDigits: return swapped(number)
    default: return flipped(number)
    }
  }

  private mutating func flipped(_ number: PrintedNumber) -> PrintedNumber {
    var digits = Array(String(number.mantissa.magnitude))
    let i = random.below(digits.count)
    let others = "0123456789".filter { $0 != digits[i] && !(i == 0 && digits.count > 1 && $0 == "0") }
    digits[i] = random.pick(Array(others))
    return with(digits, number)
  }

  private mutating func swapped(_ number: PrintedNumber) -> PrintedNumber? {
    var digits = Array(String(number.mantissa.magnitude))
    let places = digits.indices.dropLast().filter { digits[$0] != digits[$0 + 1] && !($0 == 0 && digits[1] == "0") }
    guard !places.isEmpty else { return nil }
    let i = random.pick(Array(places))
    digits.swapAt(i, i + 1)
    return with(digits, number)
  }

  private func with(_ digits: [Character], _ number: PrintedNumber) -> PrintedNumber {
    let magnitude = Int64(String(digits)) ?? 0
    return PrintedNumber(mantissa: number.mantissa < 0 ? -magnitude : magnitude, exponent: number.exponent)
  }

  private mutating func breakSum(_ report: inout WeeklyReport) -> String? {
    guard let flows = report.flowTables.first, !flows.rows.isEmpty else { return nil }
    let site = FaultSite.fundTotal(row: random.below(flows.rows.count))
    guard let number = report[site] else { return nil }
    let other = PrintedNumber(mantissa: number.mantissa + Int64(random.pick([-90, -27, 9, 63, 450])), exponent: -1)
    report[site] = other
    return "\(report.name(of: site)) \(number.decimal) → \(other.decimal)"
  }
}

// MARK: Rows

extension FaultInjector {
  private mutating func table(of report: WeeklyReport) -> (FaultSite.Table, QuoteTable)? {
    let table = random.pick(FaultSite.Table.allCases)
    return report[table].map { (table, $0) }
  }

  private mutating func makeStale(_ reports: inout [SampleReport], _ index: Int) -> String? {
    guard index > 0, let (table, quotes) = table(of: reports[index].report),
      let column = quotes.columns.firstIndex(of: .close)
    else { return nil }
    let site = FaultSite.cell(table, row: random.below(quotes.rows.count), column: column)
    guard let number = reports[index].report[site], let last = reports[index - 1].report[site], last != number else {
      return nil
    }
    reports[index].report[site] = last
    return "\(reports[index].report.name(of: site)) \(number.decimal) → \(last.decimal)"
  }

  private mutating func slipCurrency(_ report: inout WeeklyReport) -> String? {
    let table = random.pick([FaultSite.Table.ai, .crypto])
    guard let quotes = report[table] else { return nil }
    let columns = quotes.columns.indices.filter { i in
      if case .marketCap = quotes.columns[i] { return true }
      return quotes.columns[i] == .close
    }
    guard !columns.isEmpty else { return nil }
    let row = random.below(quotes.rows.count)
    let site = FaultSite.cell(table, row: row, column: random.pick(Array(columns)))
    guard let number = report[site] else { return nil }
    let rate = quotes.rows[row].currency == .hkd ? 1 / 7.8 : 7.8
    let other = PrintedNumber(rounding: number.value * rate, decimals: max(0, -number.exponent))
    guard other.mantissa != 0 else { return nil }
    report[site] = other
    return "\(report.name(of: site)) \(number.decimal) → \(other.decimal)"
  }

  private mutating func swapRows(_ report: inout WeeklyReport) -> String? {
    guard let (table, quotes) = table(of: report), quotes.rows.count > 1 else { return nil }
    let a = random.below(quotes.rows.count)
    let b = (a + 1 + random.below(quotes.rows.count - 1)) % quotes.rows.count
    report[table]?.rows[a].cells = quotes.rows[b].cells
    report[table]?.rows[b].cells = quotes.rows[a].cells
    return "\(quotes.rows[a].code) ↔ \(quotes.rows[b].code)"
  }

  private mutating func dropRow(_ report: inout WeeklyReport) -> String? {
    guard let (table, quotes) = table(of: report), quotes.rows.count > 1 else { return nil }
    let row = random.below(quotes.rows.count)
    report[table]?.rows.remove(at: row)
    return quotes.rows[row].code
  }

  private func doubleWeek(_ reports: inout [SampleReport], _ index: Int) -> String? {
    guard index + 1 < reports.count else { return nil }
    reports[index + 1].report = reports[index].report
    return "\(reports[index].name) again as \(reports[index + 1].name)"
  }

  private mutating func split(_ reports: inout [SampleReport], from index: Int) -> String? {
    let table = random.pick([FaultSite.Table.ai, .crypto])
    guard let quotes = reports[index].report[table], let column = quotes.columns.firstIndex(of: .close) else {
      return nil
    }
    let row = random.below(quotes.rows.count)
    let factor = random.pick([2, 3, 4, 5, 10, 20])
    for i in index..<reports.count {
      let site = FaultSite.cell(table, row: row, column: column)
      guard let number = reports[i].report[site] else { continue }
      reports[i].report[site] = PrintedNumber(rounding: number.value / Double(factor), decimals: 4)
    }
    return "\(quotes.rows[row].code) 1:\(factor)"
  }

  private mutating func misnameZone(_ report: inout WeeklyReport) -> String? {
    guard let mood = report.moods.first else { return nil }
    let all = ["Extreme fear", "Fear", "Neutral", "Greed", "Extreme greed"]
    let other = random.pick(all.filter { $0.lowercased() != mood.zone.lowercased() })
    report.moods[0].zone = other
    return "\(mood.value.decimal) \(mood.zone) → \(other)"
  }
}
