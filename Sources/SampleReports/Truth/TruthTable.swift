import Dates
import Facts

/// Truth as CSV in the contract's columns (places left out), `report` first.
public struct TruthTable: Sendable {
  /// RFC 4180 text with a header row and LF.
  public private(set) var text: String

  private init(header: String) { text = header + "\n" }

  private mutating func add(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ",") + "\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0 == "\n" }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// `report,entity,metric,period_start,period_end,qualifier,value,unit,source`
  public static func observations(_ reports: [(name: String, truth: Truth)]) -> TruthTable {
    var table = TruthTable(header: "report,entity,metric,period_start,period_end,qualifier,value,unit,source")
    for (name, truth) in reports {
      for fact in truth.observations {
        table.add([
          name, fact.entity.rawValue, fact.metric.rawValue, fact.period.start?.description ?? "",
          fact.period.end.description, fact.qualifier.rawValue, fact.number.decimal, fact.unit.rawValue, fact.source,
        ])
      }
    }
    return table
  }

  /// `report,entity,name,kind,currency,listed,sector,subsector`
  public static func entities(_ reports: [(name: String, truth: Truth)]) -> TruthTable {
    var table = TruthTable(header: "report,entity,name,kind,currency,listed,sector,subsector")
    for (name, truth) in reports {
      for listing in truth.entities {
        let row = listing.row
        table.add([
          name, row.code, row.name, listing.kind.rawValue, row.currency?.rawValue ?? "",
          row.listed?.description ?? "", row.sector, row.subsector,
        ])
      }
    }
    return table
  }

  /// `report,start,end,organisation,event,place`
  public static func events(_ reports: [(name: String, truth: Truth)]) -> TruthTable {
    var table = TruthTable(header: "report,start,end,organisation,event,place")
    for (name, truth) in reports {
      for event in truth.events {
        table.add([
          name, event.period.start?.description ?? "", event.period.end.description, event.organisation, event.event,
          event.venue,
        ])
      }
    }
    return table
  }

  /// `report,ranking,position,name,entity,change`
  public static func rankings(_ reports: [(name: String, truth: Truth)]) -> TruthTable {
    var table = TruthTable(header: "report,ranking,position,name,entity,change")
    for (name, truth) in reports {
      for rank in truth.rankings {
        table.add([
          name, rank.ranking, String(rank.position), rank.name, rank.key?.rawValue ?? "", rank.change?.decimal ?? "",
        ])
      }
    }
    return table
  }
}
