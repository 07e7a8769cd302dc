/// A length on a slide, in English Metric Units: 914,400 to the inch, 12,700 to the point.
package struct Length: Hashable, Sendable, Comparable {
  package var emu: Int

  package init(emu: Int) { self.emu = emu }

  package static func inches(_ inches: Double) -> Length { Length(emu: Int((inches * 914_400).rounded())) }
  package static func points(_ points: Double) -> Length { Length(emu: Int((points * 12_700).rounded())) }

  package var points: Double { Double(emu) / 12_700 }

  package static func < (a: Length, b: Length) -> Bool { a.emu < b.emu }
  package static func + (a: Length, b: Length) -> Length { Length(emu: a.emu + b.emu) }
  package static func - (a: Length, b: Length) -> Length { Length(emu: a.emu - b.emu) }
  package static func * (a: Length, times: Int) -> Length { Length(emu: a.emu * times) }
}

/// Where a shape lies, from the slide's top left.
package struct Frame: Hashable, Sendable {
  package var x: Length
  package var y: Length
  package var width: Length
  package var height: Length

  package init(x: Length, y: Length, width: Length, height: Length) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The largest frame of these proportions inside this one, in the middle: nothing is cut and nothing stretched.
  ///
  /// Of a long and a wide side the shorter is rounded to a whole unit, an error of less than 10⁻⁵ on any slide.
  package func fitting(width pixelsAcross: Int, height pixelsDown: Int) -> Frame {
    precondition(pixelsAcross > 0 && pixelsDown > 0, "a picture of \(pixelsAcross) × \(pixelsDown) has no proportions")
    let scale = min(Double(width.emu) / Double(pixelsAcross), Double(height.emu) / Double(pixelsDown))
    let across = Length(emu: Int((Double(pixelsAcross) * scale).rounded()))
    let down = Length(emu: Int((Double(pixelsDown) * scale).rounded()))
    return Frame(
      x: Length(emu: x.emu + (width.emu - across.emu) / 2), y: Length(emu: y.emu + (height.emu - down.emu) / 2),
      width: across, height: down)
  }
}
