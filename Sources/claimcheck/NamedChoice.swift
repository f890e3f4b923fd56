internal import ArgumentParser
internal import ClaimText

/// Reads an argument that has to be one of a few names.
enum NamedChoice {
  static func read<Choice>(_ text: String) throws -> Choice
  where Choice: RawRepresentable<String> & CaseIterable {
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    if let nearest = NearestName.of(text, among: names) {
      throw ValidationError("there is no “\(text)”; did you mean “\(nearest)”?")
    }
    throw ValidationError("there is no “\(text)”; known: \(names.joined(separator: ", "))")
  }
}
