extension JSONNode: Encoder {
  /// Errors alone tell the path.
  var codingPath: [any CodingKey] { [] }

  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    becomeObject()
    return KeyedEncodingContainer(JSONObject(node: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    becomeArray()
    return JSONArray(node: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    JSONScalar(node: self)
  }
}

private struct JSONObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { node.add(literal: "null", name: key.stringValue) }

  func encode(_ value: Bool, forKey key: Key) {
    node.add(value, name: key.stringValue)
  }

  func encode(_ value: String, forKey key: Key) { node.add(value, name: key.stringValue) }

  func encode(_ value: Int, forKey key: Key) { node.add(value, name: key.stringValue) }

  func encode(_ value: Double, forKey key: Key) throws {
    try node.add(value, name: key.stringValue)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    try node.add(value: value, name: key.stringValue)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type,
    forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    node.child(name: key.stringValue).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    node.child(name: key.stringValue).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { node.child(name: "super") }

  func superEncoder(forKey key: Key) -> any Encoder { node.child(name: key.stringValue) }
}

private struct JSONArray: UnkeyedEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() { node.add(literal: "null", name: nil) }

  func encode(_ value: Bool) { node.add(value, name: nil) }

  func encode(_ value: String) { node.add(value, name: nil) }

  func encode(_ value: Int) { node.add(value, name: nil) }

  func encode(_ value: Double) throws { try node.add(value, name: nil) }

  func encode(_ value: some Encodable) throws { try node.add(value: value, name: nil) }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    node.child(name: nil).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    node.child(name: nil).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { node.child(name: nil) }
}

private struct JSONScalar: SingleValueEncodingContainer {
  let node: JSONNode
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { node.add(literal: "null", name: nil) }

  func encode(_ value: Bool) { node.add(value, name: nil) }

  func encode(_ value: String) { node.add(value, name: nil) }

  func encode(_ value: Int) { node.add(value, name: nil) }

  func encode(_ value: Double) throws { try node.add(value, name: nil) }

  func encode(_ value: some Encodable) throws {
    // These would come here again.
    switch value {
    case let number as any BinaryInteger: node.add(literal: "\(number)", name: nil)
    case let number as Float: try node.add(number, name: nil)
    default: try node.add(value: value, name: nil)
    }
  }
}
