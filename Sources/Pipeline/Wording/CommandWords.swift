import Dates
import Facts
import Reports
import TimeSeries

/// What commands say of their own doings.
extension Wording {
  package func noReports(in paths: [String], asOf: Day?) -> String {
    let places = paths.joined(separator: ", ")
    if let asOf {
      return locale.isChinese
        ? "\(places): 没有 \(asOf) 或更早的报告；请改 --as-of 或换一个文件夹"
        : "\(places): no report of \(asOf) or earlier; choose a later --as-of or another folder"
    }
    return locale.isChinese
      ? "\(places): 没有找到周报；请放入 .pdf、.txt、.md 或 .html 格式的周报，或指定别的文件夹"
      : "\(places): no weekly report found; put reports there as .pdf, .txt, .md or .html, or name another folder"
  }

  package func furtherOfThisKind(_ count: Int, _ code: String) -> String {
    locale.isChinese ? "另有 \(count) 条 \(code)；--verbose 列出全部" : "and \(count) more of \(code); --verbose lists all"
  }

  /// `52 reports, 14201 observations, 630 series; 3 files skipped, 1 unread`.
  package func summary(of corpus: Corpus) -> String {
    let observations = corpus.observationCount
    if locale.isChinese {
      return
        "\(corpus.readings.count) 份报告，\(observations) 条数据\(seriesCount(corpus))；跳过 \(corpus.skipped.count) 个文件，"
        + "\(corpus.failures.count) 个未能读取" + share(corpus.numeralCounts, "；")
    }
    return "\(counted(corpus.readings.count, "report")), \(counted(observations, "observation"))"
      + "\(seriesCount(corpus)); \(counted(corpus.skipped.count, "file")) skipped, \(corpus.failures.count) unread"
      + share(corpus.numeralCounts, "; ")
  }

  /// Nothing where they were not assembled.
  private func seriesCount(_ corpus: Corpus) -> String {
    if corpus.series.isEmpty { return "" }
    return locale.isChinese ? "，\(corpus.series.count) 条序列" : ", \(corpus.series.count) series"
  }

  /// What became of the numerals: `; 546 numerals: 84.6% used, 15.4% ignored, 0% unexplained (0)`; nothing of none.
  func share(_ counts: NumeralCounts, _ separator: String = "") -> String {
    guard counts.total > 0 else { return "" }
    let (used, ignored) = (percent(counts.used, of: counts.total), percent(counts.ignored, of: counts.total))
    let unexplained = percent(counts.unexplained, of: counts.total)
    return separator
      + (locale.isChinese
        ? "\(counts.total) 个数字：已用 \(used)，忽略 \(ignored)，未解释 \(unexplained)（\(counts.unexplained) 个）"
        : "\(counted(counts.total, "numeral")): \(used) used, \(ignored) ignored, \(unexplained) unexplained (\(counts.unexplained))")
  }

  /// To a tenth; what is there is never 0%, what is missing never 100%.
  private func percent(_ part: Int, of total: Int) -> String {
    let tenths = (part * 1000 + total / 2) / total
    let shown = part > 0 && tenths == 0 ? 1 : part < total && tenths == 1000 ? 999 : tenths
    return shown % 10 == 0 ? "\(shown / 10)%" : "\(shown / 10).\(shown % 10)%"
  }

  /// The end of `build`: what there is now, what is missing, and how long it took.
  package func summary(
    of build: BuildSummary, in folder: String, diagnostics: Int, seconds: Double, isUnchanged: Bool = false
  ) -> [String] {
    let (charts, tenths) = (build.charts.count, Int((seconds * 10).rounded()))
    let time = "\(tenths / 10).\(tenths % 10)"
    let left = build.leftOut.map(\.id).joined(separator: ", ")
    let unchanged = isUnchanged ? say(", nothing has changed", "，没有变化") : ""
    if locale.isChinese {
      return [
        "\(folder): \(charts) 幅图，来自 \(build.reports) 份报告、\(build.observations) 条数据、\(build.series) 条序列；\(diagnostics) 条提示；\(time) 秒\(unchanged)"
          + share(build.numerals, "；")
      ] + (left.isEmpty ? [] : ["未绘制：\(left)"])
    }
    let first =
      "\(folder): \(counted(charts, "chart")) from \(counted(build.reports, "report")), "
      + "\(counted(build.observations, "observation")) and \(build.series) series; "
      + "\(counted(diagnostics, "diagnostic")); \(time) s\(unchanged)" + share(build.numerals, "; ")
    return [first] + (left.isEmpty ? [] : ["left out: \(left)"])
  }

