import Foundation
import SampleReports

// Writes sample reports: the year's from published series, or random weeks for trials.
//
//     swift run sample-reports year --data DIR --out Reports --truth Tests/SampleReportsTests/Truth
//     swift run sample-reports random --seed 7 --count 20 --out DIR [--truth DIR]
//     swift run sample-reports history --seed 7 --weeks 520 --first 2015-01-05 --out DIR [--truth DIR]
//
// Each in another form: --form html|markdown|markdown-html [--style ruled|open|dense], --layout NAME,
// --columns SEED and --rows SEED for another order of columns and rows.

do {
  try SampleCommand(Array(CommandLine.arguments.dropFirst())).run()
} catch {
  FileHandle.standardError.write(Data("sample-reports: \(error)\n".utf8))
  exit(64)
}
