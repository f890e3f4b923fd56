"""Words that generated articles are made of: all invented, or too common to belong to anybody."""

FIRST_NAMES = """Anna Boris Clara David Edith Frank Greta Hugo Irene Jakob Karen Louis Maria Nils Olga
Peter Ruth Simon Teresa Victor Wanda Adam Bella Carl Diana Ernest Flora George Helen Ivan Julia Kurt
Laura Martin Nora Oscar Paula Robert Sarah Thomas Ursula Walter Agnes Bruno Doris Emil""".split()

NAME_STARTS = """Ald Bren Cors Dun Eber Fal Gres Holm Ister Jor Kest Lund Mar Nor Oster Pell Quen Rav Stav
Tarn Ulver Vask Wend Yar Zell Brack Croft Drey Elm Fenn Gart Hask Inver Kirn Lath Morr Oak Pran Rost
Sel Thorn Varn Wick""".split()
TOWN_ENDS = """bury by dale fell ford gate ham haven hurst leigh mere mouth ness port sted stow ton vale
wick worth""".split()
FAMILY_ENDS = """berg ecke dahl eby felt gren ing kamp ley lin mann mark nik now sen ski son strom vik
wall""".split()
OUTLET_KINDS = """Courier Ledger Tribune Observer Gazette Herald Dispatch Chronicle Monitor Examiner
Bulletin Sentinel Standard Register Mercury""".split()

WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = """January February March April May June July August September October November
December""".split()

JOBS = """baker butcher carpenter florist gardener grocer hairdresser janitor librarian locksmith
mechanic nurse painter pharmacist plumber postman potter roofer sailor shepherd tailor taxi-driver
teacher waiter watchmaker weaver welder beekeeper blacksmith bookseller cobbler dentist electrician
fisherman glazier upholsterer""".split()
ADJECTIVES = """bitter bright calm chilly crooked damp dusty eager faded fragile gentle grey heavy hollow
hungry idle lonely muddy narrow noisy patient quiet ragged rusty shabby silent slender solemn steady
stubborn tired tidy warm weary wooden yellow""".split()
THINGS = """armchair basket bench bicycle blanket bottle bucket cabinet candle carpet clock coat cradle
curtain drum fence flag guitar hammer hat kettle ladder lamp lantern mirror oven parcel piano pillow
radio rope rowing-boat saddle shovel sledge stove suitcase table tent trumpet umbrella wagon
wheelbarrow whistle window""".split()
SPOTS = """bakery barn boathouse bus-stop chapel cinema dairy farmyard ferry-landing garage greenhouse
hardware-shop inn kiosk laundry marketplace mill orchard playground pond quarry railway-embankment
sawmill school-gate skating-rink stable swimming-pool tannery theatre vineyard watchtower well
windmill workshop zoo""".split()
DEEDS = """carried dragged dropped fetched found hid held lifted lost mended offered painted patched
polished pushed remembered rescued scrubbed searched-for shook spotted stored swept threw tied touched
unpacked washed watched wrapped""".split()
TIMES = """after-breakfast at-dawn at-dusk at-noon before-lunch by-candlelight during-the-rain
in-the-morning in-the-evening later without-a-word once-more all-afternoon with-both-hands in-a-hurry
in-slippers""".split()
