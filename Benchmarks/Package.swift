// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that the library's users never build it.
let package = Package(
  name: "weekplot-benchmarks",
  dependencies: [.package(name: "weekplot", path: "..")],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "PNG", package: "weekplot"), .product(name: "Drawing", package: "weekplot"),
        .product(name: "Plotting", package: "weekplot"), .product(name: "Reports", package: "weekplot"),
        .product(name: "Store", package: "weekplot"), .product(name: "TimeSeries", package: "weekplot"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
