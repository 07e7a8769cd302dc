import Files
import Yams

/// A part of a YAML file, which knows its line.
struct YAMLPart {
  let file: String
  private let node: Node

  private init(file: String, node: Node) {
    self.file = file
    self.node = node
  }

  static func file(_ path: String) throws(ConfigurationError) -> YAMLPart {
    let bytes: [UInt8]
    do { bytes = try WholeFile.read(path) } catch {
      throw ConfigurationError(file: path, line: nil, problem: .file(error))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ConfigurationError(file: path, line: nil, problem: .notText)
    }
    do {
      return YAMLPart(file: path, node: try Yams.compose(yaml: text) ?? Node([(Node, Node)]()))
    } catch {
      throw ConfigurationError(file: path, yaml: error)
    }
  }

  private func wrong(_ problem: ConfigurationError.Problem) -> ConfigurationError {
    ConfigurationError(file: file, line: node.mark?.line, problem: problem)
  }

  func fail(_ problem: ConfigurationError.Problem) throws(ConfigurationError) -> Never { throw wrong(problem) }

  /// From 1.
  var line: Int? { node.mark?.line }

  var isWord: Bool { node.scalar != nil }
  var isMapping: Bool { node.mapping != nil }
  var isNothing: Bool {
    node.scalar.map { $0.string.isEmpty || $0.string == "~" || $0.string == "null" } ?? false
  }

  /// Keys and values in their order; none where nothing was written.
  ///
  /// - Parameter known: the keys that there are; nil for keys that are words of the user.
  func entries(of known: [String]? = nil) throws(ConfigurationError) -> [(key: String, value: YAMLPart)] {
    if isNothing { return [] }
    guard let mapping = node.mapping else { throw wrong(.notAMapping) }
    var entries: [(key: String, value: YAMLPart)] = []
    for (key, value) in mapping {
      let part = YAMLPart(file: file, node: key)
      let name = try part.word()
      if let known, !known.contains(name) { throw part.wrong(.unknownKey(name, known: known)) }
      entries.append((name, YAMLPart(file: file, node: value)))
    }
    return entries
  }

  func items() throws(ConfigurationError) -> [YAMLPart] {
    if isNothing { return [] }
    guard let sequence = node.sequence else { throw wrong(.notAList) }
    return sequence.map { YAMLPart(file: file, node: $0) }
  }

  /// One word, or several of them.
  func word() throws(ConfigurationError) -> String {
    guard let scalar = node.scalar else { throw wrong(.notAWord) }
    let word = scalar.string
    guard word.contains(where: { $0 != " " && $0 != "\t" }) else { throw wrong(.empty(word)) }
    return word
  }

  /// Words of the user that may be none: an empty title is no title.
  func text() throws(ConfigurationError) -> String {
    guard let scalar = node.scalar else { throw wrong(.notAWord) }
    return isNothing ? "" : scalar.string
  }

  /// A word, or a list of words.
  func words() throws(ConfigurationError) -> [String] {
    if isNothing { return [] }
    if isWord { return [try word()] }
    var words: [String] = []
    for item in try items() { words.append(try item.word()) }
    return words
  }
}

extension ConfigurationError {
  fileprivate init(file: String, yaml error: any Error) {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, problem: .syntax(problem))
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        file: file, line: context.mark.line,
        problem: .syntax("the key \(duplicates.joined(separator: ", ")) stands twice"))
    default: self.init(file: file, line: nil, problem: .syntax("\(error)"))
    }
  }
}
