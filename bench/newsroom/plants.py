"""What is planted in the second account of an event, and what stands beside facts without contradicting them."""
import datetime

import events
import words

CONFLICTS = ("number", "date", "actor", "measure", "negation", "hedged")
# What no text may be blamed for: other words, a later count, and facts of their own.
ALTERED = ("rounded", "least", "unit", "revision")
BESIDE = tuple(sorted(events.BESIDE))


def change(facts, kind, pick):
    """Changes a fact, and returns what stands in the text instead."""
    if kind == "number":
        facts["injured_count"] += pick.randrange(8, 30)
        facts["injured"] = str(facts["injured_count"])
        return facts["injured"]
    if kind == "date":
        facts["named_day"] = facts["day"] - datetime.timedelta(days=pick.randrange(2, 5))
        facts["date"] = date(facts["named_day"], pick)
        return facts["date"]
    if kind == "actor":
        facts["actor"] = facts["other_actor"]
        return facts["actor"]
    if kind == "measure":
        facts["kilometres"] += pick.randrange(3, 9)
        facts["reach"] = f"{facts['kilometres']} kilometres"
        return facts["reach"]
    if kind == "negation":
        facts["not"] = "not "
        return "not"
    facts["left"] = pick.choice(events.LEFT["fact"])
    return facts["left"]


def alter(facts, kind, pick):
    """Tells a fact in a way that differs and contradicts nothing; returns the words."""
    count = facts["injured_count"]
    if kind == "rounded":
        facts["injured"] = pick.choice(events.ROUGHLY).format(figure=round(count / 5) * 5)
        return facts["injured"].split()[-1]
    if kind == "least":
        facts["injured"] = pick.choice(events.AT_LEAST).format(figure=(count - 1) // 10 * 10)
        return facts["injured"].split()[-1]
    if kind == "unit":
        facts["reach"] = f"{facts['kilometres']},000 metres"
        return facts["reach"]
    facts["injured"] = str(count + pick.randrange(3, 20))
    return facts["injured"]


def beside(facts, kind, pick, people, place):
    """A sentence on something else that looks like a fact of the event, with the words not to be told."""
    other_day = facts["day"] + datetime.timedelta(days=pick.randrange(3, 9))
    wanted = {
        "time": str(facts["injured_count"] + 7),
        "place": str(facts["injured_count"] + 9),
        "part": str(max(2, facts["injured_count"] // 4)),
        "scope": str(facts["injured_count"] * 3 + 1),
        "event": date(other_day, pick),
        "deed": people,
    }[kind]
    sentence = pick.choice(events.BESIDE[kind]).format(
        **{**facts, "schools": facts["schools"] + (0 if kind == "deed" else 1)},
        words=wanted, other=people, elsewhere=place, past_year=facts["day"].year - 2,
        what=pick.choice(events.KINDS[facts["noun"]]))
    return sentence, wanted


def date(day, pick):
    month = words.MONTHS[day.month - 1]
    return pick.choice([f"{day.day} {month}", f"{month} {day.day}"])
