import Dates
import Drawing
import Plotting

/// Makes a chart of any bytes: data, words, axes and sizes that layout may be given, the likely and the absurd.
struct ChartFromBytes {
  private var bytes: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) { self.bytes = Array(bytes)[...] }

  mutating func chart() -> Chart {
    let format = format()
    let count = pick(8) == 0 ? pick(14) : 1
    return Chart(
      title: words(), subtitle: words(), note: words(), format: format, language: pick(2) == 0 ? .chinese : .english,
      arrangement: [.rows, .columns, .grid][pick(3)], panels: (0..<count).map { _ in panel() })
  }

  /// Light, dark, and without a ground.
  mutating func theme() -> Theme {
    let theme: Theme = pick(2) == 0 ? .light(upIsRed: pick(2) == 0) : .dark(upIsRed: pick(2) == 0)
    return pick(3) == 0 ? theme.transparent : theme
  }

  // MARK: numbers

  private mutating func byte() -> Int { Int(bytes.popFirst() ?? 0) }
  private mutating func pick(_ count: Int) -> Int { byte() % max(1, count) }
  private mutating func integer(bytes count: Int) -> Int { (0..<count).reduce(0) { sum, _ in sum << 8 | byte() } }

  private mutating func value() -> Double? {
    let absurd: [Double?] = [
      nil, .nan, .infinity, -.infinity, 1e308, -1e308, .leastNonzeroMagnitude, -0.0, 0, 1e-300, 1e99, 1e101,
    ]
    switch byte() {
    case let kind where kind < absurd.count: return absurd[kind]
    case 12: return Double(bitPattern: UInt64(bitPattern: Int64(integer(bytes: 8))))
    default: return Double(integer(bytes: 2) - 20_000) / 100
    }
  }

  private mutating func number() -> Double { value() ?? .nan }

  /// From the first day of the calendar to its last, by choice a usual one.
  private mutating func day() -> Day {
    let number =
      switch pick(8) {
      case 0: -719_162
      case 1: 2_932_896
      case 2: integer(bytes: 3) % 3_652_059 - 719_162
      default: 19_800 + pick(250)
      }
    return Day(number: number) ?? Day(2024, 1, 1)!
  }

  /// Sides of 0 and 100,000 pixels are refused; those that may be are drawn.
  private mutating func format() -> Format {
    let sides = [0, 1, 199, 200, 320, 640, 900, 1200, 100_000]
    let (width, height, scale) = (sides[pick(9)], sides[pick(9)], [1, 1.25, 2, 0, .nan][pick(5)])
    guard Format.isPossible(width: width, height: height, scale: scale) else { return Format(width: 640, height: 400) }
    return Format(width: width, height: height, scale: scale)
  }

  // MARK: words

  private static let oddWords = [
    "", " ", "\n\n", "\u{0}\u{7}\u{1B}", "مرحبا بالعالم", "שלום", "\u{202E}abc", "👨‍👩‍👧‍👦🏳️‍🌈", "e\u{301}\u{301}\u{301}",
    "，，，。）",
    "（（「", "总市值", "BTC", "12 周均线 ±1 倍标准差", "A-name-of-forty-letters-without-one-blank", "\u{FFFF}\u{FFFE}", "%", "%%",
    String(repeating: "长", count: 300), String(repeating: "w ", count: 300),
  ]

  private mutating func words() -> String {
    let kind = byte()
    if kind < 2 * Self.oddWords.count { return Self.oddWords[kind / 2] }
    let count = min(bytes.count, kind % 24)
    defer { bytes = bytes.dropFirst(count) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  // MARK: panels

  private mutating func panel() -> Panel {
    switch pick(8) {
    case 0: return .table(table())
    case 1: return .card(NumberCard(label: words(), value: words(), unit: words(), date: words(), remark: words()))
    default: return .plot(plot())
    }
  }

  private mutating func plot() -> Plot {
    let (x, y) = (axis(), axis())
    let count = pick(6)
    return Plot(
      title: words(), x: x, y: y, marks: (0..<count).map { _ in mark() }, share: [1, 0.01, 3, 1e6][pick(4)])
  }

  private mutating func axis() -> Axis {
    var axis = Axis(scale(), unit: words(), factor: [1, 1e12, 0.01, 1e-300, 1e300][pick(5)])
    let (low, high) = (number(), number())
    if pick(4) == 0, low <= high { axis.domain = low...high }
    if pick(6) == 0 { axis.ticks = (0..<pick(9)).map { _ in number() } }
    axis.includesZero = [nil, true, false][pick(3)]
    axis.decimals = [nil, 0, 3, -4, 400][pick(5)]
    axis.signed = pick(2) == 0
    return axis
  }

  private mutating func scale() -> ScaleKind {
    switch pick(6) {
    case 0: .log
    case 1: .tradingDays((0..<pick(20)).map { _ in day() })
    case 2: .category((0..<pick(45)).map { _ in words() })
    case 3: .linear
    default: .time
    }
  }

  private mutating func position() -> Position {
    switch pick(6) {
    case 0: .band(pick(50) - 2)
    case 1: .number(number())
    default: .day(day())
    }
  }

  private mutating func data() -> [Datum] { (0..<pick(60)).map { _ in Datum(position(), value()) } }

  private mutating func ink() -> Ink { [.series(byte() - 9), .up, .down, .muted, .color(Color(0x00FF00))][pick(5)] }

  private mutating func mark() -> Mark {
    switch pick(8) {
    case 0: .bars(bars())
    case 1: .band(Band(words(), data: (0..<pick(40)).map { _ in Band.Datum(position(), value(), value()) }, ink: ink()))
    case 2: .points(Points(words(), data: data(), ink: ink(), radius: [5, 0, -1, 1e9, .nan][pick(5)]))
    case 3: .zones((0..<pick(6)).map { _ in zone() })
    case 4: .rule(Rule(pick(2) == 0 ? .value(number()) : .position(position()), name: words(), dashed: pick(2) == 0))
    case 5: .label(Label(words(), at: position(), number()))
    default:
      .line(
        Line(
          words(), data: data(), ink: ink(), emphasis: pick(2) == 0 ? .primary : .secondary, dashed: pick(4) == 0,
          endLabel: [.none, .name, .lastValue(), .lastValue(text: words())][pick(4)]))
    }
  }

  private mutating func bars() -> Bars {
    Bars(
      words(), data: data(), direction: pick(3) == 0 ? .horizontal : .vertical,
      placement: pick(3) == 0 ? .stacked : .beside,
      coloring: pick(2) == 0 ? .ink(ink()) : .bySign(positive: words(), negative: words()), printsValues: pick(2) == 0)
  }

  private mutating func zone() -> Zone {
    let (low, high) = (number(), number())
    return Zone(words(), low <= high ? low...high : 0...1, color: Color(0xDDEEFF))
  }

  private mutating func table() -> Table {
    let columns = (0..<pick(16)).map { _ in
      Table.Column(words(), shading: pick(3) == 0 ? .none : .diverging(limit: value()), isTotal: pick(5) == 0)
    }
    let groups = (0..<pick(4)).map { _ in
      Table.Group(words(), rows: (0..<pick(30)).map { _ in row(columns.count) })
    }
    return Table(title: words(), rowHeader: words(), columns: columns, groups: groups)
  }

  private mutating func row(_ columns: Int) -> Table.Row {
    let cells = (0..<max(0, columns + pick(3) - 1)).map { _ in
      pick(5) == 0 ? nil : Table.Cell(words(), value: value())
    }
    return Table.Row(words(), code: words(), cells: cells, isTotal: pick(7) == 0)
  }
}
