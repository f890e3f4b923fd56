extension UInt8 {
  /// `%` and two hexadecimal digits.
  var percentEncoded: String {
    let digits = String(self, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
  }
}
