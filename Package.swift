// swift-tools-version: 6.2
import PackageDescription

// One target per room of the house, in the order data walks through them; a target imports only rooms above it.
let package = Package(
  name: "weekplot",
  products: [
    .library(name: "PNG", targets: ["PNG"]),
    .library(name: "Drawing", targets: ["Drawing"]),
    .library(name: "Plotting", targets: ["Plotting"]),
    .library(name: "TimeSeries", targets: ["TimeSeries"]),
    .library(name: "Reports", targets: ["Reports"]),
    .library(name: "Store", targets: ["Store"]),
    .executable(name: "weekplot", targets: ["WeekplotCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "CLibPNG", linkerSettings: [.linkedLibrary("png")]),
    .systemLibrary(name: "CFreeType", pkgConfig: "freetype2", providers: [.apt(["libfreetype-dev"])]),
    .systemLibrary(name: "CFontconfig", pkgConfig: "fontconfig", providers: [.apt(["libfontconfig-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Dates"),
    .target(
      name: "Files",
      dependencies: ["CLibCrypto", .product(name: "Subprocess", package: "swift-subprocess")]),
    .target(name: "PNG", dependencies: ["CLibPNG", "Files"]),
    .target(name: "Drawing", dependencies: ["PNG", "CFreeType", "CFontconfig", "Files"]),
    .target(name: "Facts", dependencies: ["Dates"]),
    .target(name: "Reports", dependencies: ["Facts", "Dates", "Files"]),
    .target(name: "TimeSeries", dependencies: ["Facts", "Dates"]),
    .target(name: "Store", dependencies: ["CSQLite", "TimeSeries", "Facts", "Dates", "Files"]),
    .target(name: "Checks", dependencies: ["Facts", "Dates", "Reports", "TimeSeries"]),
    .target(name: "Plotting", dependencies: ["Drawing", "Dates"]),
    .target(name: "Slides", dependencies: ["CLibZip", "Files"]),
    .target(name: "Pages", dependencies: ["Files"]),
    .target(
      name: "Pipeline",
      dependencies: [
        "Dates", "Files", "PNG", "Drawing", "Facts", "Reports", "TimeSeries", "Store", "Checks", "Plotting", "Slides",
        "Pages",
        .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "WeekplotCommand",
      dependencies: [
        "Checks", "Dates", "Drawing", "Facts", "Files", "Pipeline", "Reports", "Slides", "Store", "TimeSeries",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "ChartSpecimens", dependencies: ["Plotting", "Drawing", "Dates"]),
    .executableTarget(
      name: "chart-specimens", dependencies: ["ChartSpecimens", "Plotting", "Drawing", "PNG", "Files"]),
    .target(name: "SampleReports", dependencies: ["Facts", "Dates"]),
    .executableTarget(name: "fault-trials", dependencies: ["SampleReports", "Checks", "Reports", "Facts", "Dates"]),
    .executableTarget(name: "sample-reports", dependencies: ["SampleReports", "Files"]),
    .target(name: "Scratches", dependencies: ["Files"], path: "Tests/Scratches"),
    .testTarget(name: "DatesTests", dependencies: ["Dates"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Scratches"]),
    .testTarget(name: "PNGTests", dependencies: ["PNG", "Files", "Scratches"]),
    .testTarget(name: "DrawingTests", dependencies: ["Drawing", "PNG"]),
    .testTarget(name: "FactsTests", dependencies: ["Facts"]),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "SampleReports", "Files"]),
    .testTarget(name: "TimeSeriesTests", dependencies: ["TimeSeries"]),
    .testTarget(name: "StoreTests", dependencies: ["Store", "TimeSeries", "Facts", "Dates", "Files", "Scratches"]),
    .testTarget(name: "ChecksTests", dependencies: ["Checks", "Reports", "TimeSeries", "Facts", "Dates"]),
    .testTarget(
      name: "PlottingTests", dependencies: ["ChartSpecimens", "Plotting", "Drawing", "PNG", "Dates"],
      resources: [.copy("Goldens")]),
    .testTarget(name: "PagesTests", dependencies: ["Pages"]),
    .testTarget(name: "SlidesTests", dependencies: ["Slides", "Files", "Scratches"]),
    .testTarget(
      name: "SampleReportsTests", dependencies: ["SampleReports", "Reports"], resources: [.copy("Truth")]),
    .testTarget(name: "PipelineTests", dependencies: ["Pipeline", "PNG", "SampleReports", "Slides", "Files"]),
    .testTarget(name: "WeekplotCommandTests", dependencies: ["Files", "WeekplotCommand"]),
  ],
  swiftLanguageModes: [.v6]
)
