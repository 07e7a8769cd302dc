import Foundation
import Testing

@testable import Reports

/// Text beside the prose of a page, as `-layout` keeps it.
@Suite struct SideColumnTests {
  private let prose = """
    ■ 指数：本周标普五百指数上涨1.40%，收于5,634.61点，三周连涨。             分析师：某某甲
    ■ 芯片：消息扰动之下板块普遍承压，其中权重居前的龙头回落，英伟达8月19日大跌        40%
    4.50%，单日市值蒸发约一千亿美元，板块内其余个股亦普遍走低，台积电当        20%
    日收跌，次日与其他个股一道企稳回升，成交亦较前一日明显放大不少。           0%
    ■ 加密：情绪有所改善，比特币现货ETF资金连续回流，截至8月23日当周净       相关研究
    流入5.06亿美元，以太坊现货ETF同期净流出0.44亿美元，分化仍在延续。        2023.12.16
    """

  @Test func whatStandsBesideIsNoPartOfTheSentence() {
    let found = rows(reading(aligned(prose)))
    #expect(found.contains("NVDA.O change_1d 2024-08-19 = -0.045 ratio"))
    #expect(found.contains("SPX.GI change_1w 2024-08-19…2024-08-23 = 0.014 ratio"))
    #expect(!found.contains { $0.contains("-0.4 ") || $0.contains("-0.2 ") || $0.contains("2023") })
  }

  /// Fewer lines than a column has: everything is prose.
  @Test func gapsInASentenceAreNoColumn() {
    #expect(
      rows(reading("本周（8月19日至8月23日）市场情绪有所回暖，主要指数普遍收高，其中恒生指数全周      升1.0%。")) == [
        "HSI.HI change_1w 2024-08-19…2024-08-23 = 0.01 ratio"
      ])
  }

  /// The right-hand words at the 44th character of each line.
  private func aligned(_ text: String) -> String {
    text.split(separator: "\n").map { line -> String in
      guard let gap = line.range(of: "    ") else { return String(line) }
      let left = line[..<gap.lowerBound]
      let right = line[gap.upperBound...].drop { $0 == " " }
      return left + String(repeating: " ", count: max(3, 44 - left.count)) + right
    }.joined(separator: "\n")
  }
}
