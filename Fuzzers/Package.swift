// swift-tools-version: 6.1
import PackageDescription

// A package of its own: libFuzzer brings the main function, and instruments all that is built with it.
let fuzzer: [SwiftSetting] = [.unsafeFlags(["-parse-as-library", "-sanitize=fuzzer"])]
let package = Package(
  name: "weekplot-fuzzers",
  dependencies: [.package(name: "weekplot", path: "..")],
  targets: [
    .target(name: "Fuzzing", dependencies: [.product(name: "Reports", package: "weekplot")]),
    .target(
      name: "ChartFuzzing",
      dependencies: [
        .product(name: "PNG", package: "weekplot"), .product(name: "Drawing", package: "weekplot"),
        .product(name: "Plotting", package: "weekplot"),
      ]),
    .executableTarget(
      name: "fuzz-charts", dependencies: ["ChartFuzzing"], swiftSettings: fuzzer,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .executableTarget(
      name: "fuzz-bytes", dependencies: ["Fuzzing"], swiftSettings: fuzzer,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .executableTarget(
      name: "fuzz-lines", dependencies: ["Fuzzing"], swiftSettings: fuzzer,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
