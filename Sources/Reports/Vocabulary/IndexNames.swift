/// Names of stock indices, by the code that Wind gives them.
enum IndexNames {
  static let table = """
    SPX.GI 标普500|标指|标普|标普五百|标准普尔|史坦普500|标普500指数|标准普尔500|标准普尔500指数|标普指数|s&p 500|s&p500|s&p 500 index|spx|s&p500指数|s&p 500指数|s&p500 index|标准普尔五百|标普 500
    NDX.GI 纳斯达克100|纳斯达克100指数|纳指100|纳斯达克一百|那斯达克100|那斯达克100指数|nasdaq 100|nasdaq-100|nasdaq 100 index|ndx
    IXIC.GI 纳斯达克指数|纳斯达克综合指数|纳斯达克综指|纳斯达克综合|纳指|纳综指|那斯达克指数|那斯达克综合指数|那斯达克综合|那指|nasdaq composite|nasdaq composite index|nasdaq comp|nasdaq comp.|nasdaq综合指数|nasdaq指数|nasdaq综合|nasdaq综指|纳斯达克|那斯达克|纳指综合指数|纳综|纳斯达克综指数|那综指
    DJI.GI 道琼斯工业指数|道琼斯工业|道琼斯工业平均|道琼工业平均|道琼工业|道琼斯工业均指|道琼斯30|道琼斯工业30|道琼斯工业平均指数|道琼斯指数|道琼斯|道指|道琼工业指数|道琼工业平均指数|道琼指数|道琼|dow jones|dow jones industrial average|dow jones industrials|dow industrials|dow jones industrial|dow jones ind. avg|dow jones ind. avg.|dow jones ia|dow jones 30|dow jones indus. avg|djia|道琼斯工指|道工
    SOX.GI 费城半导体指数|费城半导体|费半指数|费半|philadelphia semiconductor index|phlx semiconductor index|phlx semiconductor|phlx semi|phlx sox|phlx semiconductor sector|sox semiconductor|费城半导体(sox)|philadelphia semiconductor|philly semiconductor|sox index|sox
    RUT.GI 罗素2000|罗素2000指数|russell 2000|russell 2000 index
    HXC.GI 纳斯达克中国金龙指数|纳斯达克金龙中国指数|中国金龙指数|金龙指数|nasdaq golden dragon china index|nasdaq golden dragon china|nasdaq golden dragon|golden dragon china index|golden dragon index
    HSI.HI 恒生指数|恒指|香港恒生指数|香港恒生|香港恒指|hang seng index|hang seng|恒生
    HSTECH.HI 恒生科技|恒生科技指数|恒科指数|恒科指|恒科|科指|hang seng tech|hang seng tech index|hang seng technology|hang seng technology index|hs tech|hs tech index|hstech|hstech index
    HSCEI.HI 恒生中国企业指数|恒生国企指数|国企指数|国指|恒生国企|hang seng china enterprises index|hang seng china enterprises|hs china enterprises|hang seng china ent|hang seng china ent.|hs china ent|hs china ent.|hang seng h-share index|h-share index|h-shares index|hscei
    HSCI.HI 恒生综合指数|恒生综指
    000001.SH 上证指数|上证|沪综指|上证综|上综指|上证综指|上证综合指数|上海综合指数|上海综合|上海综指|上海证券综合指数|沪指|shanghai composite|shanghai composite index|shanghai comp|shanghai comp.|sse composite|sse composite index
    399001.SZ 深证成指|深成|深指|深证成|深成指|深证成份指数|深圳成指|shenzhen component|shenzhen component index|szse component|szse component index
    399006.SZ 创业板指|创业板指数|创指|chinext|chinext index
    000300.SH 沪深300|沪深300指数|csi 300|csi300
    000905.SH 中证500|中证500指数|csi 500
    000852.SH 中证1000|中证1000指数|csi 1000
    932000.CSI 中证2000|中证2000指数
    000016.SH 上证50|上证50指数|sse 50
    000688.SH 科创50|科创50指数|科创板50|star 50
    000698.SH 科创100|科创100指数
    899050.BJ 北证50|北证50指数
    881001.WI 万得全a|万得全a指数|wind全a|wind全a指数
    801080.SI 申万电子|申万电子指数|电子(申万)
    801750.SI 申万计算机|申万计算机指数|计算机(申万)
    801760.SI 申万传媒|申万传媒指数|传媒(申万)
    801770.SI 申万通信|申万通信指数|通信(申万)
    801730.SI 申万电力设备|申万电力设备指数|电力设备(申万)
    801880.SI 申万汽车|申万汽车指数|汽车(申万)
    N225.GI 日经225|日经225指数|日经指数|日经|日股日经225|日经平均指数|nikkei 225|nikkei|nikkei stock average|nikkei 225 index
    KS11.GI 韩国综合指数|韩国综指|韩综指|韩综|韩国kospi|韩国kospi指数|kospi|kospi指数
    TWII.TW 台湾加权指数|台湾加权|加权指数|台股加权指数|加权股价指数|台湾加权股价指数|台股指数|台湾加权股价|台股大盘|台股加权|taiex|taiwan weighted|taiwan weighted index|taiwan taiex
    FTSE.GI 英国富时100|富时100|富时100指数|ftse 100
    GDAXI.GI 德国dax|德国dax指数|德国dax30|dax
    FCHI.GI 法国cac40|法国cac40指数|cac40|cac 40
    SENSEX.GI 印度sensex30|印度sensex|孟买sensex30|sensex
    """
}
