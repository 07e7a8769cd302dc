import Facts

/// The words of English prose that mean something to its numbers, and those that mean nothing.
enum EnglishGrammar {
  static let lexicon: Lexicon<EnglishWord> = {
    var entries: [(phrase: String, meaning: EnglishWord)] = []
    for (meaning, words) in fillers + table {
      for word in words.split(whereSeparator: { $0 == "|" || $0 == "\n" }) { entries.append((String(word), meaning)) }
    }
    return Lexicon(entries)
  }()

  /// Words with which a clause goes on behind a day.
  static let joiningWords = Lexicon<Bool>(
    "and|to|at|but|with|from|after|before|while|when|as|was|read|it|or|versus|against|compared".split(separator: "|")
      .map { (String($0), true) })

  private static let table: [(EnglishWord, String)] =
    measures + flows + moves + returns + levels + structure + rejections

  private static let measures: [(EnglishWord, String)] = [
    (
      .noun(.marketCap, sign: 0),
      """
      market cap|market capitalisation|market capitalization|market value|market caps|capitalisation|capitalization|mkt cap|mcap
      """
    ),
    (.marketNoun(.marketCap), marketCaps),
    (
      .noun(.volume, sign: 0),
      """
      trading volume|trading volumes|24-hour volume|24-hour trading volume|24h volume|24h trading volume|24 hour volume|\
      24 hour trading volume|24-hour turnover|24h turnover|turnover|volume|volumes|spot volume|spot trading volume|\
      24-hr volume|24hr volume|24-hour volumes|daily volume|daily turnover|daily trading volume|one-day volume|\
      daily traded volume|traded volume|one-day turnover|24h vol|24-hour vol|daily vol|24h vols|volume 24h|volume (24h)|vol 24h|total volume|total turnover|\
      total trading volume|24-hr turnover|24hr turnover|crypto volume|crypto turnover|spot volumes|total crypto volume|\
      24-hour trading volumes|24-hr trading volume|24hr trading volume|market turnover|spot turnover
      """
    ),
    (
      .noun(.volumeToMarketCap, sign: 0),
      """
      volume-to-market-cap ratio|volume to market cap ratio|volume/market cap ratio|volume-to-cap ratio|turnover ratio|\
      volume to market cap|volume-to-market cap ratio|vol/cap|vol/mcap|volume/mcap|volume/cap|vol-to-cap|volume to mcap|volume/market cap|ratio of volume to market cap|\
      turnover-to-market-cap ratio|ratio of turnover to market cap|volume-to-market-cap|volume / market cap|\
      volume to cap ratio|turnover to market cap ratio|volume to market capitalisation ratio|\
      volume to market capitalization ratio|ratio of volume to market capitalisation|\
      ratio of volume to market capitalization|ratio of trading volume to market cap
      """
    ),
    (
      .ofMarketCap,
      """
      of market cap|of cap|of the cap|of total cap|of total market cap|of the market cap|of total market capitalisation|of total market capitalization|\
      of market capitalisation|of market capitalization|of the total market cap|of total crypto market cap|\
      of mcap|of total mcap|of the total|of capitalisation|of capitalization|of total capitalisation|of total capitalization|\
      of the market's value|of the market's capitalisation|of the market's capitalization|of total value|of the market's cap|\
      of total market value|of that|of the total crypto market cap|of crypto market cap|of market value|of its market cap|\
      of the market's total value|of the market's total worth|of the market's total capitalisation|of the market's total capitalization
      """
    ),
    (
      .noun(.fearGreed, sign: 0),
      """
      fear & greed index|fear and greed index|fear & greed|fear and greed|fear & greed gauge|fear and greed gauge|\
      fear & greed reading|fear and greed reading|fear & greed score|fear and greed score|fear-and-greed index|\
      fear-greed index|fear/greed index|fear greed index|crypto fear & greed index|crypto fear and greed index|\
      crypto fear & greed|crypto fear and greed|fear & greed indicator|fear and greed indicator|fear-greed gauge|\
      fear-and-greed gauge|f&g index|f&g|fear & greed meter|fear and greed meter|fear and greed barometer|fear/greed gauge|\
      fear/greed|fear greed gauge|fear & greed barometer|gauge of fear and greed|index of fear and greed|\
      fear-and-greed reading|fear-and-greed score|fear-and-greed meter|fear-and-greed|fear & greed thermometer|\
      mood meter|mood index|mood gauge|sentiment meter|measure of fear and greed|barometer of fear and greed|fgi|\
      greed and fear index|fear & greed number|fear and greed number
      """
    ),
    (
      .noun(.netAssets, sign: 0),
      """
      net assets|total net assets|net asset value|aum|assets under management|total assets|total aum|combined aum|assets|\
      assets held|assets in the funds|fund aum|etf aum|total fund assets|etf assets|combined net assets|aggregate aum|aggregate net assets|total assets under management|fund assets|\
      combined assets under management|combined assets
      """
    ),
    (.noun(.close, sign: 0), "price|spot price|closing price|closing level|close of|close at|share price"),
    (
      .noun(.high, sign: 0),
      "high of|weekly high of|week's high of|high for the week of|high on the week of|intraweek high of|intraday high of|session high of|intraday peak of|daily high of|day's high of"
    ),
    (
      .cumulative,
      "running total|tally since launch|cumulative total|cum.|cum|cumulative|cumulatively|lifetime|since-launch|since-inception|all-time|accumulated|running total of"
    ),
  ]

