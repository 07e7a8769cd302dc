import CLibZip
import Files

/// Changes some entries of an archive; libzip copies the others as they lie in it, packed.
struct ZipEdit {
  /// New bytes by name, for entries that are there and for new ones.
  var replaced: [String: [UInt8]] = [:]
  var removed: Set<String> = []

  var isEmpty: Bool { replaced.isEmpty && removed.isEmpty }

  /// Makes the changes in a file that nobody else knows; a failure may leave it broken.
  func apply(to path: String) throws(ZipFailure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, 0, &code) else { throw ZipFailure(code: code) }
    do throws(ZipFailure) {
      for name in replaced.keys.sorted(by: Path.precedes) {
        let entry = ZipEntry(name, replaced[name] ?? [], isPacked: Part.isPacked(name))
        try add(entry, to: archive, replacing: true)
      }
      for name in removed.sorted(by: Path.precedes) {
        let index = zip_name_locate(archive, name, 0)
        guard index >= 0, zip_delete(archive, zip_uint64_t(index)) == 0 else { throw ZipFailure(archive) }
      }
      guard zip_close(archive) == 0 else { throw ZipFailure(archive) }
    } catch {
      zip_discard(archive)
      throw error
    }
  }

  /// Writes an archive with the changes made; `target` may be the archive itself, whose old form stays until then.
  func write(_ source: String, to target: String) throws(SlidesError) {
    // Beside the target, so that a full disk shows here and not halfway.
    let draft = Path.joined(Path.folder(of: target), ".\(Path.name(of: target)).weekplot")
    defer { _ = try? WholeFile.remove(draft) }
    do throws(FileError) { try WholeFile.copy(source, to: draft) } catch {
      throw SlidesError(.file(error), path: target)
    }
    if !isEmpty {
      do { try apply(to: draft) } catch {
        throw SlidesError(.file(FileError(.write, target, reason: error.words)), path: target)
      }
      try check(draft)
    }
    do throws(FileError) { try WholeFile.copy(draft, to: target) } catch {
      throw SlidesError(.file(error), path: target)
    }
  }

  /// That the changed parts can be read back.
  private func check(_ draft: String) throws(SlidesError) {
    let reader = try ZipReader(draft)
    for (name, bytes) in replaced {
      guard try reader.bytes(of: name) == bytes else { throw SlidesError(.damaged(name), path: draft) }
    }
  }
}
