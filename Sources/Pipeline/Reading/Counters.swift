import Synchronization

/// Counts what is done and tells it on, from any number of workers.
final class ProgressCounter: Sendable {
  private let done: Atomic<Int>
  private let total: Int
  private let tell: @Sendable (ReadingProgress) -> Void

  init(done: Int = 0, total: Int, _ tell: @escaping @Sendable (ReadingProgress) -> Void) {
    self.done = Atomic(done)
    self.total = total
    self.tell = tell
  }

  func step() {
    tell(ReadingProgress(done: done.wrappingAdd(1, ordering: .relaxed).newValue, total: total))
  }
}
