import ArgumentParser
import Pipeline
import Reports

struct ProfileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile",
    abstract: "Teach the words of a publisher that is new here.",
    discussion: "A profile is a YAML file that weekplot.yml names under profiles; docs/profiles.md shows one grow.",
    subcommands: [Init.self, Test.self])

  struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draft a profile from what a report leaves open.",
      discussion: """
        Prints YAML: the column headers that are not known and the numbers that nothing explains, as comments to fill in.

        Example:
          weekplot profile init Reports/weekly-2024-08-23.txt > weekly.yml
        """)

    @Argument(help: ArgumentHelp("The report.", valueName: "report"))
    var report: String
    @OptionGroup var common: CommonOptions

    func run() async throws {
      let corpus = try await common.corpus(of: [report], numerals: .entries, explains: true, quietly: true)
      guard let reading = (corpus.readings + corpus.others).first else { return }
      let text = ProfileDraft(reading, wording: common.console.wording).text
      try common.print { sink in try sink(Array(text.utf8)) }
      try common.end(corpus)
    }
  }

  struct Test: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what a profile changes.",
      discussion: """
        Reads the reports without the profile and with it, and lists the facts that come (+), go (-) and change (~). \
        Profiles that the configuration names already count for both.

        Example:
          weekplot profile test north.yml Reports
        """)

    @Argument(help: ArgumentHelp("The profile.", valueName: "profile"))
    var profile: String
    @Argument(help: ArgumentHelp("Reports, folders, or - for standard input.", valueName: "path"))
    var paths: [String] = ["Reports"]
    @OptionGroup var common: CommonOptions

    func run() async throws {
      let added = try common.profile(profile)
      let before = try await common.corpus(
        of: paths, numerals: .counts, explains: true, without: profile, quietly: true)
      let after = try await common.corpus(
        of: paths, numerals: .counts, explains: true, without: profile, with: added, quietly: true)
      let trial = ProfileTrial(before: before, after: after)
      let lines = common.console.wording.lines(for: trial, shown: common.verbose ? .max : 12)
      try common.print { sink in try sink(Array((lines.joined(separator: "\n") + "\n").utf8)) }
      try common.end(after)
    }
  }
}
