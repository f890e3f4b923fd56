extension NameTest: CustomStringConvertible {
  /// As an author would write it.
  var description: String {
    switch self {
    case .word(let word): return word
    case .exact(let text): return "\"\(text)\""
    case .regex(let regex): return "{/\(regex)/}"
    case .name(let name, let attributes, let form):
      let conditions = attributes.map { "[\($0.key)=\($0.values.joined(separator: "|"))]" }.joined()
      return "{\(name)\(conditions)\(form.map { ":\($0.rawValue)" } ?? "")}"
    }
  }
}
