/// Why an article could not be taken out of a file: what was found, and what to do.
public struct ArticleProblem: Error, Sendable, Hashable, CustomStringConvertible {
  public let description: String

  package init(_ description: String) {
    self.description = description
  }
}
