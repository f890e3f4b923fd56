"""Makes a draft of an article, a transcript of what its speakers said, and what is planted in the draft."""
import dataclasses
import random

import edits
from made_words import CARRIERS, FILLERS

SHORTEST_EDITED = 6
SHORTEST_SPOKEN = 3


@dataclasses.dataclass
class Planted:
    """One quotation of the draft."""
    truth: str       # sound, altered, misattributed, not-found; any where either may be said
    operation: str
    said: str        # what the transcript has
    written: str     # what the draft has
    speaker: str
    span: tuple = None


class Draft:
    def __init__(self, article, seed):
        self.name = article.name
        self._source = random.Random(f"{seed} {article.name}")
        self._article = article
        self._replaced = {}     # span of the article: the draft's words
        self._planted = {}      # quotations by their place in the article
        self._plant()
        self.text = self._write()
        self.transcript = self._transcript()

    @property
    def planted(self):
        return [self._planted[key] for key in sorted(self._planted)]

    # What is planted

    def _plant(self):
        known = [quotation for quotation in self._article.quotations
                 if quotation.speaker
                 and (len(quotation.words) >= SHORTEST_SPOKEN or quotation.pieces)]
        moved = self._exchange(known)
        for quotation in self._article.quotations:
            key = (quotation.start, quotation.end)
            same = Planted("not-found", "no-source", None, quotation.text, None)
            if quotation in known:
                same = Planted("sound", "untouched", quotation.text, quotation.text,
                               quotation.speaker)
                if quotation.chain in moved:
                    same.truth, same.operation = moved[quotation.chain]
                    if quotation.source != quotation.chain or not quotation.is_beside:
                        same.truth = "any"
                elif self._is_editable(quotation):
                    same = self._edited(quotation, known)
            self._planted[key] = same
            if same.written != quotation.text:
                self._replaced[key] = same.written

    def _is_editable(self, quotation):
        return (len(quotation.words) >= SHORTEST_EDITED and not quotation.is_piece
                and not quotation.pieces and not any(mark in quotation.text for mark in "[]…")
                and "..." not in quotation.text)

    def _edited(self, quotation, known):
        draw = self._source.random()
        kinds = edits.ALTERING if draw < 0.45 else edits.BENIGN if draw < 0.75 else []
        others = [other.text for other in known if other.speaker != quotation.speaker]
        names = sorted(self._article.persons.values())
        for operation in self._source.sample(kinds, len(kinds)):
            pair = edits.edit(operation, quotation.text, self._source, names, others)
            if pair:
                truth = "altered" if kinds is edits.ALTERING else "sound"
                return Planted(truth, operation.__name__, *pair, quotation.speaker)
        return Planted("sound", "untouched", quotation.text, quotation.text, quotation.speaker)

    def _exchange(self, known):
        """Gives the words of one or two sources to somebody else. Whom a later pronoun or another
        paragraph means then is open, so what hangs on one of these counts neither way."""
        speakers = sorted({quotation.speaker for quotation in known})
        named = sorted({(quotation.source, quotation.speaker) for quotation in known
                        if quotation.source == quotation.chain and quotation.is_beside
                        and len(quotation.words) >= SHORTEST_EDITED
                        and not self._article.is_quoted(*quotation.source)
                        and self._article.text[quotation.source[1]] not in "’'"})
        moved = {}
        for source, speaker in self._source.sample(named, min(2, len(named) // 3)):
            others = [other for other in speakers if other != speaker]
            if others and self._source.random() < 0.75:
                operation, new = "another-speaker", self._source.choice(others)
            else:
                operation, new = "spokesman", f"a spokesman for {speaker}"
            if self._article.text[:source[0]].rstrip(" \n").endswith((".", "\n")):
                new = new[0].upper() + new[1:]
            self._replaced[source] = new
            moved[source] = ("misattributed", operation)
        return moved

    # The texts

    def _write(self):
        """The article with what is replaced; quotations get their place in it."""
        body, end = ["---\nkind: article\n---\n"], 0
        length = len(body[0])
        spots = sorted(set(self._replaced) | set(self._planted))
        for start, stop in spots:
            if start < end:
                raise ValueError(f"{self.name}: {start} stands in what is replaced before")
            before = self._article.text[end:start]
            new = self._replaced.get((start, stop), self._article.text[start:stop])
            body += [before, new]
            length += len(before)
            if (start, stop) in self._planted:
                self._planted[start, stop].span = (length, length + len(new))
            length += len(new)
            end = stop
        return "".join(body + [self._article.text[end:]])

    def _transcript(self):
        """What the speakers said, in other order, other sentences between."""
        turns = []
        for quotation in self._article.quotations:
            planted = self._planted[quotation.start, quotation.end]
            if planted.said is None or quotation.is_piece:
                continue
            said = planted.said
            if quotation.pieces:
                said = " ".join(piece.text for piece in quotation.pieces)
            turns.append((quotation.speaker, self._sentence(said.strip())))
        self._source.shuffle(turns)
        lines = ["---\nkind: transcript\noutlet: Office of Records\n---\nAfternoon session, transcript"]
        for speaker, words in turns:
            before, after = self._source.sample(FILLERS, 2)
            lines.append(f"{speaker}: {before} {words} {after}")
        return "\n\n".join(lines) + "\n"

    def _sentence(self, said):
        if not said[0].islower():
            return said if said[-1] in ".!?" else said.rstrip(",;") + "."
        before, after = self._source.choice(CARRIERS)
        return f"{before} {said.rstrip(',.;')}, {after}."
