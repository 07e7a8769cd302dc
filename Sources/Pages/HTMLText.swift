/// Text as HTML takes it between tags and in quoted attributes; control characters become blanks.
///
///     htmlText(#"a < b & "c""#)   // a &lt; b &amp; &quot;c&quot;
func htmlText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result.append(contentsOf: "&amp;".unicodeScalars)
    case "<": result.append(contentsOf: "&lt;".unicodeScalars)
    case ">": result.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
    case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": result.append(" ")
    default: result.append(scalar)
    }
  }
  return String(result)
}
