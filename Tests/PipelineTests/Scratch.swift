import Files
import Foundation

/// A folder of its own, gone with the value.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "weekplot-" + UUID().uuidString
    try Folder.create(path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { Path.joined(path, name) }

  @discardableResult
  func write(_ text: String, to name: String) throws -> Scratch { try write(Array(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> Scratch {
    try Folder.create(Path.folder(of: path(name)))
    try WholeFile.write(bytes, to: path(name))
    return self
  }
}

/// The sample reports of the repository.
let sampleReports = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "Reports").path()

/// A report of two facts: the market's worth and the index of fear.
func smallReport(_ date: String, cap: String = "2.25", fear: Int = 37) -> String {
  let parts = date.split(separator: "-").compactMap { Int($0) }
  let day = "\(parts[0]) 年 \(parts[1]) 月 \(parts[2]) 日"
  return """
    每周综述
    \(day)

    截至 \(day)，全球加密货币总市值为 \(cap) 万亿美元，恐惧与贪婪指数为 \(fear)。

    """
}
