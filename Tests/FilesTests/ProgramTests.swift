import Files
import Testing

/// Another program ends by itself or at a limit, and which of these it was is told.
struct ProgramTests {
  /// With time enough on a machine that does much else.
  private func patient(_ name: String) -> Program {
    var program = Program(name)
    program.seconds = 3600
    return program
  }

  @Test func whatItPrintsComesBack() async throws {
    #expect(try await patient("printf").output(of: ["%s", "2.25 tn"]) == Array("2.25 tn".utf8))
  }

  @Test func aProgramThatIsNotThereIsMissing() async {
    await #expect(throws: Program.Failure.missing) { try await patient("no-such-program").output(of: []) }
  }

  @Test func itsStatusIsTold() async {
    await #expect(throws: Program.Failure.exit(3)) { try await patient("sh").output(of: ["-c", "exit 3"]) }
  }

  @Test func timeIsLimited() async {
    var program = Program("sleep")
    program.seconds = 1
    await #expect(throws: Program.Failure.tooSlow(seconds: 1)) { try await program.output(of: ["60"]) }
  }

  @Test func outputIsLimited() async {
    var program = patient("head")
    program.bytes = 1000
    await #expect(throws: Program.Failure.tooMuchOutput(bytes: 1000)) {
      try await program.output(of: ["-c", "5000", "/dev/zero"])
    }
  }

  /// `tail` keeps the last line, here all of it: with 64 MiB it gives up, with 1 GiB it does not.
  @Test func memoryIsLimited() async throws {
    var program = patient("sh")
    let line = ["-c", "head -c 100000000 /dev/zero | tail -n 1 | wc -c"]
    #expect(try await program.output(of: line) == Array("100000000\n".utf8))
    program.memory = 64 << 20
    #expect(try await program.output(of: line) == Array("0\n".utf8))
  }
}
