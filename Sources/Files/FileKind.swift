/// What a path leads to, links followed.
package enum FileKind: Hashable, Sendable {
  case file, folder
  /// A pipe, a socket, a device.
  case other
  /// Nothing there, a link to nothing, or a folder on the way that may not be entered.
  case missing

  package init(of path: String) { self = status(of: path)?.kind ?? .missing }
}
