/// The simplified form of each character of the basic plane, itself where there is none: of those that this genre's
/// vocabulary uses. For matching only: what is printed stays as printed.
let simplifiedForms: [UInt16] = {
  let pairs = """
    總总 額额 幣币 億亿 萬万 漲涨 淨净 凈净 資资 產产 貨货 貪贪 懼惧 數数 點点 週周 個个 證证 東东 開开 關关 報报 於于 與与 達达 單单 來来 計计 區区 間间 \
    場场 價价 內内 簡简 稱称 碼码 幅幅 類类 細细 別别 權权 標标 納纳 達达 費费 導导 體体 債债 銀银 華华 爾尔 聯联 發发 動动 機机 構构 際际 國国 \
    當当 處处 極极 恆恒 較较 減减 後后 際际 進进 運运 過过 還还 連连 續续 從从 時时 間间 曆历 歷历 創创 轉转 負负 贏赢 輸输 張张 據据 論论 註注 \
    來来 規规 業业 務务 礦矿 鏈链 領领 續续 終终 線线 級级 紀纪 約约 結结 給给 統统 績绩 維维 網网 綜综 緩缓 縮缩 購购 賣卖 買买 賬账 贖赎 儲储 \
    鮑鲍 聯联 邊边 雲云 應应 軟软 體体 設设 備备 電电 腦脑 顯显 現现 實实 見见 覽览 觀观 訊讯 記记 許许 評评 詞词 話话 該该 認认 調调 諾诺 變变 讓让 \
    遠远 選选 錄录 鎖锁 長长 門门 閉闭 陸陆 陽阳 際际 難难 雙双 離离 預预 頻频 題题 額额 願愿 類类 風风 飛飞 驅驱 驗验 體体 齊齐 龍龙 \
    歐欧 韓韩 臺台 灣湾 蘋苹 輝辉 爲为 為为 無无 況况 檔档 櫃柜 樓楼 檢检 歸归 滿满 準准 滾滚 潛潜 為为 牽牵 狀状 獲获 環环 併并 並并 併并 僅仅 \
    億亿 優优 傳传 傷伤 償偿 兩两 冊册 則则 剛刚 劃划 劇剧 勁劲 勢势 匯汇 協协 衛卫 參参 員员 問问 啟启 嚴严 圍围 執执 基基 墊垫 壓压 夾夹 奪夺 \
    寧宁 寬宽 審审 對对 專专 將将 尋寻 層层 屬属 幾几 廠厂 廣广 彈弹 強强 彙汇 後后 徵征 復复 態态 慣惯 懸悬 戰战 戲戏 戶户 擁拥 擇择 擊击 擔担 \
    據据 擴扩 擺摆 擾扰 攜携 敗败 敵敌 斷断 於于 舊旧 顧顾 顯显 願愿 颱台 飲饮 餘余 馬马 騰腾 驟骤 魚鱼 麗丽 點点 黨党 齡龄 龐庞 週周 遊游 鍵键 \
    鋼钢 鐵铁 錢钱 針针 鈔钞 鉅巨 銷销 鋪铺 閱阅 闊阔 隊队 階阶 隨随 險险 隱隐 雜杂 靈灵 響响 頂顶 項项 順顺 須须 顆颗 顛颠
    """
  var forms = (0...UInt16.max).map { $0 }
  for pair in pairs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
    let s = pair.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    if s.count == 2 { forms[Int(s[0])] = s[1] }
  }
  return forms
}()
