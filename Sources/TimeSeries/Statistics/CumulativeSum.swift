/// The sum from the first value up to each.
func cumulativeSums(_ values: [Double]) -> [Double?] {
  var sum = CompensatedSum()
  return values.map { value in
    sum.add(value)
    return sum.value
  }
}
