import Files

/// Why an image could not be made, written or read, and which file it was about.
public struct PNGError: Error, Sendable {
  public enum Reason: Sendable {
    /// Zero, negative or beyond the limits.
    case size(width: Int, height: Int)
    case byteCount(Int, expected: Int)
    case paletteCount(Int)
    case paletteIndex(Int, count: Int)
    case resolution(Double)
    case keyword(String)
    /// The text of this keyword holds a NUL.
    case text(keyword: String)
    /// libpng's own words.
    case library(String)
    /// What is wrong with the bytes, and where they were looked at.
    case damaged(String, offset: Int)
    case file(FileError)
    /// What the receiver of the bytes threw.
    case sink(any Error)
  }

  public var reason: Reason
  /// `nil` in memory.
  public var path: String?

  public init(_ reason: Reason, path: String? = nil) {
    self.reason = reason
    self.path = path
  }
}

extension PNGError: CustomStringConvertible {
  public var description: String {
    if case .file(let error) = reason { return error.description }
    return (path.map { "\($0): " } ?? "") + reason.description
  }
}

extension PNGError.Reason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .size(let width, let height): "an image can't be \(width) x \(height) pixels"
    case .byteCount(let count, let expected): "\(count) bytes of pixels where \(expected) belong"
    case .paletteCount(let count): "a palette has 1 to 256 colours, not \(count)"
    case .paletteIndex(let index, let count): "a pixel has colour \(index) of a palette of \(count)"
    case .resolution(let dpi): "\(dpi) dots per inch can't be written"
    case .keyword(let keyword): "\"\(keyword)\" can't be the keyword of a text"
    case .text(let keyword): "the text of \"\(keyword)\" holds a NUL"
    case .library(let message): "libpng: \(message)"
    case .damaged(let what, let offset): "not a whole PNG: \(what) (byte \(offset))"
    case .file(let error): error.description
    case .sink(let error): "the bytes were refused: \(error)"
    }
  }
}
