import Facts

extension ReportFacts {
  /// 「跑输恒生指数 0.7pct」 against the week's changes of both.
  func performances() -> [Finding] {
    reading.assertions.compactMap { assertion in
      guard case .performance(let one, let other, let isBetter, let lead) = assertion.claim,
        let own = weekChange(one), let its = weekChange(other), own.period == its.period
      else { return nil }
      let difference = own.interval - its.interval
      // Of what runs ahead the difference is positive, and the lead it.
      let ahead = isBetter ? difference : Interval(0) - difference
      let fits = lead.map { ahead.meets($0.interval) } ?? (ahead.high > 0)
      if fits { return nil }
      return Finding(
        .performance, kind: lead == nil ? "direction" : "lead", entity: one, metric: .changeWeek,
        [.init(assertion), .init(own), .init(its)], expected: ahead, unit: .ratio, details: [other.rawValue])
    }
  }
}
