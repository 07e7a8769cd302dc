import Facts

/// The caption of a figure: its number, its title, the unit in the title's bracket, and its source line.
func figures(of block: Block, _ document: Document) -> [Figure] {
  block.caption.compactMap { range in
    let passage = Passage(document, [range])
    guard let digits = passage.folded.firstIndex(where: \.isDigit) else { return nil }
    var end = digits
    while end < passage.count, passage[end].isDigit || passage[end] == "-" { end += 1 }
    var start = end
    while start < passage.count, ":.、 ".unicodeScalars.contains(passage[start]) { start += 1 }
    let unit = unitBracket(passage, from: start)
    let source = block.source.first.map { Sources.named(in: Passage(document, [$0])) } ?? ""
    return Figure(
      number: passage.words(digits..<end), title: passage.words(start..<(unit?.bracket.lowerBound ?? passage.count)),
      unit: unit.map { passage.words($0.unit) } ?? "", source: source, place: passage.place(0))
  }
}

/// 「（单位：百万美元）」, 「（万亿美元）」 at the end of a title.
private func unitBracket(_ passage: Passage, from start: Int) -> (bracket: Range<Int>, unit: Range<Int>)? {
  guard passage.count > start, passage[passage.count - 1] == ")",
    let open = (start..<passage.count).last(where: { passage[$0] == "(" })
  else { return nil }
  let inside = (open + 1)..<(passage.count - 1)
  let label = fold("单位")
  if passage.reads(label, at: inside.lowerBound) {
    let from = inside.lowerBound + label.count + (passage[inside.lowerBound + label.count] == ":" ? 1 : 0)
    return from < inside.upperBound ? (open..<passage.count, from..<inside.upperBound) : nil
  }
  return statedUnits(in: passage, inside).isEmpty ? nil : (open..<passage.count, inside)
}
