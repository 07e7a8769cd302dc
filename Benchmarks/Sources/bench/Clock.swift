import Glibc

/// Wall and processor time since it was made, in milliseconds.
struct Stopwatch {
  private let wallStart = milliseconds(CLOCK_MONOTONIC)
  private let processorStart = milliseconds(CLOCK_PROCESS_CPUTIME_ID)

  var wall: Double { milliseconds(CLOCK_MONOTONIC) - wallStart }
  /// Of all threads of this process.
  var processor: Double { milliseconds(CLOCK_PROCESS_CPUTIME_ID) - processorStart }
}

private func milliseconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// The middle one, or the mean of the two in the middle; 0 for none.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard let last = sorted.last else { return 0 }
  return sorted.count < 2 ? last : (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}
