import Files
import PNG
import Scratches
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ErrorTests {
  let scratch = Scratch()

  private func words(_ body: () throws -> some Any) -> String {
    do { return "\(try body())" } catch { return "\(error)" }
  }

  @Test(arguments: [(0, 1), (1, 0), (-1, 1), (65_536, 1), (1, 65_536), (65_535, 65_535), (Int.max, Int.max)])
  func sizesThatCannotBe(width: Int, height: Int) {
    let expected = "an image can't be \(width) x \(height) pixels"
    #expect(words { try Image(width: width, height: height, layout: .rgb, bytes: []) } == expected)
    #expect(words { try Image(width: width, height: height, pixels: []) } == expected)
  }

  @Test func pixelsThatDoNotFit() {
    let one = RGBA(red: 0, green: 0, blue: 0)
    #expect(
      words { try Image(width: 2, height: 2, layout: .rgb, bytes: [1]) } == "1 bytes of pixels where 12 belong")
    #expect(words { try Image(width: 2, height: 1, pixels: [1]) } == "4 bytes of pixels where 8 belong")
    #expect(
      words { try Image(width: 1, height: 1, layout: .palette([]), bytes: [0]) }
        == "a palette has 1 to 256 colours, not 0")
    #expect(
      words { try Image(width: 1, height: 1, layout: .palette(Array(repeating: one, count: 257)), bytes: [0]) }
        == "a palette has 1 to 256 colours, not 257")
    #expect(
      words { try Image(width: 2, height: 1, layout: .palette([one, one]), bytes: [1, 2]) }
        == "a pixel has colour 2 of a palette of 2")
  }

  @Test(arguments: [0, -72, 0.0001, 1e300, Double.nan, .infinity])
  func resolutionsThatCannotBe(dpi: Double) throws {
    let image = try Image.sample(.rgb, width: 1, height: 1)
    #expect(words { try image.png(PNGOptions(dotsPerInch: dpi)) } == "\(dpi) dots per inch can't be written")
  }

  @Test func aNulInATextIsRefused() throws {
    let image = try Image.sample(.rgb, width: 1, height: 1)
    #expect(words { try image.png(PNGOptions(texts: [.init("Title", "a\0b")])) } == "the text of \"Title\" holds a NUL")
  }

  struct Full: Error, Equatable { var call: Int }

  /// Wherever the sink gives up, its own error comes back and nothing more is asked of it.
  @Test(arguments: Layouts.allCases) func theErrorOfTheSinkSurvives(layout: Layouts) throws {
    let image = try Image.sample(layout, width: 200, height: 200)
    var total = 0
    try image.write { _ in total += 1 }
    for last in 1...total {
      var calls = 0
      let error = #expect(throws: PNGError.self) {
        try image.write { _ in
          calls += 1
          if calls == last { throw Full(call: calls) }
        }
      }
      guard case .sink(let original as Full) = error?.reason else {
        Issue.record("lost")
        continue
      }
      #expect(original == Full(call: last) && calls == last)
    }
  }

  /// In a process of its own, whose memory no other test uses.
  @Test func aThousandFailedWritesKeepNoMemory() async {
    await #expect(processExitsWith: .success) {
      let image = try Image.sample(.rgb, width: 300, height: 200)
      let texts = [PNGOptions.Text("Title", String(repeating: "图", count: 5000))]
      let options = PNGOptions(compression: Compression(level: 1, filter: .up), texts: texts)
      func fail(_ last: Int) {
        var calls = 0
        #expect(throws: PNGError.self) {
          try image.write(options) { _ in
            calls += 1
            if calls == last { throw Full(call: calls) }
          }
        }
      }
      for _ in 0..<100 { fail(7) }
      let before = try residentKiB()
      for round in 0..<1000 { fail(1 + round % 20) }
      // One zlib stream alone is 256 KiB: a thousand of them would be 256 MiB.
      #expect(try residentKiB() - before < 20_000)
    }
  }

  @Test func filesAppearWholeAndEqualOnesStay() throws {
    let image = try Image.sample(.palette, width: 50, height: 40)
    #expect(try image.write(to: scratch.path("a.png")))
    #expect(try WholeFile.read(scratch.path("a.png")) == image.png())
    #expect(try !image.write(to: scratch.path("a.png"), unlessSame: true))
    #expect(try Image(contentsOf: scratch.path("a.png")).bytes == image.plainRGBA)
    #expect(scratch.names == ["a.png"])
  }

  @Test func whatTheDiskSaysComesBackWithThePath() throws {
    let image = try Image.sample(.rgb, width: 300, height: 300)
    let nowhere = scratch.path("none/a.png")
    #expect(words { try image.write(to: nowhere) } == "cannot write \(nowhere): No such file or directory")
    #expect(words { try image.write(to: "/dev/full") } == "cannot write /dev/full: No space left on device")
    let error = #expect(throws: PNGError.self) { try image.write(to: scratch.folder) }
    guard case .file(FileError(.write, scratch.folder, reason: "Is a directory")) = error?.reason else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(error?.path == scratch.folder)
    #expect(words { try Image(contentsOf: nowhere) } == "cannot read \(nowhere): No such file or directory")
  }

  @Test func anErrorBesideTheDiskNamesThePathAndLeavesTheOldFile() throws {
    let path = scratch.path("a.png")
    try WholeFile.write("old", to: path)
    let image = try Image.sample(.rgb, width: 1, height: 1)
    #expect(
      words { try image.write(to: path, PNGOptions(dotsPerInch: 0)) } == "\(path): 0.0 dots per inch can't be written")
    #expect(try WholeFile.read(path) == Array("old".utf8))
    #expect(scratch.names == ["a.png"])
    #expect(words { try Image(contentsOf: path) } == "\(path): not a whole PNG: no signature (byte 0)")
  }

  #if canImport(Glibc)
    /// A limit on file sizes stands for a full disk.
    @Test func aFullDiskLeavesTheOldFile() async {
      await #expect(processExitsWith: .success) {
        let scratch = Scratch()
        let path = scratch.path("a.png")
        try WholeFile.write("old", to: path)
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 100_000, rlim_max: 100_000)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let error = #expect(throws: PNGError.self) {
          try Image.sample(.rgb, width: 500, height: 400).write(to: path)
        }
        #expect(error?.description == "cannot write \(path): File too large")
        #expect(scratch.names == ["a.png"])
        #expect(try WholeFile.read(path) == Array("old".utf8))
      }
    }
  #endif
}

private func residentKiB() throws -> Int {
  let text = String(decoding: try WholeFile.read("/proc/self/status"), as: UTF8.self)
  let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmRSS") })
  return try #require(Int(line.filter(\.isNumber)))
}
