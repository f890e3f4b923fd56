"""What edits and transcripts are made of."""

PRONOUNS = {"he", "she"}

TITLES = set("""mr mrs ms dr sen senator rep representative gov governor president secretary mayor
vice former spokesman spokeswoman professor judge justice general gen col chairman director adviser
candidate nominee republican democratic presidential rev attorney manager strategist the""".split())

NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]

AUXILIARIES = "is are was were will would can could should must".split()

OPPOSITES = [pair.split("/") for pair in """more/less better/worse best/worst good/bad right/wrong
win/lose won/lost strong/weak increase/decrease first/last up/down before/after high/low
higher/lower easy/hard always/never many/few open/closed rich/poor old/new big/small true/false
for/against love/hate friend/enemy safe/dangerous friends/enemies great/terrible""".split()]

STRENGTH = [pair.split("/") for pair in """may/will might/will could/will should/must some/all
many/most most/all often/always probably/certainly several/countless likely/sure will/may
think/know believe/know want/need some/every""".split()]

# What a marked omission must not hide.
SENSITIVE = set("""not no never nobody none nothing neither nor without if unless until only except
but however though although may might could would should think believe hope""".split())

CONDITIONS = ["if the courts agree with us", "unless somebody stops us",
              "if the money comes in time", "provided that the voters want it"]
DOUBTS = ["Nobody should say that", "I do not believe that", "It is not true that"]

# A transcript holds clipped words in such a sentence.
CARRIERS = [("What I have in mind is", "and I say that after a long week"),
            ("Let me put it this way,", "and you may write that down"),
            ("The words for it are", "as my grandmother used to say")]

FILLERS = """Good afternoon to all of you in this room.
The microphone on the left is working again, so please use it.
Let me come back to the question from the second row.
We started the day with a long walk through the rain.
There is coffee at the back, and the printed figures lie beside it.
Thank you for waiting while we looked for chairs.
The next bus leaves at half past five.
My colleague will hand out copies when we are done.
Somebody asked me about the weather on the way in.
I have brought a few notes, and they are hard to read.
That is what the morning was about.
The room was booked under another name, so it took us a while.""".split("\n")
