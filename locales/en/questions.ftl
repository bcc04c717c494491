# One question back to the reporter, as a person at the triage desk may ask it.
ask-where = Where was it? Name the nearest village, road or river.
ask-what = What happened, and to which animal or plant?
ask-animal = Which animal or plant was it, or what did it look like?
ask-deed = What is being done to the animal or plant, and by whom?
ask-sale = Is it for sale? Who sells it, and where?
ask-now = Is it going on now, or when was it?
ask-place = What sort of place is it: a market, a home, a road, a river, the border?
