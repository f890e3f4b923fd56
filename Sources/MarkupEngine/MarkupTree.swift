internal import CGumbo

/// A page of HTML as a browser would read it, with all its faults: a value without any C in it.
///
/// ```swift
/// let tree = try MarkupTree(Array("<p>It rained.".utf8), maxDepth: 500)
/// tree.nodes.filter { $0.name == "p" }.count  // 1
/// ```
public struct MarkupTree: Sendable {
  /// An element, or text between tags; comments are left out.
  public struct Node: Sendable {
    /// The name in lower case; empty for text.
    public let name: String
    /// Names in lower case, in the order of the page.
    public let attributes: [(name: String, value: String)]
    /// With character references decoded; empty for elements.
    public let text: String
    /// Where it begins in the bytes of the page; what the parser adds stands where it noticed.
    public let offset: Int
    /// The index of the element that holds it; -1 for the root.
    public let parent: Int
    /// The index behind the last node in it: the nodes from the next one up to here are its content.
    public internal(set) var end: Int

    public var isText: Bool { name.isEmpty }

    public subscript(attribute name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  /// The root element and all that it holds, in the order of the page.
  public let nodes: [Node]

  /// Parses a page.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8.
  ///   - maxDepth: How many elements may stand open; the time of the parser grows with its square.
  /// - Throws: ``MarkupError`` when elements are nested deeper.
  public init(_ bytes: [UInt8], maxDepth: Int) throws(MarkupError) {
    let depth = OpenElements.mostOpen(in: bytes)
    guard depth <= maxDepth else { throw .tooDeep(depth: depth, limit: maxDepth) }
    nodes = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe Self.parse(buffer)
    }
  }
}

/// Why a page could not be parsed.
public enum MarkupError: Error, Sendable, Hashable {
  case tooDeep(depth: Int, limit: Int)
}
