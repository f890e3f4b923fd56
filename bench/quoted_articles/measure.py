"""Holds the program's answers against what is planted in drafts."""
import collections

GRAVEST = ["altered", "misattributed", "benign-edit", "faithful", "not-found"]
WRONG = {"altered", "misattributed"}
LABEL = {"benign-edit": "sound", "faithful": "sound"}


def overlaps(left, right):
    return left[0] < right[1] and right[0] < left[1]


class Tally:
    """Counts over all drafts."""

    def __init__(self):
        self.drafts = 0
        self.seen = collections.Counter()         # whether a quotation was seen at all
        self.labels = collections.Counter()       # (truth, answer)
        self.operations = collections.Counter()   # (truth, operation, answer)
        self.stray = 0                            # answers that call words wrong outside all quotations
        self.unplanted = collections.Counter()    # findings of check that nobody planted, by rule
        self.found = collections.Counter()        # planted edits that check tells of, by truth
        self.errors = []

    def add_answers(self, draft, answers):
        self.drafts += 1
        taken = set()
        for planted in draft.planted:
            here = [number for number, answer in enumerate(answers)
                    if overlaps(answer["place"]["span"], planted.span)]
            taken.update(here)
            self.seen[bool(here)] += 1
            given = {answers[number]["label"] for number in here}
            answer = next((label for label in GRAVEST if label in given), "not-seen")
            answer = LABEL.get(answer, answer)
            if planted.truth == "any":
                continue
            self.labels[planted.truth, answer] += 1
            self.operations[planted.truth, planted.operation, answer] += 1
            if answer != planted.truth:
                self.errors.append((draft, planted, answer, [answers[number] for number in here]))
        self.stray += sum(answer["label"] in WRONG for number, answer in enumerate(answers)
                          if number not in taken)

    def add_findings(self, draft, findings, path, transcript):
        """Findings on quotations, and those that hold the draft against the transcript."""
        told = set()
        for finding in findings:
            places = [finding["primary"], *finding["related"]]
            own = [place["span"] for place in places if place["document"] == path]
            crosses = any(place["document"] == transcript for place in places)
            if not own or not crosses:
                continue
            behind = [planted for planted in draft.planted
                      if planted.truth not in ("sound", "not-found")
                      and any(overlaps(span, planted.span) for span in own)]
            if not behind:
                self.unplanted[finding["rule"]] += 1
                self.errors.append((draft, None, finding["rule"], [finding]))
            told.update(id(planted) for planted in behind if finding["category"] == "quotation")
        for planted in draft.planted:
            if planted.truth in WRONG:
                self.found[planted.truth, id(planted) in told] += 1

    # Figures

    def share(self, truth, answers):
        total = sum(count for (own, _), count in self.labels.items() if own == truth)
        hits = sum(count for (own, answer), count in self.labels.items()
                   if own == truth and answer in answers)
        return hits, total

    def precision(self, label):
        right = self.labels[label, label]
        given = sum(count for (_, answer), count in self.labels.items() if answer == label)
        # What a text has not in its transcript cannot be right or wrong there, but told it can be.
        return right, given + (self.stray if label == "altered" else 0)

    def lines(self):
        yield f"{self.drafts} drafts, {sum(self.seen.values())} quotations"
        yield row("seen at all", self.seen[True], sum(self.seen.values()))
        hits, total = self.share("sound", {"sound", "not-found", "not-seen"})
        yield row("sound ones left alone", hits, total)
        yield row("without source left alone", *self.share("not-found", {"sound", "not-found",
                                                                         "not-seen"}))
        for label in ("sound", "altered", "misattributed", "not-found"):
            yield row(f"{label}, precision", *self.precision(label))
            yield row(f"{label}, recall", *self.share(label, {label}))
        for truth in ("altered", "misattributed"):
            total = self.found[truth, True] + self.found[truth, False]
            yield row(f"{truth}, told by check", self.found[truth, True], total)
        count = sum(self.unplanted.values())
        yield f"{'findings nobody planted':28} {count / max(1, self.drafts):6.3f} an article  ({count})"
        for rule, count in sorted(self.unplanted.items()):
            yield f"  {rule:40} {count}"

    def operation_lines(self):
        kinds = sorted({(truth, operation) for truth, operation, _ in self.operations})
        for truth, operation in kinds:
            answers = {answer: count for (own, kind, answer), count in self.operations.items()
                       if (own, kind) == (truth, operation)}
            told = ", ".join(f"{answer} {count}" for answer, count in sorted(answers.items()))
            yield f"  {truth:13} {operation:26} {told}"


def row(title, hits, total):
    return f"{title:28} {hits / max(1, total):6.3f}  ({hits} of {total})"
