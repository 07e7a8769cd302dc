import Subprocess

/// Another program, run without a shell, within limits of time and output.
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

  package init(_ name: String) { self.name = name }

  /// All that it writes to standard output; what it says to standard error is discarded.
  ///
  /// At a limit, and when the task is cancelled, it is killed.
  package func output(of arguments: [String]) async throws(Failure) -> [UInt8] {
    let outcome = await withTaskGroup(of: Result<[UInt8], Failure>.self) { group in
      group.addTask { await run(arguments) }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .failure(.tooSlow(seconds: seconds))
      }
      defer { group.cancelAll() }
      return await group.next() ?? .failure(.broken("no outcome"))
    }
    return try outcome.get()
  }

  private func run(_ arguments: [String]) async -> Result<[UInt8], Failure> {
    do {
      let result = try await Subprocess.run(
        .name(name), arguments: Arguments(arguments), input: .none, output: .bytes(limit: bytes), error: .discarded)
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
