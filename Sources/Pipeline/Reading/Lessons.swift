import Reports
import Synchronization

/// The names that reports teach, each kept once: most reports of a folder teach the same.
final class Lessons: Sendable {
  private struct State {
    var numbers: [NameIndex.Lesson: Int] = [:]
    var all: [NameIndex.Lesson] = []
  }

  private let state = Mutex(State())

  /// The numbers of what a report teaches.
  func numbers(of lessons: [NameIndex.Lesson]) -> [Int] {
    state.withLock { state in
      lessons.map { lesson in
        if let number = state.numbers[lesson] { return number }
        state.numbers[lesson] = state.all.count
        state.all.append(lesson)
        return state.all.count - 1
      }
    }
  }

  /// What reports teach together, in their order.
  func taught(_ reports: some Sequence<[Int]>) -> NameIndex {
    let all = state.withLock { $0.all }
    var seen: Set<Int> = []
    var names = NameIndex()
    for numbers in reports {
      for number in numbers where seen.insert(number).inserted { names.teach(all[number]) }
    }
    return names
  }
}
