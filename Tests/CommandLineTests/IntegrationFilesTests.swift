import Foundation
import TestSupport
import Testing
import Yams

/// The files by which other programs run ClaimCheck, as those programs ask for them.
@Suite
struct IntegrationFilesTests {
  private func root(of path: String) throws -> Node {
    try #require(try Yams.compose(yaml: Checkout.text(path)))
  }

  @Test
  func `pre-commit finds hooks with all that it needs`() throws {
    let hooks = try #require(root(of: ".pre-commit-hooks.yaml").sequence)
    #expect(hooks.count == 1)
    for hook in hooks {
      for key in ["id", "name", "description", "entry", "language"] {
        #expect(hook[key]?.string?.isEmpty == false, "\(key)")
      }
      #expect(hook["language"]?.string == "swift")
      #expect(hook["entry"]?.string?.hasPrefix("claimcheck check") == true)
      _ = try Regex(try #require(hook["files"]?.string))
      // All articles in one run, since they are compared with each other.
      #expect(hook["require_serial"]?.bool == true)
    }
  }

  @Test
  func `the action is a composite one, and gives its inputs to the shell as variables only`() throws
  {
    let action = try root(of: "action.yml")
    #expect(action["name"]?.string != nil)
    #expect(action["description"]?.string != nil)
    #expect(action["runs"]?["using"]?.string == "composite")
    let inputs = try #require(action["inputs"]?.mapping)
    for (name, input) in inputs {
      #expect(input["description"]?.string != nil, "\(name.string ?? "")")
      #expect(input["required"]?.bool != nil)
    }
    for step in try #require(action["runs"]?["steps"]?.sequence) {
      guard let script = step["run"]?.string else { continue }
      #expect(step["shell"]?.string == "bash")
      #expect(!script.contains("${{"))
    }
  }

  @Test
  func `the options that the action passes on are those of check`() throws {
    let help = try SmallRun()("check", "--help").standardOutput
    let action = try Checkout.text("action.yml")
    for match in action.matches(of: /--[a-z]+(-[a-z]+)*/) {
      let option = String(match.output.0)
      if ["--baseline", "--fail-on", "--factchecks", "--format"].contains(option) {
        #expect(help.contains(option))
      }
    }
  }
}
