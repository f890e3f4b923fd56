#!/usr/bin/env python3
"""Writes the word relations of rules/en/lexicon from WordNet 3.0.

    scripts/word-relations.py FOLDER

FOLDER holds WordNet's `index.*`, `data.*` and `cntlist.rev`. Written are `word-relation.txt` and
`sense-relation.txt`; the same input gives the same bytes.

    kill = v12 v40     senses: words that share one are synonyms
    invasion ~ invade  words of one family
    rise ! fall        opposites
    v12 < v3           in sense-relation.txt: what a sense is a kind or a way of

In are single words in lower case that WordNet met in annotated text, and the words of `noun-word.txt`,
`verb-word.txt` and `adjective-word.txt`; of each the senses that were met often enough, at most
`SENSES` for a part of speech. Senses that no other word has and nothing is a kind of are left out.
"""
import collections
import pathlib
import re
import sys

SENSES = 4
LEAST_SHARE = 0.06
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
OF_SENSE_KEY = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}
TOP = {"entity", "abstraction", "object", "whole", "artifact", "psychological_feature", "attribute",
       "act", "event", "matter", "physical_entity", "thing", "measure", "relation", "state",
       "change", "move", "make", "be", "have", "get", "unit", "organism", "instrumentality", "cause",
       "group", "part", "content", "communication", "cognition", "causal_agent", "person"}

lexicons = pathlib.Path(__file__).resolve().parent.parent / "rules" / "en" / "lexicon"


def words_of(name):
  for line in (lexicons / f"{name}.txt").read_text(encoding="utf-8").splitlines():
    if line and not line.startswith("#"):
      yield line.partition(":")[0]


def main():
  if len(sys.argv) != 2:
    sys.exit(__doc__)
  folder = pathlib.Path(sys.argv[1])
  counts = collections.defaultdict(dict)
  for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
    key, number, count = line.split()
    lemma, sense = key.split("%")
    counts[lemma, OF_SENSE_KEY[sense[0]]][int(number)] = int(count)
  listed = {"noun": set(words_of("noun-word")), "verb": set(words_of("verb-word")),
            "adj": set(words_of("adjective-word")), "adv": set(words_of("adverb-word"))}

  rows, members, kept = {}, collections.defaultdict(set), collections.defaultdict(list)
  index = {}
  for part in PARTS:
    data = (folder / f"data.{part}").read_bytes()
    for line in (folder / f"index.{part}").read_text(encoding="utf-8").splitlines():
      if line.startswith(" "):
        continue
      fields = line.split()
      lemma, number = fields[0], int(fields[2])
      index[lemma, part] = fields[-number:]
    for offset in {o for (_, p), offsets in index.items() if p == part for o in offsets}:
      head = data[int(offset):data.index(b"\n", int(offset))].decode("utf-8").split(" | ")[0].split()
      size = int(head[3], 16)
      words = [re.sub(r"\(\w+\)$", "", head[4 + 2 * i]) for i in range(size)]
      start = 5 + 2 * size
      pointers = [(head[start + 4 * i], head[start + 4 * i + 1], head[start + 4 * i + 2], head[start + 4 * i + 3])
                  for i in range(int(head[4 + 2 * size]))]
      rows[part, offset] = words, pointers

  for (lemma, part), offsets in sorted(index.items()):
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", lemma):
      continue
    seen = counts.get((lemma, part), {})
    if not seen and lemma not in listed[part]:
      continue
    total = sum(seen.values()) or 1
    for number, offset in enumerate(offsets, 1):
      if lemma not in rows[part, offset][0]:
        continue
      if number == 1 or (seen.get(number, 0) / total >= LEAST_SHARE and len(kept[lemma, part]) < SENSES):
        kept[lemma, part].append(offset)
        members[part, offset].add(lemma)

  family, opposite = collections.defaultdict(set), collections.defaultdict(set)
  for (lemma, part), offsets in kept.items():
    for offset in offsets:
      words, pointers = rows[part, offset]
      place = words.index(lemma) + 1
      for sign, target, kind, which in pointers:
        if which == "0000" or int(which[:2], 16) != place:
          continue
        other_part = {"n": "noun", "v": "verb", "a": "adj", "s": "adj", "r": "adv"}[kind]
        other = rows[other_part, target][0][int(which[2:], 16) - 1]
        if (other, other_part) not in kept or other == lemma:
          continue
        if sign in ("+", "\\", "<"):
          family[min(lemma, other)].add(max(lemma, other))
        elif sign == "!":
          opposite[min(lemma, other)].add(max(lemma, other))

  parents = collections.defaultdict(set)
  open_senses = [(part, offset) for (_, part), offsets in kept.items() for offset in offsets]
  seen = set(open_senses)
  while open_senses:
    part, offset = open_senses.pop()
    for sign, target, kind, which in rows[part, offset][1]:
      if sign not in ("@", "@i", "&") or which != "0000":
        continue
      if TOP & set(rows[part, target][0]):
        continue
      parents[part, offset].add((part, target))
      if sign != "&" and (part, target) not in seen:
        seen.add((part, target))
        open_senses.append((part, target))
  children = collections.Counter(parent for many in parents.values() for parent in many)
  useful = {sense for sense in seen if len(members[sense]) > 1 or children[sense] or parents[sense]}
  numbers = {}
  count = collections.Counter()
  for sense in sorted(useful):
    count[sense[0]] += 1
    numbers[sense] = PARTS[sense[0]] + str(count[sense[0]])

  licence = [re.sub(r"^ +[0-9]+ ", "", line).strip()
             for line in (folder / "data.noun").read_text(encoding="utf-8").splitlines() if line.startswith(" ")]

  def write(name, title, lines):
    head = [title, "", "From WordNet:", ""] + licence
    with open(lexicons / f"{name}.txt", "w", encoding="utf-8") as out:
      for line in head:
        out.write(f"# {line}".rstrip() + "\n")
      out.write("\n")
      out.writelines(line + "\n" for line in lines)
    print(f"{name}: {len(lines)}")

  by_word = collections.defaultdict(list)
  for (lemma, part), offsets in sorted(kept.items()):
    by_word[lemma] += [numbers[part, offset] for offset in offsets if (part, offset) in useful]
  write("word-relation", "Word relations, written by scripts/word-relations.py: senses (=), families (~), opposites (!).",
        [f"{word} = {' '.join(senses)}" for word, senses in sorted(by_word.items()) if senses]
        + [f"{word} ~ {' '.join(sorted(others))}" for word, others in sorted(family.items())]
        + [f"{word} ! {' '.join(sorted(others))}" for word, others in sorted(opposite.items())])
  write("sense-relation", "What senses are kinds of, written by scripts/word-relations.py.",
        [f"{numbers[sense]} < {' '.join(sorted(numbers[p] for p in many if p in numbers))}"
         for sense, many in sorted(parents.items()) if sense in useful])


if __name__ == "__main__":
  main()