  /// Total crypto market cap, crypto's combined value, the value of all digital assets.
  private static let marketCaps: String = {
    let sums = ["", "total ", "overall ", "global ", "aggregate ", "combined ", "whole "]
    let markets = [
      "crypto", "crypto's", "cryptocurrency", "cryptocurrencies", "digital asset", "digital assets", "digital-asset",
      "crypto asset", "crypto-asset", "crypto market", "cryptocurrency market", "digital asset market",
      "crypto market's",
      "token", "all-coin",
    ]
    let caps = [
      "market cap", "market capitalisation", "market capitalization", "market value", "mcap", "market-cap", "mkt cap",
      "capitalisation", "capitalization", "cap", "value", "market caps",
    ]
    let heads = [
      "total value of", "value of", "combined value of", "aggregate value of", "market value of", "market cap of",
      "total market value of", "capitalisation of", "capitalization of", "total market cap of", "worth of",
      "market capitalisation of", "market capitalization of", "total market capitalisation of",
      "total market capitalization of", "total capitalisation of", "total capitalization of",
    ]
    let wholes = [
      "crypto", "all crypto", "the crypto market", "all cryptocurrencies", "the cryptocurrency market", "all coins",
      "all crypto assets", "all tokens", "the whole crypto market", "the entire crypto market", "all digital assets",
      "digital assets", "the asset class", "the whole asset class", "the digital asset market", "cryptocurrencies",
      "the global crypto market", "the entire asset class", "the crypto complex", "all crypto-assets",
      "the total crypto market", "the crypto asset class",
    ]
    var names: [String] = []
    for sum in sums {
      for cap in caps where sum != "" && cap != "cap" && cap != "value" { names.append(sum + cap) }
      for market in markets {
        for cap in caps {
          names.append("\(sum)\(market) \(cap)")
          if sum != "" { names.append("\(market) \(sum)\(cap)") }
        }
      }
    }
    for head in heads { for whole in wholes { names.append("\(head) \(whole)") } }
    return names.joined(separator: "|")
  }()

