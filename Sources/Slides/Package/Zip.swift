import CLibZip

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file to put into an archive.
struct ZipEntry {
  var name: String
  var bytes: [UInt8]
  /// Whether deflating it again would be of no use.
  var isPacked = false
  /// zlib's usual one; 1 for the numbers of charts, which it packs twice as fast to a fifth more.
  var level = 6

  init(_ name: String, _ bytes: [UInt8], isPacked: Bool = false, level: Int = 6) {
    self.name = name
    self.bytes = bytes
    self.isPacked = isPacked
    self.level = level
  }
}

/// libzip's own words.
struct ZipFailure: Error, Hashable, Sendable {
  var words: String
}

/// An archive of these entries in this order, all of one fixed time.
///
///     try zip([ZipEntry("a.txt", Array("abc".utf8))])   // begins with PK\u{3}\u{4}
func zip(_ entries: [ZipEntry]) throws(ZipFailure) -> [UInt8] {
  var error = zip_error_t()
  zip_error_init(&error)
  defer { zip_error_fini(&error) }
  guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw ZipFailure(error) }
  defer { zip_source_free(target) }
  // Opening takes a share of the target, and closing gives it back: ours must stay.
  zip_source_keep(target)
  guard let archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error) else {
    zip_source_free(target)
    throw ZipFailure(error)
  }
  do throws(ZipFailure) {
    for entry in entries { try add(entry, to: archive) }
    guard zip_close(archive) == 0 else { throw ZipFailure(archive) }
  } catch {
    zip_discard(archive)
    throw error
  }
  return try content(of: target)
}

func add(_ entry: ZipEntry, to archive: OpaquePointer, replacing: Bool = false) throws(ZipFailure) {
  guard let source = source(of: entry.bytes, in: archive) else { throw ZipFailure(archive) }
  let index = zip_file_add(
    archive, entry.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8) | (replacing ? zip_flags_t(ZIP_FL_OVERWRITE) : 0))
  guard index >= 0 else {
    zip_source_free(source)
    throw ZipFailure(archive)
  }
  let number = zip_uint64_t(index)
  let method = entry.isPacked ? ZIP_CM_STORE : ZIP_CM_DEFLATE
  guard zip_set_file_compression(archive, number, method, zip_uint32_t(entry.level)) == 0,
    zip_file_set_dostime(archive, number, 0, earliestDay, 0) == 0
  else { throw ZipFailure(archive) }
}

/// 1 January 1980, where the dates of ZIP begin: month and day have four and five bits.
private let earliestDay: zip_uint16_t = 1 << 5 | 1

/// A copy of the bytes that belongs to libzip, which reads it only when the archive is closed.
private func source(of bytes: [UInt8], in archive: OpaquePointer) -> OpaquePointer? {
  guard let memory = malloc(max(1, bytes.count)) else { return nil }
  bytes.withUnsafeBytes { memory.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(memory), byteCount: $0.count) }
  guard let source = zip_source_buffer(archive, memory, zip_uint64_t(bytes.count), 1) else {
    free(memory)
    return nil
  }
  return source
}

private func content(of source: OpaquePointer) throws(ZipFailure) -> [UInt8] {
  var status = zip_stat_t()
  guard zip_source_open(source) == 0 else { throw ZipFailure(source: source) }
  defer { zip_source_close(source) }
  guard zip_source_stat(source, &status) == 0 else { throw ZipFailure(source: source) }
  let size = Int(status.size)
  let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
    filled = max(0, Int(zip_source_read(source, buffer.baseAddress, zip_uint64_t(size))))
  }
  guard bytes.count == size else { throw ZipFailure(source: source) }
  return bytes
}

extension ZipFailure {
  init(_ error: zip_error_t) {
    var error = error
    words = String(cString: zip_error_strerror(&error))
  }

  init(_ archive: OpaquePointer) { words = String(cString: zip_strerror(archive)) }

  init(source: OpaquePointer) { words = String(cString: zip_error_strerror(zip_source_error(source))) }
}
