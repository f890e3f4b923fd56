internal import ClaimText
internal import ClaimVerification

/// Questions of one kind that the documents leave open.
struct QuestionList {
  struct Item {
    /// `nil` where the question says them itself.
    let words: String?
    let question: String
    let link: String?
    let caption: String

    init(_ question: OpenQuestion, _ material: PageMaterial) {
      words =
        question.finding == nil ? Excerpt.head(of: question.place.text, columns: 240) : nil
      self.question = question.place.note ?? ""
      let finding = question.finding.flatMap { id in
        material.findings.firstIndex { $0.id == id }.map { "f\($0 + 1)" }
      }
      link = finding ?? material.link(to: question.place)
      caption = material.caption(of: question.place)
    }
  }

  let id: String
  let title: String
  let count: Int
  let items: [Item]
  let left: String?

  init(_ list: OpenQuestions.List, _ material: PageMaterial) {
    id = "open-\(list.kind.rawValue)"
    title = list.kind.words.capitalisedFirst
    count = list.count
    items = list.items.map { Item($0, material) }
    left = list.left > 0 ? "and \(list.left) more, of less weight" : nil
  }
}
