public import ClaimText

/// Which rules a run worked with: enough to tell whether somebody else has the same.
public struct RulePackRecord: Sendable, Hashable, Codable {
  /// What people call it; no path, which differs from machine to machine.
  public var name: String
  /// How many rules it has that could be read.
  public var rules: Int
  /// Of what `sha256sum` prints for all of its files, sorted by name.
  public var sha256: ContentHash

  public init(name: String, rules: Int, sha256: ContentHash) {
    self.name = name
    self.rules = rules
    self.sha256 = sha256
  }
}

extension ContentHash {
  /// The hash of a folder: of one line a file, sorted by name, as `sha256sum` prints it.
  ///
  /// - Parameter hashes: The hashes of the files, by their names within the folder.
  init(ofFolder hashes: [(name: String, hash: ContentHash)]) {
    let sorted = hashes.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    self.init(of: sorted.map { "\($0.hash.rawValue)  \($0.name)\n" }.joined())
  }
}
