"""Kinds of events, and the ways in which writers tell of them.

Every fact has more wordings than an event has writers, and each writer of an event takes another one. Accounts of one
event share names, figures and days, and no run of many words.
"""

WRITERS = 4

# What happened: its noun, then how it can be told with a verb, without figures and names.
KINDS = {
    "fire": ["a warehouse burned down", "flames swept through a storehouse",
             "a blaze gutted a depot", "a furniture store went up in flames"],
    "flood": ["a dam overflowed", "the river broke its banks", "water poured over the dikes",
              "a reservoir spilled into the streets"],
    "explosion": ["a gas pipe exploded", "a blast tore open a boiler house",
                  "a tank blew up at a paint works", "an explosion wrecked a bottling plant"],
    "derailment": ["a tram jumped the rails", "a commuter train left the track",
                   "two carriages overturned", "a locomotive slid off its rails"],
    "collapse": ["a grandstand gave way", "the roof of a sports hall fell in",
                 "scaffolding crashed to the ground", "a footbridge buckled under a crowd"],
    "landslide": ["mud buried a campsite", "a hillside slid onto a road",
                  "rocks rolled over a car park", "a slope broke loose above an estate"],
    "storm": ["wind tore down a circus tent", "a gale lifted the roof off a barracks",
              "falling trees crushed a row of stalls", "gusts threw caravans about"],
    "outage": ["a substation failed", "the lights went out for a whole night",
               "the grid broke down", "a transformer gave up"],
}

# The names in braces are those of `Newsroom.event`, with {official}, {role} and {what} of the writer.
# {injured} and {reach} are figures as the writer puts them.
WORDINGS = {
    "lead": [
        "{injured} people were injured when {what} in {place} on {weekday}, {official}, {role}, said.",
        "Doctors in {place} treated {injured} injured people after {what} on {weekday}, "
        "according to {official}, {role}.",
        "On {weekday} {what} in {place}, and {injured} people were injured, {role} {official} told "
        "reporters.",
        "{injured} people were injured in {place} on {weekday}: {what}, said {official}, {role}.",
        "“In the end {injured} people were hurt,” {official}, {role}, said in {place}, where {what} "
        "on {weekday}.",
        "In {place} {what} on {weekday}, injuring {injured} people, {role} {official} told the council.",
        "{official}, {role}, said that {injured} people had been wounded in {place} on {weekday}, "
        "when {what}.",
        "Hospitals took in {injured} people who were injured in {place} when {what} on {weekday}, "
        "{role} {official} said.",
    ],
    "day": [
        "The {noun} in {place} began on {date}.",
        "It was on {date} that the {noun} started in {place}, residents recalled.",
        "In {place} the {noun} began on {date}, a neighbour of {company} said.",
        "The {noun} that {place} will not forget started on {date}.",
        "The {noun} of {date} kept firefighters in {place} awake until morning.",
        "Since the {date} {noun} nobody in {place} sleeps well.",
        "{place} was still asleep when the {noun} began on {date}.",
        "Nobody in {place} expected the {noun} on {date}, the owner of a kiosk said.",
    ],
    "deed": [
        "{actor}, {actor_role}, closed {schools} schools on {weekday}.",
        "On {weekday} {actor} closed {schools} schools in {place}.",
        "{actor} shut {schools} schools on {weekday}, and {company} sent its workers home.",
        "Meanwhile {actor} closed {schools} schools on {weekday}.",
        "{schools} schools were closed on {weekday} by {actor}, {actor_role}.",
        "The {actor_role}, {actor}, shut {schools} schools in {place} on {weekday}.",
        "It was {actor} who closed {schools} schools on {weekday}.",
        "{actor}, who is {actor_role} of {place}, shut down {schools} schools on {weekday}.",
    ],
    "measure": [
        "The road to {neighbour} was closed for {reach}.",
        "Police closed {reach} of the road to {neighbour}.",
        "{reach} of the road to {neighbour} were closed, a driver said.",
        "Guards have closed the road to {neighbour} over {reach}.",
        "For {reach} the road to {neighbour} remained closed.",
    ],
    "warning": [
        "Inspectors had {not}{inspected} {company} {over} the state of the building.",
        "{company} had {not}been {inspected} by inspectors {over} its building.",
        "The inspectors had {not}{inspected} {company} {over} the building.",
        "{Over} its building {company} had {not}been {inspected} by inspectors.",
    ],
    "cause": [
        "A worker of {company} {left} a valve open, and nobody saw it.",
        "Before the {noun} a worker of {company} {left} a valve open.",
        "A worker of {company} {left} a valve open in the cellar.",
        "On the evening before, a worker of {company} {left} a valve open.",
    ],
    "leak": [
        "The site in {place} failed {checks} inspections, {source} said.",
        "{source} said that the site in {place} had failed {checks} inspections.",
        "According to {source}, the site in {place} failed {checks} inspections.",
        "“The site failed {checks} inspections,” {source} said in {place}.",
    ],
    "quote": [
        "“{quoted},” {speaker}, a lawyer for {company}, said.",
        "{speaker}, who speaks for {company}, said: “{quoted}.”",
        "A lawyer for {company}, {speaker}, told reporters: “{quoted}.”",
        "“{quoted},” said {speaker}, the lawyer of {company}.",
    ],
    # Of a story that rests on another outlet; {outlet} stands for the source of all it tells.
    "citing": [
        "{injured} people were injured in {place} after {what}, according to the {outlet}.",
        "The {outlet} reported that {injured} people were injured in {place}.",
        "In {place} {what} and {injured} people were injured, the {outlet} said.",
        "As many as {injured} people were injured in {place}, an official told the {outlet}.",
    ],
    # A nod to another outlet in a story of one's own.
    "nod": [
        "The {outlet} reported the same from {place}.",
        "The {outlet} said that {injured} people were injured in {place}.",
        "That {place} is in mourning was reported by the {outlet}.",
    ],
    "headline": [
        "{place} counts its injured after {noun}",
        "{noun} shakes {place}",
        "The {noun} and its traces in {place}",
        "What the {noun} left behind in {place}",
        "{place} after the {noun}",
    ],
}

