import CFreeType
import Files

/// A font file as FreeType reads it: the bytes that it asks for, and no others.
///
/// Left to itself it maps the whole file, and of a font for Chinese, 20 MB with glyphs from all over it, the system then
/// keeps 4 MB in memory for the few hundred characters of a batch of charts.
final class FontStream {
  private let file: SeekableFile
  /// FreeType keeps its address.
  private let record: UnsafeMutablePointer<FT_StreamRec>

  init(_ path: String) throws(FileError) {
    file = try SeekableFile(path)
    record = .allocate(capacity: 1)
    record.initialize(to: FT_StreamRec())
    record.pointee.size = FT_ULong(file.size)
    record.pointee.descriptor.pointer = Unmanaged.passUnretained(file).toOpaque()
    record.pointee.read = readBytes
  }

  deinit { record.deallocate() }

  /// The face at a place of the file. The stream has to live longer than it.
  ///
  /// - Returns: FreeType's error code where there is none.
  func face(_ index: Int, in library: FT_Library) -> Result<FT_Face, FontFault> {
    var arguments = FT_Open_Args()
    arguments.flags = FT_UInt(FT_OPEN_STREAM)
    arguments.stream = record
    var face: FT_Face?
    let code = FT_Open_Face(library, &arguments, FT_Long(index), &face)
    guard code == 0, let face else { return .failure(FontFault(code: Int(code))) }
    return .success(face)
  }
}

/// FreeType's number for what is wrong with a font.
struct FontFault: Error {
  var code: Int
}

/// FreeType's `FT_Stream_IoFunc`: how many bytes were read, or, of a call for none, which only moves, whether it failed.
private func readBytes(_ stream: FT_Stream?, _ offset: UInt, _ buffer: UnsafeMutablePointer<UInt8>?, _ count: UInt)
  -> UInt
{
  guard count > 0, let stream, let descriptor = stream.pointee.descriptor.pointer, let offset = Int(exactly: offset)
  else { return 0 }
  let file = Unmanaged<SeekableFile>.fromOpaque(descriptor).takeUnretainedValue()
  return UInt(file.read(at: offset, into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count))))
}
