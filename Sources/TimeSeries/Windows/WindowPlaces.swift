import Dates

/// The window of each point of a series, from first to last.
///
/// A count window is full when it holds its count. A calendar window is full when the series has begun on or before the
/// window's first day (the day after its opening), however many values lie in it: absence before the beginning is not
/// the same as a gap.
struct WindowPlaces {
  /// Where one window lies.
  struct Place: Equatable {
    /// Indices of the points in the window; the last one is the point it ends at.
    var range: Range<Int>
    var isFull: Bool
    /// The point that a change over the window is counted from: the last one at or before its opening.
    var base: Int?
  }

  let days: [Day]
  let window: Window
  /// The first point of the last window; later ones only move forward.
  private var lower = 0

  init(days: [Day], window: Window) {
    precondition(window.length > 0, "a window has a length")
    self.days = days
    self.window = window
  }

  /// The window that ends at point `index`; to be asked in ascending order.
  mutating func place(endingAt index: Int) -> Place {
    guard let opening = window.opening(of: days[index]) else { return countPlace(index) }
    while lower < index, days[lower] <= opening { lower += 1 }
    return Place(range: lower..<index + 1, isFull: days[0] - opening <= 1, base: base(opening, at: index))
  }

  private func countPlace(_ index: Int) -> Place {
    guard case .count(let n) = window else { preconditionFailure("a calendar window has an opening") }
    let base = index - n
    return Place(range: max(0, base + 1)..<index + 1, isFull: base >= -1, base: base >= 0 ? base : nil)
  }

  /// A value older than the opening stands for it only over the usual gaps (a weekend, the rest of a week), and never
  /// over as much as the window's own length.
  private func base(_ opening: Day, at index: Int) -> Int? {
    guard lower > 0 else { return nil }
    let age = opening - days[lower - 1]
    return age < min(7, days[index] - opening) ? lower - 1 : nil
  }
}
