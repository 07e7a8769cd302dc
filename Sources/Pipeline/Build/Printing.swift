import Drawing
import Facts
import Plotting

/// What became of all charts of a run, in their order.
struct Printing: Sendable {
  var charts: [PrintedChart] = []
  /// Those that could not be made, with why.
  var leftOut: [(id: String, why: Diagnostic)] = []
  var diagnostics: [Diagnostic] = []
  /// All of them in one picture, where they are made for a chat.
  var long: LongPicture?
}

extension ChartContext {
  /// Specifies and draws charts, `jobs` at a time; the result does not depend on how many. A bad chart is a diagnostic.
  func printed(
    _ charts: [ChartEntry], fonts: FontSet, jobs: Int, progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) async -> Printing {
    let workers = max(1, min(jobs, charts.count))
    var outcomes = [ChartOutcome?](repeating: nil, count: charts.count)
    var missing: Set<Character> = []
    let counter = ProgressCounter(total: charts.count) { progress($0.done) }
    await withTaskGroup(of: WorkerShare.self) { group in
      // Dealt out in turn: tables and long series lie next to each other.
      for worker in 0..<workers {
        group.addTask { self.share(of: worker, from: workers, charts, fonts, counter) }
      }
      for await share in group {
        for (index, outcome) in share.outcomes { outcomes[index] = outcome }
        missing.formUnion(share.missingCharacters)
      }
    }
    return gathered(zip(charts, outcomes.compactMap { $0 }), fonts.diagnostics(missing: missing))
  }

  private func share(
    of worker: Int, from workers: Int, _ charts: [ChartEntry], _ fonts: FontSet, _ counter: ProgressCounter
  ) -> WorkerShare {
    var share = WorkerShare()
    let press = Result { try ChartPress(fonts: fonts, locale: options.locale) }
    for index in stride(from: worker, to: charts.count, by: workers) {
      share.outcomes.append((index, outcome(of: charts[index], press)))
      counter.step()
    }
    share.missingCharacters = (try? press.get())?.missingCharacters ?? []
    return share
  }

  private func outcome(of chart: ChartEntry, _ press: Result<ChartPress, any Error>) -> ChartOutcome {
    do {
      var printed = try press.get().print(try chart.specification(self))
      printed.places = provenance(of: printed.specification)
      printed.numbers = numbers(behind: printed.specification)
      return .success(printed)
    } catch let missing as MissingData {
      return .failure(LeftOut(why: missing.diagnostic(chart.id)))
    } catch {
      return .failure(LeftOut(why: Diagnostic(.warning, "chart.undrawable", details: [chart.id, "\(error)"])))
    }
  }

  private func gathered(
    _ outcomes: Zip2Sequence<[ChartEntry], [ChartOutcome]>, _ ofFonts: [Diagnostic]
  ) -> Printing {
    var printing = Printing()
    for (chart, outcome) in outcomes {
      switch outcome {
      case .success(let printed):
        printing.charts.append(printed)
        printing.diagnostics += printed.specification.diagnostics
        printing.diagnostics += printed.notices.map { $0.diagnostic(chart.id) }
      case .failure(let left):
        printing.leftOut.append((chart.id, left.why))
        printing.diagnostics.append(left.why)
      }
    }
    printing.diagnostics += ofFonts
    return printing
  }
}

private typealias ChartOutcome = Result<PrintedChart, LeftOut>

private struct LeftOut: Error {
  var why: Diagnostic
}

private struct WorkerShare: Sendable {
  var outcomes: [(Int, ChartOutcome)] = []
  var missingCharacters: [Character] = []
}

extension Notice {
  /// The facts after the chart's id.
  func diagnostic(_ id: String) -> Diagnostic {
    switch self {
    case .unplottableValues(let series, let count):
      Diagnostic(.warning, "chart.unplottable", details: [id, series, String(count)])
    case .outsideDomain(let series, let count):
      Diagnostic(.note, "chart.outside-domain", details: [id, series, String(count)])
    case .shortened(let text): Diagnostic(.note, "chart.shortened", printed: text, details: [id])
    case .leftOut(let label): Diagnostic(.note, "chart.label-left-out", printed: label, details: [id])
    case .empty(let panel): Diagnostic(.warning, "chart.empty", details: [id, panel])
    }
  }
}
