internal import CZip

/// A ZIP archive in memory, whose members are unpacked up to a bound.
///
/// ```swift
/// let archive = try Archive(bytes, limits: ArchiveLimits())
/// let text = try archive.contents(of: "word/document.xml")
/// ```
@safe
public final class Archive {
  private let limits: ArchiveLimits
  /// What may still be unpacked.
  private var room: Int
  // Both are freed in `deinit`; libzip reads the archive from `bytes` without copying them.
  private let handle: OpaquePointer
  private let bytes: UnsafeMutableRawBufferPointer

  /// - Throws: ``ArchiveError`` for what is no archive, or one with too many members.
  public init(_ contents: [UInt8], limits: ArchiveLimits) throws(ArchiveError) {
    self.limits = limits
    room = limits.totalBytes
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: contents.count, alignment: 1)
    unsafe copy.copyBytes(from: contents)
    unsafe bytes = copy
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard
      let source = unsafe zip_source_buffer_create(copy.baseAddress, UInt64(copy.count), 0, &error)
    else {
      unsafe copy.deallocate()
      throw .broken(reason: unsafe Self.message(&error))
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      unsafe copy.deallocate()
      throw .broken(reason: unsafe Self.message(&error))
    }
    unsafe handle = opened
    let count = Int(unsafe zip_get_num_entries(opened, 0))
    guard count <= limits.members else {
      throw .tooManyMembers(count: count, limit: limits.members)
    }
  }

  deinit {
    unsafe zip_discard(handle)
    unsafe bytes.deallocate()
  }

  /// The unpacked bytes of a member; `nil` when there is none of that name.
  ///
  /// - Throws: ``ArchiveError`` when it is broken or encrypted, or unpacks to more than the limits allow.
  public func contents(of name: String) throws(ArchiveError) -> [UInt8]? {
    let index = unsafe zip_name_locate(handle, name, 0)
    guard index >= 0 else { return nil }
    var facts = unsafe zip_stat_t()
    guard unsafe zip_stat_index(handle, UInt64(index), 0, &facts) == 0 else {
      throw .brokenMember(name, reason: unsafe Self.message(zip_get_error(handle)))
    }
    let packed = Int(clamping: unsafe facts.comp_size)
    guard let file = unsafe zip_fopen_index(handle, UInt64(index), 0) else {
      throw .brokenMember(name, reason: unsafe Self.message(zip_get_error(handle)))
    }
    defer { _ = unsafe zip_fclose(file) }
    return try unsafe read(file, name: name, packed: packed)
  }

  /// Reads in pieces, so that what the archive says of its sizes need not be believed.
  private func read(
    _ file: OpaquePointer,
    name: String,
    packed: Int
  ) throws(ArchiveError) -> [UInt8] {
    var unpacked: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { buffer in
        unsafe zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
      }
      if count < 0 {
        throw .brokenMember(name, reason: unsafe Self.message(zip_file_get_error(file)))
      }
      if count == 0 { return unpacked }
      unpacked += piece[..<Int(count)]
      room -= Int(count)
      guard room >= 0 else { throw .tooLarge(name, limit: limits.totalBytes) }
      let allowed = limits.ratio.multipliedReportingOverflow(by: max(packed, limits.ratioFreeBytes))
      guard allowed.overflow || unpacked.count <= allowed.partialValue else {
        throw .tooDense(name, ratio: limits.ratio)
      }
    }
  }

  private static func message(_ error: UnsafeMutablePointer<zip_error_t>?) -> String {
    guard let error = unsafe error, let text = unsafe zip_error_strerror(error) else {
      return "unknown"
    }
    return unsafe String(cString: text)
  }
}