# What stands beside a fact and contradicts nothing, by kind; {words} is what must not be told.
# `time`: another event in the same place. `place`: one elsewhere on the same day. `part`: some of all.
# `scope`: a larger area. `event`: the day of something else. `deed`: the same elsewhere.
BESIDE = {
    "time": ["In {past_year} {words} people were injured when {what} in {place}.",
             "An earlier {noun} in {place} injured {words} people in {past_year}."],
    "place": ["In {elsewhere} {words} people were injured on {weekday}.",
              "On {weekday} {words} people were injured in {elsewhere}, too."],
    "part": ["{words} of the injured people were children.",
             "{words} of those injured in {place} are still in hospital."],
    "scope": ["Across the county of {elsewhere} {words} people were injured this year.",
              "In all of {elsewhere} county {words} people were injured on {weekday}."],
    "event": ["The inquiry into the {noun} in {place} began on {words}.",
              "The {noun} in {elsewhere} began on {words}."],
    "deed": ["{other} closed {schools} schools in {elsewhere} on {weekday}.",
             "In {elsewhere} {other} shut {schools} schools on {weekday}."],
}
# A figure that another writer puts less exactly.
ROUGHLY = ["about {figure}", "around {figure}", "some {figure}", "roughly {figure}"]
AT_LEAST = ["more than {figure}", "over {figure}", "at least {figure}"]

QUOTED = ["We saw the smoke from the bakery and ran", "Nobody here has slept since that night",
          "We will pay for every window and every roof", "What happened to us can happen to anybody",
          "Our hearts are with the people of this town"]
OFFICIALS = ["fire chief", "police commissioner", "district governor", "hospital director"]
ACTORS = ["mayor", "school superintendent", "deputy mayor", "head of the council"]
# What inspectors had or had not done, and the preposition that goes with it.
INSPECTED = [("warned", "about"), ("fined", "for"), ("checked", "for"), ("rebuked", "for")]
LEAKERS = ["a senior official", "a person close to the inquiry", "an employee of the authority"]
LEFT = {"hedged": ["may have left", "might have left", "apparently left", "possibly left"],
        "fact": ["left", "had left"]}
