import CLibCrypto

package enum Digest {
  /// SHA-256 as 64 lowercase hexadecimal digits.
  ///
  ///     Digest.sha256([])   // "e3b0c442…b855"
  package static func sha256(_ bytes: [UInt8]) -> String {
    let digest = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { buffer, filled in
      _ = bytes.withUnsafeBufferPointer { SHA256($0.baseAddress, $0.count, buffer.baseAddress) }
      filled = Int(SHA256_DIGEST_LENGTH)
    }
    return hexadecimal(digest)
  }

  /// Of bytes that come piece by piece; `next` gives an empty one at the end.
  ///
  ///     Digest.sha256 { [] }   // that of nothing
  static func sha256(pieces next: () throws(FileError) -> [UInt8]) throws(FileError) -> String {
    let context = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(context) }
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
    while case let piece = try next(), !piece.isEmpty { EVP_DigestUpdate(context, piece, piece.count) }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    EVP_DigestFinal_ex(context, &digest, nil)
    return hexadecimal(digest)
  }

  package static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
