"""Holds a report of `check` against what is planted in generated articles."""
import collections
import itertools
import os


class Score:
    """Right answers, answers given, and answers there are."""

    def __init__(self, found, planted):
        self.wrong = sorted(found - planted)
        self.missed = sorted(planted - found)
        self.right = len(found & planted)
        self.found = len(found)
        self.planted = len(planted)

    @property
    def precision(self):
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self):
        return self.right / self.planted if self.planted else 1.0


def pairs(groups):
    """All pairs of members of one group."""
    return {pair for group in groups for pair in itertools.combinations(sorted(group), 2)}


def name(path):
    return os.path.basename(path)


def edges(report, kind):
    return {(name(edge["from"]), name(edge["to"]))
            for edge in report["sources"]["edges"] if edge["kind"] == kind}


def copies(report, truth):
    """Pairs of texts with one origin."""
    return Score(pairs([name(path) for path in origin["documents"]]
                       for origin in report["sources"]["origins"]),
                 pairs(origin for event in truth["events"] for origin in event["origins"]))


def citations(report, truth):
    """Who cites whom. A copy of what is cited stands for its original."""
    heads = {member: origin[0] for event in truth["events"] for origin in event["origins"]
             for member in origin}
    found = {(citing, heads[cited]) for citing, cited in edges(report, "cites")}
    return Score(found, {tuple(edge) for event in truth["events"] for edge in event["citations"]})


def counted_origins(report, truth):
    """Events whose texts go back to as many origins as planted, and all events."""
    origin_of = {name(path): number for number, origin in enumerate(report["sources"]["origins"])
                 for path in origin["documents"]}
    right = sum(
        len({origin_of[member] for origin in event["origins"] for member in origin})
        == len(event["origins"]) for event in truth["events"])
    return right, len(truth["events"])


def corroborated(report, truth):
    """Claims told to be corroborated across texts, and how many of them rest on two independent
    accounts: copies and stories that cite another one of them add nothing."""
    root = {}
    for event in truth["events"]:
        for origin in event["origins"]:
            root.update((member, origin[0]) for member in origin)
    original = {origin[0] for event in truth["events"] for origin in event["origins"]
                if len(origin) > 1}
    for event in truth["events"]:
        for citing, cited in event["citations"]:
            # The wire cites others only to close a circle: it has seen what it tells.
            if root[citing] not in original:
                root[citing] = event["origins"][0][0]
    document_of = {claim["id"]: name(claim["document"]["path"]) for claim in report["claims"]}
    right = total = 0
    for group in report["groups"]:
        members = {document_of[claim] for claim in group["claims"]}
        if group["status"] == "corroborated" and len(members) > 1:
            total += 1
            right += len({root[member] for member in members}) > 1
    return right, total


# As what a planted conflict is told.
TOLD_AS = {"measure": "number", "hedged": "hedged-to-fact"}


class Conflicts:
    """Conflicts found and planted by kind, and what is told without one behind it."""

    def __init__(self, report, truth):
        planted = {record["path"]: record for event in truth["events"]
                   for record in event["conflicts"]}
        told = [finding for finding in report["findings"] if finding["category"] == "consistency"]
        self.planted = collections.Counter(record["kind"] for record in planted.values())
        self.found = collections.Counter()
        # Findings without a planted conflict of their kind behind them.
        self.false = []
        found = set()
        for finding in told:
            behind = {path for path in places(finding) if path in planted
                      and TOLD_AS.get(planted[path]["kind"], planted[path]["kind"])
                      == finding["kind"]}
            found |= behind
            if not behind:
                self.false.append(finding)
        for path in found:
            self.found[planted[path]["kind"]] += 1
        self.missed = sorted((record["kind"], path) for path, record in planted.items()
                             if path not in found)
        self.harmless = collections.Counter()
        # What contradicts nothing, and is told to do so.
        self.blamed = []
        for record in (record for event in truth["events"] for record in event["harmless"]):
            self.harmless[record["kind"]] += 1
            if any(self.tells(finding, record) for finding in self.false):
                self.blamed.append((record["kind"], record["path"], record["value"]))

    @staticmethod
    def tells(finding, record):
        return any(name(place["document"]) == record["path"]
                   and (record["value"] in place["text"] or place["text"] in record["value"])
                   for place in [finding["primary"], *finding["related"]])


def places(finding):
    return {name(place["document"]) for place in [finding["primary"], *finding["related"]]}


def told_together(report, truth, rule, key):
    """Sets of texts that findings of a rule name. A copy stands for its original."""
    heads = {member: origin[0] for event in truth["events"] for origin in event["origins"]
             for member in origin}
    return Score({tuple(sorted({heads[path] for path in places(finding)}))
                  for finding in report["findings"] if finding["rule"] == rule},
                 {tuple(sorted(paths)) for event in truth["events"] for paths in event[key]})


def ungrouped(report):
    """Claims without a group, which have no status."""
    grouped = {claim for group in report["groups"] for claim in group["claims"]}
    return [claim["id"] for claim in report["claims"] if claim["id"] not in grouped]
