import Drawing

/// A colour by its role; the theme knows which colour that is.
public enum Ink: Hashable, Sendable, Codable {
  /// The theme's n-th series colour, from 0; past the last they start again.
  case series(Int)
  case up
  case down
  /// Text grey, for reference lines and context.
  case muted
  case color(Color)
}
