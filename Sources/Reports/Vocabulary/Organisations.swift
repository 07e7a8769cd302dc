/// Central banks, statistical offices, regulators and the like: those whose meetings and releases calendars list.
enum Organisations {
  /// Folded, without blanks.
  static let names: Set<String> = Set(
    """
    Federal Reserve|Fed|The Fed|US Fed|US Federal Reserve|Federal Reserve Board|Kansas City Fed|New York Fed|Atlanta Fed|St. Louis Fed|Philadelphia Fed|FOMC|ECB|European Central Bank|Bank of England|BoE|Bank of Japan|BoJ|\
    People's Bank of China|PBoC|Bank of Korea|BoK|Bank of Canada|BoC|Reserve Bank of Australia|RBA|Reserve Bank of New Zealand|RBNZ|Reserve Bank of India|RBI|Swiss National Bank|SNB|Riksbank|Norges Bank|HKMA|\
    Hong Kong Monetary Authority|MAS|Monetary Authority of Singapore|Bank Negara|Bank Indonesia|Bank of Thailand|Central Bank of Taiwan|CBC|IMF|World Bank|IMF and World Bank|IMF/World Bank|OECD|BIS|G7|G20|WTO|OPEC|OPEC+|\
    Bureau of Labor Statistics|BLS|US BLS|Bureau of Economic Analysis|BEA|Census Bureau|US Census Bureau|Conference Board|University of Michigan|ISM|ADP|S&P Global|Caixin|Eurostat|ONS|NBS|National Bureau of Statistics|\
    Labor Department|US Labor Department|Commerce Department|US Commerce Department|Department of Commerce|Department of Justice|Treasury|US Treasury|White House|Congress|US Congress|Senate|US Senate|House|US House|House of Representatives|\
    Senate Banking Committee|House Financial Services Committee|Supreme Court|SEC|US SEC|CFTC|US CFTC|FCA|SFC|CSRC|FDIC|OCC|FTC|ESMA|EBA|FSA|FINMA|MiCA|European Commission|European Union|European Parliament|NDRC|MIIT|Politburo|\
    State Council|National People's Congress|NPC|CCP|LegCo|Nasdaq|NYSE|CME|CME Group|Cboe|Deribit|HKEX|SGX|TWSE|LSE|Deutsche Boerse|S&P Dow Jones|S&P Dow Jones Indices|MSCI|FTSE Russell|IEEE|CTA|GSMA|COMPUTEX|TAITRA|\
    SEMI|OpenAI|Anthropic|xAI|Ethereum Foundation|Solana Foundation|Bitcoin Magazine|BTC Inc|CoinDesk|Blockworks|Token2049|Ripple|Circle|Tether|Binance|Bybit|OKX|Kraken|Gemini|Grayscale|BlackRock|Fidelity|VanEck|\
    美联储|联储局|美国联储|联邦储备|欧洲央行|欧央行|英国央行|英伦银行|英格兰银行|日本央行|日本银行|日银|中国人民银行|人民银行|中国央行|央行|韩国央行|加拿大央行|澳洲央行|澳洲储备银行|瑞士央行|瑞典央行|印度央行|\
    香港金管局|金管局|新加坡金管局|国际货币基金组织|世界银行|经合组织|美国劳工部|劳工部|劳工统计局|美国劳工统计局|美国商务部|商务部|美国经济分析局|国家统计局|统计局|美国财政部|财政部|白宫|美国国会|国会|参议院|美国参议院|\
    众议院|美国众议院|最高法院|美国最高法院|美国证监会|证监会|中国证监会|香港证监会|发改委|国家发改委|工信部|国务院|全国人大|政治局|中共中央|立法会|香港立法会|欧盟委员会|欧盟|欧洲议会|密歇根大学|供应管理协会|\
    港交所|香港交易所|纳斯达克|纽交所|芝商所|台积电|主计总处|以太坊基金会|solana基金会
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { GroupLabels.key(String($0)) })
}
