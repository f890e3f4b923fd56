/// Between which values an amount lies.
struct AmountBounds {
  var low: Double?
  var high: Double?
  var isApproximate = false

  static func exactly(_ value: Double) -> AmountBounds { AmountBounds(low: value, high: value) }

  static func * (bounds: AmountBounds, factor: Double) -> AmountBounds {
    let ends = [bounds.low, bounds.high].map { $0.map { rounded($0 * factor) } }
    return AmountBounds(
      low: factor < 0 ? ends[1] : ends[0],
      high: factor < 0 ? ends[0] : ends[1],
      isApproximate: bounds.isApproximate
    )
  }

  /// Without the last binary digits, which only the multiplication brought.
  private static func rounded(_ value: Double) -> Double {
    let precision = 1e6
    guard abs(value) < 1e9, (value * precision).rounded() != 0 else { return value }
    return (value * precision).rounded() / precision
  }

  /// As words such as “more than” and “or so” bound or round it, by the `bound` of their entry.
  func bounded(by bound: String?) -> AmountBounds {
    switch bound {
    case "above", "at-least": AmountBounds(low: low, high: nil)
    case "below", "at-most": AmountBounds(low: nil, high: high)
    default: AmountBounds(low: low, high: high, isApproximate: true)
    }
  }
}
