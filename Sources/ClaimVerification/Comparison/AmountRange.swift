/// What values an amount may mean, and whether two amounts may mean the same.
struct AmountRange {
  let low: Double
  let high: Double

  /// - Parameter tolerance: How far, as a share, an amount with “about” may be off.
  init(_ amount: Amount, tolerance: Double) {
    let isPoint = amount.low != nil && amount.low == amount.high
    let slack = amount.isApproximate && isPoint ? tolerance : 0
    low = (amount.low ?? -.infinity) * (1 - slack)
    high = (amount.high ?? .infinity) * (1 + slack)
  }

  func overlaps(_ other: AmountRange) -> Bool {
    low <= other.high && other.low <= high
  }

  /// Whether one of two figures is the other one, rounded: 1,200 for 1,215.
  static func isRounded(_ left: Amount, _ right: Amount) -> Bool {
    guard let a = left.low, a == left.high, let b = right.low, b == right.high else { return false }
    return rounds(max(a, b), to: min(a, b)) || rounds(min(a, b), to: max(a, b))
  }

  /// Nobody rounds to less than a hundred without saying so.
  private static let smallestStep = 100.0
  private static let mostOff = 0.1

  private static func rounds(_ exact: Double, to figure: Double) -> Bool {
    guard figure >= smallestStep, figure.truncatingRemainder(dividingBy: smallestStep) == 0 else {
      return false
    }
    var step = smallestStep
    while figure.truncatingRemainder(dividingBy: step * 10) == 0 { step *= 10 }
    return abs(exact - figure) <= min(step / 2, figure * mostOff)
  }
}
