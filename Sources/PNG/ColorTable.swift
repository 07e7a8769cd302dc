/// The colours of a picture, numbered in the order in which they come: an open-addressed hash table that is never more
/// than half full.
struct ColorTable {
  private(set) var colors: [UInt32] = []
  /// Number plus 1; 0 is a free place.
  private var places: [UInt16]
  private let capacity: Int
  private let shift: UInt32

  /// For at most so many colours, up to 2^15.
  init(capacity: Int) {
    precondition(1...1 << 15 ~= capacity, "numbers of colours fit into 16 bits")
    self.capacity = capacity
    let bits = Int.bitWidth - (capacity - 1).leadingZeroBitCount
    shift = UInt32(31 - bits)
    places = [UInt16](repeating: 0, count: 2 << bits)
  }

  /// The colour's number; nil where it is new and the table is full.
  mutating func number(of color: UInt32) -> Int? {
    // Fibonacci hashing (Knuth, TAOCP 6.4): the upper bits of the product with 2^32 / golden ratio.
    var place = Int((color &* 0x9E37_79B9) >> shift)
    while places[place] != 0 {
      let number = Int(places[place]) - 1
      if colors[number] == color { return number }
      place = (place + 1) & (places.count - 1)
    }
    guard colors.count < capacity else { return nil }
    colors.append(color)
    places[place] = UInt16(colors.count)
    return colors.count - 1
  }
}
