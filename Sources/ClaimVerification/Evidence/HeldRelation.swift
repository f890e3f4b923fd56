/// Who stands in which relation to whom: “A is the mayor of B”, “B's mayor, A”, “A succeeded B”.
struct HeldRelation: Sendable, Hashable {
  /// The word that tells the relation.
  let word: Int
  /// What the relation is called, its other forms among them: *mayor*, *successor*.
  let names: [String]
  let holder: Range<Int>
  /// Whose or of what.
  let owner: Range<Int>?
  /// Whether it holds both ways: *brother*, *ally*.
  let isMutual: Bool
}
