#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a folder and its subfolders hold.
package struct Listing: Sendable {
  /// Paths relative to the folder, in byte order.
  package var files: [String] = []
  /// Subfolders that could not be read, links that lead nowhere, names that are not UTF-8: by path.
  package var errors: [FileError] = []
}

package enum Folder {
  /// Makes the folder and those above it; one that is there already is fine.
  package static func create(_ path: String) throws(FileError) {
    guard isSpeakable(path) else { throw FileError(.create, path, code: path.isEmpty ? ENOENT : EINVAL) }
    if mkdir(path, 0o777) == 0 { return }
    let code = errno
    if FileKind(of: path) == .folder { return }
    let parent = Path.folder(of: path)
    guard code == ENOENT, parent != path, FileKind(of: parent) == .missing else {
      throw FileError(.create, path, code: code)
    }
    try create(parent)
    // Another process may have been quicker.
    guard mkdir(path, 0o777) == 0 || FileKind(of: path) == .folder else { throw FileError(.create, path) }
  }

  /// All regular files below the folder, hidden files and folders left out.
  ///
  /// Links are followed. A folder that several paths lead to is listed once: in its own place if that is inside, else
  /// under the first link in byte order. Throws only when the folder itself can't be read.
  package static func list(_ path: String) throws(FileError) -> Listing {
    var walk = Walk(root: path)
    try walk.enter("")
    return walk.finish()
  }
}

/// A walk through a tree of folders, without recursion: how deep it is must not matter.
private struct Walk {
  let root: String
  private var listing = Listing()
  private var seen: Set<Identity> = []
  private var folders: [String] = []
  /// Links to folders wait until the real folders are done.
  private var links: [String] = []

  private struct Identity: Hashable { var device: dev_t, number: ino_t }

  init(root: String) { self.root = root }

  mutating func finish() -> Listing {
    while true {
      if let next = folders.popLast() {
        visit(next)
      } else if let next = links.min(by: Path.precedes) {
        links.removeAll { $0.utf8.elementsEqual(next.utf8) }
        visit(next)
      } else {
        break
      }
    }
    listing.files.sort(by: Path.precedes)
    listing.errors.sort { Path.precedes($0.path, $1.path) }
    return listing
  }

  private mutating func visit(_ folder: String) {
    do { try enter(folder) } catch { listing.errors.append(error) }
  }

  mutating func enter(_ folder: String) throws(FileError) {
    let path = Path.joined(root, folder)
    let found = try status(of: path, for: .list)
    guard seen.insert(Identity(device: found.st_dev, number: found.st_ino)).inserted else { return }
    for name in try names(in: path) { note(name, in: folder) }
  }

  private mutating func note(_ name: String, in folder: String) {
    let relative = Path.joined(folder, name)
    let path = Path.joined(root, relative)
    do {
      switch try status(of: path, for: .list).kind {
      case .file: listing.files.append(relative)
      case .folder: if isLink(path) { links.append(relative) } else { folders.append(relative) }
      case .other, .missing: break
      }
    } catch {
      listing.errors.append(error)
    }
  }

  private mutating func names(in path: String) throws(FileError) -> [String] {
    guard let stream = opendir(path) else { throw FileError(.list, path) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let bytes = nameBytes(of: entry)
      if bytes.first == UInt8(ascii: ".") { continue }
      if let name = String(validating: bytes, as: UTF8.self) {
        names.append(name)
      } else {
        let shown = Path.joined(path, String(decoding: bytes, as: UTF8.self))
        listing.errors.append(FileError(.list, shown, reason: "Name is not UTF-8"))
      }
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, path) }
    return names
  }
}

private func isLink(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
}

/// The entry's name where it lies: the C array's declared length is not its real one.
func nameBytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
  let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
  let start = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
  return Array(UnsafeRawBufferPointer(start: start, count: strlen(start)))
}
