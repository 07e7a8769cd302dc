import Files

/// A deck of somebody's whose masters, layouts and placeholders slides can take on.
struct Template {
  struct Layout {
    var part: String
    /// `title`, `obj`, `titleOnly`… of ECMA-376 part 1, 19.7.15; empty where a person made it.
    var type: String
    var name: String
    var holders: [Holder]
  }

  /// A placeholder with its place, its master's where it has none of its own.
  struct Holder {
    var placeholder: Placeholder
    var frame: Frame?

    var type: String { placeholder.type ?? "obj" }
  }

  private(set) var layouts: [Layout] = []
  let size: (width: Length, height: Length)
  /// Of the title, in points, as the master has it.
  private(set) var titleSize = 44.0
  /// Whether the theme names an East Asian font.
  private(set) var hasEastAsianFont = false

  init(_ parts: TemplateParts) throws(SlidesError) {
    guard let size = parts.presentation.first("sldSz"),
      let width = parts.presentation.value("cx", of: size).flatMap({ Int($0) }),
      let height = parts.presentation.value("cy", of: size).flatMap({ Int($0) }), width > 0, height > 0
    else { throw SlidesError(.damaged("sldSz"), path: parts.path) }
    self.size = (Length(emu: width), Length(emu: height))
    guard let name = parts.targets(of: parts.presentationName, "/slideMaster").first,
      let master = XMLTree(parts.bytes(of: name))
    else { throw SlidesError(.noPart("ppt/slideMasters/slideMaster1.xml"), path: parts.path) }
    let style = master.first("titleStyle").flatMap { master.first("defRPr", in: $0) }
    titleSize = style.flatMap { master.value("sz", of: $0) }.flatMap { Double($0) }.map { $0 / 100 } ?? titleSize
    if let theme = parts.targets(of: name, "/theme").first.flatMap({ XMLTree(parts.bytes(of: $0)) }) {
      let fonts = theme.all("fontScheme").flatMap { theme.all("ea", in: $0) }
      hasEastAsianFont = !fonts.isEmpty && fonts.allSatisfy { theme.value("typeface", of: $0)?.isEmpty == false }
    }
    let ofMaster = Self.holders(in: master)
    for part in parts.targets(of: name, "/slideLayout") {
      guard let tree = XMLTree(parts.bytes(of: part)) else { continue }
      layouts.append(Self.layout(part, tree, ofMaster))
    }
    if layouts.isEmpty { throw SlidesError(.noPart("ppt/slideLayouts/slideLayout1.xml"), path: parts.path) }
  }

  private static func layout(_ part: String, _ tree: XMLTree, _ master: [Holder]) -> Layout {
    let root = tree.first("sldLayout")
    let name = tree.first("cSld").flatMap { tree.value("name", of: $0) } ?? ""
    let holders = holders(in: tree).map { holder in
      var whole = holder
      whole.frame = holder.frame ?? master.first { $0.kind == holder.kind }?.frame
      return whole
    }
    return Layout(part: part, type: root.flatMap { tree.value("type", of: $0) } ?? "", name: name, holders: holders)
  }

  private static func holders(in tree: XMLTree) -> [Holder] {
    tree.all("sp").compactMap { shape in
      guard let holder = tree.first("ph", in: shape) else { return nil }
      let placeholder = Placeholder(
        type: tree.value("type", of: holder), index: tree.value("idx", of: holder).flatMap { Int($0) })
      return Holder(placeholder: placeholder, frame: tree.first("spPr", in: shape).flatMap { tree.frame(in: $0) })
    }
  }

  // MARK: What slides take of it

  /// The layout of slides of charts and tables: the one that a person named so, else a title over one content, else a
  /// title, else any.
  private var contentLayout: Layout {
    layouts.first { $0.name.lowercased().contains("weekplot") }
      ?? layouts.first { $0.type == "obj" && $0.title != nil && $0.contents.count == 1 }
      ?? layouts.first { $0.title != nil && $0.contents.count == 1 }
      ?? layouts.first { $0.type == "titleOnly" } ?? layouts.first { $0.title != nil } ?? layouts[0]
  }

