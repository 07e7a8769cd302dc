/// Puts numbers and texts one after another into few bytes; `Unpacker` takes them out in the same order.
///
///     var packer = Packer()
///     packer.pack(-3)
///     packer.pack("NVDA.O")
///     var unpacker = Unpacker(packer.bytes)
///     try unpacker.integer()   // -3
///     try unpacker.text()      // "NVDA.O"
package struct Packer {
  package private(set) var bytes: [UInt8] = []
  /// A text that comes again is a number.
  private var numbers: [String: Int] = [:]

  package init() {}

  /// Small magnitudes take few bytes: seven bits in each, the sign lowest.
  package mutating func pack(_ value: Int) {
    var rest = UInt64(bitPattern: Int64(value << 1 ^ value >> 63))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func pack(_ value: Bool) { bytes.append(value ? 1 : 0) }

  package mutating func pack(_ text: String) {
    if let number = numbers[text] {
      pack(number)
      return
    }
    pack(numbers.count)
    numbers[text] = numbers.count
    packOnce(text)
  }

  /// A text that seldom comes again.
  package mutating func packOnce(_ text: String) {
    let utf8 = text.utf8
    pack(utf8.count)
    bytes.append(contentsOf: utf8)
  }

  package mutating func pack<Element>(_ list: [Element], _ pack: (inout Packer, Element) -> Void) {
    self.pack(list.count)
    for element in list { pack(&self, element) }
  }

  /// Nothing, or one.
  package mutating func pack<Value>(_ value: Value?, _ pack: (inout Packer, Value) -> Void) {
    self.pack(value != nil)
    if let value { pack(&self, value) }
  }
}

/// What was not packed as it is taken out.
package struct PackingError: Error {
  @inlinable package init() {}
}

/// Takes out what a `Packer` put in.
package struct Unpacker {
  @usableFromInline let bytes: [UInt8]
  @usableFromInline var position = 0
  private var texts: [String] = []

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package var isAtEnd: Bool { position == bytes.count }
  /// What is left of the bytes: another packer's, as they began anew.
  package var rest: [UInt8] { Array(bytes[position...]) }

  @inlinable package mutating func integer() throws(PackingError) -> Int {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: UInt(value >> 1)) ^ -Int(value & 1) }
      shift += 7
    }
    throw PackingError()
  }

  @inlinable package mutating func flag() throws(PackingError) -> Bool {
    guard position < bytes.count, bytes[position] < 2 else { throw PackingError() }
    position += 1
    return bytes[position - 1] == 1
  }

  package mutating func text() throws(PackingError) -> String {
    let number = try integer()
    if texts.indices.contains(number) { return texts[number] }
    guard number == texts.count else { throw PackingError() }
    let text = try textOnce()
    texts.append(text)
    return text
  }

  package mutating func textOnce() throws(PackingError) -> String {
    let count = try integer()
    guard count >= 0, count <= bytes.count - position,
      let text = String(validating: bytes[position..<(position + count)], as: UTF8.self)
    else { throw PackingError() }
    position += count
    return text
  }

  @inlinable package mutating func list<Element>(
    _ element: (inout Unpacker) throws(PackingError) -> Element
  ) throws(PackingError) -> [Element] {
    let count = try integer()
    // Each takes a byte at least: what says otherwise is no list.
    guard count >= 0, count <= bytes.count - position else { throw PackingError() }
    var list: [Element] = []
    list.reserveCapacity(count)
    for _ in 0..<count { list.append(try element(&self)) }
    return list
  }

  @inlinable package mutating func optional<Value>(
    _ value: (inout Unpacker) throws(PackingError) -> Value
  ) throws(PackingError) -> Value? {
    try flag() ? try value(&self) : nil
  }

  /// A case of an enumeration by its raw value.
  @inlinable package mutating func named<Case: RawRepresentable<String>>(_: Case.Type) throws(PackingError) -> Case {
    guard let value = Case(rawValue: try text()) else { throw PackingError() }
    return value
  }
}
