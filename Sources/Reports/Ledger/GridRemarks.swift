import Facts

extension QuoteGrid {
  /// What the columns say of the cells that state nothing, for those who ask.
  func remarks(header: Range<Int>) -> [Remark] {
    var remarks: [Remark] = []
    for column in heads.indices {
      for row in header { remark(.columnHeader, "", row, column, &remarks) }
      guard let (meaning, detail) = meaning(of: heads[column]) else { continue }
      for row in body { remark(meaning, detail, row, column, &remarks) }
    }
    return remarks
  }

  private func meaning(of head: ColumnHead) -> (NumeralMeaning, String)? {
    switch head.column.role {
    case .metric(let metric): (.noUnit, metric.rawValue)
    case .ignored: (.otherColumn, "")
    case .code, .name, .organisation, .listed: (.entity, "")
    case nil: (.unknownColumn, "")
    default: nil
    }
  }

  private func remark(
    _ meaning: NumeralMeaning, _ detail: String, _ row: Int, _ column: Int, _ remarks: inout [Remark]
  ) {
    guard let content = cells[row, column], !content.isEmpty else { return }
    remarks.append(Remark(range: content.range, meaning: meaning, detail: detail))
  }
}
