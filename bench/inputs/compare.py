#!/usr/bin/env python3
"""Token F1 of other extractors on the same pages, counted as bench/inputs/measure does.

Needs trafilatura and readability-lxml (PyPI); one that is not installed is left out, and told.
"""

import collections
import pathlib
import re
import sys


def words(text):
    return re.findall(r"[^\W_]+", text.lower())


def by_trafilatura():
    import trafilatura

    return lambda page: trafilatura.extract(page, include_comments=False) or ""


def by_readability():
    import lxml.html
    import readability

    def text(page):
        document = readability.Document(page)
        body = lxml.html.fromstring(document.summary())
        return document.short_title() + "\n" + body.text_content()

    return text


def overlap(found, wanted):
    shared = sum((collections.Counter(found) & collections.Counter(wanted)).values())
    return shared, len(found), len(wanted)


def f1(counts):
    shared, found, wanted = counts
    return 2 * shared / max(1, found + wanted)


def main(folder):
    extractors = {}
    for name, make in [("trafilatura", by_trafilatura), ("readability", by_readability)]:
        try:
            extractors[name] = make()
        except ImportError as error:
            print(f"compare.py: {name} is left out: {error}", file=sys.stderr)
    if not extractors:
        return
    print("layout".ljust(20) + "".join(name.rjust(13) for name in extractors))
    sums = {name: (0, 0, 0) for name in extractors}
    for page in sorted(pathlib.Path(folder).glob("*.html")):
        known = page.with_suffix(".txt").read_text(encoding="utf-8").split("\n[captions]\n")[0]
        row = page.stem.ljust(20)
        for name, extract in extractors.items():
            counts = overlap(words(extract(page.read_bytes())), words(known))
            sums[name] = tuple(a + b for a, b in zip(sums[name], counts))
            row += f"{f1(counts):13.3f}"
        print(row)
    print("all".ljust(20) + "".join(f"{f1(counts):13.3f}" for counts in sums.values()))


if __name__ == "__main__":
    main(sys.argv[1])
