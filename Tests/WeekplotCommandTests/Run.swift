import Files
import Foundation

/// A run of the built program in a folder of its own.
struct Run {
  var status: Int32
  var output: String
  var messages: String

  /// - Parameter line: what a person would type after `weekplot`, as a shell reads it.
  init(_ line: String, in folder: Trial) throws {
    try self.init(shell: "weekplot " + line, in: folder)
  }

  init(shell line: String, in folder: Trial) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = URL(filePath: folder.path)
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = Self.programs + ":" + (environment["PATH"] ?? "")
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    // Files rather than pipes, which fill up when nobody reads the other one.
    let (output, messages) = (folder.path(".output"), folder.path(".messages"))
    for path in [output, messages] { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: try WholeFile.read(output), as: UTF8.self)
    self.messages = String(decoding: try WholeFile.read(messages), as: UTF8.self)
  }

  /// Where the program lies: beside the bundle of the tests.
  static let programs: String = {
    var folder = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
      folder = URL(filePath: argument).deletingLastPathComponent()
    }
    while folder.path() != "/", !FileManager.default.isExecutableFile(atPath: folder.appending(path: "weekplot").path())
    {
      folder.deleteLastPathComponent()
    }
    return folder.path()
  }()
}

/// A folder for runs, gone with the value.
final class Trial {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "weekplot-" + UUID().uuidString
    try Folder.create(path)
  }

  /// With some of the sample reports in `Reports`.
  static func withReports() throws -> Trial {
    let trial = try Trial()
    let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Reports").path()
    for name in try Folder.list(samples).files where name > "weekly-2024-08-09" && name < "weekly-2024-08-31" {
      try trial.write(try WholeFile.read(Path.joined(samples, name)), to: "Reports/" + name)
    }
    return trial
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { Path.joined(path, name) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Folder.create(Path.folder(of: path(name)))
    try WholeFile.write(bytes, to: path(name))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  func files(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try Folder.list(path(folder)).files {
      files[name] = try WholeFile.read(Path.joined(path(folder), name))
    }
    return files
  }
}

/// A report of two facts.
func smallReport(day: Int) -> String {
  "每周综述\n2024 年 8 月 \(day) 日\n\n截至 2024 年 8 月 \(day) 日，全球加密货币总市值为 2.25 万亿美元，恐惧与贪婪指数为 \(day)。\n"
}
