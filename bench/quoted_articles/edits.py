"""Changes to a quotation: some alter what was said, some are an editor's.

Each takes a quotation's words and a source of random numbers and gives (what was said, what the
draft says), or nothing where it does not fit. Some leave the draft alone and give the speaker more words
than the draft has.
"""
import re

from made_words import (AUXILIARIES, CONDITIONS, DOUBTS, NUMBERS, OPPOSITES, SENSITIVE, STRENGTH)


def lowered(words):
    """A sentence as it stands behind others."""
    first = words.split()[0]
    keeps = re.match(r"(?:I\b|[A-Z]{2}|[A-Z]\.)", first)
    return words if keeps else words[0].lower() + words[1:]


def is_sentence(words):
    return words[0].isupper() and len(words.split()) > 5 and words[-1] in ".,!?"


def _replaced(words, match, new):
    return words, words[:match.start()] + new + words[match.end():]


def _choice(words, pattern, source):
    found = list(re.finditer(pattern, words))
    return source.choice(found) if found else None


def number(words, source):
    match = _choice(words, r"(?<![\w.,])\d+(?![\w.,]*\d)", source)
    if match:
        return _replaced(words, match, str(int(match.group()) * 2 + 1))
    match = _choice(words, rf"\b(?:{'|'.join(NUMBERS)})\b", source)
    if match:
        others = [other for other in NUMBERS if other != match.group()]
        return _replaced(words, match, source.choice(others))


def negation_dropped(words, source):
    match = _choice(words, r"(?<!ca)(?<!wo)(?<!ai)n[’']t\b| (?:not|never)\b(?! only)", source)
    return match and _replaced(words, match, "")


def negation_added(words, source):
    match = _choice(words, rf"\b(?:{'|'.join(AUXILIARIES)})\b(?! not| never|[’'])", source)
    return match and _replaced(words, match, match.group() + " not")


def _swapped(words, pairs, source):
    table = {**{a: b for a, b in pairs}}
    match = _choice(words, rf"\b(?:{'|'.join(table)})\b", source)
    return match and _replaced(words, match, table[match.group()])


def opposite(words, source):
    return _swapped(words, OPPOSITES + [pair[::-1] for pair in OPPOSITES], source)


def strength(words, source):
    return _swapped(words, STRENGTH, source)


def name(words, source, names):
    match = _choice(words, r"(?<=[a-z,] )[A-Z][a-z]{2,}(?: [A-Z][a-z]+)*(?![\w’'])", source)
    others = [other for other in names if not match or not set(other.split()) & set(match.group().split())]
    return _replaced(words, match, source.choice(others)) if match and others else None


def _stretch(words, source, longest):
    """Some words from the middle, none of which carries a negation, a condition or a doubt."""
    places = [match.span() for match in re.finditer(r"\S+", words)]
    count = source.randint(3, longest)
    if len(places) < count + 8:
        return None
    start = source.randrange(3, len(places) - count - 3)
    cut = words[places[start][0]:places[start + count - 1][1]]
    plain = re.findall(r"[a-z’']+", cut.lower())
    if SENSITIVE & set(plain) or re.search(r"n[’']t\b|[.?!—…,;:]", cut):
        return None
    return places[start][0], places[start + count - 1][1]


def cut(words, source):
    place = _stretch(words, source, 5)
    return place and (words, words[:place[0]] + words[place[1] + 1:])


def ellipsis_hides_negation(words, source):
    match = _choice(words, r"\b(?:do|does|did|is|are|was|were|have|has)(?:n[’']t| not)\b|\bnever\b", source)
    if match and match.start() > 0 and match.end() < len(words) - 12:
        return _replaced(words, match, "…")


def ellipsis_hides_condition(words, source):
    match = _choice(words, r"(?<=\w), (?=\w)", source)
    if match and match.start() > 15 and match.end() < len(words) - 15:
        said = words[:match.start()] + ", " + source.choice(CONDITIONS) + words[match.start():]
        return said, words[:match.start()] + " … " + words[match.end():]


def clip_hides_condition(words, source):
    if is_sentence(words):
        condition = source.choice(CONDITIONS)
        return condition[0].upper() + condition[1:] + ", " + lowered(words), words


def clip_hides_negation(words, source):
    if is_sentence(words):
        return f"{source.choice(DOUBTS)} {lowered(words)}", words


def splice(words, source, others):
    fit = [other for other in others if is_sentence(other)]
    if is_sentence(words) and fit:
        end = words.rstrip(",.") + ". "
        return words, end + source.choice(fit)


ALTERING = [number, negation_dropped, negation_added, opposite, strength, name, cut, splice,
            ellipsis_hides_negation, ellipsis_hides_condition, clip_hides_condition,
            clip_hides_negation]


def typography(words, source):
    straight = words.translate(str.maketrans("’‘", "''")).replace("—", " -- ")
    return (words, straight) if straight != words else None


def case(words, source):
    if is_sentence(words):
        return words, lowered(words)


def ellipsis(words, source):
    place = _stretch(words, source, 8)
    return place and (words, words[:place[0]] + "…" + words[place[1]:])


def clarification(words, source):
    match = _choice(words, r"(?<=[a-z] )(?:he|she|it|they|this|that)\b(?![’'])", source)
    return match and _replaced(words, match, f"[the {source.choice(['office', 'plan', 'senator'])}]")


def clip(words, source):
    sentences = re.findall(r"[A-Z][^.?!]+[.?!,](?: |$)", words)
    if len(sentences) > 1 and "".join(sentences) == words and len(sentences[0].split()) > 3:
        return words, sentences[0].strip()


def digits(words, source):
    match = _choice(words, rf"(?<=[a-z] )(?:{'|'.join(NUMBERS)})\b(?!-)", source)
    return match and _replaced(words, match, str(NUMBERS.index(match.group()) + 2))


BENIGN = [typography, case, ellipsis, clarification, clip, digits]


def edit(operation, words, source, names, others):
    """The edit of one kind, or nothing."""
    if operation is name:
        return name(words, source, names)
    if operation is splice:
        return splice(words, source, others)
    return operation(words, source)
