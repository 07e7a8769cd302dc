/// What the characters and words right beside a numeral say of it, wherever it stands.
struct NumeralPatterns: Sendable {
  let document: Document

  /// Past the ends a mark that is neither a blank nor anything else, so that no search for the next word goes on.
  private subscript(i: Int) -> Unicode.Scalar { document.folded.indices.contains(i) ? document.folded[i] : "\u{0}" }

  // MARK: Personal data

  /// Digits of an e-mail address, a telephone number or the number of a certificate.
  func personalData(_ run: NumeralRun) -> NumeralMeaning? {
    if run.isChinese { return nil }
    let word = word(around: run.digits)
    if document.folded[word].contains("@") { return .email }
    if isCertificate(run) { return .certificate }
    return isTelephone(run) ? .telephone : nil
  }

  /// Whether a position lies in an e-mail address.
  func isAddressed(_ i: Int) -> Bool {
    self[i].isASCIIVisible && document.folded[word(around: i..<(i + 1))].contains("@")
  }

  /// 「S0123456789012」, and what stands behind 执业证书编号 and its kin.
  private func isCertificate(_ run: NumeralRun) -> Bool {
    if run.digits.count == 13, self[run.digits.lowerBound - 1] == "s", !self[run.digits.lowerBound - 2].isWord {
      return true
    }
    return run.digits.count >= 4 && isLabelled(run, by: Self.certificates)
  }

  private func isTelephone(_ run: NumeralRun) -> Bool {
    let digits = document.folded[run.digits].filter(\.isDigit)
    if isLabelled(run, by: Self.telephones) { return digits.count >= 2 }
    guard run.digits.count == digits.count else { return false }
    if digits.count == 11, digits[0] == "1", digits[1].digit >= 3 { return !isQuantity(run) }
    // 「021-12345678」, 「400-800-1234」, 「(8610) 1234 5678」: its other part stands behind or before a hyphen.
    return isAreaCode(run, digits) || isBehindAreaCode(run, digits)
  }

  private func isAreaCode(_ run: NumeralRun, _ digits: [Unicode.Scalar]) -> Bool {
    guard isAreaCode(digits), self[run.digits.upperBound] == "-" else { return false }
    return (0..<3).allSatisfy { self[run.digits.upperBound + 1 + $0].isDigit }
  }

  private func isAreaCode(_ digits: [Unicode.Scalar]) -> Bool {
    digits.count >= 3 && digits.count <= 5
      && (digits[0] == "0" || digits[0] == "4" && digits[1] == "0" && digits.count == 3)
  }

  private func isBehindAreaCode(_ run: NumeralRun, _ digits: [Unicode.Scalar]) -> Bool {
    guard digits.count >= 3, self[run.digits.lowerBound - 1] == "-" else { return false }
    var i = run.digits.lowerBound - 2
    while self[i].isDigit { i -= 1 }
    let before = Array(document.folded[max(0, i + 1)..<(run.digits.lowerBound - 1)])
    if isAreaCode(before) { return true }
    guard self[i] == "-", before.count >= 3 else { return false }
    var k = i - 1
    while self[k].isDigit { k -= 1 }
    return isAreaCode(Array(document.folded[max(0, k + 1)..<i]))
  }

  private func isQuantity(_ run: NumeralRun) -> Bool {
    numeral(in: document.folded, at: run.digits.lowerBound, document.vocabulary).map {
      $0.kind != .plain || $0.power > 0
    }
      ?? false
  }

  /// A label before it on its line, with nothing but digits and marks between.
  private func isLabelled(_ run: NumeralRun, by labels: Lexicon<Bool>) -> Bool {
    let start = max(
      document.lines[document.line(at: run.digits.lowerBound)].range.lowerBound, run.digits.lowerBound - 40)
    var i = run.digits.lowerBound - 1
    while i >= start,
      self[i].isDigit || self[i].isBlank || "-+():.,/#*".unicodeScalars.contains(self[i]) || isOneLetter(i)
    {
      i -= 1
    }
    return (max(start, i - 24)...max(start, i)).contains { k in
      labels.match(in: document.folded, at: k).map {
        $0.range.upperBound > i && $0.range.upperBound <= run.digits.lowerBound
      }
        ?? false
    }
  }

  /// 「S」 before the digits of a certificate.
  private func isOneLetter(_ i: Int) -> Bool { self[i].isLowercaseLetter && !self[i - 1].isWord && self[i + 1].isDigit }

  private static let telephones = lexicon("电话|手机|传真|联系电话|热线|客服|座机|tel|telephone|phone|mobile|fax|hotline|whatsapp|微信")
  private static let certificates = lexicon(
    """
    执业证书编号|执业证书|证书编号|资格编号|执业编号|登记编号|从业编号|中央编号|证监会中央编号|sac no|sac|sac执业证书编号|sac执证编号|执证编号|sfc ce ref|sfc ce no|sfc|ce no|ce ref|bvd|\
    ce number|licence no|license no|registration no|许可证编号|投资咨询资格编号
    """)

