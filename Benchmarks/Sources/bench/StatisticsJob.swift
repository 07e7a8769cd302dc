import Dates
import TimeSeries

/// Rolls 1,000 series of 520 weekly points over four windows with `jobs` workers, and prints wall and processor
/// milliseconds: first of the mean, deviation and change, then of every statistic there is.
func rollStatistics(jobs: Int) async {
  let days = (0..<520).map { Day(2016, 1, 1)! + 7 * $0 }
  let series = (0..<1000).map { seed in
    var dice = Dice(seed: UInt64(seed))
    return dice.market(weeks: 520)
  }
  for statistics in [[.mean, .sd, .change], Statistic.plain + [.quantile(0.9)]] {
    let watch = Stopwatch()
    await roll(series, on: days, statistics, jobs: jobs)
    print(statistics.count, watch.wall, watch.processor)
  }
}

/// The same, one statistic at a time, for a look at what is dear.
func rollEachStatistic() async {
  let days = (0..<520).map { Day(2016, 1, 1)! + 7 * $0 }
  var dice = Dice(seed: 1)
  let series = (0..<100).map { _ in dice.market(weeks: 520) }
  for statistic in Statistic.plain {
    let watch = Stopwatch()
    await roll(series, on: days, [statistic], jobs: 1)
    print(statistic, watch.processor * 10)
  }
}

private func roll(_ series: [[Double]], on days: [Day], _ statistics: [Statistic], jobs: Int) async {
  let windows: [Window] = [.count(4), .count(12), .weeks(26), .weeks(52)]
  await withTaskGroup(of: Void.self) { group in
    for job in 0..<jobs {
      group.addTask {
        for index in stride(from: job, to: series.count, by: jobs) {
          for window in windows {
            let rolled = TimeSeries.roll(series[index], on: days, statistics, over: window)
            precondition(rolled.allSatisfy { $0.count == days.count })
          }
        }
      }
    }
  }
}
