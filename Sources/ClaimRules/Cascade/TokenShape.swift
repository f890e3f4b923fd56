/// The case of a word's letters.
struct TokenShape {
  private(set) var isCapitalised = false
  private var upper = 0
  private var lower = 0

  init(_ text: String) {
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar.properties.isUppercase {
        upper += 1
        if index == 0 { isCapitalised = true }
      } else if scalar.properties.isLowercase {
        lower += 1
      }
    }
  }

  /// The built-in names that tell the shape.
  var builtInNames: [BuiltInName] {
    var names: [BuiltInName] = isCapitalised ? [.capitalised] : []
    switch (upper, lower) {
    case (2..., 0): names.append(.allCaps)
    case (0, 1...): names.append(.lowercase)
    case (1..., 1...) where !(isCapitalised && upper == 1): names.append(.mixedCase)
    default: break
    }
    return names
  }
}

extension BuiltInName {
  /// Whether rules that skip quotations see this on quoted tokens too.
  var tellsOfQuotes: Bool {
    switch self {
    case .quoted, .openingQuote, .closingQuote, .quotation, .headline, .heading, .listItem: true
    default: false
    }
  }
}
