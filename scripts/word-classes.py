#!/usr/bin/env python3
"""Writes the word-class lists of rules/en/lexicon from WordNet 3.0.

    scripts/word-classes.py FOLDER

FOLDER holds WordNet's `index.*`, `data.*` and `cntlist.rev`. Written are `noun-word.txt`,
`verb-word.txt`, `adjective-word.txt` and `adverb-word.txt`; the same input gives the same bytes.

How a word gets in: WordNet counts how often each sense was met in annotated text. The counts of
all senses written in lower case are summed per lemma and part of speech. The `LEMMAS` most
frequent single words are kept, all lemmas of the lexicons cue, cue-noun and cue-adjective (and of
the other verb and noun lexicons), and the words of `word-classes-supplement.txt`.

use=main    this part of speech has at least `MAIN` of the word's occurrences, or the most
use=minor   less than that; below `DROP` the part of speech is left out

An adjective or noun that is also the form of a verb ("accused", "meeting") is weighed against the
share of the verb's occurrences that such a form is likely to have.

type        nouns: person, group, communication, artifact, place, time, other; verbs: communication,
            cognition, perception, emotion, other; from WordNet's lexicographer file with the most
            occurrences among the word's senses.

Supplement lines read `part-of-speech [main|minor] [type]: words`, or `remove part-of-speech:
words`; they have the last word.
"""
import collections
import pathlib
import re
import sys

LEMMAS = 7000
MAIN = 0.40
DROP = 0.03
PARTS = ("noun", "verb", "adj", "adv")
NAMES = {"noun": "noun", "verb": "verb", "adj": "adjective", "adv": "adverb"}
OF_SENSE_KEY = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
NOUN_TYPES = {"06": "artifact", "10": "communication", "14": "group", "15": "place", "18": "person", "28": "time"}
VERB_TYPES = {"31": "cognition", "32": "communication", "37": "emotion", "39": "perception"}
FORM_SHARE = {"ed": 0.30, "ing": 0.15}
CLOSED = ("determiner", "pronoun", "possessive", "auxiliary", "wh-word", "relative", "negation")
KEPT = {"be", "have", "do", "need", "dare"}

root = pathlib.Path(__file__).resolve().parent.parent
lexicons = root / "rules" / "en" / "lexicon"


def entries(name):
  """The words and attributes of a lexicon, from its text list or its YAML."""
  path = lexicons / f"{name}.txt"
  lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else [
    json_line.strip()[2:].strip('"')
    for json_line in (lexicons / f"lexicon.{name}.yaml").read_text(encoding="utf-8").splitlines()
    if json_line.startswith("  - ")]
  for line in lines:
    if line and not line.startswith("#"):
      word, _, attributes = line.partition(": ")
      yield word, dict(pair.split("=", 1) for pair in attributes.split())


def read_wordnet(folder):
  """Counts and types: {(lemma, part): occurrences}, {(lemma, part): type of the commonest sense}."""
  occurrences = collections.defaultdict(dict)
  for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
    key, number, count = line.split()
    lemma, sense = key.split("%")
    part = OF_SENSE_KEY[sense[0]]
    occurrences[lemma, part][int(number)] = int(count)
  counts, types, known = {}, {}, set()
  for part in PARTS:
    data = (folder / f"data.{part}").read_bytes()
    for line in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
      if line.startswith(" "):
        continue
      fields = line.split()
      lemma, senses = fields[0], int(fields[2])
      if not re.fullmatch(r"[a-z]+(-[a-z]+)*", lemma):
        continue
      total, by_type = 0, collections.Counter()
      for number, offset in enumerate(fields[-senses:], 1):
        row = data[int(offset):data.index(b"\n", int(offset))].decode("utf-8").split()
        words = [re.sub(r"\(\w+\)$", "", row[4 + 2 * i]) for i in range(int(row[3], 16))]
        if lemma not in words:  # written with a capital in this sense: China, March
          continue
        known.add((lemma, part))
        count = occurrences.get((lemma, part), {}).get(number, 0)
        total += count
        kinds = NOUN_TYPES if part == "noun" else VERB_TYPES if part == "verb" else {}
        # WordNet orders senses by frequency; a small share for senses never met breaks ties.
        by_type[kinds.get(row[1], "other")] += count + 0.1 / number
      if (lemma, part) in known:
        counts[lemma, part] = total
        types[lemma, part] = max(by_type, key=by_type.get)
  return counts, types


def verb_forms(verbs):
  """{form: (lemma, "ed" or "ing")} of past, participle and -ing forms."""
  irregular = {word: attributes for word, attributes in entries("irregular-verb")}
  forms = {}
  for verb in sorted(verbs):
    given = irregular.get(verb, {})
    double = re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", verb)
    stem = verb + verb[-1] if double else verb
    regular = verb + "d" if verb.endswith("e") else verb[:-1] + "ied" if re.search(r"[^aeiou]y$", verb) else stem + "ed"
    past = (given.get("past", regular) + "," + given.get("participle", regular)).split(",")
    ing = given.get("ing", verb[:-1] + "ing" if re.search(r"[^eoy]e$", verb) else stem + "ing").split(",")
    for kind, words in (("ed", past), ("ing", ing)):
      for word in words:
        if word != verb:
          forms.setdefault(word, (verb, kind))
  return forms


def plural_forms(noun, irregular={}):
  """The plurals of a noun."""
  if not irregular:
    irregular.update((word, attributes["plural"].split(",")) for word, attributes in entries("irregular-noun"))
  if noun in irregular:
    return irregular[noun]
  if re.search(r"[^aeiou]y$", noun):
    return [noun[:-1] + "ies"]
  return [noun + ("es" if re.search(r"(s|x|z|ch|sh)$", noun) else "s")]


