extension KeyedDecodingContainer {
  /// Throws unless the record says that it is of this schema.
  package func require(schema: String, at key: Key) throws {
    let found = try decode(String.self, forKey: key)
    guard found == schema else {
      throw DecodingError.dataCorruptedError(
        forKey: key,
        in: self,
        debugDescription: "“\(found)” is not “\(schema)”"
      )
    }
  }
}