  private static let flows: [(EnglishWord, String)] = [
    (
      .noun(.netFlow, sign: 1),
      """
      net inflow|net inflows|inflow|inflows|net creations|creations|net subscriptions|net creation|net intake|net new money|\
      new money|net buying|net purchases of shares|net new cash|fresh money|intake|haul|net receipts|receipts|net take|net takings|takings|net addition|net additions|net sales of units|\
      net issuance|new cash|net investment|net influx|influx|fund inflows|etf inflows|etf inflow
      """
    ),
    (
      .noun(.netFlow, sign: -1),
      """
      net outflow|net outflows|outflow|outflows|net redemptions|redemptions|net withdrawals|withdrawals|net redemption|\
      redemption|net selling|exodus|bleed|withdrawal|net withdrawal|net exit|net loss of assets|net drain|drain|net leak|etf outflows|etf outflow|fund outflows|in the red
      """
    ),
    (
      .noun(.netFlow, sign: 0),
      "net flow|net flows|flow|flows|daily prints|daily tally|prints|daily flows|daily net flows|weekly flows|net creations/redemptions|net creation/redemption|creations/redemptions|weekly net flows|fund flows|net etf flows"
    ),
    (
      .take(1),
      """
      brought|brings|took in|take in|taking in|taken in|drew|drew in|drawing|drawn|drawn in|draw|draws|attracted|attracting|attracts|\
      pulled in|pulling in|pulls in|brought in|bringing in|raked in|raking in|gathered|gathering|absorbed|absorbing|\
      collected|collecting|garnered|garnering|reeled in|reeling in|hauled in|hauling in|netted|netting|amassed|amassing|\
      soaked up|scooped up|welcomed|hoovered up|took|takes in|gathers|attracts|draws in|sucked in|drawing in|won|\
      have gathered|has gathered|pocketed|banked|ingested|lured|luring|mopped up|swallowed|were handed|was handed|enticed
      """
    ),
    (
      .take(-1),
      """
      bled|bleeding|bleeds|leaked|leaking|haemorrhaged|hemorrhaged|surrendered|surrendering|redeemed|paid out|handed back|\
      gave back|coughed up|bled out|let go of|redeeming|drained|parted with|parting with|waved goodbye to|said goodbye to|were drained of|was drained of|yielded up|gave up|forfeited|took away|takes away|taking away|taken away|took out|takes out|taking out|taken out|threw off|sent away|handed over
      """
    ),
    (
      .went(1),
      "flowed into|flowed in|went into|went to|poured into|poured in|came into|came in|moved into|entered|arrive|enter|entering|flowing into|pouring into|going into|headed into|arrived|flow in|flow into|has come in|have come in|came back|has gone in|went in|was added|has flowed in|have flowed in|has flowed into|have flowed into|was invested"
    ),
    (
      .went(-1),
      """
      flowed out of|flowed out|left|leave|leaving|exited|exit|exiting|walked out|walk out|came out of|came out|poured out of|\
      flowed from|withdrawn|pulled|pulled from|redeemed from|flowing out|flow out|walk out of|walked out of|head for the exit|\
      pulled out of|withdrawn from|go out|went out|went out of|out the door|went out again|walked out the door|was withdrawn|has been withdrawn|have been withdrawn|were withdrawn|was redeemed|has been redeemed|were redeemed|have been redeemed|was pulled|has been pulled|has left|have left|had left|headed out|walked|out|away|out again|back out|was taken out|was taken away
      """
    ),
    (
      .lead,
      "led with|led|leading with|leading|followed by|followed with|accounted for|accounting for|made up|making up|makes up|contributed|contributing|topped the table with|leading the way with|led the way with|leading the way|led the way|was ahead with|came second with|next with|well ahead of"
    ),
    (
      .bring,
      "bringing|taking|lifting|pushing|leaving|takes|lifts|lifted|pushed|taken|taking the total to|brought the total|brings the total|brought the tally|brings the tally|brought cumulative|brought the running total|brought the cumulative|brings the cumulative|brought the week's total|brought total|brought net assets|brought assets|brought aum"
    ),
  ]

  private static let moves: [(EnglishWord, String)] = [
    (
      .move(1),
      """
      rose|rise|rises|rising|risen|gained|gain|gains|gaining|added|add|adds|adding|climbed|climb|climbs|climbing|advanced|advance|\
      advances|advancing|rallied|rally|rallies|rallying|jumped|jump|jumps|jumping|surged|surge|surges|surging|soared|soaring|\
      increased|increase|increases|increasing|ticked up|ticked higher|edged up|edged higher|moved higher|moved up|rebounded|\
      rebound|rebounding|grew|grown|growing|growth of|firmed|up|higher|put on|putting on|tacked on|tacking on|pushed up|pushed higher|\
      swelled|swelling|recovered|recovering|recovery|bounced|bounce|bouncing|strengthened|appreciated|appreciating|improved|\
      spiked|leapt|leaped|popped|ground higher|inched up|inched higher|crept up|crept higher|lifted itself|ran up|\
      stronger|in the black|uptick|upswing|returned +|expanded|picked up|shot up|vaulted|outpaced with|powered ahead|stacked on|crept|edged|inched|nudged up|nudged higher|was higher by|marched|raced|sprinted|leaped|leap|leaps|rocketed|shot higher|\
      managed|mustered|mustering|managing|eked out|eking out|scraped|scraping together|chalked up|racked up|ground out|clawed back|won back|regained|regaining|firmer|richer|dearer|better|better by|ran|to the good|on the plus side|in the green|sprang|vaulted|piled on|\
      ahead|rises of|gains of|a rise of|a gain of|a bounce of|a rebound of|bounce of|an advance of|a jump of|an increase of|a rally of|rebound of|returned a gain of|upward move of
      """
    ),
    (
      .move(-1),
      """
      fell|fall|falls|falling|fallen|lost|loss|losses|lose|loses|losing|losing ground|dropped|drop|drops|dropping|declined|decline|declines|\
      declining|slid|slide|slides|sliding|shed|sheds|shedding|slipped|slip|slips|slipping|tumbled|tumble|tumbles|tumbling|sank|sink|\
      sinks|sinking|sunk|retreated|retreat|retreats|retreating|eased|easing|dipped|dip|dips|dipping|lower|down|plunged|plunge|\
      plunging|slumped|slump|slumping|weakened|gave up|giving up|gave back ground|pulled back|pullback|pulling back|edged down|\
      edged lower|decreased|decrease|decreasing|crashed|crashing|softened|weaker|off|corrected|shrank|shrunk|shrinking|ticked down|\
      ticked lower|backed off|surrendered ground|gave back|handed back gains of|poorer|worse|cheaper|to the bad|on the minus side|was lower by|sagged|flopped|swooned|\
      lagged with a loss of|wobbled|slithered|tanked|plummeted|plummeting|fell back|falling back|drop of|a drop of|a fall of|a loss of|a decline of|losses of|falls of|a slide of|a retreat of|a setback of|wiped off|backslid|crumbled|buckled|was knocked|downward move of|inched down|inched lower|skidded|nosedived|cratered|contracted|drifted lower|\
      drifted down|moved lower|moved down|crept lower|stumbled|setback|downtick|caved|wilted|cooled|in the red by|knocked
      """
    ),
    (
      .move(0),
      "changes|moves|returns|price changes|percentage changes|all changes|change|change of|weekly change|return|performance|performance of|changed|moved|move of"
    ),
  ]

