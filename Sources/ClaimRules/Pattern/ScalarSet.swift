/// The characters that one element of a `regex:` pattern may match.
struct ScalarSet: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case scalars(ClosedRange<Unicode.Scalar>)
    /// `\d`, `\w`, `\s`, `\h`, `\v` with Unicode properties.
    case digit, word, space, horizontalSpace, verticalSpace
    /// Every character, and every one but a line feed.
    case anything, anythingButNewline
    /// `\p{…}`.
    case property(String)
  }

  struct Member: Sendable, Hashable {
    let part: Part
    var isNegated = false
  }

  var members: [Member]
  var isNegated = false
  let isCaseless: Bool

  init(_ members: [Member], isNegated: Bool = false, isCaseless: Bool) {
    self.members = members
    self.isNegated = isNegated
    self.isCaseless = isCaseless
  }

  init(_ scalar: Unicode.Scalar, isCaseless: Bool) {
    self.init([Member(part: .scalars(scalar...scalar))], isCaseless: isCaseless)
  }

  /// Whether a character is in the set; `nil` when that is not known.
  func contains(_ scalar: Unicode.Scalar) -> Bool? {
    var isKnown = true
    for member in members {
      guard let isMember = holds(member.part, scalar) else {
        isKnown = false
        continue
      }
      if isMember != member.isNegated { return !isNegated }
    }
    return isKnown ? isNegated : nil
  }

  /// The characters, when they are few and listed one by one; case variants are not among them.
  var listed: [Unicode.Scalar]? {
    guard !isNegated else { return nil }
    var scalars: [Unicode.Scalar] = []
    for member in members {
      guard case .scalars(let range) = member.part, !member.isNegated,
        range.upperBound.value - range.lowerBound.value < Self.mostListed
      else { return nil }
      scalars += (range.lowerBound.value...range.upperBound.value).compactMap(Unicode.Scalar.init)
      if scalars.count > Self.mostListed { return nil }
    }
    return scalars
  }

  private static let mostListed = 12

  private func holds(_ part: Part, _ scalar: Unicode.Scalar) -> Bool? {
    switch part {
    case .scalars(let range):
      if range.contains(scalar) { return true }
      return isCaseless ? scalar.caseVariants.contains(where: range.contains) : false
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .word: return scalar.isWord
    case .space: return scalar.isHorizontalSpace || scalar.isVerticalSpace || scalar.isSeparator
    case .horizontalSpace: return scalar.isHorizontalSpace
    case .verticalSpace: return scalar.isVerticalSpace
    case .anything: return true
    case .anythingButNewline: return scalar != "\n"
    case .property(let name): return holds(property: name, scalar)
    }
  }

  private func holds(property name: String, _ scalar: Unicode.Scalar) -> Bool? {
    let category = scalar.properties.generalCategory.shortName
    switch name {
    case "Any": return true
    case "Lu", "Ll", "Lt":
      // Whether case counts here depends on the version of PCRE2.
      return isCaseless && category.first == "L" ? nil : category == name
    case "L&": return ["Lu", "Ll", "Lt"].contains(category)
    case "Xan": return scalar.isWord && scalar != "_"
    case "Xwd": return scalar.isWord
    case "L", "M", "N", "P", "S", "Z", "C": return category.hasPrefix(name)
    default: return Self.categories.contains(name) ? category == name : nil
    }
  }

  private static let categories: Set<String> = [
    "Lm", "Lo", "Mc", "Me", "Mn", "Nd", "Nl", "No", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc",
    "Sk", "Sm", "So", "Zl", "Zp", "Zs", "Cc", "Cf", "Cn", "Co",
  ]
}

extension Unicode.Scalar {
  /// Whether PCRE2's `\w` matches it, under Unicode properties.
  var isWord: Bool {
    if isASCII {
      return ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
        || self == "_"
    }
    let category = properties.generalCategory.shortName
    return category.first == "L" || category.first == "N"
  }

  /// Itself and what it becomes when its case changes, one character each.
  var caseVariants: [Unicode.Scalar] {
    var variants = [self]
    for mapping in [properties.lowercaseMapping, properties.uppercaseMapping] {
      let scalars = mapping.unicodeScalars
      if scalars.count == 1, let scalar = scalars.first, scalar != self { variants.append(scalar) }
    }
    // The mappings between these and ASCII letters lead one way only.
    switch self {
    case "k", "K": variants.append("\u{212A}")
    case "s", "S": variants.append("\u{17F}")
    case "\u{212A}": variants.append("K")
    case "\u{17F}": variants.append("s")
    default: break
    }
    return variants
  }

  fileprivate var isSeparator: Bool { properties.generalCategory.shortName.first == "Z" }

  fileprivate var isHorizontalSpace: Bool {
    switch self {
    case "\t", " ", "\u{A0}", "\u{1680}", "\u{180E}", "\u{2000}"..."\u{200A}", "\u{202F}",
      "\u{205F}", "\u{3000}":
      true
    default: false
    }
  }

  fileprivate var isVerticalSpace: Bool {
    switch self {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension Unicode.GeneralCategory {
  /// The two letters that patterns know it by.
  var shortName: String {
    switch self {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
