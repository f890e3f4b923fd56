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
    for event in truth["events"]:
        for citing, cited in event["citations"]:
            root[citing] = root[cited]
    document_of = {claim["id"]: name(claim["document"]["path"]) for claim in report["claims"]}
    right = total = 0
    for group in report["groups"]:
        members = {document_of[claim] for claim in group["claims"]}
        if group["status"] == "corroborated" and len(members) > 1:
            total += 1
            right += len({root[member] for member in members}) > 1
    return right, total


def conflicts(report, truth):
    """Planted conflicts found, by kind, and all findings of a conflict that none is behind."""
    planted = {}
    for event in truth["events"]:
        for conflict in event["conflicts"]:
            planted[conflict["outlier"]] = conflict
    found = set()
    false = []
    for finding in report["findings"]:
        if finding["category"] != "consistency":
            continue
        places = {name(place["document"]) for place in [finding["primary"], *finding["related"]]}
        behind = {path for path in places
                  if path in planted and planted[path]["kind"] == finding["kind"]}
        found |= behind
        if not behind:
            false.append(finding)
    table = collections.Counter(conflict["kind"] for conflict in planted.values())
    return {kind: (sum(planted[path]["kind"] == kind for path in found), count)
            for kind, count in sorted(table.items())}, false