  private static let returns: [(EnglishWord, String)] = [
    (.returned, "returned|return of|a return of|has returned|have returned|had returned|returning|returned a total of")
  ]

  private static let levels: [(EnglishWord, String)] = [
    (
      .level,
      """
      had been|has been|have been|had been at|has been at|have been at|had stood at|has stood at|had come in at|had read|had totalled|had totaled|stood at|stood|stands at|stands|stand at|stand|standing at|was|were|is|are|be|been|came in at|came in|comes in at|coming in at|\
      totalled|totaled|totalling|totaling|totals|reached|reaching|reaches|amounted to|amounting to|amounts to|measured|measuring|\
      printed|printing|prints|prints at|printed at|read|reads|reading|reading of|registered|registering|equalled|equaled|equal to|equals|\
      equivalent to|equating to|equates to|representing|represents|represented|sits at|sat at|sitting at|sits|sat|came to|coming to|\
      comes to|remained|remain|remains|stayed|staying|scored|came to rest at|landed at|landing at|worked out at|works out at|ran at|\
      running at|runs at|ran to|clocked in at|at|tallied|sum to|summed to|summing to|came out at|comes out at|measured at|rests at|\
      rested at|is now|are now|registers|settled at|quoted at|stayed at|pegged at|scores|last|held at|holds at|holding at|flashed|flashes
      """
    ),
    (
      .light,
      """
      logged|recorded|recording|records|posted|posting|posts|reported|reporting|saw|seen|seeing|sees|booked|booking|notched|notching|\
      suffered|suffering|experienced|enjoyed|endured|witnessed|showed|shows|did|generated|marked|delivered|delivering|delivers|sported|\
      clocked|clocking|had|has|have|having
      """
    ),
    (
      .hold,
      "hold|holds|held|holding|carry|carries|carried|put|puts|putting|manage|manages|own|owns|oversee|oversees|boast|boasts|boasting"
    ),
    (
      .close,
      """
      closed|close|closes|closing|ended|ends|ending|end|finished|finish|finishes|finishing|settled|settles|settling|\
      wrapped up|wrapping up|closed out|ended up|finished up|rounded off|wound up|closed on|ended on|finished on|signed off|signing off|went out at|\
      bowed out|left off
      """
    ),
    (
      .trade,
      "was traded|were traded|traded|trades|trading|changed hands|changing hands|changes hands|was trading|fetched|fetching|fetches|quoted|is quoted|was quoted|last traded|last seen|trades hands|could be had for|went for"
    ),
    (.worth, "worth|valued at|was worth|is worth|worth about|valued|values|puts"),
    (
      .touch(.greater),
      "broke above|broke through|topped|surpassed|breached|crossed|crossing|crossed above|breaking above|breaking through|pierced|climbed above|rose above|climbed past|rose past|jumped above|popped above|traded above|spiked above|surged past|surged above|traded through"
    ),
    (
      .touch(.equal),
      "touched|touching|hit a high of|as high as|as far as|got as far as|got as high as|went as high as|went as far as|climbed as high as|climbed as far as|traded as high as|rose as high as|as far up as|hit a weekly high of|reached a weekly high of|peaked at|peaking at|reached a high of|touched a high of|hit an intraday high of|reached an intraday high of|hit a session high of|set a high of|tagged|topped out at|topping out at|printed a high of|made a high of"
    ),
    (.briefly, "briefly|momentarily|for a moment|at one point|intraday|at its best|fleetingly|at one stage"),
  ]

