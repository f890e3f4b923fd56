/// Invented speeches and ways to quote them.
enum QuotedCases {
  private static let pool =
    "We will not close the pool before the winter, and we will repair its roof."
  private static let bridge =
    "The old bridge carries nine thousand cars a day. Nobody planned it for half of that. "
    + "If the county pays its share, we shall build a new one by 2031."
  private static let budget =
    "Our budget is small but honest. We spend 12 percent of it on schools, and I am proud of every "
    + "cent. Those who call this waste have never taught a child to read."
  private static let river =
    "I don't believe that the river will flood the market square again. The dam at Holt, which my "
    + "predecessor built, has held for twenty-one years. We must thank Peter Holm for that."
  private static let museum =
    "The museum may open in spring. Most of the paintings are safe. About forty volunteers carried "
    + "them out while the fire was still burning in the northern wing."

  private static func quoted(_ speech: String, _ quotation: String, _ reason: String = "")
    -> QuotedCase
  {
    QuotedCase(speech: speech, quotation: quotation, reason: reason)
  }

  static let faithful: [QuotedCase] = [
    quoted(pool, "We will not close the pool before the winter, and we will repair its roof."),
    quoted(bridge, "The old bridge carries nine thousand cars a day."),
    quoted(bridge, "Nobody planned it for half of that."),
    quoted(budget, "Our budget is small but honest."),
    quoted(budget, "Those who call this waste have never taught a child to read."),
    quoted(museum, "Most of the paintings are safe."),
    quoted(museum, "The museum may open in spring. Most of the paintings are safe."),
    quoted(river, "We must thank Peter Holm for that."),
  ]

  static let benign: [QuotedCase] = [
    // Typography, case and spelling.
    quoted(river, "I don’t believe that the river will flood the market square again."),
    quoted(river, "I do not believe that the river will flood the market square again."),
    quoted(pool, "we won't close the pool before the winter, and we'll repair its roof"),
    quoted(pool, "We will not close the pool before the winter — and we will repair its roof"),
    quoted(bridge, "The old bridge carries 9,000 cars a day."),
    quoted(bridge, "the old bridge carries 9 thousand cars a day"),
    quoted(budget, "We spend 12% of it on schools, and I'm proud of every cent."),
    quoted(budget, "We spend 12 per cent of it on schools, and I am proud of every cent"),
    quoted(budget, "We spend twelve percent of it on schools, and I am proud of every cent"),
    quoted(river, "The dam at Holt, which my predecessor built, has held for 21 years."),
    quoted(
      "We honour the labour of our neighbours in the harbour.",
      "We honor the labor of our neighbors in the harbor."
    ),
    quoted(
      "They plan a co-operation of both harbours, and it is well-known.",
      "They plan a cooperation of both harbours, and it is well known."
    ),
    quoted(
      "The roof cost us $5 million in the end.",
      "The roof cost us 5 million dollars in the end."
    ),
    // Brackets.
    quoted(pool, "[W]e will not close the pool before the winter"),
    quoted(pool, "We will not close [the swimming hall] before the winter"),
    quoted(
      pool,
      "We will not close the pool [in Velden] before the winter, and we will repair its roof."
    ),
    quoted(budget, "We spend 12 percent of it on schools, and I am proud [sic] of every cent."),
    quoted(bridge, "Nobody planned [the bridge] for half of that."),
    quoted(
      museum,
      "About forty volunteers carried [the paintings] out while the fire was still burning"
    ),
    quoted(river, "The dam at Holt, which [Hakon Wist] built, has held for twenty-one years."),
    quoted(
      "It open[s] every day at nine and nobody has to wait.",
      "It opens every day at nine and nobody has to wait."
    ),
    // Marked omissions.
    quoted(river, "The dam at Holt … has held for twenty-one years."),
    quoted(river, "The dam at Holt ... has held for twenty-one years."),
    quoted(river, "The dam at Holt [...] has held for twenty-one years."),
    quoted(river, "The dam at Holt . . . has held for twenty-one years."),
    quoted(
      bridge,
      "The old bridge carries nine thousand cars a day. … If the county pays its share, we shall build a new one by 2031."
    ),
    quoted(museum, "The museum may open in spring. … About forty volunteers carried them out"),
    // Clips that keep the sense.
    quoted(museum, "carried them out while the fire was still burning"),
    quoted(bridge, "carries nine thousand cars a day"),
    quoted(river, "has held for twenty-one years"),
    quoted(pool, "we will repair its roof"),
    quoted(budget, "have never taught a child to read"),
    QuotedCase(
      speech: pool,
      quotation: "close the pool before the winter",
      before: "Anna Brandt said the town would not "
    ),
    QuotedCase(
      speech: bridge,
      quotation: "planned it for half of that",
      before: "Nobody, said Anna Brandt, had "
    ),
    QuotedCase(
      speech: river,
      quotation: "the river will flood the market square again",
      before: "Anna Brandt denied that "
    ),
    QuotedCase(
      speech: bridge,
      quotation: "we shall build a new one by 2031",
      before: "If the county helps, said Anna Brandt, "
    ),
    // Sounds of speech.
    quoted(
      "Well, I, I think, uh, the pool should stay where it is, you know, for the children.",
      "I think the pool should stay where it is, for the children."
    ),
    quoted(
      "Thank you. (Applause.) The pool stays open (laughter) for all of us.",
      "Thank you. The pool stays open for all of us."
    ),
  ]

