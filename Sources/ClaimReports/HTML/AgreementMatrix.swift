internal import ClaimExtraction
internal import ClaimVerification

/// Facts in rows, documents in columns: who speaks to what, and who differs.
struct AgreementMatrix {
  struct Cell {
    let isMarked: Bool
    let isConflict: Bool
    let style: String
    let label: String
  }

  struct Row {
    let id: String
    let fact: String
    let status: String
    let style: String
    let cells: [Cell]
    let origins: Int
  }

  let left: String
  let columns: [HTMLPage.Part]
  let rows: [Row]

  /// - Parameter left: How many facts are not among the groups.
  init(_ groups: [ClaimGroup], left: Int, _ material: PageMaterial) {
    self.left = left > 0 ? "\(counted(left, "fact")) more are not shown." : ""
    columns = material.documents.enumerated().map { number, document in
      let name = material.name(of: document.path)
      return HTMLPage.Part(
        id: ArticleSection.id(number),
        title: Excerpt.head(of: name, columns: 26)
      )
    }
    rows = groups.enumerated().map { number, group in
      Row(
        id: AgreementSection.id(ofGroup: number + 1),
        fact: material.words(of: group, columns: 70),
        status: group.status.shortWords,
        style: group.status.rawValue,
        cells: Self.cells(of: group, material),
        origins: group.origins
      )
    }
  }

  private static func cells(of group: ClaimGroup, _ material: PageMaterial) -> [Cell] {
    let own = Set(group.claims)
    let differing = Set(
      material.findings.filter {
        ($0.category == .consistency || $0.category == .quotation)
          && !own.isDisjoint(with: $0.claims)
      }
      .map(\.primary.document)
    )
    let isConflict = group.status == .disputed || group.status == .contradicted
    let members = Dictionary(
      grouping: group.claims.compactMap { material.claims[$0] },
      by: \.document.path
    )
    return material.documents.map { document in
      guard let first = members[document.path]?.first else {
        return Cell(isMarked: false, isConflict: false, style: "", label: "")
      }
      let differs = isConflict && differing.contains(document.path)
      let words = Excerpt.head(of: first.content.text, columns: 120)
      return Cell(
        isMarked: true,
        isConflict: differs,
        style: differs ? "conflict" : group.status.rawValue,
        label: "\(material.name(of: document.path))\(differs ? " differs" : ""): \(words)"
      )
    }
  }
}
