import Dates
import Facts
import Reports
import TimeSeries

// What moved in the latest report's week: new highs and lows, streaks, revisions. Each is true for every value that the
// printed digits may stand for.
extension ChartContext {
  func movesTable(_ series: [Series]) -> Briefing.Table {
    let watched = watchedSeries
    let records = watched.compactMap(record)
    let groups = [
      group(.highs, records.filter(\.isHigh).map(\.move)), group(.lows, records.filter { !$0.isHigh }.map(\.move)),
      group(.streaks, streaks), group(.revisions, revisions(in: series)),
    ]
    return Briefing.Table(
      id: "moves", title: deckWords(.movesTitle),
      columns: [
        .init(name: deckWords(.name), kind: .name), .init(name: deckWords(.code), kind: .code),
        .init(name: deckWords(.move), kind: .text), .init(name: deckWords(.date), kind: .date),
      ],
      groups: groups.filter { !$0.rows.isEmpty },
      note: note(
        sources: [], reports: reports(of: watched.flatMap { $0.points.suffix(1) }),
        last: watched.compactMap { $0.points.last?.day }.max()))
  }

  private struct Move {
    var name: String
    var code: String
    var text: String
    var day: Day
  }

  /// So many are told one by one, the others by their codes.
  private static let toldOfEachKind = 10

  private func group(_ name: DeckWords.Key, _ moves: [Move]) -> Briefing.Group {
    let isMore = moves.count > Self.toldOfEachKind
    let told = isMore ? Array(moves.prefix(Self.toldOfEachKind - 1)) : moves
    var rows = told.map { [$0.name, $0.code, $0.text, $0.day.description] }
    if isMore {
      let others = moves.dropFirst(told.count)
      let codes = others.map(\.code).joined(separator: words(.listSeparator))
      rows.append([deckWords(.more, String(others.count)), "", codes, ""])
    }
    return Briefing.Group(name: deckWords(name), rows: rows)
  }

  // MARK: What is watched

  /// The market's own figures, coins, indices, securities, each up to the latest report's week.
  private var watchedSeries: [ShownSeries] {
    let market: [(EntityKey, Metric, Frequency)] = [
      (.crypto, .marketCap, .day), (.crypto, .volume, .day), (.crypto, .fearGreed, .day),
      (.bitcoinFunds, .netFlowCumulative, .total), (.etherFunds, .netFlowCumulative, .total),
      (.bitcoin, .close, .day), (.ether, .close, .day),
    ]
    let entities = latest?.entities ?? []
    let listed = entities.filter { $0.kind == .index } + entities.filter { $0.kind != .index }
    return (market + unique(listed.map(\.key)).map { ($0, Metric.close, Frequency.day) })
      .compactMap { series($0.0, $0.1, $0.2) }.filter { isOfLatestWeek($0.points[$0.points.count - 1].day) }
  }

  private func isOfLatestWeek(_ day: Day) -> Bool {
    guard let end = latest?.date ?? latest?.week?.end else { return false }
    return day <= end && end - day < 7
  }

  // MARK: Highs and lows

  private func record(_ shown: ShownSeries) -> (isHigh: Bool, move: Move)? {
    // Quotes before a split are in another measure.
    let jumps = priceJumps(in: shown.whole, weeklyChanges: series(shown.key.entity, .changeWeek, .week)?.whole)
    let points = jumps.last.map { jump in shown.points.filter { $0.day >= jump.day } } ?? shown.points
    let clause = words.record(points)
    guard !clause.isEmpty, let last = points.last else { return nil }
    let isHigh = points.dropLast().allSatisfy { Extent($0.number).high < Extent(last.number).low }
    let value = words.level(deckWords.metric(shown.key.metric), last, unit(of: shown))
    return (isHigh, move(shown.key.entity, value + words(.clause) + clause, last.day))
  }

  private func move(_ entity: EntityKey, _ text: String, _ day: Day) -> Move {
    let spoken = name(of: entity)
    let code = spoken == entity.rawValue ? "" : entity.rawValue
    return Move(name: words.capitalised(spoken), code: code, text: words.capitalised(text), day: day)
  }

  private func unit(of shown: ShownSeries) -> AmountUnit {
    shown.key.metric == .close ? words.price(shown.whole.unit) : plainUnit(shown)
  }

  // MARK: Streaks

  /// Weeks in a row of one sign, from three on, the longest first; days of flows before them.
  private var streaks: [Move] {
    let flows = [EntityKey.bitcoinFunds, .etherFunds].compactMap { entity -> Move? in
      guard let shown = series(entity, .netFlow, .day), let last = shown.points.last, isOfLatestWeek(last.day) else {
        return nil
      }
      let clause = words.streak(shown.points)
      return clause.isEmpty
        ? nil
        : move(entity, words.dayFlow(name(of: entity), last, plainUnit(shown)) + words(.clause) + clause, last.day)
    }
    let weeks = unique((latest?.entities ?? []).map(\.key)).compactMap(weekStreak)
    return flows
      + weeks.enumerated().sorted { ($1.element.weeks, $0.offset) < ($0.element.weeks, $1.offset) }
      .map(\.element.move)
  }

  private func weekStreak(_ entity: EntityKey) -> (weeks: Int, move: Move)? {
    guard let shown = series(entity, .changeWeek, .week), let last = shown.points.last, isOfLatestWeek(last.day) else {
      return nil
    }
    let isUp = Extent(last.number).isPositive
    guard isUp || Extent(last.number).isNegative else { return nil }
    let streak = WeekStreak(shown.points, isUp: isUp)
    guard streak.count >= 3 else { return nil }
    let key: DeckWords.Key =
      isUp ? (streak.isWhole ? .weeksUp : .weeksUpAtLeast) : (streak.isWhole ? .weeksDown : .weeksDownAtLeast)
    let text = deckWords(key, String(streak.count)) + words(.clause) + words(.tickerWeek, last.number.percent)
    return (streak.count, move(entity, text, last.day))
  }

  // MARK: Revisions

  /// Earlier values that the latest report prints otherwise.
  private func revisions(in series: [Series]) -> [Move] {
    guard let report = latest?.report else { return [] }
    return series.flatMap { one -> [Move] in
      let revised = one.points.filter { point in
        !point.superseded.isEmpty && point.places.contains { $0.report == report }
      }
      guard !revised.isEmpty else { return [] }
      let unit = unit(of: ShownSeries(one, in: ShownDays()))
      return revised.compactMap { point in
        guard let old = point.superseded.last, old.place.report != report else { return nil }
        let label = deckWords.metric(one.key.metric)
        let values = (words.amount(old.number, unit), words.amount(point.number, unit))
        return move(one.key.entity, deckWords(.revised, label, values.0, values.1), point.day)
      }
    }
  }
}

/// Weeks in a row, up to the last, whose change certainly has one sign.
struct WeekStreak: Hashable {
  var count = 0
  /// Whether the week before it is known to be of another kind.
  var isWhole = false

  init(_ points: [Series.Point], isUp: Bool) {
    var after: Day?
    for point in points.reversed() {
      // A holiday may move a week's last day; more than ten days is a week that no report states.
      if let after, after - point.day > 10 { return }
      let extent = Extent(point.number)
      guard isUp ? extent.isPositive : extent.isNegative else {
        // A printed zero may have been anything small, of this sign too.
        isWhole = isUp ? extent.isNegative : extent.isPositive
        return
      }
      count += 1
      after = point.day
    }
  }
}
