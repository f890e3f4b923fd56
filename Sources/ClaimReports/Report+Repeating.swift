internal import ClaimExtraction
internal import ClaimRules
internal import ClaimText

extension Report {
  /// A fact of the run and its value, as people read them.
  struct RunFact {
    var name: String
    var value: String
    var sha256: ContentHash?
  }

  /// What the run was made with, in the order in which one would look at it.
  var runFacts: [RunFact] {
    let reproduction = reproduction
    let packs = reproduction.packs.map { pack in
      RunFact(
        name: "rules",
        value: "\(pack.name), \(counted(pack.rules, "rule"))",
        sha256: pack.sha256
      )
    }
    let configuration = reproduction.configuration.map {
      [RunFact(name: "configuration", value: ".claimcheck.yaml", sha256: $0)]
    }
    let experimental = RunFact(name: "experimental rules", value: "run as well")
    return [RunFact(name: "program", value: "claimcheck \(reproduction.version)")] + packs
      + (configuration ?? []) + (reproduction.experimental ? [experimental] : [])
      + allDocuments.map { RunFact(name: "input", value: $0.path, sha256: $0.sha256) }
  }

  /// The command that gives this report, in the folder in which it was given.
  var command: String {
    let documents = allDocuments
    // Texts that others are held against come last; a reference before them says itself what it is.
    let references = documents.reversed().prefix { $0.kind == .reference }.reversed()
    let articles = documents.dropLast(references.count)
    let isBuiltIn = reproduction.packs.first?.name == Reproduction.builtIn
    let packs = reproduction.packs.dropFirst(isBuiltIn ? 1 : 0)
    let words =
      ["claimcheck", "check"] + articles.map(\.path)
      + (references.isEmpty ? [] : ["--against"] + references.map(\.path))
      + (isBuiltIn || reproduction.packs.isEmpty ? [] : ["--no-default-rules"])
      + packs.flatMap { ["--rules", $0.name] }
      + (reproduction.experimental ? ["--experimental"] : [])
    return words.map(\.shellQuoted).joined(separator: " ")
  }
}

extension String {
  /// As a shell takes it for one word.
  fileprivate var shellQuoted: String {
    let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._/+:,@%"
    let isPlain = !isEmpty && unicodeScalars.allSatisfy(plain.unicodeScalars.contains)
    return isPlain ? self : "'\(replacing("'", with: #"'\''"#))'"
  }
}
