internal import GRDB

/// Why something could not be done with a dossier. What is in it stays as it was.
public enum DossierError: Error, Sendable, Hashable {
  case missing(String)
  case exists(String)
  case isNoDossier(String)
  /// Written by a version of the program that knows more than this one.
  case isNewer(String)
  case diskFull
  /// Another process held the dossier for longer than this one waits.
  case busy
  case noDocument(String, known: [String])
  case noVersion(Int, of: String)
  case noFeed(String, known: [String])
  case noSubject(String)
  case shortID(String, least: Int)
  case ambiguousID(String, candidates: [String])
  case impossibleDecision(String)
  case notChecked
  case emptySearch(String)
  case unreadableRecord(String)
  case database(String)
}

extension DossierError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "there is no dossier “\(path)”; `claimcheck dossier init` makes one"
    case .exists(let path): "“\(path)” is there already"
    case .isNoDossier(let path): "“\(path)” is no dossier"
    case .isNewer(let path): "“\(path)” was written by a newer ClaimCheck; update this one"
    case .diskFull: "the disk is full; nothing was written, and what is in the dossier is whole"
    case .busy: "another process holds the dossier; nothing was written, try again"
    case .noDocument(let name, let known):
      "there is no document “\(name)” in the dossier\(Self.listed(known))"
    case .noVersion(let number, let name): "“\(name)” has no version \(number)"
    case .noFeed(let name, let known):
      "there is no feed “\(name)” in the dossier\(Self.listed(known))"
    case .noSubject(let id):
      "no finding and no claim has the id “\(id)”; `claimcheck dossier list findings` and "
        + "`list claims` show them"
    case .shortID(let id, let least): "“\(id)” is too short for an id; give at least \(least) of it"
    case .ambiguousID(let id, let candidates):
      "“\(id)” is the beginning of \(candidates.count) ids: \(candidates.joined(separator: ", "))"
    case .impossibleDecision(let reason): reason
    case .notChecked:
      "there is no check of what is in the dossier; `claimcheck dossier check` makes one"
    case .emptySearch(let text): "“\(text)” holds no word to search for"
    case .unreadableRecord(let reason): "a record of the dossier cannot be read: \(reason)"
    case .database(let message): "the dossier cannot be used: \(message)"
    }
  }

  private static func listed(_ known: [String]) -> String {
    guard !known.isEmpty else { return "; it has none" }
    let more = known.count > 5 ? " and \(known.count - 5) more" : ""
    return "; it has \(known.prefix(5).joined(separator: ", "))\(more)"
  }
}

extension DossierError {
  /// What a failure of the database means for the user.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as DossierError: self = error
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_FULL: self = .diskFull
      case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_WRITE: self = .diskFull
      case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
      case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .isNoDossier(path)
      default: self = .database("\(error.message ?? "\(error)") (\(path))")
      }
    default: self = .database("\(error) (\(path))")
    }
  }
}