  private static let structure: [(EnglishWord, String)] = [
    (.to, "to|up to a|back to"), (.from, "from|up from|down from|higher from|lower from|and from"), (.by, "by"),
    (.of, "of"), (.at, "at a|in at"),
    (
      .whose,
      "into|out of|for|in|within|among|across|at the|flowing to|flowing into|going to|coming from|coming out of"
    ),
    (.respectively, "respectively|in that order|in turn"),
    (
      .each,
      "each|apiece|per day|a day|every day|each day|every session|each session|daily|on each day|on every day|in each session|a session"
    ),
    (
      .bound(.less),
      "under|below|less than|fewer than|no more than|not more than|at most|up to|just under|just shy of|shy of|a little under|slightly under|just below|slightly below|<|smaller than|not exceeding|short of|just short of|a shade under|beneath|a touch under|a touch below"
    ),
    (
      .bound(.greater),
      "over|above|more than|north of|in excess of|upwards of|exceeding|exceeded|at least|no less than|not less than|well over|just over|a little over|slightly over|slightly more than|just above|topping|better than|well above|>|greater than|surpassing|upward of|a shade over|a touch over|a touch above"
    ),
    (
      .bound(.about),
      "about|around|roughly|nearly|almost|approximately|approx.|approx|circa|c.|ca.|close to|some|~|an approximate|nearly all of|just about|near|or so about|in the region of|somewhere near|more or less"
    ),
    (.boundAfter(.greater), "or more|or better|or above|or higher"),
    (.boundAfter(.less), "or less|or below|or lower|or under"),
    (.boundAfter(.about), "or so|or thereabouts|give or take"),
    (
      .opener(.plain),
      "and|while|but|whereas|with|yet|&|which|whilst|then|before finishing|before closing|before ending|before settling|plus|as well as|before|including|of which|led by|paced by|headed by|led lower by|led higher by|though|although|even though|even as|though it|but it"
    ),
    (
      .opener(.compare),
      "versus|vs.|vs|v.|against|compared with|compared to|as compared with|as against|relative to|in contrast to|following|reversing|compares with|comparing with|having been|previously|prior|previous|after|instead of|rather than"
    ),
    (
      .opener(.aside),
      """
      amid|amidst|as|despite|in spite of|because|because of|thanks to|owing to|due to|helped by|helped|driven by|buoyed by|buoyed|\
      lifted by|boosted by|supported by|dragged by|dragged down by|weighed down by|weighed by|hurt by|hit by|pressured by|\
      in response to|on hopes|on hope|on fears|on fear|on expectations|on signs|on the back of|on news|on the news|on concern|on concerns|\
      on optimism|when|ahead of|who|whose|underpinned by|\
      helping|making|marking|extending|snapping|the largest|the biggest|the most|the best|the worst|the strongest|\
      the weakest|the highest|the lowest|the first|the third|the second|the fourth|the fifth|the longest|the smallest|the heaviest|\
      the deepest|according to|per|as tracked by|so|such that|on a day when|in a week when|in a week that|on optimism that|fuelled by|\
      fueled by|sparked by|spurred by|weighing on|reflecting|erasing|leaving behind|in line with|in sympathy with|\
      its best|its worst|its largest|its biggest|their best|their worst|their largest|their biggest|a sign|a reversal|on a total return basis
      """
    ),
    (
      .pronoun(.funds),
      "the funds|the group|the complex|the products|the category|the vehicles|the fund|the etfs|the etf|the etf complex|the trust|the cohort|these funds|these products|the vehicle|the product|the pack|the dozen funds|the segment"
    ),
    (
      .pronoun(.index),
      "the index|the gauge|the benchmark|the reading|the indicator|the measure|the score|the barometer|the average|the meter"
    ),
    (
      .pronoun(.any),
      "it|they|the company|the firm|the business|the chipmaker|the carmaker|the token|the coin|the stock|the shares|the asset|shares|the cryptocurrency"
    ),
    (
      .counted,
      """
      day|days|week|weeks|month|months|year|years|hour|hours|minutes|companies|funds|etfs|coins|tokens|sessions|times|stocks|names|\
      bps|basis points|people|employees|contracts|issuers|products|trading days|trading sessions|points lower|quarters|members|\
      participants|transactions|addresses|parameters|gpus|racks|units|of the|straight|consecutive|out of|in a row|etps|trusts|wallets
      """
    ),
    (
      .threshold,
      "mark|level|levels|threshold|line|handle|barrier|support|resistance|area|ceiling|floor|strike|range|strikes|region|pivot"
    ),
  ]

