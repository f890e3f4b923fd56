public import ArchiveEngine

/// Bounds on what is taken out of files, so that none can use up memory or time; one that is hit is told.
public struct InputLimits: Sendable, Hashable {
  /// The largest file that is read, in bytes.
  public var fileBytes: Int
  /// The largest page of HTML, in bytes.
  public var pageBytes: Int
  /// How many elements of a page, or of a part of a DOCX file, may be open in one another.
  public var openElements: Int
  /// How deep lists and objects of JSON may stand in one another.
  public var jsonDepth: Int
  public var archive: ArchiveLimits

  public init(
    fileBytes: Int = 100_000_000,
    pageBytes: Int = 20_000_000,
    openElements: Int = 500,
    jsonDepth: Int = 100,
    archive: ArchiveLimits = ArchiveLimits()
  ) {
    self.fileBytes = fileBytes
    self.pageBytes = pageBytes
    self.openElements = openElements
    self.jsonDepth = jsonDepth
    self.archive = archive
  }
}
