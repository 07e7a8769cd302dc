/// How many values in a row up to each have its sign: positive for values above 0, negative for those below, 0 at 0.
///
///     streaks([5, 3, -1, 0, 2])   // 1, 2, -1, 0, 1
func streaks(_ values: [Double]) -> [Double?] {
  var streak = 0
  return values.map { value in
    let sign = value > 0 ? 1 : value < 0 ? -1 : 0
    streak = sign * streak > 0 ? streak + sign : sign
    return Double(streak)
  }
}
