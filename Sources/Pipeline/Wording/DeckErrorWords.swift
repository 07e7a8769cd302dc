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
      case .noPart(let name):
        say("the file lacks \"\(name)\"; save it anew in PowerPoint", "文件缺少「\(name)」；请用 PowerPoint 重新保存")
      }
    if case .file = error.reason { return what }
    return "\(error.path): \(what)"
  }
}
