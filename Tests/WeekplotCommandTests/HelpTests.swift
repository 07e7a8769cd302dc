import Foundation
import Testing

@Suite struct HelpTests {
  /// The lines after `Examples:` of a command's help.
  static func examples(_ command: String) throws -> [String] {
    let help = try Run("\(command) --help", in: Trial()).output
    return help.split(separator: "\n").filter { $0.hasPrefix("  weekplot ") }.map { String($0.dropFirst(2)) }
  }

  @Test(arguments: ["", "build", "extract", "series", "stats", "sectors", "chart", "deck", "why"])
  func everyExampleRuns(_ command: String) throws {
    let examples = try Self.examples(command)
    #expect(examples.count >= 2)
    for example in examples {
      let trial = try Trial.withReports()
      // A deck is made of what build wrote.
      if example.hasPrefix("weekplot deck") { #expect(try Run("build --quiet", in: trial).status == 0) }
      let run = try Run(shell: example, in: trial)
      #expect(run.status == 0, "\(example): \(run.messages)")
    }
  }

  @Test func helpNamesWhatThereIsAndNothingElse() throws {
    let help = try Run("--help", in: Trial()).output
    for command in ["build", "extract", "series", "stats", "sectors", "chart", "deck", "check", "why", "diff"] {
      #expect(help.contains("\n  \(command) "))
    }
  }

  @Test func buildGivesTheSameFilesWithAnyJobs() throws {
    let trial = try Trial.withReports()
    #expect(try Run("build --out A --jobs 1 --quiet", in: trial).status == 0)
    #expect(try Run("build --out B --jobs 8 --quiet", in: trial).status == 0)
    let files = try trial.files("A")
    #expect(files.count > 10 && files["manifest.json"] != nil)
    #expect(try trial.files("B") == files)
    // A second time over the same.
    #expect(try Run("build --out A --quiet", in: trial).status == 0)
    #expect(try trial.files("A") == files)
  }
}
