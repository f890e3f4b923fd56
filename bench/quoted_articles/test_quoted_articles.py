"""Tests that what drafts say about themselves is true; run by `make test`."""
import os
import random
import re
import tempfile
import unittest

import edits
from article import Article
from drafts import Draft
from measure import Tally

TEXT = """Council quarrels over the harbour

Harbour master Anna Brandt spoke first. “We will not close the northern pier this year, because three families live from it,” Brandt said. “It is safe. Nobody has to leave the houses behind it.”

“The council has never seen a bill that it could not lose,” said Peter Holm, who owns the yard.

“I have counted them twice,” he added, “and nobody else has.” The “Pier Song” was played again.

“The old cranes are a danger for the children who swim there,” Clara Voss said.
"""
# Source and content of each attribution, by their first words in the text.
ATTRIBUTIONS = [
    ("Brandt said", 6, "“We will not", "behind it.”"),
    ("Peter Holm, who", 10, "“The council has", "lose,”"),
    ("he added", 2, "“I have counted", "else has.”"),
    ("Clara Voss said", 10, "“The old cranes", "swim there,”"),
]


def article(folder):
    lines = []
    for number, (source, length, first, last) in enumerate(ATTRIBUTIONS):
        start = TEXT.index(source)
        content = (TEXT.index(first), TEXT.index(last) + len(last))
        source_id, content_id = f"T{2 * number}", f"T{2 * number + 1}"
        lines += [f"{source_id}\tSource {start} {start + length}\tx",
                  f"{content_id}\tContent {content[0]} {content[1]}\tx",
                  f"E{number}\tAttribution:T99 Source:{source_id} Content:{content_id}"]
    paths = os.path.join(folder, "harbour.txt"), os.path.join(folder, "harbour_a.ann")
    for path, text in zip(paths, (TEXT, "\n".join(lines) + "\n")):
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    return Article(*paths, {"anna", "peter", "clara"})


class ArticleTests(unittest.TestCase):
    def setUp(self):
        with tempfile.TemporaryDirectory() as folder:
            self.article = article(folder)

    def test_quotations_have_their_speakers_and_pronouns_go_back_to_a_name(self):
        self.assertEqual([(quotation.text[:9], quotation.speaker)
                          for quotation in self.article.quotations],
                         [("We will n", "Anna Brandt"), ("It is saf", "Anna Brandt"),
                          ("The counc", "Peter Holm"), ("I have co", "Peter Holm"),
                          ("and nobod", "Peter Holm"), ("Pier Song", None),
                          ("The old c", "Clara Voss")])

    def test_an_interrupted_quotation_is_one(self):
        pieces = self.article.quotations[3].pieces
        self.assertEqual(["I have counted them twice,", "and nobody else has."],
                         [piece.text for piece in pieces])

    def test_a_seed_gives_the_same_draft_and_another_one_another(self):
        drafts = [Draft(self.article, seed) for seed in (1, 1, 2)]
        self.assertEqual((drafts[0].text, drafts[0].transcript),
                         (drafts[1].text, drafts[1].transcript))
        self.assertNotEqual((drafts[0].text, drafts[0].transcript),
                            (drafts[2].text, drafts[2].transcript))

    def test_what_is_planted_stands_where_it_is_told(self):
        truths = set()
        for seed in range(40):
            draft = Draft(self.article, seed)
            for planted in draft.planted:
                truths.add(planted.truth)
                self.assertEqual(draft.text[slice(*planted.span)], planted.written)
                if planted.truth == "sound" and planted.operation == "untouched":
                    words = re.findall(r"\w+", planted.written)
                    self.assertIn(" ".join(words),
                                  " ".join(re.findall(r"\w+", draft.transcript)))
                if planted.truth == "not-found":
                    self.assertNotIn(planted.written, draft.transcript)
        self.assertEqual(truths, {"sound", "altered", "misattributed", "not-found", "any"})

    def test_words_given_to_somebody_else_stand_beside_that_name(self):
        for seed in range(40):
            draft = Draft(self.article, seed)
            for planted in draft.planted:
                if planted.operation == "spokesman":
                    self.assertIn(f"spokesman for {planted.speaker}", draft.text)


class EditTests(unittest.TestCase):
    SAID = ("We will not sell the first four boats to the town before the winter, and Mr. Holm may "
            "take his old nets out of the long shed behind the church on Sunday.")

    def test_every_edit_that_alters_changes_what_is_said_or_adds_to_it(self):
        for operation in edits.ALTERING:
            for seed in range(20):
                pair = edits.edit(operation, self.SAID, random.Random(seed), ["Clara Voss"],
                                  ["The old cranes are a danger for all of us."])
                if pair:
                    said, written = pair
                    self.assertNotEqual(said, written, operation)
                    if operation is not edits.ellipsis_hides_condition:
                        self.assertIn(self.SAID, (said, written), operation)

    def test_a_marked_omission_of_the_benign_kind_hides_nothing(self):
        for seed in range(50):
            pair = edits.ellipsis(self.SAID, random.Random(seed))
            if pair:
                self.assertIn("not", pair[1])
                self.assertIn("may", pair[1])


class TallyTests(unittest.TestCase):
    def test_answers_and_findings_are_counted(self):
        with tempfile.TemporaryDirectory() as folder:
            draft = Draft(article(folder), 3)
        wrong = [planted for planted in draft.planted if planted.truth in ("altered", "misattributed")]
        sound = [planted for planted in draft.planted if planted.truth == "sound"]
        tally = Tally()
        tally.add_answers(draft, [{"label": planted.truth, "place": {"span": planted.span},
                                   "reasons": []} for planted in wrong]
                          + [{"label": "altered", "place": {"span": sound[0].span}, "reasons": []}])
        self.assertEqual(tally.seen[True], len(wrong) + 1)
        self.assertEqual(tally.share("sound", {"not-seen"}), (len(sound) - 1, len(sound)))

        def finding(planted):
            return {"rule": "r", "category": "quotation",
                    "primary": {"document": "d", "span": planted.span},
                    "related": [{"document": "t", "span": [0, 9]}]}

        tally.add_findings(draft, [finding(wrong[0]), finding(sound[0])], "d", "t")
        self.assertEqual(sum(tally.unplanted.values()), 1)
        self.assertEqual(tally.found[wrong[0].truth, True], 1)


if __name__ == "__main__":
    unittest.main()
