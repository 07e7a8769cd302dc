import Facts

extension ReportFacts {
  /// Volume over market value against the share that is printed.
  func ratios() -> [Finding] {
    observations(of: .crypto).compactMap { ratio in
      guard ratio.metric == .volumeToMarketCap, ratio.qualifier == .equal,
        let volume = counted(.volume, beside: ratio), let cap = counted(.marketCap, beside: ratio),
        let expected = volume.interval / cap.interval, !expected.meets(ratio.interval)
      else { return nil }
      return Finding(
        .ratio, entity: .crypto, metric: .volumeToMarketCap, [.init(ratio), .init(volume), .init(cap)],
        expected: expected, unit: .ratio)
    }
  }

  /// The one value of the same day that the same provider counts.
  private func counted(_ metric: Metric, beside ratio: Observation) -> Observation? {
    let all = observations(of: ratio.entity).filter {
      $0.metric == metric && $0.period == ratio.period && $0.qualifier == .equal
        && ($0.source == ratio.source || ratio.source.isEmpty)
    }
    return all.count == 1 ? all[0] : nil
  }
}
