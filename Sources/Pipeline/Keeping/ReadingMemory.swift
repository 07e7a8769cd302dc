import Facts
import Files
import Reports
import Store

/// What was read of each report in earlier runs.
///
/// What is kept of a report depends on its name and bytes, on the program and on the words that profiles add, and its
/// name in the cache says them all. What it says once the other reports' names are known is kept beside, under the names
/// that they taught: a folder that teaches others makes such reports be read again, from the kept text of their PDFs.
package final class ReadingMemory: Sendable {
  /// A report as it was read without the others.
  struct FirstReading: Sendable {
    var reading: Reading
    /// What its tables teach the others.
    var lessons: [NameIndex.Lesson]
    var isTorn: Bool
  }

  private let cache: Cache
  /// Of the program and the profiles.
  private let reader: String

  package init(_ cache: Cache, profiles: Profiles) {
    self.cache = cache
    reader = Digest.sha256(Self.program + profiles.fingerprint)
  }

  /// The programs by their files: one that was built anew may read otherwise.
  static let program = [version, FileStamp.ofProgram, FileStamp.ofProgram(named: "pdftotext")].joined(separator: " ")

  /// Writes what is to be kept.
  func flush() { cache.flush() }

  // MARK: Alone

  func firstReading(_ name: String, _ digest: String) -> FirstReading? {
    guard let bytes = cache.value(of: first(name, digest)) else { return nil }
    var unpacker = Unpacker(bytes)
    do throws(PackingError) {
      let isTorn = try unpacker.flag()
      let lessons = try unpacker.list { u throws(PackingError) in
        NameIndex.Lesson(name: try u.textOnce(), entity: EntityKey(rawValue: try u.text()))
      }
      return FirstReading(reading: try unpacker.reading(), lessons: lessons, isTorn: isTorn)
    } catch {
      return nil
    }
  }

  func keep(_ kept: FirstReading, _ digest: String) {
    var packer = Packer()
    packer.pack(kept.isTorn)
    packer.pack(kept.lessons) { packer, lesson in
      packer.packOnce(lesson.name)
      packer.pack(lesson.entity.rawValue)
    }
    packer.pack(kept.reading)
    cache.keep(packer.bytes, as: first(kept.reading.report, digest))
  }

  private func first(_ name: String, _ digest: String) -> String { "reading \(digest) \(reader) \(name)" }

  // MARK: With the names of the folder

  func reading(_ name: String, _ digest: String, folder: String) -> Reading? {
    guard let bytes = cache.value(of: second(name, digest, folder)) else { return nil }
    var unpacker = Unpacker(bytes)
    return try? unpacker.reading()
  }

  func keep(_ reading: Reading, _ digest: String, folder: String) {
    var packer = Packer()
    packer.pack(reading)
    cache.keep(packer.bytes, as: second(reading.report, digest, folder))
  }

  private func second(_ name: String, _ digest: String, _ folder: String) -> String {
    "reading with \(folder) \(digest) \(reader) \(name)"
  }

  // MARK: Texts of PDFs

  func text(ofPDF digest: String) -> [UInt8]? { cache.value(of: Self.text(digest)) }

  func keep(text: [UInt8], ofPDF digest: String) { cache.keep(text, as: Self.text(digest)) }

  /// The text of a PDF is wanted as long as the PDF is there, though its reading is known.
  func wantText(ofPDF digest: String) { cache.want(Self.text(digest)) }

  private static func text(_ digest: String) -> String { "pdftotext \(pdftotext) \(digest)" }
  private static let pdftotext = FileStamp.ofProgram(named: "pdftotext")
}

extension NameIndex {
  /// Differs where the names do, or their order.
  var fingerprint: String {
    Digest.sha256(lessons.map { "\($0.name)\u{0}\($0.entity.rawValue)" }.joined(separator: "\u{1}"))
  }
}
