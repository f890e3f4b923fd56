"""Writes articles from a seed, and tells what is planted in them; see ../README.md."""
import datetime
import json
import os
import random

import events
import plants
import words

COPY_CHANGES = ("cut", "reordered", "headline", "added", "edited")
# How many articles of which kind an event has, beside its wire story and one that cites it.
COPIES = 3
INDEPENDENT = 2
ALONE = 2
ARTICLES_AN_EVENT = 1 + COPIES + 1 + INDEPENDENT + ALONE
# What the truth names articles in: lists of paths, and records with paths.
LISTS = ("origins", "citations", "circles", "shared_sources", "own_sources")
RECORDS = ("conflicts", "harmless")


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
            for key in LISTS:
                event[key] = [[new[path] for path in paths] for paths in event[key]]
            event["independent"] = [new[path] for path in event["independent"]]
            for record in (record for key in RECORDS for record in event[key]):
                record.update((role, new[record[role]]) for role in ("path", "other"))

    def forget(self, path):
        del self.articles[path]
        for event in self.truth["events"]:
            event["origins"] = [kept for kept in (
                [member for member in origin if member != path] for origin in event["origins"])
                if kept]
            for key in LISTS[1:]:
                event[key] = [paths for paths in event[key] if path not in paths]
            event["independent"] = [member for member in event["independent"] if member != path]
            for key in RECORDS:
                event[key] = [record for record in event[key]
                              if path not in (record["path"], record["other"])]

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

    def towns(self, count):
        found = []
        while len(found) < count:
            town = self.name(words.TOWN_ENDS)
            if town not in found:
                found.append(town)
        return found

    # MARK: An event and its articles

    def facts(self, people, towns):
        day = datetime.date(2023, 1, 2) + datetime.timedelta(days=self.random.randrange(700))
        injured = self.random.randrange(40, 99)
        kilometres = self.random.randrange(2, 9)
        inspected, over = self.random.choice(events.INSPECTED)
        return {
            "noun": self.random.choice(sorted(events.KINDS)), "place": towns[0],
            "neighbour": towns[1], "company": f"{self.name(words.FAMILY_ENDS)} Brothers",
            "injured_count": injured, "injured": str(injured),
            "kilometres": kilometres, "reach": f"{kilometres} kilometres",
            "schools": self.random.randrange(12, 60), "checks": self.random.randrange(3, 12),
            "actor": people[0], "other_actor": people[1], "speaker": people[2],
            "actor_role": self.random.choice(events.ACTORS),
            "quoted": self.random.choice(events.QUOTED),
            "day": day, "weekday": words.WEEKDAYS[day.weekday()],
            "inspected": inspected, "over": over, "Over": over, "not": "", "left": self.random.choice(events.LEFT["hedged"]),
        }

    def event(self, number):
        people = self.people(5 + events.WRITERS + ALONE * 4)
        towns = self.towns(4)
        facts = self.facts(people, towns)
        outlets = self.random.sample(self.outlets, ARTICLES_AN_EVENT)
        wordings = {fact: self.random.sample(kinds, min(len(kinds), events.WRITERS))
                    for fact, kinds in events.WORDINGS.items()}
        truth = dict({key: [] for key in LISTS + RECORDS}, place=facts["place"], independent=[])

        def add(kind, outlet, paragraphs, days=1):
            path = f"{number:05}-{len(truth['origins'])}-{kind}.txt"
            published = facts["day"] + datetime.timedelta(days=days)
            self.articles[path] = (
                f"---\noutlet: The {outlet}\npublished: {published}\n---\n"
                + "\n\n".join(paragraphs) + "\n")
            return path

        citing_outlet, second_outlet = outlets[-1 - ALONE], outlets[-1]
        # Every other event has a circle: the wire's outlet cites who cites it, or who cites that one.
        circle = {1: 2, 3: 3}.get(number % 4, 0)
        nod = {2: citing_outlet, 3: second_outlet}.get(circle)
        wire = self.account(facts, wordings, 0, people[3], nod=nod)
        original = add("wire", outlets[0], wire)
        cluster = [original]
        for changed, outlet in zip(self.random.sample(COPY_CHANGES, COPIES), outlets[1:]):
            cluster.append(add(f"copy-{changed}", outlet, self.copy(wire, changed, facts, wordings)))
        truth["origins"].append(cluster)

        source = self.random.choice(events.LEAKERS) if number % 3 == 0 else None
        for index in range(INDEPENDENT):
            told, days, harmless = dict(facts), 1, []
            told["date"] = plants.date(told["day"], self.random)
            if index == 1:
                kind = plants.CONFLICTS[number % len(plants.CONFLICTS)]
                planted = (kind, plants.change(told, kind, self.random))
            else:
                kind = plants.ALTERED[number % len(plants.ALTERED)]
                harmless.append((kind, plants.alter(told, kind, self.random)))
                days = 3 if kind == "revision" else 1
            kind = plants.BESIDE[(number + index) % len(plants.BESIDE)]
            sentence, wanted = plants.beside(facts, kind, self.random, people[4], towns[2 + index])
            harmless.append((kind, wanted))
            leaker = source or (people[5 + index] if number % 3 == 1 else None)
            path = add(f"account{index}", outlets[COPIES + 1 + index],
                       self.account(told, wordings, 1 + index, people[6 + INDEPENDENT + index],
                                    beside=sentence, source=leaker), days=days)
            truth["origins"].append([path])
            if index == 1:
                truth["conflicts"].append({"kind": planted[0], "path": path, "other": original,
                                           "value": planted[1]})
            truth["harmless"] += [{"kind": kind, "path": path, "other": original, "value": value}
                                  for kind, value in harmless]
        truth["independent"] = [origin[0] for origin in truth["origins"]]
        if number % 3 < 2:
            truth["shared_sources" if source else "own_sources"].append(truth["independent"][1:])

        citing = add("citing", citing_outlet,
                     self.citing(facts, wordings, 3, outlets[0]), days=2)
        truth["origins"].append([citing])
        truth["citations"].append([citing, original])
        self.truth["events"].append(truth)
        if circle == 2:
            self.close(truth, [original, citing])
        elif circle == 3:
            second = add("citing", second_outlet,
                         self.citing(facts, wordings, 2, citing_outlet), days=2)
            truth["origins"].append([second])
            truth["citations"].append([second, citing])
            self.close(truth, [original, second, citing])
        for index in range(ALONE - (circle == 3)):
            own = people[len(people) - ALONE * 4 + index * 4:][:4]
            alone = self.facts(own, self.towns(2))
            path = add(f"alone{index}", outlets[-ALONE + index],
                       self.account(alone, wordings, self.random.randrange(events.WRITERS), own[3]))
            self.truth["events"].append(dict({key: [] for key in LISTS + RECORDS},
                                             place=alone["place"], origins=[[path]],
                                             independent=[path]))

    @staticmethod
    def close(truth, circle):
        truth["circles"].append(sorted(circle))
        # The copies of a story cite what it cites.
        truth["citations"] += [[member, circle[1]] for member in truth["origins"][0]]

    # MARK: Paragraphs

    def fill(self, fact, facts, wordings, writer, **extra):
        options = wordings[fact]
        return capitalised(options[writer % len(options)].format(**{
            "date": plants.date(facts["day"], self.random),
            "what": self.random.choice(events.KINDS[facts["noun"]]),
            "role": "the " + events.OFFICIALS[writer], **facts, **extra}))

    def account(self, facts, wordings, writer, official, beside=None, source=None, nod=None):
        """Headline and paragraphs, one fact each, with what only this writer has seen."""
        told = ["day", "deed", "measure", "warning", "cause", "quote"]
        body = [[self.fill(fact, facts, wordings, writer)] + self.colour(3) for fact in told]
        if beside:
            body.append([capitalised(beside)] + self.colour(2))
        if source:
            body.append([self.fill("leak", facts, wordings, writer, source=source)] + self.colour(2))
        if nod:
            body.append([self.fill("nod", facts, wordings, writer, outlet=nod)] + self.colour(1))
        self.random.shuffle(body)
        lead = [self.fill("lead", facts, wordings, writer, official=official)] + self.colour(1)
        return [self.fill("headline", facts, wordings, writer)] + [
            " ".join(paragraph) for paragraph in [lead] + body + [self.colour(3)]]

    def citing(self, facts, wordings, writer, outlet):
        """A story in other words that rests on one outlet."""
        return [self.fill("headline", facts, wordings, writer),
                self.fill("citing", facts, wordings, writer, outlet=outlet),
                " ".join(self.colour(3)),
                self.fill("quote", facts, wordings, writer), " ".join(self.colour(2))]

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

    def copy(self, paragraphs, change, facts, wordings):
        """The text as another outlet prints it; the headline is its own, as it mostly is."""
        body = list(paragraphs[1:])
        headline = self.fill("headline", facts, wordings, self.random.randrange(events.WRITERS))
        if change == "cut":
            # What names another outlet stays, as it must.
            body = [paragraph for number, paragraph in enumerate(body)
                    if number < 5 or any(outlet in paragraph for outlet in self.outlets)]
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
