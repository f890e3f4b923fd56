public import ClaimText

/// The rules of one folder, read but not yet compiled.
public struct RulePack: Sendable {
  /// The folder as it was named.
  public let path: String
  /// Its name, how many rules it has, and the hash of its files.
  public let record: RulePackRecord
  /// Rules without errors in their file.
  public let rules: [Rule]
  public let diagnostics: [Diagnostic]

  /// One file of a pack.
  public struct File: Sendable {
    /// The path to show in diagnostics.
    public let path: String
    public let text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  /// A pack of rules that were read before.
  init(path: String, rules: [Rule]) {
    self.path = path
    self.rules = rules
    record = RulePackRecord(
      name: Self.name(of: path),
      rules: rules.count,
      sha256: ContentHash(ofFolder: [])
    )
    diagnostics = []
  }

  /// Reads a pack from the texts of its files: `.yaml` files are rules, `.txt` files word lists.
  ///
  /// - Parameters:
  ///   - name: What people call it; else the last part of its path.
  ///   - diagnostics: What was wrong before any file could be read.
  ///   - spread: Files are parsed one by one, spread in this way.
  public init(
    path: String,
    name: String? = nil,
    files: [File],
    diagnostics: [Diagnostic] = [],
    spread: WorkSpread = .inTurn
  ) {
    self.path = path
    let lists = Dictionary(
      files.filter { $0.path.hasSuffix(".txt") }.map { ($0.path, $0.text) },
      uniquingKeysWith: { first, _ in first }
    )
    var rules: [Rule] = []
    var diagnostics = diagnostics
    var paths: [String: String] = [:]
    let ruleFiles = files.filter { $0.path.hasSuffix(".yaml") }.sorted { $0.path < $1.path }
    let allParsed = spread.map(ruleFiles.count) { number in
      let file = ruleFiles[number]
      return RuleParser.parse(path: file.path, text: file.text) { name in
        let list = RuleFile(path: file.path, text: SourceText("")).sibling(name)
        guard !name.contains("/"), let text = lists[list] else {
          return .failure(
            RuleFileProblem(message: "there is no such list beside the rule's file")
          )
        }
        return .success(text)
      }
    }
    for (file, parsed) in zip(ruleFiles, allParsed) {
      diagnostics += parsed.diagnostics
      guard let rule = parsed.rule else { continue }
      if let other = paths[rule.id] {
        diagnostics.append(
          Diagnostic(
            id: "rule.duplicate-id",
            severity: .error,
            message:
              "“\(rule.id)” is also in \(other); ids must be unique, so this one is left out",
            file: file.path
          )
        )
        continue
      }
      paths[rule.id] = file.path
      rules.append(rule)
    }
    self.rules = rules
    self.diagnostics = diagnostics
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let hashes = spread.map(files.count) { ContentHash(of: files[$0].text) }
    record = RulePackRecord(
      name: name ?? Self.name(of: path),
      rules: rules.count,
      sha256: ContentHash(
        ofFolder: zip(files, hashes).map { file, hash in
          let isInside = file.path.hasPrefix(prefix)
          return (isInside ? String(file.path.dropFirst(prefix.count)) : file.path, hash)
        }
      )
    )
  }

  private static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
