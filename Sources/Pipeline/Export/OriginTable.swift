import Files

/// Printings of a value as rows: what `why` prints for other programs.
package struct OriginTable: RowTable {
  private let provenance: ValueOrigin

  package init(_ provenance: ValueOrigin) { self.provenance = provenance }

  package func write<Rows: RowWriter>(with: Rows.Type, to sink: @escaping ByteSink) throws(FileError) {
    let key = provenance.key
    var rows = Rows(
      [
        "entity", "metric", "frequency", "source", "date", "value", "unit", "role", "report", "page", "line", "column",
        "qualifier", "printed", "text", "corrected", "reason", "by",
      ], to: sink)
    for printing in provenance.printings {
      rows.field(key.entity.rawValue)
      rows.field(key.metric.rawValue)
      rows.field(key.frequency.rawValue)
      rows.field(key.source)
      rows.field(provenance.day)
      if let number = provenance.number { rows.field(number) } else { rows.gap() }
      rows.field(provenance.unit.rawValue)
      rows.field(printing.role.rawValue)
      rows.field(printing.place.report)
      rows.field(printing.place.page)
      rows.field(printing.place.line)
      rows.field(printing.place.column)
      rows.field(printing.qualifier.rawValue)
      rows.field(printing.number)
      rows.field(printing.words)
      if let corrected = printing.correction?.corrected { rows.field(corrected) } else { rows.gap() }
      rows.field(printing.correction?.reason ?? "")
      rows.field(printing.correction?.by ?? "")
      try rows.endRow()
    }
    try rows.finish()
  }
}
