/// What tells good candidates from bad ones, each as a word; reliabilities are counted by them.
package struct CandidateTraits: Sendable, Hashable {
  package enum Trait: Int, Sendable, CaseIterable {
    /// The rule's frame, and the class of the cue.
    case frame, `class`
    /// What kind of word is the source; `none` without one.
    case source
    /// The form of the cue's verb.
    case form
    /// Whether source and cue stand side by side.
    case distance
    /// What stands before source and cue.
    case before
    /// Whether the cue is in the headline.
    case zone
    /// What the content begins with, and what stands before it.
    case head, lead
    /// How long the content is, in words.
    case length
    /// How much of the content is quoted.
    case quoted
    /// What the content ends in, and what stands behind it.
    case last, after
    /// What kind of place is the first and the last in the content where it could have ended.
    case firstBreak, lastBreak
    /// How many commas the content holds outside quotations, 3 at most.
    case commas
    /// Whether the content goes on to another verb, to a relative clause, to an adjunct.
    case verbs, relatives, adjuncts

    /// Those that depend on where the content ends, and the others.
    static let ofContent = allCases.filter { $0.rawValue >= head.rawValue }
    static let ofFrame = allCases.filter { $0.rawValue < head.rawValue }

    /// Its name in rule files.
    package var name: String { Self.names[rawValue] }

    private static let names = [
      "frame", "class", "source", "form", "distance", "before", "zone", "head", "lead", "length",
      "quoted", "last", "after", "first-break", "last-break", "commas", "verbs", "relatives",
      "adjuncts",
    ]
  }

  private var values: [String]

  package init(frame: String, class: String) {
    values = Array(repeating: "", count: Trait.allCases.count)
    self[.frame] = frame
    self[.class] = `class`
  }

  package subscript(trait: Trait) -> String {
    get { values[trait.rawValue] }
    set { values[trait.rawValue] = newValue }
  }
}
