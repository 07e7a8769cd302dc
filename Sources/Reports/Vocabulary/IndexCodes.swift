import Facts

extension EntityNames {
  /// Indices by Reuters' code without its point: `.SPX`.
  static let ric: [String: EntityKey] = [
    "SPX": "SPX.GI", "NDX": "NDX.GI", "IXIC": "IXIC.GI", "DJI": "DJI.GI", "SOX": "SOX.GI", "RUT": "RUT.GI",
    "HSI": "HSI.HI", "HSTECH": "HSTECH.HI", "HSCE": "HSCEI.HI", "SSEC": "000001.SH", "CSI": "000300.SH",
    "TWII": "TWII.GI",
  ]
}
