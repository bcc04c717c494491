# The live card: what a reporter has given so far, and one question.
card-title = <b>Your report, not sent yet</b>
card-words = Words: { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }
card-evidence = Photos and files: { $count }
card-species = Who: { $names }
card-species-unknown = Who: not clear yet
card-offence = What: { $name }
card-offence-unsure = What: perhaps { $name }
card-offence-unknown = What: not clear yet
card-where = Where: { $place }
card-where-coarse = Where: within 5 km of your pin, near { $place }
card-where-missing = Where: not known yet
card-when = When: { $time }
card-forward = From the channel: { $title }
card-contact = Number of the suspect: { $number }
card-danger = <b>Armed or hurt people? Call 112 and keep away.</b>
card-ask-what = What happened, and to which animal or plant?
card-ask-place = Where was it? Send a place, a map link, or write the name of the village.
card-ask-when = When was it?
card-clock = { $minutes ->
        [one] I pass this on in <b>{ $minutes } minute</b> if you do nothing.
       *[other] I pass this on in <b>{ $minutes } minutes</b> if you do nothing.
    }
card-waits = I wait. Add what you like, then press Send.
card-waits-for-you = I pass this on when you press Send.
card-not-crime =
    This does not read like a crime against wild nature. If it is one, tell me more, or send it anyway and a person will look.
card-reminder = Something here is not sent yet. It will be deleted in a day if you do nothing.
button-send = Send now
button-send-anyway = Send anyway
button-wait = Wait, more to come
button-delete = Delete
button-fix-species = Who?
button-fix-offence = What?
button-fix-place = Where?
button-fix-time = When?
button-back = Back

# Where
place-ask =
    Where did it happen? Send a place with the button below or the paper clip, paste a map link, or write the village, the lake, the road.
button-my-place = Send where I am
pin-ask = Did it happen exactly here?
button-pin-here = Exactly here
button-pin-near = Within 5 km
button-pin-elsewhere = Somewhere else
pin-elsewhere = Then where? Write the place, paste a map link, or put a pin on the map there.
place-noted = I noted the place: { $place }.
place-not-found = I do not know this place, but I pass on your words. You can also send a pin or the nearest town.
place-null-island = This point is 0,0, far out in the ocean. Probably the phone has no position. Please send the place again or write its name.
place-sea = This point is in open water. If it was on a boat, write the nearest shore too.
place-outside = This point is outside Kyrgyzstan, Kazakhstan, Tajikistan, Uzbekistan and Turkmenistan. I will still pass it to a person.
gps-offer = This file remembers where it was taken: { $place }. Use it as the place?
button-gps-use = Use it
button-gps-no = No
gps-dropped = Good, I do not use it. Those who get the picture do not see it either.

# When
time-ask = When was it? Press or write.
button-time-now = Now
button-time-today = Today
button-time-yesterday = Yesterday
button-time-week = This week
button-time-earlier = Earlier
time-noted = Noted: { $time }.

# Corrections
species-ask = Which animal or plant is it? Write its name, or what it looks like.
species-not-found = I do not know this name, but your words go along.
offence-ask = What happened?
offence-noted = Noted: { $name }.

# Forwards and contacts
forward-person =
    You forwarded somebody's message. I keep the words and dropped the name of who wrote it. Is the name evidence?
button-keep-origin = Keep the name
button-drop-origin = Leave it out
origin-dropped = Left out.
contact-ask = Whose number is this?
button-contact-suspect = The suspect's
button-contact-mine = Mine
contact-mine = I did not keep it. We never need your number.

# Files
evidence-too-big =
    This file is over 20 MB; Telegram does not let bots fetch it. Send a shorter piece, send the video as a compressed video instead of a file, or a photo of the main moment. Your report is safe.
evidence-refused-disguise = This file calls itself a picture but is something else. I did not keep it. Your report is safe.
evidence-refused-bomb = This picture is too large to open safely. Send it as a photo, not as a file. Your report is safe.
evidence-refused-broken = I could not open this picture. Please send it again. Your report is safe.
evidence-lost = I could not fetch a file from Telegram. Please send it again.
late-added = Added to the report you sent.
loose-ask = Does this belong to the report you just sent?
button-loose-add = Add to it
loose-ask-answer = Is this an answer to the question from the line?
button-loose-answer = Yes, an answer

# The end
draft-deleted = Deleted. Nothing was passed on.
draft-expired = Your report was not sent and is deleted now. You can write to me again any time.
cancel-done = Good, leave that. Your report is as it was.
cancel-nothing = There is nothing to cancel. Tell me what you saw whenever you like.
sent =
    <b>Sent.</b>

    <b>Save this first:</b> <code>{ $receipt }</code>
    With this code you can come back to your report, even from another phone: /status

    People who must act get it now. I write here when they have seen it. To add more, just send it to me.
sent-anyway =
    <b>Sent.</b> A person will read it.

    <b>Save this first:</b> <code>{ $receipt }</code>
    With this code you can come back to your report, even from another phone: /status
sent-nobody =
    <b>Saved.</b> Nobody has read it yet: no desk is open now. It goes out as soon as one opens.

    <b>Save this first:</b> <code>{ $receipt }</code>
    With this code you can come back to your report, even from another phone: /status
sent-numbers = Numbers in { $country }:
sent-number-line = { $service }: { $number }
sent-again = (Sent again after a break; if you see this twice, it is one report.)
seen = There is news from the line. To read it: /status
service-police = police
service-emergency = emergency
service-environment = environment line
