import Dates

// A chart as data: a day is a string, a band is named so, a gap's value is null.
//
//     "2024-08-23"    {"band": 3}    4.5    ["2024-08-23", 1, 2]

extension Position: Codable {
  private enum Key: CodingKey { case band }

  public init(from decoder: any Decoder) throws {
    if let keyed = try? decoder.container(keyedBy: Key.self) {
      self = .band(try keyed.decode(Int.self, forKey: .band))
      return
    }
    let value = try decoder.singleValueContainer()
    if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else {
      self = .day(try value.decode(Day.self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    if case .band(let index) = self {
      var keyed = encoder.container(keyedBy: Key.self)
      try keyed.encode(index, forKey: .band)
      return
    }
    var value = encoder.singleValueContainer()
    switch self {
    case .day(let day): try value.encode(day)
    case .number(let number): try value.encode(number)
    case .band: break
    }
  }
}

extension Band.Datum: Codable {
  public init(from decoder: any Decoder) throws {
    var values = try decoder.unkeyedContainer()
    let position = try values.decode(Position.self)
    self.init(position, try values.decodeIfPresent(Double.self), try values.decodeIfPresent(Double.self))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.unkeyedContainer()
    try values.encode(position)
    if let bounds {
      try values.encode(bounds.lowerBound)
      try values.encode(bounds.upperBound)
    } else {
      try values.encodeNil()
      try values.encodeNil()
    }
  }
}
