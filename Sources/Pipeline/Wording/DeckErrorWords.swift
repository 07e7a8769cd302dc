import Files
import Slides

/// What is said when there is no deck.
extension Wording {
  package func line(for error: DeckError) -> String {
    switch error {
    case .file(let error): line(for: error)
    case .badManifest(let path):
      "\(path): "
        + say("this is no manifest of weekplot; run weekplot build again", "不是 weekplot 的清单文件；请重新运行 weekplot build")
    case .slides(let error): line(for: error)
    }
  }

  package func line(for error: SlidesError) -> String {
    let what =
      switch error.reason {
      case .file(let error): line(for: error)
      case .notZip: say("this is no PowerPoint file; save it as .pptx", "不是 PowerPoint 文件；请另存为 .pptx")
      case .encrypted: say("the file is protected by a password; save it without", "文件有密码保护；请另存为不加密的文件")
      case .damaged(let words): say("the file is damaged (\(words)); get it again", "文件已损坏（\(words)）；请重新取得")
      case .unsafeName(let name):
        say(
          "the file holds \"\(name)\", which leads out of it; save it anew in PowerPoint",
          "文件中的「\(name)」指向文件之外；请用 PowerPoint 重新保存")
      case .duplicateName(let name):
        say("the file holds \"\(name)\" twice; save it anew in PowerPoint", "文件中有两份「\(name)」；请用 PowerPoint 重新保存")
      case .tooLarge(let name, let limit):
        say(
          "\"\(name)\" in the file unpacks to more than \(limit >> 20) MiB, as nothing in a deck does",
          "文件中的「\(name)」解压后超过 \(limit >> 20) MiB，不像幻灯片")
      case .tooManyEntries(let count, let limit):
        say("the file holds \(count) parts; \(limit) are the limit", "文件含 \(count) 个部件，上限为 \(limit)")
      case .open(let lock):
        say(
          "the deck is open in PowerPoint (\(lock) is there); close it first", "幻灯片正在 PowerPoint 中打开（存在 \(lock)）；请先关闭")
      case .noPart(let name):
        say("the file lacks \"\(name)\"; save it anew in PowerPoint", "文件缺少「\(name)」；请用 PowerPoint 重新保存")
      }
    if case .file = error.reason { return what }
    return "\(error.path): \(what)"
  }

  /// A line on what an update changes, or leaves alone and why.
  package func line(for event: DeckEvent) -> String {
    switch event {
    case .picture(let slide, let id): place(slide) + say("picture \(id) replaced", "图 \(id) 已替换")
    case .same(let slide, let id): place(slide) + say("picture \(id) is this week's already", "图 \(id) 已是最新")
    case .chart(let slide, let id): place(slide) + say("chart \(id): new values", "图表 \(id) 的数据已更新")
    case .notNative(let slide, let id):
      place(slide)
        + say(
          "PowerPoint has no chart like what \(id) has become; left as it was, put in its picture",
          "PowerPoint 没有与 \(id) 同类的图表；保持不变，请改用图片")
    case .noWorkbook(let slide, let id):
      place(slide)
        + say(
          "chart \(id) has no workbook inside the deck; left as it was, paste it anew with its data embedded",
          "图表 \(id) 没有嵌入的工作簿；保持不变，请重新粘贴并嵌入数据")
    case .redrawn(let slide, let id): place(slide) + say("picture \(id) drawn anew for its frame", "图 \(id) 已按图框重绘")
    case .margins(let slide, let id):
      place(slide)
        + say(
          "the frame of \(id) has other proportions, so the picture stands whole with empty margins",
          "图 \(id) 的图框比例不同，图片完整放入，四周留白")
    case .text(let slide, let field): place(slide) + say("text \(field) filled in", "文字 \(field) 已更新")
    case .unknown(let slide, let id):
      place(slide) + say("nothing is called \(id) in the charts folder; left as it was", "图表文件夹中没有 \(id)；保持不变")
    case .edited(let slide, let field):
      place(slide)
        + say(
          "the text of \(field) was changed by hand and was left; --force writes over it",
          "\(field) 的文字经人工修改，已保留；--force 可覆盖")
    case .cropped(let slide, let id):
      place(slide)
        + say(
          "picture \(id) is cropped and the new one has other proportions; left as it was, take the crop off first",
          "图 \(id) 经过裁剪而新图比例不同；保持不变，请先取消裁剪")
    case .otherFormat(let slide, let id):
      place(slide)
        + say(
          "picture \(id) is linked or a vector graphic; left as it was, put in a PNG", "图 \(id) 是链接或矢量图；保持不变，请改用 PNG")
    case .table(let slide, let name):
      place(slide) + say("table \(name) is not updated; make a new deck for it", "表 \(name) 不会更新；请新建幻灯片")
    case .unreadable(let slide):
      place(slide) + say("the slide cannot be understood; left as it was", "无法解析此幻灯片；保持不变")
    }
  }

  private func place(_ slide: Int) -> String { say("slide \(slide): ", "第 \(slide) 页：") }
}
