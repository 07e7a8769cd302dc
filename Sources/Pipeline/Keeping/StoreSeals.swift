import Files
import Store

/// What the last builds wrote as `series.sqlite`: any other file in its place was touched by somebody.
///
/// The stamp tells it cheaply, the digest of one that was copied. The two latest are kept, since a process may be killed
/// between noting one and putting it in its place.
struct StoreSeals {
  private var seals: [(stamp: String, digest: String)] = []

  private static let name = "series.sqlite"
  private static let kept = 2

  /// None where nothing can be kept.
  init(in cache: Cache?) {
    guard let bytes = cache?.value(of: Self.name) else { return }
    var unpacker = Unpacker(bytes)
    let found = try? unpacker.list { u throws(PackingError) in (stamp: try u.text(), digest: try u.text()) }
    seals = found ?? []
  }

  var isEmpty: Bool { seals.isEmpty }

  /// Whether a file is one of those.
  func know(_ path: String) -> Bool {
    let stamp = FileStamp.of(path)
    if seals.contains(where: { $0.stamp == stamp }) { return true }
    guard !isEmpty, let digest = try? WholeFile.digest(of: path) else { return false }
    return seals.contains { $0.digest == digest }
  }

  /// Notes a file that is about to take its place; it keeps its stamp when it does.
  mutating func note(_ path: String, in cache: Cache?) throws(FileError) {
    guard let cache, let stamp = FileStamp.of(path) else { return }
    let digest = try WholeFile.digest(of: path)
    seals = [(stamp, digest)] + seals.filter { $0.digest != digest }.prefix(Self.kept - 1)
    var packer = Packer()
    packer.pack(seals) { packer, seal in
      packer.pack(seal.stamp)
      packer.pack(seal.digest)
    }
    cache.keep(packer.bytes, as: Self.name)
    cache.flush()
  }
}
