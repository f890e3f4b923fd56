/// A paragraph of a DOCX file that has words.
struct WordParagraph {
  enum Role {
    case title, heading, listItem, caption, body
  }

  var role: Role
  var text: String
}