  private static let rejections: [(EnglishWord, String)] = [
    (
      .hypothesis,
      """
      expect|expects|expected|expecting|expectation|expectations|forecast|forecasts|forecasting|forecasted|target|targets|targeting|\
      estimate|estimates|estimated|could|would|should|may|might|likely|potential|potentially|projected|projects|projection|projections|\
      if|unless|aim|aims|possible|possibly|predict|predicts|predicted|pencil in|will|shall|can|cannot|outlook|upside|downside|fair value|\
      we see|i see|we still see|we now see|management sees|strategists see|analysts see|we look for|we have the|they would see|in twelve months|in 12 months|by mid|by end|\
      guess|guesses|reckon|base case|bull case|bear case|scenario|price objective|objective|pt|tp|street|bet|bets|imply|hopes|hope|hopes of|assume|assumes|assuming|assumption|implies|implying|suggest|suggests|pencil in|reportedly said
      """
    ),
    (
      .hazard,
      """
      between|support at|resistance at|supports|resistances|option|options|futures|future|open interest|\
      call|calls|puts at|implied|liquidation|liquidations|liquidated|earnings|revenue|revenues|sales|eps|profit|profits|net income|ebitda|\
      guidance|guided|guide|margin|dividend|dividends|yield|yields|raised|raise|raises|funding|financing|round|valuation|valuations|\
      stake|ipo|bought|buy|buys|buying|purchased|purchase|purchases|acquired|acquisition|acquire|average|averaged|averaging|averages|mean|median|\
      market share|share of|dominance|premium|discount|volatility|drawdown|moving average|rsi|short interest|short|gross|hedge|\
      all-time high|all time high|ath|all-time highs|record high|record highs|all-time peak|peak of|its peak|their peak|weighting|weight|\
      outperformed by|outperforming by|outperforming|underperforming|outpacing|lagging|beat|beats|beating|lag|lagged by|ahead of the index by|\
      weightage|plan|plans|planned|intends|proposed|proposal|proposes|authorised|authorized|buyback|repurchase|fined|fine of|settlement of|lawsuit|\
      began the week|opened the week|started the week|began at|opened at|started at|kicked off the week|began the year|started the year|\
      opening at|opening price|the open|at the open|after-market|canadian|canada's|european|europe's|brazilian|swiss|australian|swedish|worldwide|offshore|leveraged|inverse|2x|3x|\
      neither|nor|no|not|never|without|failed|not a|didn't|did not|wasn't|was not|isn't|is not|aren't|won't|could not|no longer|nothing|\
      multiple|multiples|p/e|pe|forward|consensus|rated|rating|ratings|capex|spending|spend|debt|bonds|bond|notes|loan|loans|\
      probability|odds|chance|chances|need|needs|model|modelled|modeled|\
      after hours|after-hours|in late trading|extended trading|pre-market|premarket|pre market|overnight trading|unrealised|unrealized|realised|realized|\
      paper loss|paper gain|relative|basis|skew|max pain|expiry|notional|perp|perps|perpetual|perpetuals|annualised|oi|gamma|vega|delta|nav|\
      we are long|we are short|we own|we hold|our holding|our holdings|our entry|entry price|stop-loss|stop loss|take profit|per coin|per token|treasury|treasuries|holdings|stack|stacked|inventory|headcount|orders|backlog|shipments|\
      output|production|users|subscribers|capacity|parameters|adjusted profit|operating profit|pre-tax profit|earned|earns|net profit|tax|\
      intraday low|session low|low of|as low as|bottomed at|troughed at|fell as low as|traded down to|trading down to|traded up to|high to low|peak to trough|\
      from high to low|peak-to-trough|year-ago|52-week high|52-week low|contribution|contributions|weights|allocation|exposure|position|positions|portfolio|\
      sharpe|turnover of the main board|main board|southbound|northbound|threshold of|breakeven|break-even|cost|cost basis|apiece at|fee|fees|bps fee|tvl|stablecoin|stablecoins|mining|miners|hashrate|hash rate|\
      margin of|gap|spread|difference|correlation|beta|percentile|standard deviation|annualised|annualized|inflation|cpi|gdp|payrolls|rate cut|\
      revised from|restated|correction from|peers|sector|companies'|constituents|breadth|advancers|decliners|advanced issues|equal-weighted|equal weighted
      """
    ),
    (.place, "in hong kong|hong kong's|hong kong"),
    (
      .exception,
      """
      excluding|exclude|excludes|excluded|except|except for|ex-|aside from|other than|apart from|rumour|rumoured|rumors|rumor|rumored|\
      unconfirmed|reportedly|allegedly|hypothetical|hypothetically|not including|stripping out|strip out|ex gbtc|ex ibit|erroneously|mistakenly|\
      incorrectly|misreported|denied|supposedly|backing out|net of gbtc|outside of
      """
    ),
    // Behind a name these make it something else: bitcoin cash, bitcoin stocks, S&P 500 funds.
    (.head(.shares), "shares|stock|share"),
    (
      .head(.funds),
      "fund|funds|product|products|vehicle|vehicles|trust|complex|group|cohort|sibling|siblings|counterpart|counterparts|equivalents|brethren|sister funds|fund complex|fund group"
    ),
    (.head(.etfs), "etf|etfs|spot etfs|spot etf|us spot etfs|u.s. spot etfs|exchange-traded funds"),
    (.head(.market), "market|markets"),
    (
      .head(.other),
      """
      cash|money|stocks|companies|names|tokens|coins|equities|investors|traders|holders|issuer|issuers|token|coin|etps|trusts|\
      participants|contracts|ticker|tickers|leaders|laggards|winners|losers
      """
    ),
    (
      .issuer,
      """
      blackrock|fidelity|grayscale|bitwise|vaneck|invesco|franklin templeton|ark|ark invest|ark 21shares|21shares|wisdomtree|valkyrie|\
      ishares|ark/21shares|coinshares valkyrie|invesco galaxy|franklin|blackrock's|fidelity's|grayscale's|bitwise's|vaneck's|\
      invesco's|franklin templeton's|ark 21shares'|ark's|ark invest's|wisdomtree's|valkyrie's|ark/21shares'|21shares'|\
      franklin's|ark 21shares's|blackrock's ishares
      """
    ),
    (
      .rival,
      """
      outperformed|underperformed|outpaced|lagged|trailed|overtook|mirrored|joined|echoed|matched|outshone|tracked|followed suit with
      """
    ),
    (
      .sum,
      "combined|together|between them|jointly|both|several|many|others|the rest|the other|other|the others|the remaining|remaining|most|most of"
    ),
    (
      .zone,
      "greed|fear|neutral|extreme greed|extreme fear|in the greed zone|in greed territory|in the fear zone|in fear territory|in extreme fear|in extreme greed"
    ),
    (.streak, "straight|consecutive|successive|in a row|running|streak|run of|spell|winning run|losing run"),
    (
      .move(0),
      "slow|accelerate|widen|narrow|moderate|quicken|slowed|slowing|accelerated|accelerating|widened|narrowed|moderated|quickened|picked up pace"
    ),
    (.noun(.marketCap, sign: 0), "total market value"),
    (
      .hazard,
      "bitcoin cash|ethereum classic|bitcoin sv|wrapped bitcoin|staked ether|ethereum name service|equal-weight|equal weight"
    ),
    (
      .lead,
      "topped the list with|topping the list with|led the pack with|leading the pack with|led the way|led the group with|led the field with"
    ),
  ]

