"""Reads an article with its annotated attributions: its quotations and who is said to speak them."""
import dataclasses
import os
import re

from made_words import PRONOUNS, TITLES

NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z]\.)*(?: (?:[Dd]e |[Vv]an |[Vv]on |la )*[A-Z][\w’'-]+)+")
PAIRS = {"“": "”", '"': '"'}
# The speaker between two pieces of one quotation.
LONGEST_INTERRUPTION = 60


@dataclasses.dataclass
class Quotation:
    """What stands in quotation marks; positions are code points, without the marks."""
    start: int
    end: int
    text: str
    source: tuple = None    # where the article names the speaker
    is_beside: bool = False  # whether that is one stretch of words in the same paragraph
    speaker: str = None     # the full name, where it is certain
    chain: tuple = None     # the source a pronoun goes back to
    pieces: list = None     # all pieces of an interrupted quotation, in the first of them
    is_piece: bool = False  # whether it goes on with the quotation before it

    @property
    def words(self):
        return re.findall(r"[\w’'-]+", self.text)


def marked(text):
    """Quotations in double marks; those that lack one in their paragraph are left out."""
    found = []
    start = 0
    for paragraph in text.split("\n"):
        opened = None
        for position, mark in enumerate(paragraph):
            if opened is None and mark in PAIRS:
                opened = position
            elif opened is not None and mark == PAIRS[paragraph[opened]]:
                inside = (start + opened + 1, start + position)
                # A blank inside a mark tells that straight marks are paired wrongly.
                if text[slice(*inside)].strip() == text[slice(*inside)] != "":
                    found.append(Quotation(*inside, text[slice(*inside)]))
                opened = None
        start += len(paragraph) + 1
    return found


def attributions(path):
    """(content spans, source spans) of each attribution of a stand-off file."""
    spans, events = {}, []
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split("\t")
            if fields[0].startswith("T"):
                kind, _, places = fields[1].partition(" ")
                spans[fields[0]] = (kind, [tuple(map(int, place.split()))
                                           for place in places.split(";")])
            elif fields[0].startswith("E"):
                events.append([part.partition(":")[2] for part in fields[1].split()])
    found = []
    for event in events:
        parts = [spans[part] for part in event if part in spans]
        content = [place for kind, places in parts if kind == "Content" for place in places]
        source = [place for kind, places in parts if kind == "Source" for place in places]
        if content:
            found.append((content, source))
    return found


class Article:
    """An article of PATH/text with the first annotator's file of PATH/ann."""

    def __init__(self, path, annotations, given_names):
        self.name = os.path.basename(path)[:-len(".txt")]
        with open(path, encoding="utf-8", newline="") as file:
            self.text = file.read()
        self.quotations = marked(self.text)
        self.persons = self._persons(given_names)
        self._attribute(attributions(annotations))
        self._join()

    def _outside(self, start, end):
        """A stretch of the text, what is quoted there blanked out."""
        letters = list(self.text[start:end])
        for quotation in self.quotations:
            for position in range(max(start, quotation.start), min(end, quotation.end)):
                letters[position - start] = "\x00"
        return "".join(letters)

    def is_quoted(self, start, end):
        return any(quotation.start < end and start < quotation.end for quotation in self.quotations)

    def _persons(self, given_names):
        """Full names by last name; one that two persons share is nobody's."""
        persons = {}
        for match in NAME.finditer(self._outside(0, len(self.text))):
            words = match.group().split()
            while words and words[0].strip(".").lower() in TITLES:
                words = words[1:]
            words = [re.sub(r"[’']s$", "", word) for word in words]
            if len(words) > 1 and words[0].lower() in given_names:
                persons.setdefault(words[-1], set()).add(" ".join(words))
        return {last: max(names, key=lambda name: (len(name), name))
                for last, names in persons.items()
                if len({name.split()[0] for name in names}) == 1}

    def _person(self, source):
        """The person that the words of a source name, not one whom it belongs to or speaks for."""
        for last, name in sorted(self.persons.items()):
            match = re.search(rf"(?<!\w){re.escape(last)}(?![\w’'-])", source)
            if not match:
                continue
            before, after = source[:match.start()], source[match.end():]
            before = re.sub(rf"{re.escape(name.rsplit(' ', 1)[0])} $", "", before)
            prefix = [word for word in before.split() if word.strip(".,").lower() not in TITLES]
            if re.search(r"[’']s?\b|\b(?:for|of|to|and|by|with|in|at|from)\b", before):
                continue
            full = name in source
            if (full or not prefix) and re.match(r"$|,| \(| who\b", after):
                return name
        return None

    def _attribute(self, found):
        last = None
        found = sorted(found, key=lambda pair: min(pair[0] + pair[1]))
        for content, source in found:
            if not source:
                continue
            place = (source[0][0], source[-1][1])
            words = self.text[slice(*place)]
            speaker, chain = self._person(words), None
            if speaker is None and words.lower() in PRONOUNS and last and last[0]:
                between = self._outside(last[1][1], place[0])
                if not re.search("|".join(map(re.escape, self.persons)) or "$^", between) \
                        and not NAME.search(between):
                    speaker, chain = last[0], last[2]
            for quotation in self.quotations:
                held = sum(max(0, min(end, quotation.end) - max(start, quotation.start))
                           for start, end in content)
                if held >= 0.9 * (quotation.end - quotation.start):
                    quotation.source, quotation.speaker = place, speaker
                    span = min(place[0], quotation.start), max(place[1], quotation.end)
                    quotation.is_beside = len(source) == 1 and "\n" not in self.text[slice(*span)]
                    quotation.chain = chain or place
            last = (speaker, place, chain or place)

    def _join(self):
        """Puts the pieces of an interrupted quotation together."""
        first = None
        for quotation, previous in zip(self.quotations[1:], self.quotations):
            first = previous if not previous.is_piece else first
            between = self.text[previous.end:quotation.start]
            if (quotation.source and quotation.source == previous.source
                    and previous.end <= quotation.source[0] < quotation.start
                    and len(between) <= LONGEST_INTERRUPTION and "\n" not in between
                    and previous.text.endswith((",", "—")) and quotation.text[0].islower()):
                quotation.is_piece = True
                first.pieces = (first.pieces or [first]) + [quotation]
