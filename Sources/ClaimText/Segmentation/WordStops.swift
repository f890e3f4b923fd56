/// What is known about the stops of a word that is being read.
struct WordStops {
  /// Where the part after the last stop or hyphen begins.
  var part: Int
  /// Whether there are stops inside, as in `U.S`.
  var isDotted = false
  /// Whether a stop inside is that of a name on the internet, as in `example.org`.
  var isDomain = false
  /// Whether the stop that was taken last also ends the sentence.
  var endsSentence = false
}
