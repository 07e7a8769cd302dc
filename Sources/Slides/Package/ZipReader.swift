import CLibZip
import Files

/// A `.pptx` as it lies on the disk, looked at with suspicion before anything is unpacked.
///
/// *Guarantees*: every entry has a relative name without `..` that no other has, is not encrypted, and unpacks to at most
/// what the directory says, within the limits.
struct ZipReader: ~Copyable {
  struct Limits: Sendable {
    var entries = 20_000
    /// Of one entry, unpacked.
    var entry = 512 << 20
    /// Of all entries together, unpacked.
    var total = 2 << 30
  }

  let path: String
  /// In the order of the directory.
  let names: [String]
  private let sizes: [Int]
  private let archive: OpaquePointer

  init(_ path: String, limits: Limits = Limits()) throws(SlidesError) {
    try Self.refuseWhatIsNoArchive(path)
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
      throw SlidesError(code == ZIP_ER_NOZIP ? .notZip : .damaged(ZipFailure(code: code).words), path: path)
    }
    do throws(SlidesError) {
      (names, sizes) = try Self.directory(of: archive, limits, path)
    } catch {
      zip_discard(archive)
      throw error
    }
    self.path = path
    self.archive = archive
  }

  deinit { zip_discard(archive) }

  /// The unpacked bytes of an entry.
  func bytes(of name: String) throws(SlidesError) -> [UInt8] {
    guard let index = names.firstIndex(of: name) else { throw SlidesError(.noPart(name), path: path) }
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw damaged(name) }
    defer { zip_fclose(file) }
    let size = sizes[index]
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while filled <= size {
        got = Int(zip_fread(file, buffer.baseAddress.map { $0 + filled }, zip_uint64_t(size + 1 - filled)))
        if got <= 0 { return }
        filled += got
      }
    }
    guard got == 0, bytes.count == size else { throw damaged(name) }
    return bytes
  }

  private func damaged(_ name: String) -> SlidesError { SlidesError(.damaged(name), path: path) }
}

extension ZipReader {
  private static func refuseWhatIsNoArchive(_ path: String) throws(SlidesError) {
    switch FileKind(of: path) {
    case .file: break
    case .folder, .other: throw SlidesError(.file(FileError(.read, path, reason: "Not a regular file")), path: path)
    case .missing: throw SlidesError(.file(FileError(.read, path, reason: "No such file")), path: path)
    }
    let head: [UInt8]
    do { head = try WholeFile.head(of: path, count: 8) } catch { throw SlidesError(.file(error), path: path) }
    // The compound file that Office puts an encrypted package into (MS-OFFCRYPTO 2.3).
    if head == [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] { throw SlidesError(.encrypted, path: path) }
    guard head.starts(with: [0x50, 0x4B]) else { throw SlidesError(.notZip, path: path) }
  }

  private static func directory(
    of archive: OpaquePointer, _ limits: Limits, _ path: String
  ) throws(SlidesError) -> ([String], [Int]) {
    let count = Int(zip_get_num_entries(archive, 0))
    guard count <= limits.entries else { throw SlidesError(.tooManyEntries(count, limit: limits.entries), path: path) }
    var (names, sizes, total): ([String], [Int], Int) = ([], [], 0)
    var seen: Set<String> = []
    for index in 0..<count {
      let (name, size) = try entry(index, of: archive, path)
      guard isSafe(name) else { throw SlidesError(.unsafeName(name), path: path) }
      guard seen.insert(name.lowercased()).inserted else { throw SlidesError(.duplicateName(name), path: path) }
      total += min(size, limits.total)
      if size > limits.entry { throw SlidesError(.tooLarge(name, limit: limits.entry), path: path) }
      if total > limits.total { throw SlidesError(.tooLarge(name, limit: limits.total), path: path) }
      names.append(name)
      sizes.append(size)
    }
    return (names, sizes)
  }

  private static func entry(_ index: Int, of archive: OpaquePointer, _ path: String) throws(SlidesError) -> (
    String, Int
  ) {
    var status = zip_stat_t()
    zip_stat_init(&status)
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0, let name = status.name else {
      throw SlidesError(.damaged(ZipFailure(archive).words), path: path)
    }
    if status.encryption_method != ZIP_EM_NONE { throw SlidesError(.encrypted, path: path) }
    return (String(cString: name), Int(clamping: status.size))
  }

  private static func isSafe(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("/") && !name.contains("\\") && !name.split(separator: "/").contains("..")
  }
}

extension ZipFailure {
  init(code: Int32) {
    var error = zip_error_t()
    zip_error_init_with_code(&error, code)
    words = String(cString: zip_error_strerror(&error))
    zip_error_fini(&error)
  }
}
