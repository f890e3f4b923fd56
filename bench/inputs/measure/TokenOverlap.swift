/// How far two texts have the same words, whatever their order: precision, recall and F1 of tokens.
public struct TokenOverlap: Sendable, Hashable {
  public private(set) var shared: Int
  public private(set) var found: Int
  public private(set) var wanted: Int

  /// - Parameters:
  ///   - found: The words that were taken out.
  ///   - wanted: The words of the article.
  public init(found: String, wanted: String) {
    var counts: [Substring: Int] = [:]
    let wantedWords = Self.words(wanted)
    let foundWords = Self.words(found)
    for word in wantedWords { counts[word, default: 0] += 1 }
    shared = 0
    for word in foundWords {
      guard let count = counts[word], count > 0 else { continue }
      counts[word] = count - 1
      shared += 1
    }
    self.found = foundWords.count
    self.wanted = wantedWords.count
  }

  public var precision: Double { found == 0 ? 0 : Double(shared) / Double(found) }
  public var recall: Double { wanted == 0 ? 0 : Double(shared) / Double(wanted) }
  public var f1: Double { found + wanted == 0 ? 1 : 2 * Double(shared) / Double(found + wanted) }

  /// Both counted together.
  public static func + (left: TokenOverlap, right: TokenOverlap) -> TokenOverlap {
    var sum = left
    sum.shared += right.shared
    sum.found += right.found
    sum.wanted += right.wanted
    return sum
  }

  /// Runs of letters and digits, in lower case.
  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }
  }
}
