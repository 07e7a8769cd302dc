import Files

/// Tells which encoding bytes that are no UTF-8 are in, by what the page declares and by how common the characters are
/// that they would be.
enum EncodingGuess {
  /// nil when the bytes are text in none.
  static func text(of bytes: [UInt8]) -> String? {
    if let declared = declared(bytes), let text = declared.decode(bytes) { return text }
    let mainland = TextEncoding.gb18030.decode(bytes)
    let share = mainland.map(commonShare) ?? 0
    // Half of a Chinese text are characters that everybody knows.
    if mainland != nil, share >= 0.3 { return mainland }
    let taiwan = TextEncoding.big5HongKong.decode(bytes) ?? TextEncoding.big5.decode(bytes)
    guard let taiwan else { return mainland }
    let other = commonShare(taiwan)
    return other > share && other >= 0.15 ? taiwan : mainland
  }

  /// UTF-16 without a mark: of its many ASCII characters one byte is 0, always on the same side.
  static func utf16(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 16, bytes.count % 2 == 0 else { return nil }
    var zeros = [0, 0]
    for (i, byte) in bytes.enumerated() where byte == 0 { zeros[i & 1] += 1 }
    let (even, odd) = (zeros[0], zeros[1])
    guard min(even, odd) * 50 <= max(even, odd), max(even, odd) * 40 >= bytes.count else { return nil }
    let encoding: TextEncoding = odd > even ? .utf16LittleEndian : .utf16BigEndian
    guard let text = encoding.decode(bytes), isPlain(text) else { return nil }
    return text
  }

  /// No control characters but white space.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
  }

  /// 「<meta charset="big5">」 and its older form.
  private static func declared(_ bytes: [UInt8]) -> TextEncoding? {
    let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x20 }, as: UTF8.self).lowercased()
    guard head.contains("<meta"), let label = head.range(of: "charset=") else { return nil }
    let name = head[label.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix {
      $0.isLetter || $0.isNumber || $0 == "-"
    }
    switch name {
    case "big5", "big5-hkscs", "big5hkscs": return .big5HongKong
    case "gb2312", "gbk", "gb18030": return .gb18030
    default: return nil
    }
  }

  /// The share of the Chinese characters that are among the commonest of either script.
  private static func commonShare(_ text: String) -> Double {
    var chinese = 0
    var known = 0
    for scalar in text.unicodeScalars where scalar.value >= 0x80 && !scalar.isPunctuationOfChinese {
      chinese += 1
      if common.contains(scalar) { known += 1 }
    }
    return chinese == 0 ? 0 : Double(known) / Double(chinese)
  }

  private static let common = Set(
    """
    的一是不了在有人中大为上个国以到说时地要就出会也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实\
    日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比\
    員總額幣億萬漲跌淨資產場價格點週個來報於達單計區間對為這時會國學過後發經現當動開無與長機戰頭體見業間關將兩問應實點將從還進樣種說們來東車馬門風電話書買賣錢銀行市場股票指數基金證券投資收盤成交量表\
    总额币亿万涨跌净资产场价格点周个来报于达单计区间较为本期数据截至公司研究周报指数基金证券投资收盘成交市值美元港元加密货币流入流出季度增长同比预计
    """.unicodeScalars)
}

extension Unicode.Scalar {
  /// 「，。（）」 and their like, which both encodings have.
  fileprivate var isPunctuationOfChinese: Bool { (0x2000...0x33FF).contains(value) || value >= 0xFF00 }
}

extension StringProtocol {
  /// The first occurrence of ASCII words.
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) { return start..<index(start, offsetBy: word.count) }
      start = index(after: start)
    }
    return nil
  }
}
