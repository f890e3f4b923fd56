internal import Algorithms

/// Finds where a quotation may stand: by the pairs of neighbouring words that it shares with streams.
struct QuoteIndex: Sendable {
  /// A stretch of a stream that shares word pairs with a quotation.
  struct Window: Sendable, Hashable {
    let stream: Int
    let words: Range<Int>
    /// How many different word pairs of the quotation stand there.
    let shared: Int
  }

  private struct Pair: Hashable {
    let first: Int32
    let second: Int32
  }

  private struct Place {
    let stream: Int32
    let position: Int32
  }

  /// The words of a stream between the first and the last pair that a quotation shares.
  private struct Stretch {
    let shared: Int
    let words: Range<Int>
  }

  let streams: [QuoteStream]
  private var numbers: [String: Int32] = [:]
  private var places: [Pair: [Place]] = [:]

  /// A pair that stands more often in one stream tells nothing.
  private static let mostFrequent = 64
  /// How many stretches of one stream are looked at.
  private static let mostInStream = 3
  /// How many words a marked gap may leave out.
  private static let longestGap = 400
  /// How many words an unmarked cut may leave out, beside half the quotation's length.
  private static let longestCut = 60

  init(_ streams: [QuoteStream]) {
    self.streams = streams
    for (number, stream) in streams.enumerated() {
      var previous: Int32?
      for (position, word) in stream.words.enumerated() {
        let current = self.number(of: word.key)
        if let previous {
          places[Pair(first: previous, second: current), default: []]
            .append(Place(stream: Int32(number), position: Int32(position - 1)))
        }
        previous = current
      }
    }
  }

  private mutating func number(of key: String) -> Int32 {
    if let number = numbers[key] { return number }
    let number = Int32(numbers.count)
    numbers[key] = number
    return number
  }

  /// The likeliest stretches, those that share most first: one a stream, and others of it that share
  /// nearly as much, since a speaker may repeat what another one said.
  func windows(for candidate: ArraySlice<QuoteWord>, limit: Int) -> [Window] {
    var hits: [Int32: [(pair: Int, position: Int)]] = [:]
    for (pair, index) in candidate.indices.dropLast().enumerated() {
      guard let first = numbers[candidate[index].key],
        let second = numbers[candidate[index + 1].key]
      else { continue }
      let found = places[Pair(first: first, second: second)] ?? []
      for stream in found.chunked(by: { $0.stream == $1.stream })
      where stream.count <= Self.mostFrequent {
        for place in stream {
          hits[place.stream, default: []].append((pair, Int(place.position)))
        }
      }
    }
    let hasGap = candidate.dropFirst().contains(where: \.followsGap)
    let reach = candidate.count + (hasGap ? Self.longestGap : candidate.count / 2 + Self.longestCut)
    return hits.sorted { $0.key < $1.key }
      .flatMap { windows(in: Int($0.key), hits: $0.value, reach: reach, length: candidate.count) }
      .sorted { ($1.shared, $0.stream) < ($0.shared, $1.stream) }
      .prefix(limit)
      .map { $0 }
  }

  /// The stretches no longer than the reach that share most, with room for what differs at their ends.
  private func windows(
    in stream: Int,
    hits: [(pair: Int, position: Int)],
    reach: Int,
    length: Int
  ) -> [Window] {
    var hits = hits.sorted { ($0.position, $0.pair) < ($1.position, $1.pair) }
    var stretches: [Stretch] = []
    while stretches.count < Self.mostInStream, !hits.isEmpty {
      let best = bestStretch(hits, reach: reach, length: length)
      if let first = stretches.first, best.shared * 4 < first.shared * 3 { break }
      stretches.append(best)
      hits.removeAll { best.words.contains($0.position) }
    }
    let margin = length + 4
    return stretches.map { stretch in
      // No window reaches into another: each shows its own words.
      let before = stretches.map(\.words.upperBound).filter { $0 <= stretch.words.lowerBound }
      let after = stretches.map(\.words.lowerBound).filter { $0 >= stretch.words.upperBound }
      let start = max(before.max() ?? 0, stretch.words.lowerBound - margin)
      let end = min(
        after.min() ?? streams[stream].words.count,
        stretch.words.upperBound + margin,
        streams[stream].words.count
      )
      return Window(stream: stream, words: start..<end, shared: stretch.shared)
    }
  }

  /// Where most different pairs stand, no farther apart than the reach.
  private func bestStretch(
    _ hits: [(pair: Int, position: Int)],
    reach: Int,
    length: Int
  ) -> Stretch {
    var counts = [Int](repeating: 0, count: length)
    var distinct = 0
    var start = 0
    var best = Stretch(shared: 0, words: 0..<0)
    for hit in hits {
      if counts[hit.pair] == 0 { distinct += 1 }
      counts[hit.pair] += 1
      while hit.position - hits[start].position > reach {
        counts[hits[start].pair] -= 1
        if counts[hits[start].pair] == 0 { distinct -= 1 }
        start += 1
      }
      if distinct > best.shared {
        best = Stretch(shared: distinct, words: hits[start].position..<hit.position + 2)
      }
    }
    return best
  }
}
