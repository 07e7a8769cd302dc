/// Places where events are held: under a header that names places and companies alike, these are places.
enum Cities {
  static let names: Set<String> = Set(
    """
    迪拜|巴塞罗那|新加坡|香港|中国香港|澳门|台北|东京|大阪|首尔|釜山|曼谷|吉隆坡|雅加达|马尼拉|胡志明市|河内|新德里|孟买|班加罗尔|伦敦|巴黎|柏林|慕尼黑|法兰克福|\
    苏黎世|日内瓦|楚格|达沃斯|阿姆斯特丹|布鲁塞尔|马德里|里斯本|罗马|米兰|维也纳|布拉格|华沙|哥本哈根|斯德哥尔摩|赫尔辛基|都柏林|伊斯坦布尔|雅典|莫斯科|阿布扎比|\
    多哈|利雅得|特拉维夫|开罗|约翰内斯堡|开普敦|内罗毕|拉各斯|纽约|华盛顿|波士顿|芝加哥|迈阿密|奥斯汀|达拉斯|休斯顿|丹佛|拉斯维加斯|洛杉矶|旧金山|圣何塞|圣迭戈|\
    西雅图|纳什维尔|奥兰多|亚特兰大|多伦多|蒙特利尔|温哥华|墨西哥城|圣保罗|布宜诺斯艾利斯|里约热内卢|悉尼|墨尔本|奥克兰|北京|上海|深圳|广州|杭州|成都|重庆|武汉|西安|苏州|\
    南京|天津|厦门|青岛|三亚|海口|博鳌|乌镇|贵阳|合肥|美国|英国|法国|德国|日本|韩国|瑞士|西班牙|葡萄牙|阿联酋|泰国|越南|印度|加拿大|澳大利亚|中国|内地|中国内地|中国大陆|台湾|中国台湾|欧元区|欧洲|欧盟|意大利|荷兰|巴西|墨西哥|俄罗斯|印尼|马来西亚|菲律宾|土耳其|以色列|沙特|新西兰|澳洲|爱尔兰|瑞典|丹麦|挪威|芬兰|怀俄明州|杰克逊霍尔|圣塔克拉拉|山景城|库比蒂诺|门洛帕克|盐湖城|费城|台中|高雄|新竹|台南|新北|横滨|京都|奈良|清迈|巴厘岛|线上|\\
    Dubai|Barcelona|Singapore|Hong Kong|Taipei|Tokyo|Seoul|Bangkok|London|Paris|Berlin|Munich|Zurich|Amsterdam|Brussels|Lisbon|\
    New York|Washington|Miami|Austin|Denver|Las Vegas|Los Angeles|San Francisco|San Jose|Nashville|Chicago|Toronto|Sydney|Abu Dhabi|\
    Istanbul|US|U.S.|USA|United States|China|Japan|UK|U.K.|United Kingdom|Eurozone|Euro area|Europe|EU|Germany|France|Switzerland|Korea|South Korea|India|Taiwan|Australia|Canada|Brazil|\
    Shanghai|Beijing|Shenzhen|Cannes|Davos|Basel|Salt Lake City|Menlo Park|Mountain View|Cupertino|Santa Clara|Jackson Hole|Philadelphia|Atlanta|Dallas|Houston|Orlando|Prague|Vienna|Stockholm|Copenhagen|Dublin|Rome|Milan|Madrid|Online|Virtual|San Diego|Seattle|Boston
    """.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { GroupLabels.key(String($0)) })
}
