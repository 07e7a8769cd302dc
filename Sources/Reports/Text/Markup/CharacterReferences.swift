/// What `&amp;`, `&#8722;`, `&#x2212;` and their like stand for.
enum CharacterReferences {
  /// The reference that begins at `start`, an ampersand; nil when it is a bare one.
  static func reference(
    in text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    guard start + 2 < end else { return nil }
    if text[start + 1] == "#" { return numeric(in: text, at: start + 2, before: end) }
    var i = start + 1
    while i < end, i - start <= longest, text[i].isASCIIVisible, text[i] != ";", text[i] != "&" { i += 1 }
    guard i < end, text[i] == ";", let scalar = named[text[(start + 1)..<i].text] else { return nil }
    return (scalar, i + 1)
  }

  private static func numeric(
    in text: [Unicode.Scalar], at start: Int, before end: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    let isHex = text[start] == "x" || text[start] == "X"
    var i = isHex ? start + 1 : start
    let digits = i
    while i < end, i - digits < 8, text[i].properties.isASCIIHexDigit, isHex || text[i].isDigit { i += 1 }
    guard i > digits, let value = UInt32(text[digits..<i].text, radix: isHex ? 16 : 10) else { return nil }
    if i < end, text[i] == ";" { i += 1 }
    return (windows[value] ?? Unicode.Scalar(value).flatMap { $0.value == 0 ? nil : $0 } ?? "\u{FFFD}", i)
  }

  /// Numbers that pages give though they mean Windows' characters, as browsers read them.
  private static let windows: [UInt32: Unicode.Scalar] = [
    0x80: "€", 0x85: "…", 0x91: "‘", 0x92: "’", 0x93: "“", 0x94: "”", 0x95: "•", 0x96: "–", 0x97: "—", 0x99: "™",
  ]

  private static let longest = 12

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "AMP": "&", "lt": "<", "LT": "<", "gt": ">", "GT": ">", "quot": "\"", "QUOT": "\"", "apos": "'",
    "nbsp": "\u{A0}", "ensp": "\u{2002}", "emsp": "\u{2003}", "thinsp": "\u{2009}", "zwnj": "\u{200B}",
    "minus": "−", "ndash": "–", "mdash": "—", "hyphen": "‐", "shy": "\u{200B}", "plusmn": "±", "times": "×",
    "divide": "÷", "sim": "∼", "asymp": "≈", "le": "≤", "ge": "≥", "ne": "≠", "percnt": "%", "num": "#",
    "dollar": "$", "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "copy": "©", "reg": "®", "trade": "™",
    "middot": "·", "bull": "•", "hellip": "…", "lsquo": "‘", "rsquo": "’", "sbquo": "‚", "ldquo": "“", "rdquo": "”",
    "bdquo": "„", "laquo": "«", "raquo": "»", "sect": "§", "para": "¶", "deg": "°", "permil": "‰", "dagger": "†",
    "Dagger": "‡", "sup1": "¹", "sup2": "²", "sup3": "³", "ordf": "ª", "ordm": "º", "frac12": "½", "frac14": "¼",
    "uarr": "↑", "darr": "↓", "larr": "←", "rarr": "→", "harr": "↔", "uArr": "⇑", "dArr": "⇓", "utrif": "▴",
    "dtrif": "▾", "utri": "▵", "dtri": "▿", "lpar": "(", "rpar": ")", "lsqb": "[", "rsqb": "]", "lbrack": "[",
    "rbrack": "]", "comma": ",", "period": ".", "colon": ":", "semi": ";", "plus": "+", "equals": "=", "ast": "*",
    "sol": "/", "bsol": "\\", "vert": "|", "verbar": "|", "lowbar": "_", "excl": "!", "quest": "?", "commat": "@",
    "tab": "\t", "Tab": "\t", "NewLine": "\n", "eacute": "é", "egrave": "è", "agrave": "à", "aacute": "á",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "ccedil": "ç", "ntilde": "ñ", "oacute": "ó", "iacute": "í", "uacute": "ú",
    "alpha": "α", "beta": "β", "Delta": "Δ", "delta": "δ", "Sigma": "Σ", "sum": "∑", "infin": "∞", "star": "☆",
    "starf": "★", "check": "✓", "cross": "✗",
  ]
}