  /// `deck.pptx: 22 slides, 15 of them charts`.
  package func summary(of deck: DeckSummary, in file: String) -> String {
    locale.isChinese
      ? "\(file): \(deck.slides) 张幻灯片，其中图 \(deck.charts) 张"
      : "\(file): \(counted(deck.slides, "slide")), \(deck.charts) of them charts"
  }

  /// What an update has done, its last lines.
  package func lines(of update: DeckUpdateSummary, in file: String, isTrial: Bool) -> [String] {
    let changes = update.events.count(where: \.isChange)
    let missing = update.notShown.joined(separator: ", ")
    var lines = missing.isEmpty ? [] : [say("charts that the deck does not show: \(missing)", "幻灯片中没有的图：\(missing)")]
    if changes == 0 && !update.isWritten {
      lines.append(say("\(file): nothing to change", "\(file): 无需改动"))
    } else if isTrial {
      lines.append(
        say("\(file): \(counted(changes, "change")) to make; nothing written", "\(file): 将有 \(changes) 处改动；未写入"))
    } else {
      let kept = update.backup.map { say("; the old one is \($0)", "；原文件保存为 \($0)") } ?? ""
      lines.append(say("\(file): \(counted(changes, "change"))", "\(file): \(changes) 处改动") + kept)
    }
    return lines
  }

  package func reading(_ done: Int, of total: Int) -> String {
    let percent = total == 0 ? 100 : done * 100 / total
    return locale.isChinese ? "正在读取 \(percent)%" : "reading \(percent)%"
  }

  package func drawing(_ done: Int, of total: Int) -> String {
    locale.isChinese ? "正在绘制 \(done)/\(total)" : "drawing \(done) of \(total)"
  }

  package func noChart(_ id: String) -> [String] {
    [sentence(for: Diagnostic(.error, "chart.unknown", details: [id]))] + BuiltInChart.all.map { "  " + $0.id }
      + ["  ticker/CODE"]
  }

  func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

// MARK: Which series is meant

extension Wording {
  /// Lines on several series where one was to be named.
  package func severalSeries(_ series: [Series]) -> [String] {
    let first =
      locale.isChinese
      ? "有 \(series.count) 条序列符合；请用 --frequency 和 --source 选定一条："
      : "\(series.count) series fit; choose one with --frequency and --source:"
    return [first] + series.map { "  " + choice($0) }
  }

  private func choice(_ series: Series) -> String {
    let source = series.key.source.isEmpty ? "" : " --source \(quoted(series.key.source))"
    let span = series.points.first.map { first in "\(first.day)…\(series.points[series.points.count - 1].day)" } ?? ""
    return "--frequency \(series.key.frequency.rawValue)\(source)   (n = \(series.points.count), \(span))"
  }

  private func quoted(_ word: String) -> String {
    word.contains { $0 == " " || $0 == ";" || $0 == "&" } ? "'\(word)'" : word
  }

  /// One line on a name that no series bears, with names near to it.
  package func noSeries(entity: String?, metric: String?, near: [String]) -> String {
    let asked = [entity, metric].compactMap { $0 }.joined(separator: " ")
    let names = near.joined(separator: ", ")
    if locale.isChinese {
      return "没有 \(asked) 的序列" + (names.isEmpty ? "；请用 weekplot series 查看有哪些" : "；现有：\(names)")
    }
    return "no series of \(asked)" + (names.isEmpty ? "; weekplot series shows what there is" : "; there are: \(names)")
  }
}
