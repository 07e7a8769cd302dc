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

/// Bytes that may be kept, for any number of workers.
final class MemoryBudget: Sendable {
  private let left: Atomic<Int>

  init(_ bytes: Int) { left = Atomic(bytes) }

  /// Whether there was room for so many.
  func take(_ bytes: Int) -> Bool { left.wrappingSubtract(bytes, ordering: .relaxed).newValue >= 0 }
}
