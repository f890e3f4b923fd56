import ClaimCheckKit
import ClaimExtraction
import ClaimRules
import ClaimText
import Foundation
import TestSupport

/// A text read with the rules of the checkout.
struct Reading {
  enum Failure: Error {
    case unreadable(String)
    case wrongRules(String)
  }

  let analysed: AnalysedDocument

  private static let pack = try? RulePack(folder: Checkout.root.appending(path: "rules").path)
  private static let rules = RuleSet(packs: pack.map { [$0] } ?? [])

  /// - Parameters:
  ///   - metadata: The lines of the front matter.
  ///   - files: Rules beside those of the checkout.
  init(_ text: String, metadata: [String] = [], adding files: [RulePack.File] = []) throws {
    let own = RulePack(path: "own", files: files)
    if let wrong = own.diagnostics.first { throw Failure.wrongRules("\(wrong)") }
    let rules =
      files.isEmpty ? Self.rules : RuleSet(packs: (Self.pack.map { [$0] } ?? []) + [own])
    let frontMatter =
      metadata.isEmpty ? "" : (["---"] + metadata + ["---", "", ""]).joined(separator: "\n")
    let bytes = Array((frontMatter + text + "\n").utf8)
    switch Analysis(rules: rules).analyse(bytes: bytes, path: "text") {
    case .document(let document): analysed = document
    case .unreadable(_, let reason): throw Failure.unreadable(reason)
    }
  }

  var annotated: AnnotatedDocument { analysed.annotated }
  var claims: [Claim] { analysed.claims }
  /// The claims that somebody is said to have made.
  var attributed: [Claim] { claims.filter { $0.cue != nil } }
  var all: Range<Int> { 0..<annotated.tokens.count }
}
