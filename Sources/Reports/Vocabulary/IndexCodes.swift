import Facts

extension EntityNames {
  /// Indices by Reuters' code without its point: `.SPX`.
  static let ric: [String: EntityKey] = [
    "SPX": "SPX.GI", "INX": "SPX.GI", "GSPC": "SPX.GI", "NDX": "NDX.GI", "IXIC": "IXIC.GI", "CCMP": "IXIC.GI",
    "COMP": "IXIC.GI", "DJI": "DJI.GI", "INDU": "DJI.GI", "DJIA": "DJI.GI", "SOX": "SOX.GI", "RUT": "RUT.GI",
    "RTY": "RUT.GI", "HXC": "HXC.GI", "HSI": "HSI.HI", "HSTECH": "HSTECH.HI", "HSCE": "HSCEI.HI", "HSCEI": "HSCEI.HI",
    "SSEC": "000001.SH", "SHCOMP": "000001.SH", "SZCOMP": "399106.SZ", "SICOM": "399001.SZ", "CSI": "000300.SH",
    "SHSZ": "000300.SH", "SHSZ300": "000300.SH", "CSI300": "000300.SH", "N225": "N225.GI", "TWII": "TWII.TW",
    "TWSE": "TWII.TW", "NKY": "N225.GI", "KOSPI": "KS11.GI", "UKX": "FTSE.GI",
    "FTSE": "FTSE.GI", "DAX": "GDAXI.GI", "GDAXI": "GDAXI.GI", "CAC": "FCHI.GI", "FCHI": "FCHI.GI",
    "SENSEX": "SENSEX.GI",
  ]
}
