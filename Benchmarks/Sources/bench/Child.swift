import Foundation
import Glibc

/// What a finished process used, start and all.
struct Usage {
  var status: Int32
  /// Seconds.
  var wall, processor: Double
  /// Most memory at once, in MiB.
  var peak: Double
  /// The beginning of what it printed.
  var output: String
}

/// More of what a child prints is not kept.
private let longestOutput = 1 << 20

/// Runs a program on the last `cores` processors and waits for it. Its messages go nowhere.
///
/// Another process of this program starts it: the kernel counts the memory of who starts a child into the child's peak,
/// and this one has grown by then.
func run(_ program: [String], cores: Int = 1) -> Usage {
  let command = ["taskset", "-c", processors.suffix(cores).map(String.init).joined(separator: ",")] + program
  let scratch = NSTemporaryDirectory() + "/weekplot-bench-\(getpid())"
  let (printed, figures) = (scratch + ".out", scratch + ".use")
  defer { for file in [printed, figures] { unlink(file) } }
  _ = spawn(["/proc/self/exe", "measure", printed] + command, output: figures)
  let used = beginning(of: figures).split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
  guard used.count == 4 else { return Usage(status: 127, wall: 0, processor: 0, peak: 0, output: "") }
  return Usage(
    status: Int32(used[0]), wall: used[1], processor: used[2], peak: used[3], output: beginning(of: printed))
}

/// Runs a command, what it prints to a file, and prints what it used.
func measure(_ command: [String], output: String) {
  guard let used = spawn(command, output: output) else { return print("127 0 0 0") }
  print(used.status, used.wall, used.processor, used.peak)
}

/// nil where the command can't be started.
private func spawn(_ command: [String], output: String) -> Usage? {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  let arguments = command.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }

  let watch = Stopwatch()
  var child: pid_t = 0
  guard posix_spawnp(&child, command[0], &actions, nil, arguments, environ) == 0 else { return nil }
  var status: Int32 = 0
  var used = rusage()
  wait4(child, &status, 0, &used)
  return Usage(
    status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, wall: watch.wall / 1e3,
    processor: seconds(used.ru_utime) + seconds(used.ru_stime), peak: Double(used.ru_maxrss) / 1024, output: "")
}

private func beginning(of file: String) -> String {
  guard let handle = FileHandle(forReadingAtPath: file) else { return "" }
  defer { try? handle.close() }
  return String(decoding: (try? handle.read(upToCount: longestOutput)) ?? Data(), as: UTF8.self)
}

/// Whether a program of this name or path can be started.
func isInstalled(_ program: String) -> Bool { run([program, "--version"]).status == 0 }

private func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

/// The numbers of the processors that this process may run on.
let processors: [Int] = {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8))?.split(separator: "\n") ?? []
  let list = status.first { $0.hasPrefix("Cpus_allowed_list:") }?.split(separator: "\t").last ?? "0"
  return list.split(separator: ",").flatMap { part in
    let bounds = part.split(separator: "-").compactMap { Int($0) }
    return bounds.isEmpty ? [] : Array(bounds[0]...bounds[bounds.count - 1])
  }
}()
