internal import ClaimRules
internal import ClaimText
internal import Foundation

/// What would make a failing example hold: other marks, or another place.
public struct ExampleUpdate: Sendable, Hashable {
  public let example: RuleExampleCase
  /// Where the example belongs.
  public let sense: RuleExampleCase.Sense
  /// Its texts with the marks that it should have.
  public let documents: [String]

  public init(example: RuleExampleCase, sense: RuleExampleCase.Sense, documents: [String]) {
    self.example = example
    self.sense = sense
    self.documents = documents
  }

  /// The same example among the known gaps, its marks as they are; `nil` for one that must not match,
  /// since there is no such gap.
  public var asGap: ExampleUpdate? {
    guard example.sense == .match else { return nil }
    let documents = example.example.documents.indices.map { document in
      let marks = example.example.expectations.filter { $0.document == document }
      return MarkedText.write(
        example.example.documents[document],
        marks: marks.map { ($0.group, $0.range) }
      )
    }
    return ExampleUpdate(example: example, sense: .todoMatch, documents: documents)
  }

  /// Writes the change into the rule's file, which keeps its comments and its layout.
  public func write() throws(ExampleWriterError) {
    let path = example.rule.header.path
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw ExampleWriterError(path: path, problem: .unreadable)
    }
    let without: String
    do throws(ExampleRemoval.Failure) {
      // Other changes may have moved the example since it was read.
      without = try ExampleRemoval.text(of: text, line: line(in: text))
    } catch {
      throw ExampleWriterError(path: path, problem: .notAdded(error.message))
    }
    do {
      try Data(without.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ExampleWriterError(path: path, problem: .unwritable(error.localizedDescription))
    }
    do throws(ExampleWriterError) {
      try ExampleWriter.add(documents, as: sense, to: path)
    } catch {
      try? Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      throw error
    }
  }
}

extension ExampleUpdate {
  /// The line on which the example stands by now.
  private func line(in text: String) -> Int {
    let path = example.rule.header.path
    let pack = RulePack(path: path, files: [RulePack.File(path: path, text: text)])
    let now = RuleExampleCase.all(of: pack.rules).first {
      $0.sense == example.sense && $0.example.documents == example.example.documents
        && $0.example.expectations == example.example.expectations
    }
    return now?.example.line ?? example.example.line
  }
}

/// Writes marks into a text as rule files have them.
enum MarkedText {
  static func write(_ text: String, marks: [(group: String?, range: ByteRange)]) -> String {
    let bytes = Array(text.utf8)
    // At one place marks close before others open, and the longer one opens first.
    var events: [(offset: Int, order: Int, text: String)] = []
    for mark in marks {
      events.append(
        (mark.range.lowerBound, 1 + bytes.count - mark.range.count, "[" + prefix(mark.group))
      )
      events.append((mark.range.upperBound, 0, "]"))
    }
    events.sort { ($0.offset, $0.order) < ($1.offset, $1.order) }
    var result = ""
    var position = 0
    for event in events {
      result += doubled(bytes[position..<event.offset]) + event.text
      position = event.offset
    }
    return result + doubled(bytes[position...])
  }

  private static func prefix(_ group: String?) -> String { group.map { "\($0):" } ?? "" }

  private static func doubled(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("[", with: "[[").replacing("]", with: "]]")
  }
}
