import Dates
import Facts
import Files

/// Writes a table field by field and row by row, and hands its bytes on in pieces.
package protocol RowWriter {
  init(_ columns: [String], to sink: @escaping ByteSink)

  mutating func field(_ text: String)
  /// A number in plain decimal.
  mutating func field(digits: [UInt8])
  /// A number, day or word that there is not.
  mutating func gap()
  mutating func endRow() throws(FileError)
  /// Writes what is left; there are no rows after it.
  mutating func finish() throws(FileError)

  /// Room for the digits of one number.
  var digits: [UInt8] { get set }
}

extension RowWriter {
  package mutating func field(_ number: Int) {
    withDigits { $0.appendDecimal(Int64(number), 0) }
  }

  package mutating func field(_ number: PrintedNumber) {
    withDigits { $0.appendDecimal(number.mantissa, number.exponent) }
  }

  /// Two fields: the ends of the interval that the digits stand for.
  package mutating func interval(of number: PrintedNumber) {
    let (tenfold, overflow) = number.mantissa.multipliedReportingOverflow(by: 10)
    if overflow || tenfold.magnitude > UInt64(Int64.max) - 5 {
      withDigits { $0.append(contentsOf: number.low.utf8) }
      withDigits { $0.append(contentsOf: number.high.utf8) }
    } else {
      withDigits { $0.appendDecimal(tenfold - 5, number.exponent - 1) }
      withDigits { $0.appendDecimal(tenfold + 5, number.exponent - 1) }
    }
  }

  package mutating func field(_ value: Double) {
    withDigits { $0.append(contentsOf: plainDecimal(value).utf8) }
  }

  package mutating func field(_ day: Day?) {
    if let day { field(isoText(day)) } else { gap() }
  }

  /// A word, or a gap when it is empty.
  package mutating func field(orGap text: String?) {
    if let text, !text.isEmpty { field(text) } else { gap() }
  }

  private mutating func withDigits(_ write: (inout [UInt8]) -> Void) {
    var room: [UInt8] = []
    // Swapped out and in, so that the array is neither copied nor made again.
    swap(&room, &digits)
    room.removeAll(keepingCapacity: true)
    write(&room)
    field(digits: room)
    swap(&room, &digits)
  }
}

/// Bytes are handed on in pieces of about this size.
let pieceSize = 1 << 16

/// `2024-08-23`, as the day's description but in one piece: tables have two days a row.
private func isoText(_ day: Day) -> String {
  let parts = day.parts
  return String(unsafeUninitializedCapacity: 10) { room in
    var rest = (parts.year * 100 + parts.month) * 100 + parts.day
    for index in stride(from: 9, through: 0, by: -1) where index != 4 && index != 7 {
      room[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    room[4] = UInt8(ascii: "-")
    room[7] = UInt8(ascii: "-")
    return 10
  }
}
