import ClaimExtraction
import Testing

/// The sentences of `fixtures/polarity.yaml` and `fixtures/certainty.yaml`.
@Suite
struct ModalityTests {
  private static let polarity = Result { try ModalityCases("polarity") }
  private static let certainty = Result { try ModalityCases("certainty") }

  @Test(arguments: try polarity.get().cases)
  func `polarity is that of the main clause`(_ sentence: ModalityCase) throws {
    let claim = try #require(try sentence.claim())
    #expect(claim.polarity.rawValue == sentence.expected, "\(sentence.why)")
  }

  @Test(arguments: try certainty.get().cases)
  func `certainty is that of the main clause`(_ sentence: ModalityCase) throws {
    let claim = try #require(try sentence.claim())
    #expect(claim.certainty.rawValue == sentence.expected, "\(sentence.why)")
  }

  @Test(arguments: try polarity.get().todo)
  func `a known gap of polarity is still one`(_ sentence: ModalityCase) throws {
    let value = try sentence.claim()?.polarity.rawValue
    #expect(value != sentence.expected, "this passes now: move it out of todo")
  }

  @Test(arguments: try certainty.get().todo)
  func `a known gap of certainty is still one`(_ sentence: ModalityCase) throws {
    let value = try sentence.claim()?.certainty.rawValue
    #expect(value != sentence.expected, "this passes now: move it out of todo")
  }

  @Test
  func `every value has many sentences, each once`() throws {
    let polarity = try Self.polarity.get()
    let certainty = try Self.certainty.get()
    #expect(polarity.cases.count >= 150)
    #expect(certainty.cases.count >= 150)
    for value in Polarity.allCases {
      #expect(polarity.cases.count { $0.expected == value.rawValue } >= 50)
    }
    for value in Certainty.allCases {
      #expect(certainty.cases.count { $0.expected == value.rawValue } >= 10)
    }
    for cases in [polarity, certainty] {
      let texts = (cases.cases + cases.todo).map(\.text)
      #expect(Set(texts).count == texts.count)
    }
  }
}
