import TestSupport
import Testing

/// Compares text with a file in `Golden`; see ``Golden`` for recording.
func expectGolden(
  _ actual: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if let difference = try Golden(name, beside: #filePath).difference(from: actual) {
    Issue.record("\(difference)", sourceLocation: sourceLocation)
  }
}
