#!/usr/bin/env python3
"""Tells which words of a known text, headings left aside, are in no claim of `extract --format json`."""

import json
import pathlib
import re
import sys


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def main(claims, known):
    said = json.loads(pathlib.Path(claims).read_text(encoding="utf-8"))
    said = said["claims"] if isinstance(said, dict) else said
    found = set()
    for claim in said:
        for part in ("content", "source", "cue"):
            found.update(words(claim.get(part, {}).get("text") or ""))
    lines = pathlib.Path(known).read_text(encoding="utf-8").splitlines()
    sentences = [line for line in lines if line and line[-1] in ".”"]
    missing = [word for line in sentences for word in words(line) if word not in found]
    wrong = sorted(set(words("not confirmed")) & found)
    print(f"draft.docx: {len(said)} claims, missing {missing}, deleted or commented words found {wrong}")
    return 1 if missing or wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
