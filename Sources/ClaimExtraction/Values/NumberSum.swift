/// A number as its words add up: *two and a half million*, *a hundred and six*, *three quarters*.
struct NumberSum {
  private var total = 0.0
  private var current = 0.0
  private var hasNumber = false
  private var isAfterAnd = false

  var value: Double? { hasNumber ? total + current : nil }

  mutating func add(_ value: Double) {
    current += value
    hasNumber = true
  }

  mutating func addAnd() { isAfterAnd = hasNumber }

  /// *Two thirds*, but *two and a third*.
  mutating func take(fraction: Double) {
    current = current > 0 && !isAfterAnd ? current * fraction : current + fraction
    hasNumber = true
  }

  mutating func multiply(by magnitude: Double) {
    current = (hasNumber && current > 0 ? current : 1) * magnitude
    hasNumber = true
    guard magnitude >= 1000 else { return }
    total += current
    current = 0
  }
}
