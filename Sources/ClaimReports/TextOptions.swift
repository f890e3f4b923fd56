/// How text for people is laid out.
public struct TextOptions: Sendable, Hashable {
  /// The columns of the terminal. At least ``narrowest``; what asks for less gets that.
  public let width: Int
  /// Whether to set words off with ANSI colours.
  public let colour: Bool

  /// Below this no excerpt can be read.
  public static let narrowest = 40

  public init(width: Int = 100, colour: Bool = false) {
    self.width = max(width, Self.narrowest)
    self.colour = colour
  }
}
