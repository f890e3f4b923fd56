extension ClaimID {
  /// The FNV-1a hash of a text, 64 bits (Fowler, Noll and Vo; RFC 9923): short, and the same on
  /// every machine.
  package init(hashing text: String) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    self.init(rawValue: String(repeating: "0", count: 16 - digits.utf8.count) + digits)
  }
}
