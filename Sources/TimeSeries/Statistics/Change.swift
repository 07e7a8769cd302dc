/// The relative change (to − from) / from; nil from 0.
///
/// Over a window of k values `from` is the value k before, over a calendar window that of its opening: the last one at or
/// before the day after which the window begins. From a negative value the sign turns, as the formula says.
func change(from: Double, to: Double) -> Double? {
  from == 0 ? nil : (to - from) / from
}
