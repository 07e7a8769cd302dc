import Synchronization

/// The results in the order of `items`, at most `jobs` of them in the making at a time.
func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item], jobs: Int, _ transform: @escaping @Sendable (Item) async -> Result
) async -> [Result] {
  let workers = min(max(1, jobs), items.count)
  let next = NextIndex()
  var results = [Result?](repeating: nil, count: items.count)
  await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var made: [(Int, Result)] = []
        while let index = next.take(below: items.count) { made.append((index, await transform(items[index]))) }
        return made
      }
    }
    for await made in group {
      for (index, result) in made { results[index] = result }
    }
  }
  return results.compactMap { $0 }
}

/// Hands out each index once, to whichever worker asks.
private final class NextIndex: Sendable {
  private let index = Atomic(0)

  func take(below count: Int) -> Int? {
    let taken = index.wrappingAdd(1, ordering: .relaxed).oldValue
    return taken < count ? taken : nil
  }
}
