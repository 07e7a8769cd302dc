import Drawing

extension Zone {
  /// On whole pixels, so that neighbours meet without a seam.
  func draw(in frame: PlotFrame, factor: Double, onto canvas: inout Canvas) {
    guard let box = box(in: frame, factor: factor) else { return }
    canvas.draw(.rectangle(box, color))
  }

  /// nil: outside the domain.
  func box(in frame: PlotFrame, factor: Double) -> Rect? {
    let domain = frame.domains.value
    let low = max(domain.start, range.lowerBound / factor)
    let high = min(domain.end, range.upperBound / factor)
    guard low < high else { return nil }
    let (a, b) = (frame.value.position(of: low).rounded(), frame.value.position(of: high).rounded())
    return frame.isHorizontal
      ? Rect(x: a, y: frame.rect.y, width: b - a, height: frame.rect.height)
      : Rect(x: frame.rect.x, y: b, width: frame.rect.width, height: a - b)
  }
}
