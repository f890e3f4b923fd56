/// Bounds on what an archive may unpack to.
public struct ArchiveLimits: Sendable, Hashable {
  /// The most bytes that its members may unpack to, all that are asked for together.
  public var totalBytes: Int
  /// How many times larger than its packed form a member may be.
  public var ratio: Int
  /// Members that are packed into fewer bytes than this are taken to have this many.
  public var ratioFreeBytes: Int
  public var members: Int

  public init(
    totalBytes: Int = 100_000_000,
    ratio: Int = 200,
    ratioFreeBytes: Int = 4096,
    members: Int = 10_000
  ) {
    self.totalBytes = totalBytes
    self.ratio = ratio
    self.ratioFreeBytes = ratioFreeBytes
    self.members = members
  }
}

/// Why an archive, or a member of it, could not be read.
public enum ArchiveError: Error, Sendable, Hashable {
  case broken(reason: String)
  case brokenMember(String, reason: String)
  case tooManyMembers(count: Int, limit: Int)
  case tooLarge(String, limit: Int)
  case tooDense(String, ratio: Int)
}

extension ArchiveError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .broken(let reason): "it is no whole ZIP archive: \(reason)"
    case .brokenMember(let name, let reason): "“\(name)” in it cannot be unpacked: \(reason)"
    case .tooManyMembers(let count, let limit): "it has \(count) members, more than \(limit)"
    case .tooLarge(let name, let limit): "“\(name)” in it unpacks to more than \(limit) bytes"
    case .tooDense(let name, let ratio):
      "“\(name)” in it unpacks to more than \(ratio) times its packed size"
    }
  }
}
