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

  private static let table: [(EnglishWord, String)] = measures + flows + moves + levels + structure + rejections

  private static let measures: [(EnglishWord, String)] = [
    (
      .noun(.marketCap, sign: 0),
      """
      market cap|market capitalisation|market capitalization|market value|market caps|capitalisation|capitalization|mkt cap|mcap
      """
    ),
    (
      .marketNoun(.marketCap),
      """
      total market cap|total market capitalisation|total market capitalization|total crypto market cap|overall market cap|\
      total crypto market capitalisation|total crypto market capitalization|total cryptocurrency market cap|\
      total cryptocurrency market capitalisation|total cryptocurrency market capitalization|crypto market cap|\
      crypto market capitalisation|crypto market capitalization|global crypto market cap|total crypto market value|\
      global crypto market capitalisation|global crypto market capitalization|cryptocurrency market cap|\
      overall crypto market cap|overall crypto market capitalisation|overall crypto market capitalization|\
      aggregate crypto market cap|aggregate crypto market capitalisation|aggregate crypto market capitalization|\
      total crypto cap|crypto total market cap|aggregate market cap|global cryptocurrency market cap|\
      global cryptocurrency market capitalisation|global cryptocurrency market capitalization|total crypto mcap|\
      market cap of all crypto|total digital asset market cap|total digital asset market capitalisation|\
      total digital asset market capitalization|digital asset market cap|digital asset market capitalisation|\
      digital asset market capitalization|total value of the crypto market|value of the crypto market|\
      total market value of crypto|combined value of all crypto assets|combined value of all cryptocurrencies|\
      overall market capitalisation|overall market capitalization|total market value of digital assets
      """
    ),
    (
      .noun(.volume, sign: 0),
      """
      trading volume|trading volumes|24-hour volume|24-hour trading volume|24h volume|24h trading volume|24 hour volume|\
      24 hour trading volume|24-hour turnover|24h turnover|turnover|volume|volumes|spot volume|spot trading volume|\
      24-hr volume|24hr volume|24-hour volumes|daily volume|daily turnover|daily trading volume|one-day volume|\
      24-hour trading volumes|24-hr trading volume|24hr trading volume|market turnover|spot turnover
      """
    ),
    (
      .noun(.volumeToMarketCap, sign: 0),
      """
      volume-to-market-cap ratio|volume to market cap ratio|volume/market cap ratio|volume-to-cap ratio|turnover ratio|\
      volume to market cap|volume-to-market cap ratio|volume/market cap|ratio of volume to market cap|\
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
      of total market value|of that|of the total crypto market cap|of crypto market cap|of market value|of its market cap
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
      fear/greed|fear greed gauge|fear & greed barometer
      """
    ),
    (
      .noun(.netAssets, sign: 0),
      """
      net assets|total net assets|net asset value|aum|assets under management|total assets|total aum|combined aum|assets|\
      combined net assets|aggregate aum|aggregate net assets|total assets under management|fund assets|\
      combined assets under management|combined assets
      """
    ),
    (.noun(.close, sign: 0), "price|spot price|closing price|closing level|close of|close at|share price"),
    (.noun(.high, sign: 0), "high of|intraday high of|session high of|intraday peak of|daily high of|day's high of"),
    (
      .cumulative, "cumulative|cumulatively|lifetime|since-launch|since-inception|all-time|accumulated|running total of"
    ),
  ]

  private static let flows: [(EnglishWord, String)] = [
    (
      .noun(.netFlow, sign: 1),
      """
      net inflow|net inflows|inflow|inflows|net creations|creations|net subscriptions|net creation|net intake|net new money|\
      new money|net buying|net purchases of shares|net new cash|fresh money|intake|haul|fund inflows|etf inflows|etf inflow
      """
    ),
    (
      .noun(.netFlow, sign: -1),
      """
      net outflow|net outflows|outflow|outflows|net redemptions|redemptions|net withdrawals|withdrawals|net redemption|\
      redemption|net selling|exodus|bleed|etf outflows|etf outflow|fund outflows|in the red
      """
    ),
    (
      .noun(.netFlow, sign: 0),
      "net flow|net flows|flow|flows|daily flows|daily net flows|weekly flows|weekly net flows|etf flows|fund flows|net etf flows"
    ),
    (
      .take(1),
      """
      took in|take in|taking in|taken in|drew|drew in|drawing|drawn|drawn in|draw|draws|attracted|attracting|attracts|\
      pulled in|pulling in|pulls in|brought in|bringing in|raked in|raking in|gathered|gathering|absorbed|absorbing|\
      collected|collecting|garnered|garnering|reeled in|reeling in|hauled in|hauling in|netted|netting|amassed|amassing|\
      soaked up|scooped up|welcomed|hoovered up|took|takes in|gathers|attracts|draws in|sucked in|drawing in|won|\
      have gathered|has gathered|pocketed|banked|ingested
      """
    ),
    (
      .take(-1),
      """
      bled|bleeding|bleeds|leaked|leaking|haemorrhaged|hemorrhaged|surrendered|surrendering|redeemed|paid out|handed back|\
      gave back|returned|coughed up|bled out|losing|let go of|redeeming|drained
      """
    ),
    (
      .went(1),
      "flowed into|flowed in|went into|went to|poured into|poured in|came into|came in|moved into|entered|arrive|enter|entering|flowing into|pouring into|going into|headed into|arrived|flow in|flow into"
    ),
    (
      .went(-1),
      """
      flowed out of|flowed out|left|leave|leaving|exited|exit|exiting|walked out|walk out|came out of|came out|poured out of|\
      flowed from|withdrawn|pulled|pulled from|redeemed from|flowing out|flow out|walk out of|walked out of|head for the exit|\
      pulled out of|withdrawn from|go out|went out|went out of|out the door
      """
    ),
    (
      .lead,
      "led with|led|leading with|leading|followed by|followed with|accounted for|accounting for|contributed|contributing|topped the table with|leading the way with|led the way with|leading the way|led the way|was ahead with|came second with|next with|well ahead of"
    ),
    (
      .bring,
      "bringing|taking|lifting|pushing|leaving|brings|takes|lifts|brought|lifted|pushed|taken|taking the total to"
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
      stronger|in the black|uptick|upswing|returned +|expanded|picked up|shot up|vaulted|outpaced with|powered ahead|stacked on
      """
    ),
    (
      .move(-1),
      """
      fell|fall|falls|falling|fallen|lost|loss|losses|lose|loses|losing ground|dropped|drop|drops|dropping|declined|decline|declines|\
      declining|slid|slide|slides|sliding|shed|sheds|shedding|slipped|slip|slips|slipping|tumbled|tumble|tumbles|tumbling|sank|sink|\
      sinks|sinking|sunk|retreated|retreat|retreats|retreating|eased|easing|dipped|dip|dips|dipping|lower|down|plunged|plunge|\
      plunging|slumped|slump|slumping|weakened|gave up|giving up|gave back ground|pulled back|pullback|pulling back|edged down|\
      edged lower|decreased|decrease|decreasing|crashed|crashing|softened|weaker|off|corrected|shrank|shrunk|shrinking|ticked down|\
      ticked lower|backed off|surrendered ground|inched down|inched lower|skidded|nosedived|cratered|contracted|drifted lower|\
      drifted down|moved lower|moved down|crept lower|stumbled|setback|downtick|caved|wilted|cooled|in the red by|knocked
      """
    ),
    (
      .move(0),
      "change|change of|weekly change|return|return of|returned|performance|performance of|changed|moved|move of"
    ),
  ]

  private static let levels: [(EnglishWord, String)] = [
    (
      .level,
      """
      stood at|stood|stands at|stands|stand at|stand|standing at|was|were|is|are|be|been|came in at|came in|comes in at|coming in at|\
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
      clocked|clocking|had|has|have|having|managed|mustered|mustering|managing
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
      wrapped up|wrapping up|closed out|ended up|finished up|rounded off|wound up
      """
    ),
    (
      .trade,
      "traded|trades|trading|changed hands|changing hands|changes hands|was trading|fetched|fetching|fetches|quoted"
    ),
    (.worth, "worth|valued at|was worth|is worth|worth about"),
    (
      .touch(.greater),
      "broke above|broke through|topped|surpassed|breached|crossed|crossing|crossed above|breaking above|breaking through|pierced|climbed above|rose above|climbed past|rose past|jumped above|popped above|traded above|spiked above|surged past|surged above|traded through"
    ),
    (
      .touch(.equal),
      "touched|touching|hit a high of|as high as|peaked at|peaking at|reached a high of|touched a high of|hit an intraday high of|reached an intraday high of|hit a session high of|set a high of|tagged|topped out at|topping out at|printed a high of|made a high of"
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
      "versus|vs.|vs|v.|against|compared with|compared to|as compared with|as against|relative to|in contrast to|following|compares with|comparing with|having been|previously|prior|previous|after|instead of|rather than"
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
      fueled by|sparked by|spurred by|weighing on|reflecting|reversing|erasing|leaving behind|in line with|in sympathy with|\
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
    (.pronoun(.any), "it|they|the token|the coin|the stock|the shares|the asset|shares|the cryptocurrency"),
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
      "mark|level|levels|threshold|line|handle|barrier|support|resistance|area|zone|ceiling|floor|strike|range|strikes|region|pivot"
    ),
  ]

  private static let rejections: [(EnglishWord, String)] = [
    (
      .hypothesis,
      """
      expect|expects|expected|expecting|expectation|expectations|forecast|forecasts|forecasting|forecasted|target|targets|targeting|\
      estimate|estimates|estimated|could|would|should|may|might|likely|potential|potentially|projected|projects|projection|projections|\
      if|unless|aim|aims|possible|possibly|predict|predicts|predicted|pencil in|will|shall|can|cannot|outlook|upside|downside|fair value|\
      base case|bull case|bear case|scenario|hopes|hope|hopes of|assume|assumes|assuming|assumption|implies|implying|suggest|suggests|pencil in|reportedly said
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
      neither|nor|no|not|never|without|failed|not a|didn't|did not|wasn't|was not|isn't|is not|aren't|won't|could not|no longer|nothing|\
      multiple|multiples|p/e|pe|forward|consensus|rated|rating|ratings|capex|spending|spend|debt|bonds|bond|notes|loan|loans|\
      probability|odds|chance|chances|need|needs|model|modelled|modeled|\
      threshold of|breakeven|break-even|cost|cost basis|apiece at|fee|fees|bps fee|tvl|stablecoin|stablecoins|mining|miners|hashrate|hash rate|\
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
    (.head(.funds), "fund|funds|etf|etfs|product|products|vehicle|vehicles|trust|complex|group|cohort"),
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
    (.streak, "straight|consecutive|successive|in a row|running|streak|run of|spell|winning run|losing run"),
    (.move(0), "slowed|slowing|accelerated|accelerating|widened|narrowed|moderated|quickened|picked up pace"),
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
      greed|fear|neutral|extreme|extreme greed|extreme fear|zone|territory|band|camp|in the greed zone|in greed territory|mood|sentiment|label|\
      investor sentiment|market sentiment|crypto sentiment|risk appetite|sentiment gauge|gauge|score|\
      index|indices|benchmark|stock|equities|shares of|share|tech-heavy|blue-chip|large-cap|small-cap|chip|semiconductor|semis|bellwether|\
      trust|fund|funds|etf|etfs|product|products|vehicle|vehicles|ticker|tickers|issuer|issuers|complex|group|cohort|token|coin|largest token|\
      session|sessions|trading|day's|week's|month's|year's|period|stretch|weekly|one-week|five-day|single-day|one-day|daily|of the day|of the week|\
      on a weekly basis|basis|in u.s. dollar terms|in dollar terms|in us dollar terms|us dollars|dollars|\
      level|close|closing|prices|spot prices|positive territory|negative territory|in positive territory|in negative territory|\
      on|over|during|through|throughout|around the|via|per our|out|back|away|well|quite|very|rather|somewhat|far|much|little|alone|both|its|their|a little|a touch|slightly|a further|an additional|additional|\
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
      for|in|inside|with it|within it|at the end|at the close|by the close|at close|as of|as at|by|mostly|wound|overnight session|in new york|in hong kong trade|at the bell
      """
    )
  ]
}
