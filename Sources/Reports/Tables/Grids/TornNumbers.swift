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
    isWords && passage.folded[...].isTornNumber
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// Whether they begin a number that goes on elsewhere: 「89.」.
  var isTornNumber: Bool {
    guard let last, last == "." || last == "," || last == "(" else { return false }
    return contains(where: \.isDigit) && allSatisfy(\.isInNumber)
  }
}

extension Unicode.Scalar {
  fileprivate var isInNumber: Bool { isDigit || ".,()+-$% ".unicodeScalars.contains(self) }
}
