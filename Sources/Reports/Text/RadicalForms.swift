/// The character that a radical's own code point stands for: fonts let some PDF tools take `⽉` (U+2F49) for `月`.
func radicalForm(_ s: Unicode.Scalar) -> Unicode.Scalar? {
  switch s.value {
  case 0x2F00...0x2FD5: kangxiForms[Int(s.value - 0x2F00)]
  case 0x2E80...0x2EFF: supplementForms[s]
  default: nil
  }
}

/// Of U+2F00 to U+2FD5, by Unicode's compatibility decompositions.
private let kangxiForms = Array(
  """
  一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴\
  廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿\
  目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵\
  邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠
  """.unicodeScalars)

/// Of the supplement those that are characters by themselves.
private let supplementForms: [Unicode.Scalar: Unicode.Scalar] = {
  let pairs = """
    ⺁厂 ⺄乙 ⺕小 ⺝月 ⺟母 ⺠民 ⺩玉 ⺯糸 ⺴网 ⺵网 ⻁虎 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻑長 ⻓长 ⻔门 ⻘青 ⻙韦 \
    ⻚页 ⻛风 ⻜飞 ⻝食 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻲亀 ⻳龟
    """
  var forms: [Unicode.Scalar: Unicode.Scalar] = [:]
  for pair in pairs.split(separator: " ") {
    if let radical = pair.unicodeScalars.first, let whole = pair.unicodeScalars.last { forms[radical] = whole }
  }
  return forms
}()
