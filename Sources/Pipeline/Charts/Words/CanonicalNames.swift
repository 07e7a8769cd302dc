import Facts
import Reports

/// One name for each entity, however reports print it: 小米集团-W and 小米 are 小米集团.
enum CanonicalNames {
  /// The first one of the built-in table, its Latin letters large; none for a company that Chinese reports call by its
  /// English name, which the table has in small letters.
  static let chinese: [EntityKey: String] = {
    let first = Dictionary(NameIndex.builtInNames.map { ($0.entity, $0.name) }) { first, _ in first }
    return first.filter { $0.value.contains(where: isChinese) }.mapValues { $0.uppercased() }
  }()

  private static func isChinese(_ character: Character) -> Bool {
    character.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
  }
}
