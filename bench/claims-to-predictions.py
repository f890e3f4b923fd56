#!/usr/bin/env python3
"""Turns claims of `claimcheck extract --format ndjson` into predictions for an attribution scorer.

One JSON object a line for each document:

    {"doc": "name", "attributions": [{"source": [[0, 7]], "cue": [[8, 12]], "content": [[13, 40]]}]}

Only attributions are kept: claims that nobody is said to have made are left out.
"""
import argparse
import json
import os
import sys

SCHEMA = "claimcheck.claim.v1"


def document_name(path):
    name = os.path.basename(path)
    return name[: -len(".txt")] if name.endswith(".txt") else name


def attribution(claim):
    """The claim's spans by role, or None when it is no attribution."""
    if claim["type"] == "unattributed" or not claim.get("cue"):
        return None
    return {role: claim[role]["spans"] for role in ("source", "cue", "content")}


def read_predictions(lines, names):
    """Attributions by document, in the order of `names`, then in that of the claims."""
    predictions = {name: [] for name in names}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            claim = json.loads(line)
            if claim["schema"] != SCHEMA:
                raise ValueError(f"schema is {claim['schema']!r}, not {SCHEMA!r}")
            found = predictions.setdefault(document_name(claim["document"]["path"]), [])
            kept = attribution(claim)
        except (KeyError, TypeError, ValueError) as error:
            raise SystemExit(f"claims-to-predictions: error: line {number}: "
                             f"not a claim: {type(error).__name__}: {error}") from None
        if kept is not None:
            found.append(kept)
    return predictions


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", help="file of claims, '-' for standard input")
    parser.add_argument("--texts", metavar="DIR",
                        help="folder of the texts: those without a claim get an empty line")
    arguments = parser.parse_args()

    names = []
    if arguments.texts:
        names = sorted(document_name(name) for name in os.listdir(arguments.texts)
                       if name.endswith(".txt"))
    if arguments.claims == "-":
        predictions = read_predictions(sys.stdin, names)
    else:
        with open(arguments.claims, encoding="utf-8") as file:
            predictions = read_predictions(file, names)
    for name, attributions in predictions.items():
        print(json.dumps({"doc": name, "attributions": attributions}, ensure_ascii=False))


if __name__ == "__main__":
    main()