  var opening: LayoutPlan {
    let layout = layouts.first { $0.type == "title" } ?? layouts.first { $0.title != nil } ?? layouts[0]
    let subtitle = layout.holders.first { $0.type == "subTitle" } ?? layout.contents.first ?? layout.texts.first
    let below = subtitle?.frame ?? layout.title?.frame ?? area(of: layout)
    let top = min(below.y + below.height, size.height - .inches(1.5))
    return LayoutPlan(
      layout: layout.part, title: layout.title?.placeholder, titleFrame: layout.title?.frame ?? area(of: layout),
      titleSizes: HeadlineSizes(usual: titleSize, inset: 14.4), subtitle: subtitle.map { .placeholder($0.placeholder) },
      lines: .box(Frame(x: below.x, y: top, width: below.width, height: .inches(1.3)), size: 14), body: below)
  }

  var content: LayoutPlan {
    let layout = contentLayout
    let holder = layout.contents.count == 1 ? layout.contents.first : nil
    var body = holder?.frame ?? area(of: layout)
    var plan = LayoutPlan(
      layout: layout.part, title: layout.title?.placeholder, titleFrame: layout.title?.frame ?? body,
      titleSizes: HeadlineSizes(usual: titleSize, inset: 14.4),
      number: layout.holders.first { $0.type == "sldNum" }?.placeholder,
      content: holder?.placeholder, body: body)
    if let text = layout.texts.max(by: { ($0.frame?.y.emu ?? 0) < ($1.frame?.y.emu ?? 0) }) {
      plan.lines = .placeholder(text.placeholder)
    } else {
      let line = Length.inches(0.32)
      body.height = body.height - line
      plan.lines = .box(Frame(x: body.x, y: body.y + body.height, width: body.width, height: line), size: 11)
      plan.body = body
    }
    return plan
  }

  /// Below the title, above the foot.
  private func area(of layout: Layout) -> Frame {
    let (side, title) = (Length(emu: size.width.emu / 20), layout.title?.frame)
    let top = title.map { $0.y + $0.height + .inches(0.1) } ?? Length(emu: size.height.emu / 20)
    let foot = layout.holders.filter { ["sldNum", "dt", "ftr"].contains($0.type) }.compactMap { $0.frame?.y.emu }.min()
    let bottom = foot ?? size.height.emu * 19 / 20
    return Frame(
      x: title?.x ?? side, y: top, width: title?.width ?? size.width - side * 2,
      height: Length(emu: max(1, bottom - top.emu)))
  }
}

extension Template.Layout {
  var title: Template.Holder? { holders.first { $0.type == "title" || $0.type == "ctrTitle" } }
  /// What charts can stand in.
  var contents: [Template.Holder] {
    let made = holders.filter { ["obj", "pic", "chart"].contains($0.type) }
    // Impress writes the one content of its layouts as text.
    return made.isEmpty && ["obj", "tx"].contains(type) ? Array(holders.filter { $0.type == "body" }.prefix(1)) : made
  }
  var texts: [Template.Holder] {
    holders.filter { one in one.type == "body" && !contents.contains { $0.placeholder == one.placeholder } }
  }
}

extension Template.Holder {
  /// As a master knows it.
  fileprivate var kind: String {
    switch type {
    case "ctrTitle", "title": "title"
    case "sldNum", "dt", "ftr": type
    default: "body"
    }
  }
}

extension XMLTree {
  /// The frame of shape properties; nil where they have none.
  fileprivate func frame(in properties: Element) -> Frame? {
    guard let transform = first("xfrm", in: properties), let offset = first("off", in: transform),
      let extent = first("ext", in: transform)
    else { return nil }
    let numbers = [("x", offset), ("y", offset), ("cx", extent), ("cy", extent)].compactMap { name, element in
      value(name, of: element).flatMap { Int($0) }
    }
    guard numbers.count == 4, numbers[2] > 0, numbers[3] > 0 else { return nil }
    let lengths = numbers.map(Length.init(emu:))
    return Frame(x: lengths[0], y: lengths[1], width: lengths[2], height: lengths[3])
  }
}
