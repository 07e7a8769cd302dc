import Store

extension Wording {
  /// One line on a store that can't be used.
  package func line(for error: StoreError) -> String {
    switch error {
    case .missing(let path):
      path + ": " + say("there is no such store; weekplot build makes it", "没有这个数据库；请先运行 weekplot build")
    case .foreign(let path):
      path + ": "
        + say(
          "this is no store of weekplot and is left alone; move it away, or choose another folder with --out",
          "这不是 weekplot 的数据库，未改动；请移走它，或用 --out 另选文件夹")
    case .damaged(let path):
      path + ": "
        + say("the store is damaged and is left alone; move it away, and run again", "数据库已损坏，未改动；请移走它再运行")
    case .newer(let path, let format):
      path + ": "
        + say(
          "a later version of weekplot wrote this store (format \(format)); it is left alone; update weekplot, or move it away",
          "数据库由更新版本的 weekplot 写成（格式 \(format)），未改动；请更新 weekplot，或移走它")
    case .refused(let path, let reason):
      path + ": "
        + say("cannot be written: \(reason); check the folder and the space left", "无法写入：\(reason)；请检查文件夹和剩余空间")
    }
  }
}
