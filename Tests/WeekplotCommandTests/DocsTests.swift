import Files
import Foundation
import Testing

/// Follows the pages of `docs` as a reader would: saves their files, types their commands, compares what they print.
@Suite struct DocsTests {
  private enum Step {
    case file(name: String, text: String)
    case command(line: String, output: [String])
  }

  private static func steps(_ page: String) throws -> [Step] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = String(decoding: try WholeFile.read(root.appending(path: "docs/" + page).path()), as: UTF8.self)
    var steps: [Step] = []
    var block: (opening: [Substring], lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("```") else {
        block?.lines.append(String(line))
        continue
      }
      guard let (opening, lines) = block else {
        block = (line.dropFirst(3).split(separator: " "), [])
        continue
      }
      if opening.first == "console" {
        steps.append(.command(line: String(lines[0].dropFirst(2)), output: Array(lines.dropFirst())))
      } else if opening.count > 1 {
        // A block without a file's name only shows something.
        steps.append(.file(name: String(opening[1]), text: lines.joined(separator: "\n") + "\n"))
      }
      block = nil
    }
    return steps
  }

  /// Whether the lines are the pattern's, in which `…` stands for any number of lines.
  private static func fits(_ lines: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    if first == "…" {
      return (lines.startIndex...lines.endIndex).contains { fits(lines[$0...], pattern.dropFirst()) }
    }
    return lines.first == first && fits(lines.dropFirst(), pattern.dropFirst())
  }

  @Test(arguments: [("profiles.md", 7), ("amendments.md", 13), ("charts.md", 7), ("data.md", 6)])
  func `the worked example runs as it is written`(page: String, count: Int) throws {
    let trial = try Trial()
    let steps = try Self.steps(page)
    #expect(steps.count == count)
    for step in steps {
      switch step {
      case .file(let name, let text): try trial.write(text, to: name)
      case .command(let line, let output):
        let run = try Run(shell: line, in: trial)
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        #expect(run.status == 0, "\(line): \(run.messages)")
        #expect(Self.fits(lines[...], output[...]), "\(line):\n\(run.output)")
      }
    }
  }
}
