extension GridCells {
  /// The first cell whose number a line's end broke in two, 「89.」 over 「3」, where lines were found by their place on a
  /// page: then other cells of the table may hold halves that look whole.
  var tornNumber: CellContent? {
    guard document.origins.first?.box != nil else { return nil }
    for row in 0..<rowCount {
      // A first column may count its rows: 「1.」.
      for column in 1..<max(1, columnCount) {
        if let cell = self[row, column], cell.isTorn { return cell }
      }
    }
    return nil
  }
}

extension CellContent {
  fileprivate var isTorn: Bool {
    guard isWords, let last = passage.folded.last, passage.folded.contains(where: \.isDigit) else { return false }
    return (last == "." || last == "," || last == "(") && passage.folded.allSatisfy(\.isInNumber)
  }
}

extension Unicode.Scalar {
  fileprivate var isInNumber: Bool { isDigit || ".,()+-$% ".unicodeScalars.contains(self) }
}
