import Facts

/// How many of a group rose and how many fell.
///
///     Breadth([0.012, -0.004, 0, 0.03].map(printed)).share   // 2/3
///
/// A printed 0 stands for anything from a small fall to a small rise and counts as neither.
public struct Breadth: Hashable, Sendable {
  public private(set) var rising = 0
  public private(set) var falling = 0
  /// Printed as 0.
  public private(set) var unchanged = 0

  public init(_ changes: some Sequence<PrintedNumber> = []) {
    for change in changes { add(change) }
  }

  public mutating func add(_ change: PrintedNumber) {
    if change.mantissa > 0 { rising += 1 } else if change.mantissa < 0 { falling += 1 } else { unchanged += 1 }
  }

  /// The share of the risers among those that moved; nil where none did.
  public var share: Double? {
    rising + falling == 0 ? nil : Double(rising) / Double(rising + falling)
  }
}
