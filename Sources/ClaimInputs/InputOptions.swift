/// How files are read.
public struct InputOptions: Sendable, Hashable {
  /// The format of all files; `nil` to tell it of each by its content and name.
  public var format: InputFormat?
  public var fields: ArticleFields
  public var limits: InputLimits

  public init(
    format: InputFormat? = nil,
    fields: ArticleFields = ArticleFields(),
    limits: InputLimits = InputLimits()
  ) {
    self.format = format
    self.fields = fields
    self.limits = limits
  }
}
