"""Tests that what a generated corpus says about itself is true; run by `make test`."""
import re
import unittest

import events
import plants
import score
from newsroom import Newsroom


def body(text):
    return text.split("---\n", 2)[2].strip().split("\n\n")


def runs(text):
    """All runs of six words in a text, its headline left out."""
    found = re.findall(r"\w+", " ".join(body(text)[1:]).lower())
    return {tuple(found[start:start + 6]) for start in range(len(found) - 5)}


class NewsroomTests(unittest.TestCase):
    def setUp(self):
        self.newsroom = Newsroom(180, seed=7)
        self.events = self.newsroom.truth["events"]

    def test_a_seed_gives_the_same_corpus_and_another_one_another(self):
        again, other = Newsroom(180, seed=7), Newsroom(180, seed=8)
        self.assertEqual(self.newsroom.articles, again.articles)
        self.assertEqual(self.newsroom.truth, again.truth)
        self.assertNotEqual(self.newsroom.articles, other.articles)

    def test_there_are_as_many_articles_as_asked_for_and_each_has_one_origin(self):
        for count in (1, 5, 100):
            newsroom = Newsroom(count)
            members = [member for event in newsroom.truth["events"]
                       for origin in event["origins"] for member in origin]
            self.assertEqual(len(newsroom.articles), count)
            self.assertEqual(sorted(members), sorted(newsroom.articles))

    def test_texts_of_one_origin_share_many_runs_of_words_and_others_few(self):
        shingles = {path: runs(text) for path, text in self.newsroom.articles.items()}
        together = score.pairs(origin for event in self.events for origin in event["origins"])
        paths = sorted(shingles)
        for number, left in enumerate(paths):
            for right in paths[number + 1:]:
                smaller = min(len(shingles[left]), len(shingles[right]))
                share = len(shingles[left] & shingles[right]) / smaller
                if (left, right) in together:
                    self.assertGreater(share, 0.4, (left, right))
                else:
                    self.assertLess(share, 0.25, (left, right))

    def test_a_copy_has_another_headline(self):
        differing = total = 0
        for event in self.events:
            for original, *copies in event["origins"]:
                for copy in copies:
                    total += 1
                    differing += (body(self.newsroom.articles[original])[0]
                                  != body(self.newsroom.articles[copy])[0])
        self.assertGreater(differing, total / 2)

    def test_who_cites_names_the_outlet_of_what_is_cited(self):
        for event in self.events:
            for citing, cited in event["citations"]:
                outlet = re.search("outlet: The (.*)", self.newsroom.articles[cited]).group(1)
                self.assertIn(f"{outlet}", " ".join(body(self.newsroom.articles[citing])))

    def test_a_planted_conflict_stands_in_one_text_of_the_event_only(self):
        kinds = set()
        for event in self.events:
            for conflict in event["conflicts"]:
                kinds.add(conflict["kind"])
                words = rf"\b{conflict['value']}\b"
                holding = [member for origin in event["origins"] for member in origin
                           if re.search(words, " ".join(body(self.newsroom.articles[member])))]
                self.assertIn(conflict["path"], holding)
                if conflict["kind"] in ("number", "date", "actor", "measure"):
                    self.assertEqual(holding, [conflict["path"]])
        self.assertEqual(kinds, set(plants.CONFLICTS))

    def test_what_contradicts_nothing_stands_in_the_text_that_is_named(self):
        kinds = set()
        for event in self.events:
            for record in event["harmless"]:
                kinds.add(record["kind"])
                self.assertIn(record["value"], " ".join(body(self.newsroom.articles[record["path"]])))
        self.assertEqual(kinds, set(plants.ALTERED + plants.BESIDE))

    def test_a_circle_ends_where_it_began(self):
        circles = [(event, circle) for event in self.events for circle in event["circles"]]
        self.assertEqual({len(circle) for _, circle in circles}, {2, 3})
        for event, circle in circles:
            cites = dict(event["citations"])
            path, met = circle[0], []
            while path not in met:
                met.append(path)
                path = cites[path]
            self.assertEqual(sorted(met), sorted(circle))

    def test_an_unnamed_source_speaks_in_two_texts_and_a_named_one_in_its_own(self):
        for event in self.events:
            for paths in event["shared_sources"]:
                texts = [" ".join(body(self.newsroom.articles[path])).lower() for path in paths]
                self.assertTrue(any(all(leaker in text for text in texts)
                                    for leaker in events.LEAKERS))
            for paths in event["own_sources"]:
                self.assertFalse(any(leaker in self.newsroom.articles[path].lower()
                                     for path in paths for leaker in events.LEAKERS))

    def test_scores_count_wrong_and_missed_answers(self):
        result = score.Score({1, 2, 3, 4}, {1, 2, 5})
        self.assertEqual((result.precision, result.recall), (0.5, 2 / 3))
        self.assertEqual((result.wrong, result.missed), ([3, 4], [5]))


if __name__ == "__main__":
    unittest.main()
