internal import ClaimReports

/// The library's name and version, as reports and `--version` show them.
public enum ClaimCheck {
  public static let version = "0.1.0"
}
