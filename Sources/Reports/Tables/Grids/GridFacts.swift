import Facts

/// What the readers of grids find in one.
struct GridFacts: Sendable {
  var entities: [Entity] = []
  var statements: [Statement] = []
  var events: [Event] = []
  var rankings: [RankedName] = []
  var diagnostics: [Diagnostic] = []
  var remarks: [Remark] = []
  /// Names that nothing known explained.
  var openNames: Set<String> = []
  /// Whether anything hangs on names, so that it is read again when more are known.
  var usesNames = false

  var isEmpty: Bool {
    entities.isEmpty && statements.isEmpty && events.isEmpty && rankings.isEmpty && diagnostics.isEmpty && !usesNames
  }

  static func += (a: inout GridFacts, b: GridFacts) {
    a.entities += b.entities
    a.statements += b.statements
    a.events += b.events
    a.rankings += b.rankings
    a.diagnostics += b.diagnostics
    a.remarks += b.remarks
    a.openNames.formUnion(b.openNames)
    a.usesNames = a.usesNames || b.usesNames
  }
}
