/// What a PNG file says about itself, its image data left packed.
public struct PNGSummary: Hashable, Sendable {
  public var width: Int
  public var height: Int
  public var bitDepth: Int
  /// By PNG's numbers: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGBA.
  public var colorType: Int
  /// The types of all chunks in their order.
  public var chunkTypes: [String]
  /// Empty without a PLTE chunk.
  public var palette: [RGBA] = []
  /// From pHYs, where that is in metres and the same both ways.
  public var dotsPerInch: Double?
  /// The number in sRGB: 0 perceptual, 1 relative, 2 saturation, 3 absolute.
  public var renderingIntent: Int?
  /// From tEXt and from iTXt that is not compressed.
  public var texts: [PNGOptions.Text] = []

  public init(of file: [UInt8]) throws(PNGError) { try self.init(Chunk.all(of: file)) }

  init(_ chunks: [Chunk]) throws(PNGError) {
    guard let header = chunks.first?.data, header.count == 13, let width = Int(exactly: bigEndian(header, 0)),
      let height = Int(exactly: bigEndian(header, 4))
    else { throw PNGError(.damaged("IHDR has another size", offset: 8)) }
    self.width = width
    self.height = height
    bitDepth = Int(header[8])
    colorType = Int(header[9])
    chunkTypes = chunks.map(\.type)
    for chunk in chunks { note(chunk) }
  }

  private mutating func note(_ chunk: Chunk) {
    let data = chunk.data
    switch chunk.type {
    case "PLTE": palette = stride(from: 0, to: data.count - 2, by: 3).map { color(data, at: $0) }
    case "tRNS": for (index, alpha) in data.enumerated() where index < palette.count { palette[index].alpha = alpha }
    case "sRGB": renderingIntent = data.first.map(Int.init)
    case "pHYs": dotsPerInch = resolution(data)
    case "tEXt": if let text = plainText(data) { texts.append(text) }
    case "iTXt": if let text = internationalText(data) { texts.append(text) }
    default: break
    }
  }
}

private func color(_ data: [UInt8], at offset: Int) -> RGBA {
  RGBA(red: data[offset], green: data[offset + 1], blue: data[offset + 2])
}

private func resolution(_ data: [UInt8]) -> Double? {
  guard data.count == 9, data[8] == 1, bigEndian(data, 0) == bigEndian(data, 4) else { return nil }
  return Double(bigEndian(data, 0)) * 0.0254
}

/// Keyword, NUL, text, both in Latin-1.
private func plainText(_ data: [UInt8]) -> PNGOptions.Text? {
  guard let end = data.firstIndex(of: 0) else { return nil }
  return PNGOptions.Text(latin1Text(data[..<end]), latin1Text(data[(end + 1)...]))
}

/// Keyword, NUL, whether compressed, method, language, NUL, translated keyword, NUL, text.
private func internationalText(_ data: [UInt8]) -> PNGOptions.Text? {
  guard let end = data.firstIndex(of: 0), data.count > end + 3, data[end + 1] == 0 else { return nil }
  let parts = data[(end + 3)...].split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  guard parts.count == 3, let text = String(validating: parts[2], as: UTF8.self) else { return nil }
  return PNGOptions.Text(latin1Text(data[..<end]), text)
}

private func latin1Text(_ bytes: ArraySlice<UInt8>) -> String {
  String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
}
