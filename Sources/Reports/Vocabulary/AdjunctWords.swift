/// Words that frame what goes along with an event and is not its subject: 在…带动下, 受…影响.
enum AdjunctWords {
  static let openers = Lexicon<Bool>(
    ["在", "受", "因", "随", "随着", "由于", "受到", "得益于", "受益于", "受惠于", "受累于", "受制于", "基于", "鉴于"].map { ($0, true) })

  /// What ends a frame within its clause.
  static let closers = Lexicon<Bool>(
    """
    带动下|带动|拖累下|拖累|影响下|影响|提振下|提振|推动下|推动|支撑下|支撑|支持下|支持|拉动下|拉动|刺激下|刺激|打压下|打压|压制下|压制|冲击下|冲击|加持下|加持|助推下|助推|\
    推升下|压力下|背景下|预期下|环境下|阴霾下|忧虑下|情绪下|因素下|之际|引领下|领涨下|领跌下|压力之下|背景之下|预期之下|带领下|驱动下|驱动|主导下|笼罩下|扰动下|扰动
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), true) })

  static let longest = 28
  /// Behind an opener these make another word of it: 随后, 因此.
  static let continued = Set("后即此而其机处应".unicodeScalars)
}
