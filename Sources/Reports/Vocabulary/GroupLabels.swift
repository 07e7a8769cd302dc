/// Sector and sub-sector labels of this genre: they tell where one label ends and the next begins.
enum GroupLabels {
  static let sectors = keys(
    """
    AI基础设施|边缘AI|AI应用|消费电子|交易所|屯币|囤币|挖矿|矿机|挖矿及矿机|矿机及挖矿|稳定币|公链|半导体|硬件|软件|互联网|AI芯片|AI硬件|AI软件|数据中心|持币公司|\
    矿企|金融科技|算力|终端|应用|基础设施
    """)

  static let subsectors = keys(
    """
    云厂商|云侧芯片|能源|服务器|液冷|网络|端侧芯片|AI PC/PHONE|AI应用|智能驾驶|品牌厂|零部件&组装|零部件|组装|钱包|支付|存储|光模块|电力|机器人|游戏|电商|云计算|\
    大模型|芯片|AI服务器|AI手机|AI终端|AI PC|托管|矿场|经纪商|软件|互联网|半导体|数据中心|矿机|自营矿场
    """)

  private static func keys(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { key(String($0)) })
  }

  /// Folded, without blanks.
  static func key(_ text: String) -> String {
    fold(text).filter { !$0.isBlank }.text
  }
}
