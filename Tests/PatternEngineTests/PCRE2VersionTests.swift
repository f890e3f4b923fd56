import PatternEngine
import Testing

@Suite
struct PCRE2VersionTests {
  @Test
  func `the linked version is a PCRE2, and versions compare by number`() {
    #expect(PCRE2Version.linked >= PCRE2Version(major: 10, minor: 30))
    #expect(PCRE2Version(major: 10, minor: 9) < PCRE2Version(major: 10, minor: 30))
    #expect("\(PCRE2Version(major: 10, minor: 42))" == "10.42")
  }
}
