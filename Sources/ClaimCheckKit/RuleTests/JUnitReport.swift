internal import ClaimRules

/// Test results as JUnit XML, which CI systems read.
///
/// Times are left out, so that the same results give the same bytes.
public struct JUnitReport {
  private let results: [RuleTestResult]

  public init(_ results: [RuleTestResult]) {
    self.results = results
  }

  public func render() -> String {
    let suites = [
      ("examples", results.filter { $0.fixture == nil }),
      ("fixtures", results.filter { $0.fixture != nil }),
    ].filter { !$0.1.isEmpty }
    let failed = results.count { !$0.failures.isEmpty }
    var lines = [
      #"<?xml version="1.0" encoding="UTF-8"?>"#,
      #"<testsuites name="claimcheck rules test" tests="\#(results.count)" failures="\#(failed)">"#,
    ]
    for (name, results) in suites {
      let failed = results.count { !$0.failures.isEmpty }
      lines.append(
        #"  <testsuite name="\#(name)" tests="\#(results.count)" failures="\#(failed)" "#
          + #"errors="0" skipped="0">"#
      )
      lines += results.flatMap(testCase)
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private func testCase(_ result: RuleTestResult) -> [String] {
    let place = result.place
    let start =
      #"    <testcase classname="\#(Self.escaped(result.subject))" "#
      + #"name="\#(Self.escaped(result.name))" "#
      + #"file="\#(Self.escaped(place.file))" line="\#(place.line)""#
    guard !result.failures.isEmpty else { return [start + "/>"] }
    let failures = result.failures.flatMap { failure in
      [
        #"      <failure type="\#(failure.kind.rawValue)" "#
          + #"message="\#(Self.escaped(failure.message))">"#
          + Self.escaped("\(failure)", keepsLines: true) + "</failure>"
      ]
    }
    return [start + ">"] + failures + ["    </testcase>"]
  }

  /// XML 1.0 knows no control characters, not even escaped ones; attributes hold no line breaks.
  private static func escaped(_ text: String, keepsLines: Bool = false) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n", "\t", "\r": escaped += keepsLines ? String(scalar) : "&#\(scalar.value);"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        escaped += isAllowed ? String(scalar) : "\u{FFFD}"
      }
    }
  }
}

extension RuleTestResult {
  fileprivate var fixture: Fixture? {
    if case .fixture(let fixture) = test { fixture } else { nil }
  }

  fileprivate var subject: String {
    switch test {
    case .example(let example): example.rule.id
    case .fixture: "fixture"
    }
  }

  fileprivate var name: String {
    switch test {
    case .example(let example):
      "\(example.sense.rawValue): \(example.example.documents.joined(separator: " | "))"
    case .fixture(let fixture): fixture.name
    }
  }

  fileprivate var place: (file: String, line: Int) {
    switch test {
    case .example(let example): (example.rule.header.path, example.example.line)
    case .fixture(let fixture): (fixture.path, 1)
    }
  }
}