  private static func lexicon(_ list: String) -> Lexicon<Bool> {
    Lexicon(list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })
  }

  // MARK: Names

  /// Digits that hang on Latin letters, alone or behind a hyphen: Phi-3.5, Web3, 8B, 3D.
  func name(_ run: NumeralRun) -> (NumeralMeaning, String)? {
    if run.isChinese { return nil }
    let (start, end) = (run.digits.lowerBound, run.digits.upperBound)
    let word = word(around: run.digits)
    if isAddress(word) { return (.url, "") }
    let before = self[start - 1]
    let isHung = before.isLowercaseLetter || before == "-" && self[start - 2].isLowercaseLetter
    let precedes = self[end].isLowercaseLetter || self[end] == "-" && self[end + 1].isLowercaseLetter
    guard isHung || precedes, !isBehindMonth(start) else { return nil }
    if !isHung, let other = unitOfName(at: end) { return other }
    if !isHung, let unit = modelUnit(at: end) { return unit }
    if !isHung, let number = numeral(in: document.folded, at: start, document.vocabulary),
      number.kind != .plain || number.power > 0
    {
      return nil
    }
    return (.name, document.words(latinWord(around: run.digits)))
  }

  /// 「10-year」, 「38–42bn」: what is counted, or a quantity; nil for the rest of a name.
  private func unitOfName(at end: Int) -> (NumeralMeaning, String)?? {
    let i = self[end] == "-" ? end + 1 : end
    if let span = Self.spans.match(in: document.folded, at: i) { return (.count, document.words(span.range)) }
    return i == end && document.vocabulary.scales.match(in: document.folded, at: i) != nil && self[end - 1].isDigit
      && isRangeEnd(end) ? .some(nil) : nil
  }

  private func isRangeEnd(_ end: Int) -> Bool {
    var i = end - 1
    while self[i].isDigit || self[i] == "." { i -= 1 }
    return self[i] == "-" && self[i - 1].isDigit
  }

  /// 「Apr–1」
  private func isBehindMonth(_ start: Int) -> Bool {
    guard self[start - 1] == "-" else { return false }
    var i = start - 1
    while self[i - 1].isLowercaseLetter { i -= 1 }
    return DateWords.months.match(in: document.folded, at: i, before: start - 1) != nil
  }

  private static let spans = lexicon("year|years|yr|day|days|week|weeks|month|months|hour|hours|h|year-old|fold|bps|bp")

  /// `8B`, `128k` beside words of models; without them a number with a scale.
  private func modelUnit(at end: Int) -> (NumeralMeaning, String)? {
    guard "bkmt".unicodeScalars.contains(self[end]), !self[end + 1].isWord else { return nil }
    // Letter-spaced lines have blanks within words.
    let near = Passage(document, [max(0, end - 80)..<min(document.folded.count, end + 60)])
    let isOfModel = (0..<near.count).contains { Self.modelWords.match(in: near.folded, at: $0) != nil }
    return isOfModel ? (.modelSize, "") : nil
  }

  private static let modelWords = lexicon("模型|参数|上下文|大模型|小语言模型|token|tokens|model|models|parameters|llm|context")

  private func isAddress(_ word: Range<Int>) -> Bool {
    guard document.folded[word].contains(where: \.isLowercaseLetter) else { return false }
    return word.contains { Self.addressParts.match(in: document.folded, at: $0, before: word.upperBound) != nil }
  }

  private static let addressParts = lexicon("http|https|www.|.com|.cn|.org|.net|.io|://")

  // MARK: Dates, times, names before a number

  func meaning(of run: NumeralRun) -> (NumeralMeaning, String)? {
    if let other = date(run) ?? time(run) { return other }
    if run.isChinese { return chinese(run) }
    if isEntityName(run) { return (.name, "") }
    if let name = nameBefore(run) { return (.name, document.words(name)) }
    if let number = numeral(in: document.folded, at: run.digits.lowerBound, document.vocabulary) {
      switch number.kind {
      case .counted: return (.count, document.words(number.digits.upperBound..<number.range.upperBound))
      case .percentagePoint: return (.percentagePoints, "")
      case .multiple: return (.multiple, "")
      default: return nil
      }
    }
    return nil
  }

  /// A date whose words hold the run.
  private func date(_ run: NumeralRun) -> (NumeralMeaning, String)? {
    let line = document.lines[document.line(at: run.digits.lowerBound)].range
    for start in stride(from: run.digits.lowerBound, through: max(line.lowerBound, run.digits.lowerBound - 14), by: -1)
    {
      guard
        let found = dateExpression(
          in: document.folded, at: start, before: line.upperBound, order: document.slashOrder)
      else { continue }
      if found.range.contains(run.digits.lowerBound) { return (.date, "") }
    }
    return isYearAlone(run) ? (.date, "") : nil
  }

  /// 「2024 年」, 「2024」 as a year of four digits with 年 or nothing that counts behind it; 「8 月」, 「23 日」.
  private func isYearAlone(_ run: NumeralRun) -> Bool {
    var i = run.digits.upperBound
    while self[i] == " " { i += 1 }
    return Self.calendarUnits.contains(self[i])
  }

  private static let calendarUnits = Set("年月日号".unicodeScalars)

  private func time(_ run: NumeralRun) -> (NumeralMeaning, String)? {
    if isClock(run) { return (.time, "") }
    var i = run.digits.upperBound
    while self[i] == " " { i += 1 }
    if Self.hours.match(in: document.folded, at: i) != nil { return (.time, "") }
    var before = run.digits.lowerBound
    while self[before - 1] == " " { before -= 1 }
    let isTime = UnitWords.timesOfDay.contains { word in
      word.indices.allSatisfy { self[before - word.count + $0] == word[$0] }
    }
    return isTime ? (.time, "") : nil
  }

  /// 9:30, 14:05:00; not 1:1.
  private func isClock(_ run: NumeralRun) -> Bool {
    let parts = document.folded[run.digits].split(separator: ":", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.count <= 3
      && parts.dropFirst().allSatisfy { $0.count == 2 && $0.allSatisfy(\.isDigit) }
  }

  private static let hours = lexicon("小时|分钟|秒|hours|hour|h|am|pm|a.m|p.m|时")

  private func chinese(_ run: NumeralRun) -> (NumeralMeaning, String)? {
    let text = document.folded[run.digits]
    if text.contains("几") || text.contains("数") { return (.vagueAmount, "") }
    if self[run.digits.lowerBound - 1] == "第" { return (.count, "") }
    for i in [run.digits.upperBound, run.digits.upperBound - 1] {
      guard let unit = UnitWords.others.match(in: document.folded, at: i) else { continue }
      switch unit.meaning {
      case .counted: return (.count, document.words(unit.range))
      case .percentagePoint: return (.percentagePoints, "")
      case .multiple: return (.multiple, "")
      default: continue
      }
    }
    return nil
  }

  /// 标普 500, S&P 500: a name that is known.
  private func isEntityName(_ run: NumeralRun) -> Bool {
    let line = document.lines[document.line(at: run.digits.lowerBound)].range
    let end = min(line.upperBound, run.digits.upperBound + 24)
    let passage = Passage(document, [max(line.lowerBound, run.digits.lowerBound - 24)..<end])
    return (0..<min(passage.count, 24)).contains { i in
      guard let match = document.vocabulary.entities.match(in: passage.folded, at: i) else { return false }
      return passage.span(match.range).contains(run.digits.lowerBound)
    }
  }

  /// `Phi 3.5`, `RTX 4090`: behind a capitalised Latin word that is no word of sentences, without a unit.
  private func nameBefore(_ run: NumeralRun) -> Range<Int>? {
    var end = run.digits.lowerBound
    while self[end - 1] == " " { end -= 1 }
    guard end < run.digits.lowerBound, run.range == run.digits, self[end - 1].isLowercaseLetter, !isQuantity(run) else {
      return nil
    }
    var start = end
    while self[start - 1].isWord || self[start - 1] == "-" { start -= 1 }
    guard document.printed[start].isUppercaseLetter, end - start >= 2 else { return nil }
    // A ticker before a number with a fraction, and a name that is known, have a value behind them.
    let isTicker = document.printed[start..<end].allSatisfy(\.isUppercaseLetter)
    if isTicker, run.digits.contains(where: { self[$0] == "." }) { return nil }
    if document.vocabulary.entities.match(in: document.folded, at: start) != nil { return nil }
    guard run.digits.count <= 4, DateWords.months.match(in: document.folded, at: start) == nil else { return nil }
    return start..<run.digits.upperBound
  }

  // MARK: Words

  /// Everything up to the next blanks, Chinese characters and full-width marks.
  private func word(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, self[start - 1].isASCIIVisible, range.lowerBound - start < 80 { start -= 1 }
    while self[end].isASCIIVisible, end - range.upperBound < 80 { end += 1 }
    return start..<end
  }

  private func latinWord(around range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    func isPart(_ s: Unicode.Scalar) -> Bool { s.isWord || s == "-" || s == "." }
    while isPart(self[start - 1]), range.lowerBound - start < 40 { start -= 1 }
    while isPart(self[end]), end - range.upperBound < 40 { end += 1 }
    return start..<end
  }
}
