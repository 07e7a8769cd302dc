import Subprocess

/// Another program, run without a shell, within limits of time, output and memory.
///
/// The limit of memory is util-linux's `prlimit`, which every Debian has; where it is missing (macOS) there is none.
///
///     let text = try await Program("pdftotext").output(of: ["-q", "weekly.pdf", "-"])
package struct Program: Sendable {
  /// Why a program gave no output.
  package enum Failure: Error, Hashable, Sendable {
    /// No such program on the search path.
    case missing
    case tooSlow(seconds: Int)
    case tooMuchOutput(bytes: Int)
    /// It ended with this status.
    case exit(Int)
    /// A signal or the system ended it, in the system's words.
    case broken(String)
  }

  package let name: String
  package var seconds = 60
  package var bytes = 64 << 20
  /// The most address space, in bytes; what asks for more fails as it would on a machine without it.
  package var memory = 2 << 30

  package init(_ name: String) { self.name = name }

  /// All that it writes to standard output; what it says to standard error is discarded.
  ///
  /// At a limit, and when the task is cancelled, it is killed.
  package func output(of arguments: [String]) async throws(Failure) -> [UInt8] {
    let outcome = await withTaskGroup(of: Result<[UInt8], Failure>.self) { group in
      group.addTask { await runLimited(arguments) }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .failure(.tooSlow(seconds: seconds))
      }
      defer { group.cancelAll() }
      return await group.next() ?? .failure(.broken("no outcome"))
    }
    return try outcome.get()
  }

  private func runLimited(_ arguments: [String]) async -> Result<[UInt8], Failure> {
    switch await run("prlimit", ["--as=\(memory)", name] + arguments) {
    case .failure(.missing): await run(name, arguments)
    // What prlimit, like a shell, says of a program that is not there.
    case .failure(.exit(127)): .failure(.missing)
    case let outcome: outcome
    }
  }

  private func run(_ program: String, _ arguments: [String]) async -> Result<[UInt8], Failure> {
    do {
      let result = try await Subprocess.run(
        .name(program), arguments: Arguments(arguments), input: .none, output: .bytes(limit: bytes), error: .discarded)
      switch result.terminationStatus {
      case .exited(0): return .success(result.standardOutput)
      case .exited(let code): return .failure(.exit(Int(code)))
      default: return .failure(.broken("\(result.terminationStatus)"))
      }
    } catch let error as SubprocessError {
      return .failure(failure(error))
    } catch {
      return .failure(.broken("\(error)"))
    }
  }

  private func failure(_ error: SubprocessError) -> Failure {
    switch error.code {
    case .executableNotFound: .missing
    case .outputLimitExceeded: .tooMuchOutput(bytes: bytes)
    default: .broken(error.description)
    }
  }
}
