internal import CGumbo

extension MarkupTree {
  /// A parsed node whose children are still to come.
  @unsafe
  private struct OpenNode {
    let index: Int
    let children: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
    let count: Int
    var next = 0
  }

  /// Copies gumbo's tree, whose memory ends here.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> [Node] {
    // gumbo reads no byte of an empty text, but wants an address.
    guard let start = bytes.baseAddress else { return [] }
    let text = unsafe UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
    var options = unsafe kGumboDefaultOptions
    unsafe options.max_errors = 0
    guard let output = unsafe gumbo_parse_with_options(&options, text, bytes.count) else {
      return []
    }
    defer { unsafe gumbo_destroy_output(&options, output) }
    guard let root = unsafe output.pointee.root else { return [] }
    return unsafe nodes(from: root, length: bytes.count)
  }

  private static func nodes(from root: UnsafeMutablePointer<GumboNode>, length: Int) -> [Node] {
    var nodes: [Node] = []
    var open: [OpenNode] = unsafe []
    unsafe append(root, parent: -1, length: length, to: &nodes, &open)
    while let last = unsafe open.last {
      guard unsafe last.next < last.count, let children = unsafe last.children else {
        unsafe nodes[last.index].end = nodes.count
        unsafe open.removeLast()
        continue
      }
      unsafe open[open.count - 1].next += 1
      guard let raw = unsafe children[last.next] else { continue }
      let child = unsafe raw.assumingMemoryBound(to: GumboNode.self)
      unsafe append(child, parent: last.index, length: length, to: &nodes, &open)
    }
    return nodes
  }

  private static func append(
    _ node: UnsafeMutablePointer<GumboNode>,
    parent: Int,
    length: Int,
    to nodes: inout [Node],
    _ open: inout [OpenNode]
  ) {
    let index = nodes.count
    switch unsafe node.pointee.type {
    case GUMBO_NODE_ELEMENT:
      let element = unsafe node.pointee.v.element
      let node = unsafe Node(
        name: name(of: element),
        attributes: attributes(of: element),
        text: "",
        offset: min(Int(element.start_pos.offset), length),
        parent: parent,
        end: index + 1
      )
      nodes.append(node)
      unsafe open.append(
        OpenNode(
          index: index,
          children: element.children.data,
          count: Int(element.children.length)
        )
      )
    case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE, GUMBO_NODE_CDATA:
      let text = unsafe node.pointee.v.text
      let node = unsafe Node(
        name: "",
        attributes: [],
        text: String(cString: text.text),
        offset: min(Int(text.start_pos.offset), length),
        parent: parent,
        end: index + 1
      )
      nodes.append(node)
    default: break  // Comments, and templates, which nobody sees.
    }
  }

  private static func name(of element: GumboElement) -> String {
    guard unsafe element.tag == GUMBO_TAG_UNKNOWN else {
      return unsafe String(cString: gumbo_normalized_tagname(element.tag))
    }
    var piece = unsafe element.original_tag
    unsafe gumbo_tag_from_original_text(&piece)
    guard let start = unsafe piece.data, unsafe piece.length > 0 else { return "?" }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: piece.length)
    return unsafe String(decoding: bytes, as: UTF8.self).lowercased()
  }

  private static func attributes(of element: GumboElement) -> [(name: String, value: String)] {
    let vector = unsafe element.attributes
    guard let data = unsafe vector.data else { return [] }
    return (0..<Int(unsafe vector.length)).compactMap { index in
      guard let raw = unsafe data[index] else { return nil }
      let attribute = unsafe raw.assumingMemoryBound(to: GumboAttribute.self).pointee
      return unsafe (
        String(cString: attribute.name).lowercased(), String(cString: attribute.value)
      )
    }
  }
}