def read_supplement():
  """Added words {(word, part): (use, type)} and removed ones {(word, part)}."""
  added, removed = {}, set()
  short = {long: part for part, long in NAMES.items()}
  path = pathlib.Path(__file__).with_name("word-classes-supplement.txt")
  for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
    if not line.strip() or line.startswith("#"):
      continue
    head, _, words = line.partition(":")
    flags = head.split()
    if flags[0] == "remove":
      removed.update((word, short[flags[1]]) for word in words.split())
      continue
    use = next((flag for flag in flags if flag in ("main", "minor")), None)
    kind = next((flag for flag in flags[1:] if flag not in ("main", "minor")), None)
    for word in words.split():
      key = word, short[flags[0]]
      old_use, old_kind = added.get(key, (None, None))
      if use and old_use or kind and old_kind or key in added and not (use or kind):
        sys.exit(f"{path}:{number}: '{word}' is said twice as {flags[0]}")
      added[key] = use or old_use, kind or old_kind
  return added, removed


def main():
  if len(sys.argv) != 2:
    sys.exit(__doc__)
  folder = pathlib.Path(sys.argv[1])
  counts, types = read_wordnet(folder)
  licence = [re.sub(r"^ +[0-9]+ ", "", line).strip()
             for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines() if line.startswith(" ")]
  added, removed = read_supplement()
  closed = {word for name in CLOSED for word, _ in entries(name)} - KEPT

  totals = collections.Counter()
  for (lemma, _), count in counts.items():
    totals[lemma] += count
  ranked = sorted((lemma for lemma in totals if totals[lemma] > 0), key=lambda lemma: (-totals[lemma], lemma))
  kept = {lemma for lemma in ranked if lemma not in closed and len(lemma) > 1}
  kept = set([lemma for lemma in ranked if lemma in kept][:LEMMAS])
  required = collections.defaultdict(set)
  for name, part in (("cue", "verb"), ("cue-noun", "noun"), ("cue-adjective", "adj"), ("light-verb", "verb"),
                     ("aspect-verb", "verb"), ("attempt-verb", "verb"), ("attempt-noun", "noun"), ("irregular-verb", "verb"),
                     ("irregular-noun", "noun")):
    for word, _ in entries(name):
      word = word.split()[0] if part == "verb" else word
      if re.fullmatch(r"[a-z]+(-[a-z]+)*", word) and not (name.startswith("irregular") and (word, part) not in counts):
        required[word].add(part)
  frequent = set(kept)
  kept |= {word for word in required if word not in closed or word in KEPT}
  kept |= {word for word, _ in added}

  forms = verb_forms({lemma for lemma, part in counts if part == "verb" and lemma in kept})
  lists = {part: {} for part in PARTS}
  for lemma in sorted(kept):
    weights = {part: counts[lemma, part] for part in PARTS if (lemma, part) in counts}
    if lemma not in frequent:  # asked for by a list, and only in these parts of speech
      asked = required[lemma] | {part for part in PARTS if (lemma, part) in added}
      weights = {part: count for part, count in weights.items() if part in asked}
    for part in required[lemma]:
      weights[part] = max(weights.get(part, 0), 1)
    if sum(weights.values()) < 5:  # too few to tell: a listed part of speech counts a little
      weights = {part: count + 0.5 for part, count in weights.items()}
    rival = 0
    if lemma in forms:
      verb, kind = forms[lemma]
      rival = FORM_SHARE[kind] * counts.get((verb, "verb"), 0)
    whole = sum(weights.values()) + rival
    best = max(weights.values(), default=0)
    for part, weight in weights.items():
      share = weight / whole if whole else 0
      must = part in required[lemma]
      if (lemma, part) in removed or (share < DROP or weight == 0) and not must:
        continue
      use = "main" if share >= MAIN or weight == best > rival and share >= 0.34 else "minor"
      lists[part][lemma] = use, types.get((lemma, part), "other")
  for (word, part), (use, kind) in added.items():
    old_use, old_kind = lists[part].get(word, ("main", types.get((word, part), "other")))
    lists[part][word] = use or old_use, kind or old_kind

  plurals = {form: noun for noun in lists["noun"] for form in plural_forms(noun) if form != noun}
  for plural, noun in plurals.items():
    if plural in lists["noun"] and (plural, "noun") not in added and not required.get(plural):
      del lists["noun"][plural]

  for part, words in lists.items():
    name = NAMES[part]
    head = [f"{name.capitalize()}s: frequent lemmas with the share of use as {name}, written by scripts/word-classes.py.",
            "Change scripts/word-classes-supplement.txt, not this file.", "", "From WordNet:", ""] + licence
    with open(lexicons / f"{name}-word.txt", "w", encoding="utf-8") as out:
      for line in head:
        out.write(f"# {line}".rstrip() + "\n")
      out.write("\n")
      for word in sorted(words):
        use, kind = words[word]
        out.write(f"{word}: use={use}" + (f" type={kind}" if part in ("noun", "verb") else "") + "\n")
    print(f"{name}-word: {len(words)}")
  (lexicons / "NOTICE-WordNet.txt").write_text(
    "The lists noun-word.txt, verb-word.txt, adjective-word.txt and adverb-word.txt are derived from\n"
    "WordNet 3.0 (https://wordnet.princeton.edu): word classes, kinds of meaning and frequencies.\n"
    "So are word-relation.txt and sense-relation.txt: synonyms, word families, opposites and kinds.\n\n"
    + "\n".join(licence) + "\n", encoding="utf-8")


if __name__ == "__main__":
  main()
