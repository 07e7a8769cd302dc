/// What the environment refused, with the path and the system's reason.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Operation: String, Sendable { case read, write, list, create, remove }

  public var operation: Operation
  public var path: String
  /// The system's words, such as `No space left on device`.
  public var reason: String

  public init(_ operation: Operation, _ path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  public var description: String { "cannot \(operation.rawValue) \(path): \(reason)" }
}