  static let altered: [QuotedCase] = [
    // Negation.
    quoted(pool, "We will close the pool before the winter", "negation"),
    quoted(bridge, "Somebody planned it for half of that.", "negation"),
    quoted(budget, "Those who call this waste have taught a child to read.", "negation"),
    quoted(museum, "Most of the paintings are not safe.", "negation"),
    quoted(river, "I believe that the river will flood the market square again.", "negation"),
    quoted(pool, "We will [surely] close the pool before the winter", "negation"),
    // Numbers.
    quoted(bridge, "The old bridge carries nineteen thousand cars a day.", "number"),
    quoted(bridge, "The old bridge carries 90,000 cars a day.", "number"),
    quoted(budget, "We spend 21 percent of it on schools", "number"),
    quoted(river, "The dam at Holt, which my predecessor built, has held for 12 years.", "number"),
    quoted(museum, "About fourteen volunteers carried them out", "number"),
    // Names.
    quoted(river, "We must thank Hakon Wist for that.", "name"),
    quoted(
      river,
      "The dam at Velden, which my predecessor built, has held for twenty-one years.",
      "name"
    ),
    // Opposites and strength.
    quoted(budget, "Our budget is large but honest.", "opposite"),
    quoted(museum, "The museum will open in spring.", "strength"),
    quoted(museum, "All of the paintings are safe.", "strength"),
    quoted(budget, "Those who call this crime have never taught a child to read.", "wording"),
    quoted(pool, "We will not close the pool after the winter, and we will repair its roof."),
    // Unmarked cuts and additions.
    quoted(river, "The dam at Holt has held for twenty-one years.", "unmarked cut"),
    quoted(budget, "We spend 12 percent on schools, and I am proud of every cent.", "unmarked cut"),
    quoted(
      museum,
      "About forty volunteers carried them out while the fire was burning",
      "unmarked cut"
    ),
    quoted(
      pool,
      "We will not close the pool before the winter, and we will soon repair its leaking roof.",
      "addition"
    ),
    quoted(
      bridge,
      "Nobody planned it for half of that. My predecessor slept through every warning.",
      "addition"
    ),
    // Hidden conditions and negations.
    quoted(bridge, "we shall build a new one by 2031", "hidden"),
    quoted(bridge, "… we shall build a new one by 2031", "hidden"),
    quoted(river, "the river will flood the market square again", "hidden"),
    quoted(pool, "We will … close the pool before the winter", "hidden"),
    quoted(pool, "close the pool before the winter", "hidden"),
    quoted(
      "I would sell the field only if nobody in the village needed it.",
      "I would sell the field",
      "hidden"
    ),
    quoted(
      "We keep the school open until the last pupil has left the village.",
      "We keep the school open",
      "hidden"
    ),
    quoted(
      "I think we are going to lose the ferry to Holt.",
      "we are going to lose the ferry to Holt",
      "hidden opinion"
    ),
    quoted(
      "Under no circumstances will we sell the town forest.",
      "will we sell the town forest",
      "hidden"
    ),
  ]

  static let unrelated: [QuotedCase] = [
    quoted(pool, "We will look for the crew until the morning comes."),
    quoted(bridge, "The bridge club meets on a day nobody likes."),
    quoted(budget, "honest"),
    quoted(museum, "in the northern"),
    quoted(river, "The market square is full of cars."),
    quoted(museum, "The theatre may open in autumn, with most of its staff."),
  ]
}
