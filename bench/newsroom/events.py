"""Kinds of events, and the ways in which writers tell of them.

Every fact has as many wordings as there are writers. Accounts of one event by different writers share
names, figures and days, and no run of many words.
"""

WRITERS = 4

# What happened: its noun, then how each writer tells of it, without figures and names.
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

# {place}, {noun}, {what}, {weekday}, {date}, {injured}, {schools}, {official}, {role}, {body},
# {actor}, {actor_role}, {company}
LEAD = [
    "{injured} people were injured when {what} in {place} on {weekday}, {official}, {role}, said.",
    "Doctors in {place} treated {injured} injured people after {what} on {weekday}, "
    "according to {official}, {role}.",
    "On {weekday} {what} in {place}, and {injured} people were injured, {role} {official} told "
    "reporters.",
    "{injured} people were injured in {place} on {weekday}: {what}, said {official}, {role}.",
]
DAY = [
    "The {noun} in {place} began on {date}.",
    "It was on {date} that the {noun} started in {place}, residents recalled.",
    "In {place} the {noun} began on {date}, a neighbour of {company} said.",
    "The {noun} that {place} will not forget started on {date}.",
]
DEED = [
    "{actor}, {actor_role}, closed {schools} schools on {weekday}.",
    "On {weekday} {actor} closed {schools} schools in {place}.",
    "{actor} closed {schools} schools on {weekday}, and {company} sent its workers home.",
    "Meanwhile {actor} closed {schools} schools on {weekday}.",
]
COMPANY = [
    "{company}, which owns the site, declined to comment.",
    "A lawyer for {company} promised help with the inquiry.",
    "Nobody picked up the telephone at {company}.",
    "{company} wants to pay for new roofs, its chairman said.",
]
# Of a story that rests on another outlet; {outlet} stands for the source of all it tells.
CITING = [
    "{injured} people were injured in {place} after {what}, according to the {outlet}.",
    "The {outlet} reported that {injured} people were injured in {place}.",
    "In {place} {what} and {injured} people were injured, the {outlet} said.",
    "As many as {injured} people were injured in {place}, an official told the {outlet}.",
]
HEADLINES = [
    "{place} counts its injured after {noun}",
    "{noun} shakes {place}",
    "A {noun} and its traces in {place}",
    "What the {noun} left behind in {place}",
]
OFFICIALS = ["fire chief", "police commissioner", "district governor", "hospital director"]
ACTORS = ["mayor", "school superintendent", "deputy mayor", "head of the council"]
