/// The `claimcheck.report.v1` record as JSON: `check --format json`.
///
/// Keys are sorted, fields without a value are left out, and the same report always gives the same
/// bytes. `schemas/claimcheck.report.v1.json` describes it.
public enum JSONReport {
  /// Writes a report, ending with a line end.
  public static func render(_ report: Report) throws(ReportError) -> String {
    try JSONText.pretty(report)
  }

  /// Reads a report written by ``render(_:)``.
  public static func read(_ text: String) throws(ReportError) -> Report {
    try JSONText.value(Report.self, from: text)
  }
}
