"""Writes articles from a seed, and tells what is planted in them; see ../README.md."""
import datetime
import json
import os
import random

import events
import words

COPY_CHANGES = ("cut", "reordered", "headline", "added", "edited")
CONFLICTS = ("number", "date", "actor")
# How many articles of which kind an event has, beside its wire story and one that cites it.
COPIES = 3
INDEPENDENT = 2
ALONE = 2
ARTICLES_AN_EVENT = 1 + COPIES + 1 + INDEPENDENT + ALONE


class Newsroom:
    """A corpus: `articles` by path, and the `truth` about them."""

    def __init__(self, articles, seed=1):
        if articles < 1:
            raise ValueError("a corpus needs at least one article")
        self.random = random.Random(seed)
        self.articles = {}
        self.truth = {"seed": seed, "events": []}
        self.used = set()
        count = max(1, -(-articles // ARTICLES_AN_EVENT))
        # As many outlets as a real press has; each writes about many events.
        self.outlets = self.distinct(lambda: self.name(words.TOWN_ENDS) + " "
                                     + self.random.choice(words.OUTLET_KINDS),
                                     max(20, min(count, 200)))
        for number in range(count):
            self.event(number)
        for path in sorted(self.articles)[articles:]:
            self.forget(path)
        self.shuffle()
        self.truth["events"] = [event for event in self.truth["events"] if event["origins"]]

    def write(self, folder):
        """Writes the articles into a folder and the truth beside them, into `FOLDER.truth.json`."""
        os.makedirs(folder, exist_ok=True)
        for path, text in self.articles.items():
            with open(os.path.join(folder, path), "w", encoding="utf-8") as file:
                file.write(text)
        with open(folder.rstrip("/") + ".truth.json", "w", encoding="utf-8") as file:
            json.dump(self.truth, file, indent=1)
            file.write("\n")

    def shuffle(self):
        """Names the articles anew, so that those of one event do not stand side by side."""
        old = sorted(self.articles)
        numbers = list(range(len(old)))
        self.random.shuffle(numbers)
        new = {path: f"{number:05}-{path}" for number, path in zip(numbers, old)}
        self.articles = {new[path]: self.articles[path] for path in old}
        for event in self.truth["events"]:
            event["origins"] = [[new[path] for path in origin] for origin in event["origins"]]
            event["citations"] = [[new[path] for path in edge] for edge in event["citations"]]
            event["independent"] = [new[path] for path in event["independent"]]
            for conflict in event["conflicts"]:
                conflict["outlier"] = new[conflict["outlier"]]
                conflict["other"] = new[conflict["other"]]

    def forget(self, path):
        del self.articles[path]
        for event in self.truth["events"]:
            event["origins"] = [kept for kept in (
                [member for member in origin if member != path] for origin in event["origins"])
                if kept]
            event["citations"] = [edge for edge in event["citations"] if path not in edge]
            event["independent"] = [member for member in event["independent"] if member != path]
            event["conflicts"] = [conflict for conflict in event["conflicts"]
                                  if path not in (conflict["outlier"], conflict["other"])]

    # MARK: Names

    def name(self, ends):
        return self.random.choice(words.NAME_STARTS) + self.random.choice(ends)

    def distinct(self, make, count):
        found = []
        while len(found) < count:
            made = make()
            if made not in self.used:
                self.used.add(made)
                found.append(made)
        return found

    def people(self, count):
        """Full names; no two people of one event share a family name."""
        found = {}
        while len(found) < count:
            found[self.name(words.FAMILY_ENDS)] = self.random.choice(words.FIRST_NAMES)
        return [f"{first} {family}" for family, first in found.items()]

    # MARK: An event and its articles

    def event(self, number):
        noun = self.random.choice(sorted(events.KINDS))
        day = datetime.date(2023, 1, 2) + datetime.timedelta(days=self.random.randrange(700))
        people = self.people(events.WRITERS + 1 + ALONE * 2)
        facts = {
            "noun": noun,
            "place": self.name(words.TOWN_ENDS),
            "company": f"{self.name(words.FAMILY_ENDS)} Brothers",
            "injured": self.random.randrange(12, 90),
            "schools": self.random.randrange(12, 60),
            "actor": people[0],
            "actor_role": self.random.choice(events.ACTORS),
            "day": day,
        }
        outlets = self.random.sample(self.outlets, ARTICLES_AN_EVENT)
        writers = list(range(events.WRITERS))
        self.random.shuffle(writers)
        truth = {"place": facts["place"], "origins": [], "citations": [], "independent": [],
                 "conflicts": []}

        def add(kind, outlet, paragraphs, days=1):
            path = f"{number:05}-{len(truth['origins'])}-{kind}.txt"
            published = facts["day"] + datetime.timedelta(days=days)
            self.articles[path] = (
                f"---\noutlet: The {outlet}\npublished: {published}\n---\n"
                + "\n\n".join(paragraphs) + "\n")
            return path

        wire = self.account(facts, writers[0], people[1])
        original = add("wire", outlets[0], wire)
        cluster = [original]
        for change, outlet in zip(self.random.sample(COPY_CHANGES, COPIES), outlets[1:]):
            cluster.append(add(f"copy-{change}", outlet, self.copy(wire, change, facts)))
        truth["origins"].append(cluster)

        for index in range(INDEPENDENT):
            told = dict(facts)
            conflict = self.conflict(told, number) if index == 1 else None
            path = add(f"account{index}", outlets[COPIES + 1 + index],
                       self.account(told, writers[1 + index], people[2 + index]))
            truth["origins"].append([path])
            if conflict:
                truth["conflicts"].append({"kind": conflict, "outlier": path, "other": original,
                                           "value": self.value(told, conflict)})
        truth["independent"] = [origin[0] for origin in truth["origins"]]

        citing = add("citing", outlets[-1 - ALONE],
                     self.citing(facts, writers[3], outlets[0]), days=2)
        truth["origins"].append([citing])
        truth["citations"].append([citing, original])
        self.truth["events"].append(truth)

        for index in range(ALONE):
            alone = dict(facts, noun=self.random.choice(sorted(events.KINDS)),
                         place=self.name(words.TOWN_ENDS),
                         company=f"{self.name(words.FAMILY_ENDS)} Brothers",
                         injured=self.random.randrange(12, 90),
                         schools=self.random.randrange(12, 60), actor=people[-1 - index])
            path = add(f"alone{index}", outlets[-1 - index],
                       self.account(alone, self.random.randrange(events.WRITERS),
                                    people[-3 - index]))
            self.truth["events"].append({"place": alone["place"], "origins": [[path]],
                                         "citations": [], "independent": [path],
                                         "conflicts": []})

    def conflict(self, facts, number):
        """Changes a fact, and says which."""
        kind = CONFLICTS[number % len(CONFLICTS)]
        if kind == "number":
            facts["injured"] += self.random.randrange(8, 30)
        elif kind == "date":
            facts["named_day"] = facts["day"] - datetime.timedelta(days=self.random.randrange(2, 5))
        else:
            facts["actor"] = self.people(1)[0]
        return kind

    def value(self, facts, kind):
        return {"number": str(facts["injured"]), "date": self.date(facts),
                "actor": facts["actor"]}[kind]

    @staticmethod
    def date(facts):
        day = facts.get("named_day", facts["day"])
        return f"{day.day} {words.MONTHS[day.month - 1]}"

    # MARK: Paragraphs

    def fill(self, sentence, facts, writer, official=""):
        return capitalised(sentence.format(
            **facts, official=official, role="the " + events.OFFICIALS[writer],
            what=events.KINDS[facts["noun"]][writer], date=self.date(facts),
            weekday=words.WEEKDAYS[facts["day"].weekday()]))

    def account(self, facts, writer, official):
        """Headline and paragraphs, one fact each, with what only this writer has seen."""
        body = [[self.fill(wordings[writer], facts, writer, official)] + self.colour(3)
                for wordings in (events.DAY, events.DEED, events.COMPANY)]
        self.random.shuffle(body)
        lead = [self.fill(events.LEAD[writer], facts, writer, official)] + self.colour(1)
        return [self.fill(events.HEADLINES[writer], facts, writer)] + [
            " ".join(paragraph) for paragraph in [lead] + body + [self.colour(3)]]

    def citing(self, facts, writer, outlet):
        """A story in other words that rests on one outlet."""
        return [self.fill(events.HEADLINES[writer], facts, writer),
                self.fill(events.CITING[writer].replace("{outlet}", outlet), facts, writer),
                " ".join(self.colour(3)),
                self.fill(events.COMPANY[writer], facts, writer), " ".join(self.colour(2))]

    def colour(self, count):
        """Sentences that nobody else writes and that tell no fact of the event."""
        return [self.sentence() for _ in range(count)]

    def sentence(self):
        def pick(list_name):
            return self.random.choice(getattr(words, list_name)).replace("-", " ")
        someone = self.random.choice(["A", "One", "Another", "Some", "The"])
        order = self.random.randrange(3)
        who = f"{someone.lower()} {pick('ADJECTIVES')} {pick('JOBS')}"
        did = f"{pick('DEEDS')} the {pick('ADJECTIVES')} {pick('THINGS')}"
        where = f"{self.random.choice(['behind', 'near', 'inside', 'beside'])} the {pick('SPOTS')}"
        when = pick("TIMES")
        return capitalised([f"{who} {did} {where} {when}.", f"{where} {who} {did} {when}.",
                            f"{when} {who} {did} {where}."][order])

    # MARK: Copies

    def copy(self, paragraphs, change, facts):
        """The text as another outlet prints it; the headline is its own, as it mostly is."""
        body = list(paragraphs[1:])
        headline = self.fill(self.random.choice(events.HEADLINES), facts, 0)
        if change == "cut":
            body = body[:3]
        elif change == "reordered":
            body = body[:1] + body[:0:-1]
        elif change == "added":
            body.insert(self.random.randrange(1, len(body)), " ".join(self.colour(4)))
        elif change == "edited":
            body = [self.edited(paragraph) for paragraph in body]
        return [headline] + body

    def edited(self, paragraph):
        """With two words of each paragraph changed that are no facts."""
        changed = paragraph.split(" ")
        known = {word for word in words.ADJECTIVES if word in changed}
        for word in sorted(known)[:2]:
            changed[changed.index(word)] = self.random.choice(words.ADJECTIVES)
        return " ".join(changed)


def capitalised(text):
    return text[:1].upper() + text[1:]
