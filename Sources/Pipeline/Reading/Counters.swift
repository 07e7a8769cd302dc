import Synchronization

/// Counts what is done and tells it on, from any number of workers.
final class ProgressCounter: Sendable {
  private let done: Atomic<Int>
  private let total: Int
  private let tell: @Sendable (ReadingProgress) -> Void

  init(total: Int, _ tell: @escaping @Sendable (ReadingProgress) -> Void) {
    done = Atomic(0)
    self.total = total
    self.tell = tell
  }

  func step() {
    tell(ReadingProgress(done: done.wrappingAdd(1, ordering: .relaxed).newValue, total: total))
  }
}

/// Lets a number of things happen, whichever worker asks for them.
final class Allowance: Sendable {
  private let left: Atomic<Int>

  init(_ count: Int) { left = Atomic(count) }

  /// Whether one more may happen.
  func take() -> Bool { left.wrappingSubtract(1, ordering: .relaxed).oldValue > 0 }
}
