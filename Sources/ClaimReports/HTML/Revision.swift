internal import ClaimExtraction
internal import ClaimText
internal import ClaimVerification

/// A figure that later texts replace, step by step.
struct Revision {
  struct Step {
    let day: String
    let name: String
    let words: String
  }

  let steps: [Step]

  init(_ group: ClaimGroup, _ material: PageMaterial) {
    let members = group.claims.compactMap { material.claims[$0] }
    steps = members.enumerated().sorted { left, right in
      func day(_ claim: Claim) -> String { claim.document.published?.description ?? "9999" }
      return (day(left.element), left.offset) < (day(right.element), right.offset)
    }.map { _, claim in
      Step(
        day: claim.document.published?.words ?? "undated",
        name: material.name(of: claim.document.path),
        words: Excerpt.head(of: claim.content.text, columns: 120)
      )
    }
  }
}
