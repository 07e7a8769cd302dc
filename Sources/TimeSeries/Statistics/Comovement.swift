/// How the values of two series of the same days vary together: sums of squares and products of the distances from each
/// mean.
///
/// As the variance it is computed in two passes over the values less their first, the second corrected for the rounding
/// of the means; the sums carry what rounding lost.
struct Comovement {
  let squaresOfFirst: Double
  let squaresOfSecond: Double
  let products: Double

  /// `first` and `second` are equally many, at least one.
  init(_ first: Span<Double>, _ second: Span<Double>) {
    let n = Double(first.count)
    let (a, b) = (first[0], second[0])
    var (sumOfFirst, sumOfSecond) = (CompensatedSum(), CompensatedSum())
    for i in first.indices {
      sumOfFirst.add(first[i] - a)
      sumOfSecond.add(second[i] - b)
    }
    let (meanOfFirst, meanOfSecond) = (sumOfFirst.value / n, sumOfSecond.value / n)
    var (xx, yy, xy) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    var (restOfFirst, restOfSecond) = (0.0, 0.0)
    for i in first.indices {
      let (x, y) = ((first[i] - a) - meanOfFirst, (second[i] - b) - meanOfSecond)
      xx.add(x * x)
      yy.add(y * y)
      xy.add(x * y)
      restOfFirst += x
      restOfSecond += y
    }
    squaresOfFirst = max(0, xx.value - restOfFirst * restOfFirst / n)
    squaresOfSecond = max(0, yy.value - restOfSecond * restOfSecond / n)
    products = xy.value - restOfFirst * restOfSecond / n
  }

  /// Pearson's coefficient, from -1 to 1; nil where one of the two does not vary.
  ///
  /// The root is taken of the product, so that a series has exactly 1 with itself.
  var correlation: Double? {
    guard squaresOfFirst > 0, squaresOfSecond > 0 else { return nil }
    let product = squaresOfFirst * squaresOfSecond
    let root = product.isNormal ? product.squareRoot() : squaresOfFirst.squareRoot() * squaresOfSecond.squareRoot()
    return max(-1, min(1, products / root))
  }

  /// The slope of the first on the second: covariance over the second's variance; nil where the second does not vary.
  var beta: Double? { squaresOfSecond > 0 ? products / squaresOfSecond : nil }
}