  private static let fillers: [(EnglishWord, String)] = [
    (
      .filler,
      """
      the|a|an|this|these|those|that|there|such|own|same|s|'s|net|a net|total|in total|a total of|overall|aggregate|combined total|headline|\
      also|again|now|currently|still|already|just|only|even|once|once again|then|so far|yet again|meanwhile|separately|elsewhere|\
      however|moreover|furthermore|notably|overall|in all|all told|all in all|in aggregate|altogether|for its part|for their part|in turn|\
      on the other hand|by contrast|in contrast|on balance|at the same time|in addition|additionally|likewise|similarly|instead|finally|\
      first|second|third|fourth|fifth|sixth|straight|consecutive|successive|in a row|running|\
      strong|solid|modest|hefty|sharp|steep|small|big|large|largest|biggest|best|worst|strongest|weakest|highest|lowest|heavy|heaviest|light|healthy|\
      fresh|new|another|further|more|record|a record|massive|huge|sizeable|sizable|robust|respectable|meagre|meager|tiny|slight|mild|tidy|whopping|\
      bumper|decent|impressive|broad|mere|paltry|bruising|brutal|choppy|quiet|busy|volatile|positive|negative|marginal|significant|substantial|\
      us|u.s.|us-listed|u.s.-listed|listed|american|global|world's|largest|flagship|spot|crypto's|wall street's|new york|\
      blackrock|blackrock's|fidelity|fidelity's|grayscale's|bitwise's|vaneck's|invesco's|franklin templeton's|ark 21shares'|ark's|ark invest's|\
      wisdomtree's|valkyrie's|ishares|ark/21shares|21shares'|coinshares'|invesco galaxy's|franklin's|ark 21shares's|blackrock's ishares|\
      investors|traders|holders|market|markets|figures|numbers|data|tally|count|snapshot|show|shows|showed|showing|indicate|indicated|compiled|based on|\
      reported by|published|calculated|tracked|tracker|by our count|on our count|on our numbers|in our tally|our|we|we count|from data provider|\
      cash|money|assets out|worth of|in value|in terms of value|terms|value|amount|amounts|sum|figure|number|level of|readings|value of|\
      extreme|zone|territory|band|camp|mood|sentiment|label|\
      investor sentiment|market sentiment|crypto sentiment|risk appetite|sentiment gauge|gauge|score|\
      index|indices|benchmark|stock|equities|shares of|share|tech-heavy|blue-chip|large-cap|small-cap|chip|semiconductor|semis|bellwether|\
      trust|fund|funds|etf|etfs|product|products|vehicle|vehicles|ticker|tickers|issuer|issuers|complex|group|cohort|token|coin|largest token|\
      session|sessions|trading|day's|week's|month's|year's|period|stretch|weekly|one-week|five-day|single-day|one-day|daily|of the day|of the week|\
      on a weekly basis|basis|in u.s. dollar terms|in dollar terms|in us dollar terms|us dollars|dollars|\
      level|close|closing|prices|spot prices|positive territory|negative territory|in positive territory|in negative territory|\
      on|over|during|through|throughout|around the|via|per our|back|well|quite|very|rather|somewhat|far|much|little|alone|both|its|their|a little|a touch|slightly|a further|an additional|additional|\
      it in|or|as expected|than expected|more than expected|better than expected|out of 100|on a scale of 100|his|her|him|them|do|does|done|doing|being|get|got|gets|make|makes|made|set|sets|turned|turn|turns|turning|came|come|comes|coming|\
      went|go|goes|going|keep|keeps|kept|help|helps|began|begin|starts|started|start|stopped|continued|continue|continues|continuing|proved|\
      strength|weakness|momentum|streak|pace|rate|performer|performers|laggard|laggards|leader|leaders|winner|winners|loser|losers|outperformed|underperformed|standout|\
      top|bottom|front|rear|side|upside down|bright spot|exception being|including all|biggest single|single|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|nine-strong|\
      all|most|many|several|both the|half|whole|entire|full|part|bulk|majority|lion's share|rest|other half|net basis|\
      according|provider|providers|source|sources|via|courtesy of|as reported by|as measured by|measured by|put it|say|says|said|\
      here|where|why|how|what|because that|too|as well|alike|together with|along|alongside|upward|upwards|downward|downwards|\
      snapped|ended its|broke its|extended its|extended their|resumed|reversed|mixed|flat|unchanged|little changed|steady|stable|firm|soft|weak|\
      up|down|price action|performance|wise|wise,|in crypto|crypto|digital assets|digital asset|in digital assets|on the flow front|on flows|flows first|on the etf side|\
      net-net|net net|in all of|by value|by far|on record|on aggregate|on net|in net|net inflows of a|\
      page|the same page|site|website|aggregator|dashboard|'s count|'s numbers|'s figures|'s data|\
      in the 24 hours to|over the 24 hours to|in the 24 hours through|for the 24 hours to|of it|of them|worth of crypto|worth of coins|worth of tokens|of crypto|of coins|of tokens|\
      wall street|wall street's|nonetheless|nevertheless|by comparison|for once|of late|late|later|early|morning|evening|afternoon|night|lunchtime|eventually|\
      chipmaker|chip maker|chip giant|giant|heavyweight|software maker|search giant|e-commerce giant|platform|exchange operator|rival|neighbour|neighbor|cousin|\
      broader|wider|narrower|older|younger|bigger|smaller|second-biggest|second-largest|world's biggest|biggest coin|largest coin|\
      taiwan's|taiwanese|korea's|korean|japan's|japanese|china's|chinese|america's|germany's|german|holland's|dutch|beijing's|\
      by our tally|on our tally|on our figures|by its count|by their count|on its count|the day|good|bad|the better|itself|points|point|notches|a notch|counts|counted|tallies|tallied|lists|themselves|\
      the other way|in the other direction|at last|after all|if you like|as before|as usual|left|right|yet|this time|\
      at the finish|at the finish line|by the finish|at the weekend|into the weekend|heading into the weekend|\
      tokyo's|taipei's|seoul's|london's|frankfurt's|shanghai's|shenzhen's|amsterdam's|mumbai's|singapore's|paris's|\
      the exception|the lone exception|an exception|across all exchanges|across exchanges|across all venues|across venues|\
      on all exchanges|across major exchanges|which leaves it|which left it|leaves it|leaves them|left it|left them|leaving it|leaving them|\
      for|in|inside|with it|within it|at the end|at the close|by the close|at close|as of|as at|by|mostly|wound|overnight session|in new york|in hong kong trade|at the bell
      """
    )
  ]
}
