/// Why something could not be drawn: a matter of the machine or of the user's wishes, not of the scene.
public enum DrawingError: Error, Hashable, Sendable {
  /// The size breaks the guarantees of `Pixels`.
  case size(width: Int, height: Int)
  /// fontconfig knows no font at all that could be used; these families were asked for.
  case noFont(families: [String])
  case unreadableFont(path: String, code: Int)
}

extension DrawingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .size(let width, let height):
      "a picture of \(width)×\(height) pixels can't be drawn; sides go from 1 to \(Pixels.maximumSide), "
        + "the area up to \(Pixels.maximumArea) pixels"
    case .noFont(let families):
      "no font found (asked for \(families.joined(separator: ", "))); install one, "
        + "on Debian: apt-get install fonts-noto-cjk"
    case .unreadableFont(let path, let code):
      "\(path): FreeType can't read this font (error \(code)); reinstall its package or name another family"
    }
  }
}
