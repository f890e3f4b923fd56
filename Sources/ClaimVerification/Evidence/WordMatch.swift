/// How a word of a statement is said in the evidence.
public struct WordMatch: Sendable, Hashable {
  /// From the closest to the loosest.
  public enum Grade: String, Sendable, Hashable, Codable, CaseIterable {
    /// The same word, number or name.
    case same
    /// Another form of it or a word of its family: *invaded*, *invasion*.
    case form
    case synonym
    /// The evidence says it more narrowly: *dog* for *animal*.
    case narrower
    /// The evidence says it more broadly: *animal* for *dog*.
    case broader
    /// Both are of one kind: *dog* and *cat*.
    case sibling
    case opposite

    /// How much of the word the evidence says.
    var share: Double {
      switch self {
      case .same: 1
      case .form: 0.95
      case .synonym: 0.85
      case .narrower: 0.75
      case .broader: 0.4
      case .sibling: 0.15
      case .opposite: 0
      }
    }

    /// Whether the evidence says it.
    var isSaid: Bool { share >= 0.7 }
  }

  /// Index into the evidence's words.
  let evidence: Int
  let grade: Grade
}
