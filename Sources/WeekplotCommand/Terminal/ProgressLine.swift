import Files
import Pipeline
import Synchronization

/// A line on the terminal that tells how far a long run has come; silent where there is no terminal.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let wording: Wording
  private let state = Mutex(State())

  private struct State {
    var start = ContinuousClock.now
    var last: ContinuousClock.Instant?
  }

  init(_ console: Console) {
    isShown = console.volume != .quiet && StandardStream.error.isTerminal
    wording = console.wording
  }

  /// Shown after half a second, then ten times a second at most.
  func tell(_ words: (Wording) -> String) {
    guard isShown else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.start > .milliseconds(500), now - (state.last ?? state.start) > .milliseconds(100) else {
        return
      }
      state.last = now
      try? StandardStream.error.write("\r\u{1B}[K" + words(wording))
    }
  }

  /// Takes the line away.
  func clear() {
    guard isShown else { return }
    state.withLock { state in
      if state.last != nil { try? StandardStream.error.write("\r\u{1B}[K") }
    }
  }
}
