package import Yams

/// What is wrong with a piece of YAML, and where.
package struct YAMLProblem {
  package let message: String
  package let mark: Mark?

  package init(_ error: any Error) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      message = problem
      self.mark = mark
    case .duplicatedKeysInMapping(let duplicates, let context):
      message = "“\(duplicates.joined(separator: "”, “"))” stands twice"
      mark = context.mark
    case .reader(let problem, _, _, _):
      message = problem
      mark = nil
    default:
      message = "it cannot be read"
      mark = nil
    }
  }
}
